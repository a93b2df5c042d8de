using System.Globalization;

namespace MoscowTrials.Reading.Plain;

/// <summary>Links from an entry of the references back to the text: "3.0 3.1 3.2", "^ a b c", "↑".</summary>
internal static class BackLabels
{
    private static readonly string[] Arrows = ["Jump up to:", "Jump up", "↑", "^"];

    /// <summary>Units of the labels at the start of an entry, with the white space behind them; 0 where there are none.</summary>
    /// <param name="entry">The entry without its number.</param>
    /// <param name="number">Its number; 0 where it is not known.</param>
    public static int Length(ReadOnlySpan<char> entry, int number)
    {
        int at = 0, arrows = 0;
        for (var found = true; found;)
        {
            found = false;
            foreach (var arrow in Arrows)
            {
                if (!entry[at..].StartsWith(arrow, StringComparison.Ordinal))
                    continue;
                at = SkipSpace(entry, at + arrow.Length);
                arrows++;
                found = true;
            }
        }
        var labels = 0;
        for (var next = Numeric(entry, at, number, labels); next > at; next = Numeric(entry, at, number, labels))
        {
            at = next;
            labels++;
        }
        if (arrows > 0)
        {
            // "a b c": at least two, because one letter would be the article of a title.
            var letters = at;
            var letter = 'a';
            while (letters + 1 < entry.Length && letter <= 'z' && entry[letters] == letter && char.IsWhiteSpace(entry[letters + 1]))
            {
                letters = SkipSpace(entry, letters + 1);
                letter++;
            }
            if (letter > 'b')
                at = letters;
        }
        return at;
    }

    // "3.00", "3.01" …: the entry's number, a full stop and the count from nought.
    private static int Numeric(ReadOnlySpan<char> entry, int at, int number, int count)
    {
        var end = at;
        while (end < entry.Length && end - at < 12 && (char.IsAsciiDigit(entry[end]) || entry[end] == '.'))
            end++;
        var label = entry[at..end];
        var dot = label.IndexOf('.');
        if (dot < 1 || dot + 1 == label.Length || (end < entry.Length && !char.IsWhiteSpace(entry[end])))
            return at;
        var fits = int.TryParse(label[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
            && (whole == number || number == 0)
            && int.TryParse(label[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part == count;
        return fits ? SkipSpace(entry, end) : at;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
