using System.Globalization;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>The words of words.tsv by their letters, without regard to case: open addressing, looked up on spans.</summary>
internal sealed class WordTable
{
    private const int Size = 4096;
    private readonly string?[] _words = new string?[Size];
    private readonly TokenKind[] _kinds = new TokenKind[Size];
    private readonly int[] _values = new int[Size];

    private WordTable()
    {
    }

    /// <summary>The list that comes with the product.</summary>
    internal static WordTable Default { get; } = Load();

    /// <summary>Start of the hash that the lexer rolls over a word's lower-case letters (FNV-1a).</summary>
    internal const uint HashSeed = 2166136261;

    internal static uint Roll(uint hash, char lower) => (hash ^ lower) * 16777619;

    /// <summary>The word's kind and value, or <see cref="TokenKind.Word"/>.</summary>
    internal TokenKind Find(ReadOnlySpan<char> word, uint hash, out int value)
    {
        for (var slot = hash & (Size - 1); _words[slot] is { } candidate; slot = (slot + 1) & (Size - 1))
        {
            if (candidate.Length == word.Length && word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                value = _values[slot];
                return _kinds[slot];
            }
        }
        value = 0;
        return TokenKind.Word;
    }

    /// <summary>The number of an ordinal: 2 for "second" and "2nd"; null for any other word.</summary>
    internal int? Ordinal(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && char.IsAsciiDigit(word[0]))
            return word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number : null;
        var hash = HashSeed;
        foreach (var c in word)
            hash = Roll(hash, char.ToLowerInvariant(c));
        return Find(word, hash, out var value) == TokenKind.Ordinal ? value : null;
    }

    private static WordTable Load()
    {
        const string Name = "MoscowTrials.Claims.Dates.Tagging.words.tsv";
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException(Name + " is not embedded");
        using var reader = new StreamReader(stream);
        var table = new WordTable();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (fields.Length != 3 || !Enum.TryParse<TokenKind>(fields[0], out var kind)
                || !int.TryParse(fields[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                throw new InvalidDataException(FormattableString.Invariant($"{Name}:{number}:1: expected a kind, a number and words, tab separated"));
            foreach (var word in fields[2].Split(' '))
            {
                if (!table.Add(word, kind, value))
                    throw new InvalidDataException(FormattableString.Invariant($"{Name}:{number}:1: \"{word}\" stands in two rows"));
            }
        }
        return table;
    }

    private bool Add(string word, TokenKind kind, int value)
    {
        var hash = HashSeed;
        foreach (var c in word)
            hash = Roll(hash, c);
        if (Find(word, hash, out _) != TokenKind.Word)
            return false;
        var slot = hash & (Size - 1);
        while (_words[slot] is not null)
            slot = (slot + 1) & (Size - 1);
        (_words[slot], _kinds[slot], _values[slot]) = (word, kind, value);
        return true;
    }
}
