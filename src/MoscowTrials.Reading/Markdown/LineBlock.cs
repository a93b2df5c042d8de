namespace MoscowTrials.Reading.Markdown;

/// <summary>Lines that are kept apart as they stand, a bar before each, as Pandoc has verses and addresses.</summary>
internal static class LineBlock
{
    /// <summary>Takes the bars away, if every line has one at its beginning and none at its end, or goes on with the line before.</summary>
    public static void Strip(List<TextSpan> lines, string text)
    {
        if (lines[0].In(text) is not ['|', ' ', ..])
            return;
        foreach (var line in lines)
        {
            if (line.In(text) is not (['|', ' ', ..] or ['|'] or [' ', ..]) || line.In(text).TrimEnd() is [_, .., '|'])
                return;
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (text[lines[i].Start] == '|')
                lines[i] = new TextSpan(lines[i].Start + 1, lines[i].End);
        }
    }
}
