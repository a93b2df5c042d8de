using System.Collections.Frozen;
using System.Globalization;

namespace MoscowTrials.Claims.Lexicon;

/// <summary>What a word adds to a number.</summary>
internal enum NumberWordKind : byte
{
    None,

    /// <summary>"one" to "nineteen".</summary>
    Unit,

    /// <summary>"twenty" to "ninety".</summary>
    Ten,

    /// <summary>"dozen", "hundred", "million": multiplies what stands before.</summary>
    Scale,

    /// <summary>"half", "thirds": divides what stands before.</summary>
    Fraction,

    /// <summary>"hundreds": at least two of them.</summary>
    Vague,
}

/// <summary>The words and digits that numbers are made of.</summary>
internal static class NumberWords
{
    /// <summary>Length of the longest word of the table; a longer one is not looked up.</summary>
    private const int Longest = 9;

    /// <summary>Largest number that is read; what is larger is a code or a measure.</summary>
    private const decimal Largest = 1_000_000_000_000;

    private static readonly FrozenDictionary<string, (NumberWordKind Kind, decimal Value)>.AlternateLookup<ReadOnlySpan<char>> Words =
        LexiconTable.Read("numerals.tsv", 3)
            .ToFrozenDictionary(
                r => r[0], r => (Enum.Parse<NumberWordKind>(r[2], ignoreCase: true), decimal.Parse(r[1], CultureInfo.InvariantCulture)),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word adds to a number; <see cref="NumberWordKind.None"/> for any other word.</summary>
    public static (NumberWordKind Kind, decimal Value) Find(ReadOnlySpan<char> word)
    {
        // First letters of the table's words: most words of a sentence need no look-up.
        if (word.Length is < 3 or > Longest || (word[0] | 0x20) is not ('o' or 't' or 'f' or 's' or 'e' or 'n' or 'h' or 'm' or 'b' or 'd' or 'q'))
            return default;
        return Words.TryGetValue(word, out var found) ? found : default;
    }

    /// <summary>"thirty-eight", "two-thirds": the parts of a hyphenated word, both numbers.</summary>
    public static bool TrySplit(
        ReadOnlySpan<char> word, out (NumberWordKind Kind, decimal Value) first, out (NumberWordKind Kind, decimal Value) second)
    {
        (first, second) = (default, default);
        var hyphen = word.Length is > 6 and < 20 ? word.IndexOfAny('-', '‑') : -1;
        if (hyphen < 0)
            return false;
        first = Find(word[..hyphen]);
        second = first.Kind == NumberWordKind.None ? default : Find(word[(hyphen + 1)..]);
        return second.Kind != NumberWordKind.None;
    }

    /// <summary>The value of digits: "53", "1,966", "3.5"; not "18th", "2.0.1", "1930s", "007".</summary>
    public static bool TryDigits(ReadOnlySpan<char> digits, out decimal value)
    {
        value = 0;
        var dot = digits.IndexOf('.');
        var whole = dot < 0 ? digits : digits[..dot];
        var comma = whole.IndexOf(',');
        if (digits.Length > 15 || digits.Length > 1 && digits[0] == '0' && dot != 1 || digits[^1] is '.' or ','
            || comma > 3 || comma >= 0 && (whole.Length - comma) % 4 != 0)
            return false;
        for (var i = 0; i < digits.Length; i++)
        {
            // A comma stands before each group of three.
            if (!char.IsAsciiDigit(digits[i]) && !(i == dot || digits[i] == ',' && i < whole.Length && (whole.Length - i) % 4 == 0))
                return false;
        }
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value))
            return false;
        return value < Largest;
    }
}
