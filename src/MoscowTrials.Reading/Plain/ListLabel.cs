using System.Globalization;

namespace MoscowTrials.Reading.Plain;

/// <summary>How a line of a list begins.</summary>
internal enum LabelKind
{
    None,

    /// <summary>"•", "-", "*".</summary>
    Bullet,

    /// <summary>"3." or "3)".</summary>
    Number,

    /// <summary>"[3]".</summary>
    Bracketed,

    /// <summary>"a." before a back-link, "a)" or "(a)".</summary>
    Letter,

    /// <summary>"^" or "↑": an entry of the references that lost its number.</summary>
    BackLink,
}

/// <summary>The bullet or number at the start of a line.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Value">The number; of a letter its place in the alphabet; otherwise 0.</param>
/// <param name="Length">Units up to the text behind it.</param>
internal readonly record struct ListLabel(LabelKind Kind, int Value, int Length)
{
    /// <summary>Reads the label of a line without leading white space.</summary>
    public static ListLabel Read(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return default;
        return line[0] switch
        {
            '•' or '‣' or '◦' or '⁃' or '·' or '▪' or '●' or '○' or '■' or '∙' => new(LabelKind.Bullet, 0, SkipSpace(line, 1)),
            '-' or '–' or '—' or '*' or '#' or '+' when char.IsWhiteSpace(line[1]) && SkipSpace(line, 1) < line.Length =>
                new(LabelKind.Bullet, 0, SkipSpace(line, 1)),
            '^' or '↑' => new(LabelKind.BackLink, 0, 0),
            '[' => Enclosed(line, ']', LabelKind.Bracketed),
            '(' => Enclosed(line, ')', LabelKind.Number),
            >= '0' and <= '9' => Numbered(line),
            >= 'a' and <= 'z' => Lettered(line),
            _ => default,
        };
    }

    private static ListLabel Numbered(ReadOnlySpan<char> line)
    {
        var digits = Digits(line, 0);
        if (digits > 4 || digits >= line.Length || line[digits] is not ('.' or ')'))
            return default;
        var text = SkipSpace(line, digits + 1);
        // "3.5 million" and "12.30" are no labels; "3.↑" is one.
        if (text >= line.Length || (text == digits + 1 && line[text] is not ('↑' or '^')))
            return default;
        return new(LabelKind.Number, int.Parse(line[..digits], CultureInfo.InvariantCulture), text);
    }

    private static ListLabel Lettered(ReadOnlySpan<char> line)
    {
        if (line[1] is not ('.' or ')'))
            return default;
        var text = SkipSpace(line, 2);
        // "a." alone is no evidence of a list; a back-link behind it is.
        var isLabel = text > 2 && text < line.Length && (line[1] == ')' || line[text] is '^' or '↑');
        return isLabel ? new(LabelKind.Letter, line[0] - 'a' + 1, text) : default;
    }

    private static ListLabel Enclosed(ReadOnlySpan<char> line, char closing, LabelKind kind)
    {
        var digits = Digits(line, 1);
        if (digits is > 0 and <= 4 && digits + 1 < line.Length && line[digits + 1] == closing)
        {
            var text = SkipSpace(line, digits + 2);
            return text > digits + 2 && text < line.Length
                ? new(kind, int.Parse(line.Slice(1, digits), CultureInfo.InvariantCulture), text) : default;
        }
        if (closing == ')' && line.Length > 4 && line[1] is >= 'a' and <= 'z' && line[2] == ')' && line[3] == ' ')
            return new(LabelKind.Letter, line[1] - 'a' + 1, SkipSpace(line, 3));
        return default;
    }

    private static int Digits(ReadOnlySpan<char> line, int at)
    {
        var end = at;
        while (end < line.Length && end - at <= 4 && char.IsAsciiDigit(line[end]))
            end++;
        return end - at;
    }

    private static int SkipSpace(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at;
    }
}
