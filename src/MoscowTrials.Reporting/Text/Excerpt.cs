using System.Collections.Immutable;
using System.Text;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Reporting.Text;

/// <summary>A row of a quoted sentence.</summary>
/// <param name="Text">What is shown, cut to the width.</param>
/// <param name="Underline">Carets under the deciding words, or empty.</param>
internal sealed record ExcerptRow(string Text, string Underline);

/// <summary>Quotes a sentence around its deciding words.</summary>
internal static class Excerpt
{
    /// <summary>Rows up to which a sentence is shown whole.</summary>
    private const int WholeRows = 3;

    /// <summary>Rows shown of the longest sentence; hostile input has sentences of megabytes.</summary>
    private const int MostRows = 8;

    private const char Ellipsis = '…';

    /// <summary>The rows to show: all of a short sentence, else those with deciding words, or the first where none decides.</summary>
    public static ImmutableArray<ExcerptRow> Of(string text, ImmutableArray<TextSpan> marks, int columns)
    {
        // Two columns and a space at either end are kept for the ellipses.
        var rows = LineBreaks.Find(text, columns - 4);
        var chosen = Choose(rows, marks);
        var builder = ImmutableArray.CreateBuilder<ExcerptRow>(chosen.Count);
        for (var i = 0; i < chosen.Count; i++)
        {
            var before = chosen[i] > 0 && (i == 0 || chosen[i - 1] != chosen[i] - 1);
            var after = i == chosen.Count - 1 && chosen[i] < rows.Count - 1;
            builder.Add(Show(text, rows[chosen[i]], marks, before, after));
        }
        return builder.ToImmutable();
    }

    private static List<int> Choose(List<TextSpan> rows, ImmutableArray<TextSpan> marks)
    {
        if (rows.Count <= WholeRows)
            return [.. Enumerable.Range(0, rows.Count)];
        var chosen = new List<int>();
        for (int row = 0, mark = 0; row < rows.Count && chosen.Count < MostRows; row++)
        {
            while (mark < marks.Length && marks[mark].End <= rows[row].Start)
                mark++;
            if (mark == marks.Length)
                break;
            if (marks[mark].Overlaps(rows[row]))
                chosen.Add(row);
        }
        return chosen.Count > 0 ? chosen : [0, 1];
    }

    private static ExcerptRow Show(string text, TextSpan row, ImmutableArray<TextSpan> marks, bool before, bool after)
    {
        var shown = new StringBuilder();
        var carets = new StringBuilder();
        if (before)
            shown.Append(Ellipsis).Append(' ');
        var column = before ? 2 : 0;
        var at = row.Start;
        foreach (var mark in marks)
        {
            if (!mark.Overlaps(row) || mark.IsEmpty)
                continue;
            var start = Math.Max(at, mark.Start);
            var end = Math.Min(row.End, mark.End);
            if (start >= end)
                continue;
            column += VisibleText.Append(shown, text.AsSpan(at, start - at));
            var marked = VisibleText.Append(shown, text.AsSpan(start, end - start));
            carets.Append(' ', column - carets.Length).Append('^', Math.Max(1, marked));
            column = Math.Max(column + marked, carets.Length);
            at = end;
        }
        VisibleText.Append(shown, text.AsSpan(at, row.End - at));
        if (after)
            shown.Append(' ').Append(Ellipsis);
        return new ExcerptRow(shown.ToString(), carets.ToString());
    }
}
