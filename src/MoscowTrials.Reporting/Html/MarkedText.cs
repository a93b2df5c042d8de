using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Reporting.Html;

/// <summary>Text with some of its words marked.</summary>
internal static class MarkedText
{
    /// <param name="html">Where it goes.</param>
    /// <param name="text">The text.</param>
    /// <param name="marks">The words, in order and without overlap.</param>
    public static void Write(HtmlWriter html, string text, ImmutableArray<TextSpan> marks)
    {
        var at = 0;
        foreach (var mark in marks)
        {
            var (from, to) = (Math.Clamp(mark.Start, at, text.Length), Math.Clamp(mark.End, at, text.Length));
            if (from >= to)
                continue;
            html.Text(text.AsSpan(at, from - at));
            using (html.Open("mark"))
                html.Text(text.AsSpan(from, to - from));
            at = to;
        }
        html.Text(text.AsSpan(at));
    }
}
