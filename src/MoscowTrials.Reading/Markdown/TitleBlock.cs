using System.Collections.Immutable;

namespace MoscowTrials.Reading.Markdown;

/// <summary>The head of a file as Pandoc has it: <c>% title</c>, <c>% authors</c>, <c>% date</c>, a line each, and further lines set in.</summary>
internal static class TitleBlock
{
    private static readonly string[] Keys = ["title", "author", "date"];

    /// <summary>The head; null where the lines are comments of MyST, which begin so too.</summary>
    public static FrontMatter? Read(string text)
    {
        var fields = new Dictionary<string, ImmutableArray<FrontMatterValue>>(StringComparer.Ordinal);
        var (count, at) = (0, 0);
        while (at < text.Length)
        {
            var feed = text.AsSpan(at).IndexOf('\n');
            var end = feed < 0 ? text.Length : at + feed;
            var line = text.AsSpan(at, end - at);
            if (line.StartsWith("%") && count < Keys.Length)
            {
                var start = at + 1 + line[1..].IndexOfAnyExcept(' ', '\t');
                var words = start > at ? text[start..end].TrimEnd() : "";
                if (words.Length > 0)
                    fields[Keys[count]] = [new FrontMatterValue(words, new TextSpan(start, start + words.Length))];
                count++;
            }
            else if (line is not [' ' or '\t', ..] || line.IsWhiteSpace())
            {
                // A line of text below the first "%" is no head.
                if (!line.IsWhiteSpace())
                    return null;
                break;
            }
            else if (count > 0 && fields.TryGetValue(Keys[count - 1], out var begun))
            {
                fields[Keys[count - 1]] = [begun[0] with { Text = $"{begun[0].Text} {line.Trim()}" }];
            }
            at = end + 1;
        }
        var isComment = count == 1 && text.AsSpan(Math.Min(at, text.Length)).TrimStart().StartsWith("# ");
        return isComment || fields.Count == 0 ? null : new FrontMatter(new TextSpan(0, Math.Min(at, text.Length)), fields);
    }
}
