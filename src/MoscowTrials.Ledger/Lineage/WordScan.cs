using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>Cuts a text into what an editor changes: words, numbers and single marks.</summary>
internal static class WordScan
{
    /// <summary>The words and marks of a text, in order; white space lies between them.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">How many are wanted.</param>
    public static List<TextSpan> Of(string text, int most = int.MaxValue)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length && words.Count < most;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var end = End(text, i);
            words.Add(new TextSpan(i, end));
            i = end;
        }
        return words;
    }

    /// <summary>Whether a span that was found is a word or number, not a mark.</summary>
    public static bool IsWord(string text, TextSpan word) => IsWordUnit(text[word.Start]);

    private static int End(string text, int start)
    {
        var i = start + 1;
        if (!IsWordUnit(text[start]))
            return i;
        for (; i < text.Length; i++)
        {
            if (IsWordUnit(text[i]))
                continue;
            // "o'clock", "well-known", "1,200.50": held together by what stands on both sides.
            if (i + 1 == text.Length || !IsWordUnit(text[i + 1]))
                break;
            var joins = text[i] is '\'' or '’' or '-' or '‑' && char.IsLetter(text[i - 1])
                || text[i] is '.' or ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
            if (!joins)
                break;
        }
        return i;
    }

    // Both halves of a letter outside the basic plane, and the marks that sit on letters, belong to a word.
    private static bool IsWordUnit(char unit) =>
        char.IsLetterOrDigit(unit) || char.IsSurrogate(unit)
        || char.GetUnicodeCategory(unit) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
