using System.Text;
using System.Text.RegularExpressions;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>A sentence of running text as the planter sees it.</summary>
/// <param name="Text">What a reader of the page sees.</param>
/// <param name="Map">For each unit of <paramref name="Text"/> its place in the file.</param>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="End">Where it ends in the file, its notes included: a sentence can be put in here.</param>
/// <param name="Section">The heading above it; empty in the lead.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
internal sealed record PageSentence(string Text, int[] Map, int Start, int End, string Section, int Paragraph)
{
    /// <summary>The range of the file in which a match stands, markup inside it included.</summary>
    public (int Start, int End) InFile(Capture match) => (Map[match.Index], Map[match.Index + match.Length - 1] + 1);
}

/// <summary>
/// A page as somebody sees it who knows nothing of the checker's readers: what is shown as running text, cut at full stops. It leaves
/// out more than it has to; a place that it does not see is a place where nothing is planted.
/// </summary>
internal sealed partial class Page
{
    private static readonly string[] Dropped = ["ref", "math", "gallery", "timeline", "pre", "nowiki", "score", "table", "imagemap"];

    private Page(string name, string raw, List<PageSentence> sentences)
    {
        (Name, Raw, Sentences) = (name, raw, sentences);
        IsEnglish = Raw.Length > 0 && Article().Count(Raw) * 150 > Raw.Length / 4;
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    public string Raw { get; }

    public IReadOnlyList<PageSentence> Sentences { get; }

    /// <summary>Whether "the" is as frequent as in English.</summary>
    public bool IsEnglish { get; }

    public int LineOf(int offset) => Raw.AsSpan(0, offset).Count('\n') + 1;

    public static Page Read(string file) => Of(Path.GetFileName(file), File.ReadAllText(file));

    public static Page Of(string name, string raw)
    {
        var (text, map) = Render(raw);
        var sentences = new List<PageSentence>();
        var (section, paragraph, at) = ("", 0, 0);
        var isWiki = raw.Contains("\n==", StringComparison.Ordinal);
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            var line = text[at..end];
            if (line.StartsWith("==", StringComparison.Ordinal))
                section = line.Trim('=', ' ');
            else if (End().IsMatch(line))
                section = line.Trim();
            else if (!isWiki && at > 0 && Heading().IsMatch(line))
                section = line.Trim();
            else if (line.Length >= 60 && char.IsLetter(line[0]) && line.Contains(". ",
                StringComparison.Ordinal) | line.TrimEnd().EndsWith('.')
                && !End().IsMatch(section))
                Cut(text, map, (at, end), section, paragraph++, raw.Length, sentences);
            at = end + 1;
        }
        return new Page(name, raw, sentences);
    }

    private static void Cut(string text, int[] map, (int Start, int End) line, string section, int paragraph, int length,
        List<PageSentence> to)
    {
        var start = line.Start;
        foreach (Match stop in Stop().Matches(text[line.Start..line.End]))
        {
            var end = line.Start + stop.Index + stop.Length;
            var before = text[start..end];
            if (Abbreviation().IsMatch(before) || before.Count(c => c == '(') > before.Count(c => c == ')'))
                continue;
            to.Add(new PageSentence(before, map[start..end], map[start], end < map.Length ? map[end] : length, section, paragraph));
            start = end;
            while (start < line.End && text[start] == ' ')
                start++;
        }
    }

    /// <summary>What is shown of the source, and for each unit of it its place there.</summary>
    private static (string Text, int[] Map) Render(string raw)
    {
        var text = new StringBuilder();
        var map = new List<int>();
        var at = 0;
        void Show(char unit, int from)
        {
            text.Append(unit);
            map.Add(from);
        }
        while (at < raw.Length)
        {
            var rest = raw.AsSpan(at);
            if (rest.StartsWith("<!--"))
                at = After(raw, "-->", at);
            else if (rest[0] == '<' && Tag().Match(raw, at, Math.Min(2000, raw.Length - at)) is { Success: true } tag)
                at = tag.Groups[2].Length == 0 && Dropped.Contains(tag.Groups[1].Value, StringComparer.OrdinalIgnoreCase)
                    ? After(raw, $"</{tag.Groups[1].Value}", at) is var close && close < raw.Length ? After(raw, ">", close) : raw.Length
                    : at + tag.Length;
            else if (rest.StartsWith("{{") || rest.StartsWith("{|"))
                at = Nested(raw, at, '{', '}');
            else if (rest.StartsWith("[[") && Media().IsMatch(rest))
                at = Nested(raw, at, '[', ']');
            else if (rest.StartsWith("[["))
                at = Bar(raw, at);
            else if (rest.StartsWith("[http"))
                at = raw.IndexOf(' ', at) is var space && space > 0 && space < raw.IndexOf(']', at) ? space + 1 : Nested(raw, at, '[', ']');
            else if (Marker().Match(raw, at, Math.Min(40, raw.Length - at)) is { Success: true } marker)
                at += marker.Length;
            else if (rest[0] is ']' || rest.StartsWith("''") || (rest[0] == '\'' && at > 0 && raw[at - 1] == '\'' && raw.AsSpan(0,
                at).EndsWith("''")))
                at += rest.StartsWith("''") ? 2 : 1;
            else if (rest.StartsWith("&nbsp;") || rest.StartsWith("&ndash;"))
            {
                Show(rest[2] == 'b' ? ' ' : '–', at);
                at += rest[2] == 'b' ? 6 : 7;
            }
            else
                Show(raw[at] == '\u00a0' ? ' ' : raw[at], at++);
        }
        return (text.ToString(), [.. map]);
    }

    /// <summary>Behind the bar of a link, where it shows another text than its target.</summary>
    private static int Bar(string raw, int at)
    {
        var close = raw.IndexOf("]]", at, StringComparison.Ordinal);
        var bar = raw.IndexOf('|', at);
        return bar > 0 && bar < close ? bar + 1 : at + 2;
    }

    private static int After(string raw, string what, int from) =>
        raw.IndexOf(what, from, StringComparison.OrdinalIgnoreCase) is var at && at >= 0 ? at + what.Length : raw.Length;

    private static int Nested(string raw, int at, char open, char close)
    {
        var depth = 0;
        for (; at < raw.Length; at++)
        {
            if (raw[at] == open)
                depth++;
            else if (raw[at] == close && --depth == 0)
                return at + 1;
        }
        return at;
    }

    [GeneratedRegex(@"^\p{Lu}[\p{L}\d ,:’'()–-]{2,58}[\p{L}\d)]$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b[Tt]he\b")]
    private static partial Regex Article();

    [GeneratedRegex(@"[.!?][""”’)]*(?=\s+[A-Z""“(]|\s*$)")]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?:\b(?:[A-Z]|Mr|Mrs|Dr|St|Sr|Jr|Prof|Gen|Col|Capt|Lt|Brig|Maj|Rev|Hon|Bvt|Ft|Mt|No|vs|ca?|cf|Inc|Co|Corp|Vol|pp?|ed|e\.g|i\.e))\.$")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\G</?([A-Za-z]+)(?:\s[^<>]*?)?(/?)>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\[\[(?:File|Image|Category|Datei|[a-z]{2,3}):")]
    private static partial Regex Media();

    [GeneratedRegex(@"\G\[(?:\d{1,3}|note \d+|[a-z]|citation needed)\](?!\])")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:References|Notes|See also|Further reading|External links|Bibliography|Sources|Citations|Footnotes|Works cited|Filmography|Discography)\b[^.]{0,30}$")]
    private static partial Regex End();
}
