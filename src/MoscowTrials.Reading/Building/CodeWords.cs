namespace MoscowTrials.Reading.Building;

/// <summary>What is made of words in the letters of a machine, out of which nothing may be claimed.</summary>
internal static class CodeWords
{
    /// <summary>What stands for code in a sentence, which needs it as a noun.</summary>
    public const string Code = "[code]";

    /// <summary>What stands for a formula in a sentence.</summary>
    public const string Formula = "[formula]";

    /// <summary>Units of code that reads as a name.</summary>
    private const int LongestName = 40;

    /// <summary>Whether a text holds more than code, formulas and signs: only then can it say something.</summary>
    public static bool LeavesWords(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i..].StartsWith(Code, StringComparison.Ordinal))
                i += Code.Length - 1;
            else if (text[i..].StartsWith(Formula, StringComparison.Ordinal))
                i += Formula.Length - 1;
            else if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
                return true;
        }
        return false;
    }

    /// <summary>Whether code is a single name, which a sentence can have as a word: <c>config.yaml</c>.</summary>
    public static bool IsName(ReadOnlySpan<char> code)
    {
        if (code.Length is 0 or > LongestName || !char.IsLetter(code[0]))
            return false;
        foreach (var c in code)
        {
            if (!char.IsLetter(c) && c is not ('-' or '.' or '_'))
                return false;
        }
        return char.IsLetter(code[^1]);
    }
}
