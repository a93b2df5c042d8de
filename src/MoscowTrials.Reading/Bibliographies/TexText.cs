using System.Text;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Bibliographies;

/// <summary>Reads text of TeX: accents, signs and braces.</summary>
internal static class TexText
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ",
        ["oe"] = "œ", ["OE"] = "Œ", ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å", ["l"] = "ł", ["L"] = "Ł",
        ["i"] = "i", ["j"] = "j", ["textendash"] = "–", ["textemdash"] = "—",
        ["ldots"] = "…", ["dots"] = "…", ["textquoteright"] = "’", ["textquoteleft"] = "‘",
    };

    private static readonly Dictionary<(string Accent, char Letter), char> Composed = WordTable.Load("Bibliographies/tex-accents.tsv", StringComparer.Ordinal,
            "acute", "grave", "circumflex", "diaeresis", "tilde", "macron", "dot", "cedilla", "caron", "breve", "double-acute", "ogonek", "ring")
        .ToDictionary(e => (e.Value, e.Key[0]), e => e.Key[1]);

    /// <summary>The text as it is printed.</summary>
    public static string Plain(string tex)
    {
        var text = new StringBuilder(tex.Length);
        for (var at = 0; at < tex.Length;)
        {
            var c = tex[at];
            if (c == '\\' && at + 1 < tex.Length)
            {
                at = Command(tex, at + 1, text);
                continue;
            }
            if (c is '~' || char.IsWhiteSpace(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                    text.Append(' ');
            }
            else if (c is not ('{' or '}' or '$'))
            {
                text.Append(c);
            }
            at++;
        }
        return text.ToString().Trim();
    }

    /// <summary>The parts of a value between separators that stand in no braces.</summary>
    public static List<string> SplitOutside(string value, string separator)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '{')
                depth++;
            else if (value[i] == '}')
                depth--;
            else if (depth == 0 && Separates(value, i, separator))
            {
                parts.Add(value[start..i]);
                start = i + separator.Length;
                i = start - 1;
            }
        }
        parts.Add(value[start..]);
        return parts;
    }

    // A line's end is a blank.
    private static bool Separates(string value, int at, string separator)
    {
        if (at + separator.Length > value.Length)
            return false;
        for (var i = 0; i < separator.Length; i++)
        {
            var c = value[at + i];
            if (c != separator[i] && !(separator[i] == ' ' && char.IsWhiteSpace(c)))
                return false;
        }
        return true;
    }

    private static int Command(string tex, int at, StringBuilder text)
    {
        if (AccentOf(tex[at]) is { } accent && (!char.IsLetter(tex[at]) || (at + 1 < tex.Length && tex[at + 1] is '{' or ' ')))
            return Accent(tex, at + 1, accent, text);
        if (!char.IsAsciiLetter(tex[at]))
        {
            text.Append(tex[at] is '\\' or '/' or ',' ? ' ' : tex[at]);
            return at + 1;
        }
        var end = at;
        while (end < tex.Length && char.IsAsciiLetter(tex[end]))
            end++;
        if (Signs.TryGetValue(tex[at..end], out var sign))
            text.Append(sign);
        // A blank behind a command only ends it; what other commands hold in braces stays.
        return end < tex.Length && tex[end] == ' ' ? end + 1 : end;
    }

    private static int Accent(string tex, int at, string accent, StringBuilder text)
    {
        while (at < tex.Length && tex[at] is '{' or ' ')
            at++;
        if (at >= tex.Length)
            return at;
        // "\'{\i}"
        if (tex[at] == '\\' && at + 1 < tex.Length)
            at++;
        text.Append(Composed.GetValueOrDefault((accent, tex[at]), tex[at]));
        return at + 1;
    }

    private static string? AccentOf(char command) => command switch
    {
        '\'' => "acute",
        '`' => "grave",
        '^' => "circumflex",
        '"' => "diaeresis",
        '~' => "tilde",
        '=' => "macron",
        '.' => "dot",
        'c' => "cedilla",
        'v' => "caron",
        'u' => "breve",
        'H' => "double-acute",
        'k' => "ogonek",
        'r' => "ring",
        _ => null,
    };
}
