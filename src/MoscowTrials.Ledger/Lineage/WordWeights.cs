using System.Runtime.InteropServices;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>Entries as bags of words, each word weighing the more the fewer entries have it.</summary>
internal sealed class WordWeights
{
    /// <summary>Words of an entry that are looked at; beyond them a text is a wall, not a sentence.</summary>
    private const int MostWords = 400;

    /// <summary>What the word weighs that every entry has; the rarest weighs 1 more.</summary>
    private const double Common = 0.3;

    private readonly Dictionary<string, int> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _entriesWith = [];
    private readonly WordBag[] _old;
    private readonly WordBag[] _now;

    public WordWeights(Side old, Side now)
    {
        (_old, _now) = (Read(old), Read(now));
        var all = Math.Log2(1 + old.Count + now.Count);
        Weights = [.. _entriesWith.Select(some => Common + (Math.Log2(1 + ((double)(old.Count + now.Count) / some)) / all))];
        foreach (var bag in _old.Concat(_now))
            bag.Weight = bag.Words.Sum(word => Weights[word.Id] * word.Count);
    }

    /// <summary>By word what it weighs.</summary>
    public double[] Weights { get; }

    /// <summary>Number of different words.</summary>
    public int WordCount => _entriesWith.Count;

    public WordBag Old(int entry) => _old[entry];

    public WordBag Now(int entry) => _now[entry];

    /// <summary>Weight of what two bags have in common.</summary>
    public double Shared(WordBag one, WordBag other)
    {
        var shared = 0.0;
        var (a, b) = (one.Words, other.Words);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i].Id == b[j].Id)
                shared += Weights[a[i].Id] * Math.Min(a[i++].Count, b[j++].Count);
            else if (a[i].Id < b[j].Id)
                i++;
            else
                j++;
        }
        return shared;
    }

    /// <summary>Twice the shared over all, 0 to 1.</summary>
    public double Similarity(WordBag one, WordBag other) =>
        one.Weight + other.Weight == 0 ? 0 : 2 * Shared(one, other) / (one.Weight + other.Weight);

    private WordBag[] Read(Side side)
    {
        var known = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        var bags = new WordBag[side.Count];
        var counts = new SortedDictionary<int, int>();
        for (var i = 0; i < bags.Length; i++)
        {
            counts.Clear();
            var text = side[i].Text;
            foreach (var span in WordScan.Of(text, MostWords))
            {
                if (!WordScan.IsWord(text, span))
                    continue;
                var word = span.In(text);
                if (!known.TryGetValue(word, out var id))
                {
                    known[word] = id = _entriesWith.Count;
                    _entriesWith.Add(0);
                }
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
            bags[i] = new WordBag([.. counts.Select(pair => (pair.Key, pair.Value))]);
            foreach (var (id, _) in bags[i].Words)
                CollectionsMarshal.AsSpan(_entriesWith)[id]++;
        }
        return bags;
    }
}

/// <summary>The words of an entry, or of several, with how often each stands there; ascending.</summary>
internal sealed class WordBag((int Id, int Count)[] words)
{
    public (int Id, int Count)[] Words { get; } = words;

    /// <summary>What they weigh together.</summary>
    public double Weight { get; set; }

    /// <summary>The words of both.</summary>
    public static WordBag Union(WordBag one, WordBag other)
    {
        var words = new List<(int Id, int Count)>(one.Words.Length + other.Words.Length);
        var (i, j) = (0, 0);
        while (i < one.Words.Length || j < other.Words.Length)
        {
            if (j == other.Words.Length || i < one.Words.Length && one.Words[i].Id < other.Words[j].Id)
                words.Add(one.Words[i++]);
            else if (i == one.Words.Length || other.Words[j].Id < one.Words[i].Id)
                words.Add(other.Words[j++]);
            else
                words.Add((one.Words[i].Id, one.Words[i++].Count + other.Words[j++].Count));
        }
        return new WordBag([.. words]) { Weight = one.Weight + other.Weight };
    }
}
