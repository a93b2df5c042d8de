using System.Collections.Immutable;

namespace MoscowTrials.Reading.Markdown;

/// <summary>What stands at the head of a Markdown file: YAML between <c>---</c>, TOML between <c>+++</c>, or Pandoc's lines behind <c>%</c>.</summary>
/// <remarks>Only lines of a key and a value, and lists of values, are read; a head that holds more is left out of the text all the same.</remarks>
/// <param name="Span">The head with its fences; empty where there is none.</param>
/// <param name="Fields">Values by key, lower case; those of a key in a map are called <c>map.key</c>.</param>
internal sealed record FrontMatter(TextSpan Span, IReadOnlyDictionary<string, ImmutableArray<FrontMatterValue>> Fields)
{
    /// <summary>Lines of the longest head: inline lists of references take many.</summary>
    private const int MostLines = 2_000;

    private static readonly Dictionary<string, ImmutableArray<FrontMatterValue>> NoFields = new(StringComparer.Ordinal);

    /// <summary>The first value of a key, or null.</summary>
    public FrontMatterValue? Find(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Fields.TryGetValue(key, out var values) && !values.IsEmpty && values[0].Text.Length > 0)
                return values[0];
        }
        return null;
    }

    /// <summary>All values of a key.</summary>
    public ImmutableArray<FrontMatterValue> All(string key) => Fields.TryGetValue(key, out var values) ? values : [];

    /// <summary>Reads the head of a text.</summary>
    /// <param name="text">The text.</param>
    public static FrontMatter Read(string text)
    {
        var none = new FrontMatter(default, NoFields);
        if (text.StartsWith('%'))
            return TitleBlock.Read(text) ?? none;
        var fence = text.StartsWith("---", StringComparison.Ordinal) ? "---" : text.StartsWith("+++", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null)
            return none;
        var lines = new List<TextSpan>();
        var at = 0;
        for (var number = 0; number <= MostLines && at < text.Length; number++)
        {
            var feed = text.AsSpan(at).IndexOf('\n');
            var end = feed < 0 ? text.Length : at + feed;
            var line = text.AsSpan(at, end - at).TrimEnd();
            if (number == 0 && !line.SequenceEqual(fence) || number == 1 && line.IsEmpty)
                return none;
            if (number > 0 && (line.SequenceEqual(fence) || fence == "---" && line is "..."))
                return new FrontMatter(new TextSpan(0, end), ReadFields(text, lines, fence == "+++" ? '=' : ':'));
            if (number > 0)
                lines.Add(new TextSpan(at, at + line.Length));
            at = end + 1;
        }
        return none;
    }

    private static Dictionary<string, ImmutableArray<FrontMatterValue>> ReadFields(string text, List<TextSpan> lines, char sign)
    {
        var fields = new Dictionary<string, ImmutableArray<FrontMatterValue>>(StringComparer.Ordinal);
        var (map, key) = ("", "");
        foreach (var line in lines)
        {
            var words = line.In(text);
            var indent = words.Length - words.TrimStart().Length;
            words = words.Trim();
            if (words.IsEmpty || words[0] == '#')
                continue;
            if (sign == '=' && words[0] == '[')
            {
                map = words.Trim("[]").ToString() + ".";
                continue;
            }
            if (words is ['-', ' ', ..])
            {
                if (key.Length > 0)
                    Add(fields, key, text, Within(line, indent + 1));
                continue;
            }
            var end = words.IndexOf(sign);
            if (end <= 0 || (sign == ':' && end + 1 < words.Length && words[end + 1] is not (' ' or '\t')))
                continue;
            var name = words[..end].Trim(" \"'").ToString().ToLowerInvariant();
            if (sign == ':' && indent == 0)
                map = name + ".";
            key = sign == '=' ? map + name : indent == 0 ? name : map + name;
            Add(fields, key, text, Within(line, indent + end + 1));
        }
        return fields;
    }

    private static TextSpan Within(TextSpan line, int from) => new(line.Start + from, line.End);

    private static void Add(Dictionary<string, ImmutableArray<FrontMatterValue>> fields, string key, string text, TextSpan span)
    {
        var value = Trim(text, span);
        var values = fields.GetValueOrDefault(key, []);
        if (value.In(text) is ['[', .., ']'])
        {
            for (var start = value.Start + 1; start < value.End;)
            {
                var end = EndOfEntry(text, start, value.End - 1);
                values = values.Add(Unquote(text, Trim(text, new TextSpan(start, end))));
                start = end + 1;
            }
            fields[key] = values;
            return;
        }
        if (!value.IsEmpty && value.In(text) is not ("|" or ">" or "|-" or ">-"))
            fields[key] = values.Add(Unquote(text, value));
    }

    // A comma in quotes is one of the entry.
    private static int EndOfEntry(string text, int start, int limit)
    {
        var quote = '\0';
        for (var at = start; at < limit; at++)
        {
            if (quote != 0)
                quote = text[at] == quote ? '\0' : quote;
            else if (text[at] == ',')
                return at;
            else if (text[at] is '"' or '\'' && text.AsSpan(start, at - start).IsWhiteSpace())
                quote = text[at];
        }
        return limit;
    }

    private static FrontMatterValue Unquote(string text, TextSpan span)
    {
        var value = span.In(text);
        if (value.Length > 1 && value[0] is '"' or '\'' && value[1..].IndexOf(value[0]) is var close and >= 0)
            return new FrontMatterValue(value.Slice(1, close).ToString(), new TextSpan(span.Start + 1, span.Start + 1 + close));
        var comment = value.IndexOf(" #");
        if (comment >= 0)
            value = value[..comment].TrimEnd();
        return new FrontMatterValue(value.ToString(), new TextSpan(span.Start, span.Start + value.Length));
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}

/// <summary>A value of the head of a file.</summary>
/// <param name="Text">The value without quotes.</param>
/// <param name="Span">Where it stands in the file.</param>
internal sealed record FrontMatterValue(string Text, TextSpan Span);
