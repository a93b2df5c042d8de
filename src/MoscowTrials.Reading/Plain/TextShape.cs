using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Plain;

/// <summary>What the form of a line tells: heading, caption, entry of a bibliography.</summary>
internal static class TextShape
{
    private static readonly FrozenDictionary<string, string> Signs =
        WordTable.Load("Plain/caption-signs.tsv", StringComparer.OrdinalIgnoreCase, "place", "phrase", "opening", "article");

    private static readonly FrozenDictionary<string,
        string>.AlternateLookup<ReadOnlySpan<char>> Places = Signs.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Phrases = [.. Signs.Where(sign => sign.Value == "phrase").Select(sign => sign.Key)];

    private static readonly string[] Openings = [.. Signs.Where(sign => sign.Value == "opening").Select(sign => sign.Key + " ")];

    private static readonly string[] OpeningsWithArticle =
        [.. Signs.Where(sign => sign.Value is "opening" or "article").SelectMany(sign => (string[])["A " + sign.Key + " ",
            "An " + sign.Key + " "])];

    private static readonly string[] BibliographicSigns = ["ISBN", "ISSN", "OCLC", "doi:", "http", "www.", "pp.", " p. ", "Retrieved "];

    private static readonly System.Buffers.SearchValues<char> NumberMarks = System.Buffers.SearchValues.Create("0123456789.,:;-–/() ");

    /// <summary>Whether the text ends as a sentence does, markers and closing marks behind the stop left aside.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text[^1] == ']' && text.LastIndexOf('[') is var open and > 0 && text.Length - open <= 40)
                text = text[..open].TrimEnd();
            else if (text[^1] is '"' or '”' or '’' or '\'' or ')' or '»' or '“' or '*')
                text = text[..^1];
            else
                break;
        }
        return !text.IsEmpty && text[^1] is '.' or '!' or '?' or '…' or '。';
    }

    /// <summary>Words of the text, at most <paramref name="most"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> text, int most)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            if (range.Start.Value < range.End.Value && ++words == most)
                break;
        }
        return words;
    }

    /// <summary>Whether a bare line, its markers taken out, can be a heading.</summary>
    public static bool IsHeading(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line.Length > BlockScanner.LongestHeading || CountWords(line, 15) > 14)
            return false;
        if (char.IsLower(line[0]) || !(char.IsLetterOrDigit(line[0])
            || line[0] is '"' or '“' or '„' or '‘' or '\'' or '(' or '«' or '¿' or '¡') || line.ContainsAny('{', '|', '}')
                || (line.IndexOfAnyExcept(NumberMarks) < 0 && !IsYear(line) && !(line.Length == 9 && IsYear(line[..4])
                    && IsYear(line[5..]))))
            return false;
        // "CHAPTER I." in books.
        if (line[^1] == '.')
            return line.Length <= 60 && line.ContainsAnyInRange('A', 'Z') && !line.ContainsAnyInRange('a', 'z');
        return line[^1] is not (',' or ';' or ':' or '!' or '…' or '-' or '–');
    }

    /// <summary>Whether a line says of itself that it stands under a picture.</summary>
    public static bool HasCaptionSign(ReadOnlySpan<char> line)
    {
        for (var open = line.IndexOf('('); open >= 0;)
        {
            var close = line[open..].IndexOf(')');
            if (close is > 1 and < 30 && Places.TryGetValue(line.Slice(open + 1, close - 1).Trim(), out var group) && group == "place")
                return true;
            var next = line[(open + 1)..].IndexOf('(');
            open = next < 0 ? -1 : open + 1 + next;
        }
        foreach (var phrase in Phrases)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase) && !IsPredicate(line, phrase))
                return true;
        }
        return StartsWithAny(line, Openings) || StartsWithAny(line, OpeningsWithArticle);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Whether a bare line without a full stop reads as a caption rather than a heading.</summary>
    public static bool ReadsAsCaption(ReadOnlySpan<char> line)
    {
        if (HasCaptionSign(line))
            return true;
        var words = CountWords(line, 40);
        if (words > 11)
            return true;
        // "The minister, reading the indictment, in 1937": a comma, and the words go on in small letters.
        var comma = line.IndexOf(", ");
        if (words < 5 || comma < 0 || comma + 2 >= line.Length || !char.IsLower(line[comma + 2]))
            return false;
        var after = line[(comma + 2)..];
        var first = after.IndexOf(' ') is var space && space < 0 ? after : after[..space];
        var last = line[(line.LastIndexOf(' ') + 1)..];
        return first.EndsWith("ing", StringComparison.Ordinal) || IsYear(last);
    }

    /// <summary>Whether the text has what entries of a bibliography have: an ISBN, pages, an address, a year set apart.</summary>
    public static bool IsBibliographic(ReadOnlySpan<char> text)
    {
        foreach (var sign in BibliographicSigns)
        {
            if (text.Contains(sign, StringComparison.Ordinal))
                return true;
        }
        for (var i = 1; i + 4 <= text.Length; i++)
        {
            if (text[i] is not ('1' or '2') || text.Slice(i, 4).IndexOfAnyExceptInRange('0', '9') >= 0)
                continue;
            // "(1990)", "London, 1990", "London 1990."; "in 1990 he" is a clause's.
            if (text[i - 1] == '(' || (i > 1 && text[i - 1] == ' ' && text[i - 2] is ',' or '.' or ':') || i + 5 >= text.Length
                || text[i + 4] is ',' or '.')
                return true;
        }
        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    // "was pictured with": a clause, not a caption.
    private static bool IsPredicate(ReadOnlySpan<char> line, string phrase)
    {
        var before = line[..line.IndexOf(phrase, StringComparison.OrdinalIgnoreCase)].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return phrase.StartsWith("pictured", StringComparison.Ordinal) && word is "was" or "were" or "is" or "are" or "been" or "as";
    }
}
