using System.Numerics;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>Finds the name that somebody may have meant: a few letters off, or the same letters in another order.</summary>
internal sealed class Likeness
{
    /// <summary>Letters of the shortest name for which others are suggested.</summary>
    private const int Shortest = 4;

    /// <summary>
    /// Pairs of names that are compared by their letters, and of these by edits, before an article gets no more suggestions.
    /// </summary>
    private const int MostPairs = 20_000_000, MostEdits = 200_000;

    private readonly List<(string Name, uint Letters)> _names = [];
    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byLetters = new(StringComparer.Ordinal);
    private int _pairs, _edits;

    /// <param name="names">The names, made comparable.</param>
    public Likeness(IEnumerable<string> names)
    {
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            _names.Add((name, LettersOf(name)));
            _byLetters.TryAdd(Sorted(name), name);
        }
    }

    /// <summary>The name nearest to one, at most a fourth of its letters away, or an anagram of it; null where there is none.</summary>
    public string? Nearest(string name)
    {
        if (name.Length < Shortest)
            return null;
        if (_found.TryGetValue(name, out var known))
            return known;
        if (_byLetters.TryGetValue(Sorted(name), out var anagram))
            return _found[name] = anagram;
        if (_pairs > MostPairs || _edits > MostEdits)
            return null;
        var letters = LettersOf(name);
        var most = Math.Max(1, name.Length / 4);
        _pairs += _names.Count;
        var near = new List<string>();
        foreach (var (other, others) in _names)
        {
            // An edit changes at most two letters of the set.
            if (Math.Abs(other.Length - name.Length) <= most && BitOperations.PopCount(letters ^ others) <= 2 * most)
                near.Add(other);
        }
        _edits += near.Count;
        var closest = Suggestion.Closest(name, near);
        return _found[name] = closest is not null && AreNear(name, closest, Math.Max(1, name.Length / 4)) ? closest : null;
    }

    /// <summary>Whether two names have the same letters.</summary>
    public static bool AreAnagrams(string one, string other) => one.Length == other.Length && Sorted(one) == Sorted(other);

    /// <summary>Whether two texts are at most so many edits apart; the first units tell most of them apart.</summary>
    public static bool AreNear(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return false;
        // A band around the diagonal is enough.
        var before = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            before[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var least = int.MaxValue;
            var (from, to) = (Math.Max(1, i - most), Math.Min(other.Length, i + most));
            row[from - 1] = from == 1 ? i : most + 1;
            for (var j = from; j <= to; j++)
            {
                var above = j == i + most ? most + 1 : before[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return false;
            (before, row) = (row, before);
        }
        return before[other.Length] <= most;
    }

    private static string Sorted(string name)
    {
        var letters = name.ToCharArray();
        Array.Sort(letters);
        return new string(letters);
    }

    private static uint LettersOf(string name)
    {
        var letters = 0u;
        foreach (var c in name)
            letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + c % 6);
        return letters;
    }
}
