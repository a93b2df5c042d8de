using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Plain;

/// <summary>What a line of a saved page is, if it is no part of the article.</summary>
internal enum BoilerplateKind
{
    /// <summary>Part of the article.</summary>
    None,

    /// <summary>To be left out.</summary>
    Line,

    /// <summary>The article begins behind it.</summary>
    Begin,

    /// <summary>The article ends before it.</summary>
    End,

    /// <summary>The numbered table of contents follows.</summary>
    Contents,
}

/// <summary>Tells navigation, tables of contents and rules from the text by <c>boilerplate.tsv</c> and by form.</summary>
internal static class Boilerplate
{
    private static readonly Dictionary<string, BoilerplateKind> Lines = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ILookup<char, (string Text, BoilerplateKind Kind)> Prefixes;
    private static readonly Dictionary<string, BoilerplateKind>.AlternateLookup<ReadOnlySpan<char>> Whole;
    private static readonly int LongestLine;
    private static readonly System.Buffers.SearchValues<char> RuleMarks = System.Buffers.SearchValues.Create("-=*_~+#|–—•· \t");

    static Boilerplate()
    {
        var prefixes = new List<(string Text, BoilerplateKind Kind)>();
        foreach (var (text, group) in WordTable.Load("Plain/boilerplate.tsv", StringComparer.OrdinalIgnoreCase, "line", "prefix",
            "begin", "end", "contents"))
        {
            switch (group)
            {
                case "line":
                    Lines.Add(text, BoilerplateKind.Line);
                    break;
                case "contents":
                    Lines.Add(text, BoilerplateKind.Contents);
                    break;
                default:
                    prefixes.Add((text, group == "begin" ? BoilerplateKind.Begin : group == "end"
                        ? BoilerplateKind.End : BoilerplateKind.Line));
                    break;
            }
        }
        Prefixes = prefixes.ToLookup(p => char.ToLowerInvariant(p.Text[0]));
        Whole = Lines.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestLine = Lines.Keys.Max(text => text.Length);
    }

    /// <summary>Classifies a line without the white space around it.</summary>
    public static BoilerplateKind Classify(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return BoilerplateKind.None;
        if (line.Length <= LongestLine && Whole.TryGetValue(line, out var kind))
            return kind;
        foreach (var (text, prefixKind) in Prefixes[char.ToLowerInvariant(line[0])])
        {
            if (line.StartsWith(text, StringComparison.OrdinalIgnoreCase))
                return prefixKind;
        }
        return IsRule(line) || IsNavigationBox(line) ? BoilerplateKind.Line : BoilerplateKind.None;
    }

    /// <summary>Whether the line is an entry of a numbered table of contents: "2.1 Early life".</summary>
    public static bool IsContentsEntry(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && i < 12 && (char.IsAsciiDigit(line[i]) || (i > 0 && line[i] == '.')))
            i++;
        return i > 0 && i < line.Length && char.IsWhiteSpace(line[i]) && line.Length < 160 && line[^1] is not ('.' or ':' or ';');
    }

    // "-----", "* * *", "| | |": nothing to read. Marks of an ellipsis or a question are text.
    private static bool IsRule(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(RuleMarks) < 0;

    // "Smith · Jones · Brown · Miller": links side by side, without a sentence.
    private static bool IsNavigationBox(ReadOnlySpan<char> line)
    {
        if (line.Length > 2000 || line[^1] is '.' or '!' or '?' or ':' || char.IsWhiteSpace(line[0]))
            return false;
        int dots = 0, bullets = 0;
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (line[i - 1] != ' ' || line[i + 1] != ' ')
                continue;
            dots += line[i] == '·' ? 1 : 0;
            bullets += line[i] is '•' or '|' ? 1 : 0;
        }
        return Math.Max(dots, bullets) >= 3;
    }
}
