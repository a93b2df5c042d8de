namespace MoscowTrials.Claims.Names;

/// <summary>
/// The key under which the name tables are sorted: lower case, without accents, dots, commas and apostrophes, and with one
/// space where a hyphen, slash or space parts words. generate-fold.mjs makes the tables' keys in the same way; the two change together.
/// </summary>
internal static class NameKey
{
    /// <summary>Longest key in bytes, and so in ASCII letters; no name of the tables comes near it.</summary>
    public const int MaximumLength = 128;

    // Base letter of each character from U+00C0 to U+024F, and from U+1E00 to U+1EFF (Unicode's canonical decompositions,
    // and the usual base of a letter with a stroke); '?' where there is none or it is two letters.
    private const string Latin =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz??b??????" +
        "??d????a????????kk??????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoo" +
        "oo??j???gg??nnaa??ooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>Writes the key of <paramref name="name"/>; false if it is empty, too long, or has a letter that is not Latin.</summary>
    public static bool TryFold(ReadOnlySpan<char> name, Span<byte> key, out int length)
    {
        length = 0;
        bool parted = false;
        foreach (char c in name)
        {
            if (IsDropped(c))
            {
                continue;
            }

            if (IsParting(c))
            {
                parted = length > 0;
                continue;
            }

            // Room for the space before the letter and for a letter that becomes two.
            if (length + 3 > key.Length)
            {
                return false;
            }

            if (parted)
            {
                key[length++] = (byte)' ';
                parted = false;
            }

            if (char.IsAsciiLetterOrDigit(c) || c == '&')
            {
                key[length++] = (byte)char.ToLowerInvariant(c);
            }
            else if (TwoLetters(c) is { Length: 2 } two)
            {
                key[length++] = (byte)two[0];
                key[length++] = (byte)two[1];
            }
            else if (TryBase(c, out byte letter))
            {
                key[length++] = letter;
            }
            else
            {
                return false;
            }
        }

        return length > 0;
    }

    /// <summary>
    /// One bit a word (the first word's lowest, words after the 64th left out): whether the word begins with a capital.
    /// Words part as in the key, so that names with one key have the same words.
    /// </summary>
    public static ulong Capitals(ReadOnlySpan<char> name)
    {
        ulong capitals = 0;
        int word = 0;
        bool inside = false;
        foreach (char c in name)
        {
            if (IsDropped(c))
            {
                continue;
            }

            if (IsParting(c))
            {
                word += inside ? 1 : 0;
                inside = false;
            }
            else if (!inside)
            {
                inside = true;
                capitals |= word < 64 && char.IsUpper(c) ? 1UL << word : 0;
            }
        }

        return capitals;
    }

    private static bool IsDropped(char c) =>
        c is '.' or ',' or '\'' or '(' or ')' or '`' or '\u00b4' or '\u2018' or '\u2019' or '\u02bb' or '\u02bc' or '\u02be' or '\u02bf'
            or (>= '\u0300' and <= '\u036f');

    private static bool IsParting(char c) => c is ' ' or '-' or '/' or '\u00a0' or (>= '\u2010' and <= '\u2014');

    private static string? TwoLetters(char c) => c switch
    {
        '\u00df' or '\u1e9e' => "ss",
        '\u00c6' or '\u00e6' or '\u01e2' or '\u01e3' or '\u01fc' or '\u01fd' => "ae",
        '\u0152' or '\u0153' => "oe",
        '\u00de' or '\u00fe' => "th",
        _ => null,
    };

    private static bool TryBase(char c, out byte letter)
    {
        letter = c switch
        {
            >= '\u00c0' and <= '\u024f' => (byte)Latin[c - '\u00c0'],
            >= '\u1e00' and <= '\u1eff' => (byte)LatinAdditional[c - '\u1e00'],
            '\u0253' => (byte)'b',
            '\u0257' => (byte)'d',
            '\u0259' => (byte)'a',
            _ => (byte)'?',
        };
        return letter != '?';
    }
}
