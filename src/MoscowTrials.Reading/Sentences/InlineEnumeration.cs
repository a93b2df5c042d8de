using System.Globalization;

namespace MoscowTrials.Reading.Sentences;

/// <summary>Finds the items of a list that was written into one line: "1. First 2. Second", "• One • Two".</summary>
internal static class InlineEnumeration
{
    /// <summary>Starts of the second and later items, ascending; none where the text does not begin with an item's label.</summary>
    /// <remarks>Numbers must count on from the first one, so that a number in the text is not taken for a label.</remarks>
    public static List<int> Items(string text)
    {
        var starts = new List<int>();
        if (text.Length == 0)
            return starts;
        if (text[0] is '•' or '⁃' or '◦' or '▪')
        {
            for (var i = text.IndexOf(text[0], 1); i >= 0; i = text.IndexOf(text[0], i + 1))
            {
                if (text[i - 1] == ' ' && i + 1 < text.Length)
                    starts.Add(i);
            }
            return starts;
        }
        var value = Label(text, out var after);
        if (value == 0)
            return starts;
        for (var end = 0; ; end++)
        {
            value++;
            var letter = char.IsLetter(text[0]);
            if (letter && value > 26)
                return starts;
            var next = " " + (letter ? ((char)('a' + value - 1)).ToString() : value.ToString(CultureInfo.InvariantCulture)) + after;
            var found = text.IndexOf(next, starts.Count == 0 ? 1 : starts[^1], StringComparison.Ordinal);
            if (found < 0 || found + next.Length >= text.Length || !char.IsUpper(text[found + next.Length]))
                return starts;
            starts.Add(found + 1);
        }
    }

    /// <summary>Whether <paramref name="text"/> is a label and nothing else: "1", "a", "IV".</summary>
    public static bool IsLabel(ReadOnlySpan<char> text)
    {
        text = text.Trim(" •⁃◦▪()*");
        if (text.IsEmpty || text.Length > 4)
            return false;
        if (text.Length == 1 && char.IsLower(text[0]))
            return true;
        return text.IndexOfAnyExceptInRange('0', '9') < 0 || text.IndexOfAnyExcept("IVXLC") < 0;
    }

    private static int Label(string text, out string after)
    {
        var digits = 0;
        while (digits < 2 && digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var length = digits > 0 ? digits : char.IsAsciiLetterLower(text[0]) ? 1 : 0;
        var end = length;
        while (end < text.Length && end < length + 2 && text[end] is '.' or ')')
            end++;
        after = end < text.Length ? text[length..(end + 1)] : "";
        if (length == 0 || end == length || end >= text.Length || text[end] != ' ')
            return 0;
        return digits > 0 ? int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture) : text[0] - 'a' + 1;
    }
}
