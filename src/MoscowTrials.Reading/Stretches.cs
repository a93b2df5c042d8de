using MoscowTrials.Reading.Plain;

namespace MoscowTrials.Reading;

/// <summary>Parts a text that is too long for one article into stretches, each of which is read and checked as an article.</summary>
/// <remarks>
/// Memory then depends on the stretch and not on the file. A stretch ends before a heading where one stands in its second half, else
/// between paragraphs, lines, sentences or words, whatever comes first in this order. The longest articles have a quarter of it.
/// </remarks>
internal static class Stretches
{
    /// <summary>UTF-16 units of the longest stretch.</summary>
    public const int MostUnits = 2_000_000;

    /// <summary>Lines of the longest stretch: a line may be a paragraph, a section or a source of its own.</summary>
    public const int MostLines = 50_000;

    /// <summary>The stretches of a text, in order; they tile it. One for a text that is no longer than an article.</summary>
    public static List<TextSpan> Of(SourceText source, int mostUnits = MostUnits, int mostLines = MostLines)
    {
        var stretches = new List<TextSpan>();
        var start = 0;
        while (true)
        {
            var limit = Limit(source, start, mostUnits, mostLines);
            var end = limit == source.Text.Length ? limit : Cut(source, start + ((limit - start) / 2), limit);
            stretches.Add(new TextSpan(start, end));
            if (end == source.Text.Length)
                return stretches;
            start = end;
        }
    }

    private static int Limit(SourceText source, int start, int mostUnits, int mostLines)
    {
        var limit = source.Text.Length - start <= mostUnits ? source.Text.Length : start + mostUnits;
        var line = source.GetPosition(start).Line + mostLines;
        return line > source.LineCount ? limit : Math.Min(limit, source.GetLine(line).Start);
    }

    /// <summary>Where a stretch ends best, after <paramref name="middle"/> and not after <paramref name="limit"/>.</summary>
    private static int Cut(SourceText source, int middle, int limit)
    {
        int paragraph = -1, anyLine = -1;
        for (var number = source.GetPosition(limit).Line; number > 1; number--)
        {
            var line = source.GetLine(number);
            if (line.Start <= middle)
                break;
            if (line.Start > limit)
                continue;
            if (anyLine < 0)
                anyLine = line.Start;
            var text = line.In(source.Text);
            if (text.IsWhiteSpace() || !source.GetLine(number - 1).In(source.Text).IsWhiteSpace())
                continue;
            if (IsHeading(text.Trim()))
                return line.Start;
            if (paragraph < 0)
                paragraph = line.Start;
        }
        return paragraph >= 0 ? paragraph : anyLine >= 0 ? anyLine : InLine(source.Text, middle, limit);
    }

    private static bool IsHeading(ReadOnlySpan<char> line) =>
        line.Length <= BlockScanner.LongestHeading && (line[0] == '=' && line[^1] == '=' || TextShape.IsHeading(line) && !TextShape.EndsSentence(line));

    private static int InLine(string text, int middle, int limit)
    {
        var window = text.AsSpan(middle, limit - middle);
        for (var stop = window.LastIndexOf(". "); stop >= 0; stop = window[..stop].LastIndexOf(". "))
        {
            if (stop + 2 < window.Length && char.IsUpper(window[stop + 2]))
                return middle + stop + 2;
        }
        var space = window.LastIndexOf(' ');
        if (space >= 0)
            return middle + space + 1;
        return char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }
}
