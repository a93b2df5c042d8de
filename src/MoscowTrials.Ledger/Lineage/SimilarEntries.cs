namespace MoscowTrials.Ledger.Lineage;

/// <summary>A possible match of entries that differ in words.</summary>
/// <param name="Old">The old entries, neighbours where they are several.</param>
/// <param name="Now">The new entries; one side has one.</param>
/// <param name="Similarity">How much of their words they share, 0 to 1.</param>
/// <param name="Score">The similarity with what their places add to it.</param>
internal readonly record struct Candidate(EntryRange Old, EntryRange Now, double Similarity, double Score);

/// <summary>Neighbouring entries.</summary>
internal readonly record struct EntryRange(int Start, int Count)
{
    public int End => Start + Count;
}

/// <summary>Matches what is left by similarity: reworded, split and merged entries.</summary>
/// <remarks>
/// Compared are neighbours in the same gap between unchanged entries, and entries that share a rare word; how many that are for each entry is
/// bounded, so that an article of nothing but alike sentences costs no more than another. The likest are matched first.
/// </remarks>
internal sealed class SimilarEntries
{
    /// <summary>Entries that share a rare word with one and are compared with it.</summary>
    private const int MostCandidates = 24;

    /// <summary>Rare words of an entry that are looked up.</summary>
    private const int RareWords = 12;

    /// <summary>Entries that have a word for which it still counts as rare.</summary>
    private const int MostWithWord = 32;

    /// <summary>How far from the same place in its gap an entry is looked for without a rare word in common.</summary>
    private const int Reach = 4;

    /// <summary>Entries that one can be split into, or be merged from.</summary>
    private const int MostPieces = 4;

    /// <summary>Similarity from which on entries of one gap are the same claim; alone in their gap; and anywhere else.</summary>
    private const double LeastInGap = 0.42, LeastAlone = 0.34, LeastElsewhere = 0.6;

    /// <summary>How much of a piece's words have to be in the whole, and how much likelier the pieces together have to be than the best alone.</summary>
    private const double LeastOfPiece = 0.5, LeastGain = 0.03;

    /// <summary>Words below which a pair is too short to be known elsewhere, or by its words alone.</summary>
    private const int ShortWords = 4;

    private readonly Side _old;
    private readonly Side _now;
    private readonly WordWeights _words;
    private readonly Gaps _gaps;

    public SimilarEntries(Side old, Side now)
    {
        (_old, _now) = (old, now);
        _words = new WordWeights(old, now);
        _gaps = new Gaps(old, now);
    }

    /// <summary>The matches, none of which shares an entry with another.</summary>
    public List<Candidate> Find()
    {
        var pairs = Pairs();
        var all = new List<Candidate>(pairs);
        all.AddRange(Groups(pairs.OrderBy(c => c.Old.Start).ThenBy(c => c.Now.Start).ToList(), isSplit: true));
        all.AddRange(Groups(pairs.OrderBy(c => c.Now.Start).ThenBy(c => c.Old.Start).ToList(), isSplit: false));
        var taken = new HashSet<(bool, int)>();
        var found = new List<Candidate>();
        foreach (var candidate in all.Where(IsLikely).OrderByDescending(c => c.Score).ThenBy(c => c.Old.Start).ThenBy(c => c.Now.Start))
        {
            var entries = Enumerable.Range(candidate.Old.Start, candidate.Old.Count).Select(i => (true, i))
                .Concat(Enumerable.Range(candidate.Now.Start, candidate.Now.Count).Select(j => (false, j)));
            if (entries.Any(taken.Contains))
                continue;
            taken.UnionWith(entries);
            found.Add(candidate);
        }
        return found;
    }

    private bool IsLikely(Candidate candidate)
    {
        if (!_gaps.AreShared(candidate.Old.Start, candidate.Now.Start))
            return candidate.Similarity >= LeastElsewhere && _words.Old(candidate.Old.Start).Words.Length >= ShortWords;
        return candidate.Similarity >= (_gaps.AreAlone(candidate.Old, candidate.Now) ? LeastAlone : LeastInGap);
    }

    /// <summary>Every pair that was compared and shares something.</summary>
    private List<Candidate> Pairs()
    {
        var pairs = new HashSet<(int, int)>();
        List<int> left = Free(_old), right = Free(_now);
        foreach (var pair in _gaps.Neighbours(Reach))
            pairs.Add(pair);
        foreach (var pair in WithRareWord(left, _words.Old, right, _words.Now))
            pairs.Add(pair);
        foreach (var (j, i) in WithRareWord(right, _words.Now, left, _words.Old))
            pairs.Add((i, j));
        var compared = new List<Candidate>(pairs.Count);
        foreach (var (i, j) in pairs.Order())
        {
            // What is equal and elsewhere was found before, and was found not to have moved.
            if (!Side.AreCompatible(_old[i], _now[j]) || _old.Keys[i] == _now.Keys[j] && !_gaps.AreShared(i, j))
                continue;
            var similarity = Similarity(i, j);
            if (similarity > 0)
                compared.Add(Rate(new EntryRange(i, 1), new EntryRange(j, 1), similarity));
        }
        return compared;
    }

    private double Similarity(int i, int j)
    {
        var (one, other) = (_words.Old(i), _words.Now(j));
        var similarity = _words.Similarity(one, other);
        // A word or two: "Backgound" became "Background".
        return one.Words.Length <= ShortWords && other.Words.Length <= ShortWords && _gaps.AreShared(i, j)
            ? Math.Max(similarity, Trigrams.Similarity(_old[i].Text, _now[j].Text)) : similarity;
    }

    private Candidate Rate(EntryRange old, EntryRange now, double similarity)
    {
        var score = similarity + (_gaps.AreShared(old.Start, now.Start) ? 0.15 : 0) + (_old[old.Start].Section == _now[now.Start].Section ? 0.05 : 0);
        // Of twins the one at the same place.
        return new Candidate(old, now, similarity, score - (0.02 * _gaps.Distance(old.Start, now.Start)));
    }

    private static List<int> Free(Side side) => [.. Enumerable.Range(0, side.Count).Where(i => side.Partners[i] < 0)];

    private IEnumerable<(int, int)> WithRareWord(List<int> left, Func<int, WordBag> leftBag, List<int> right, Func<int, WordBag> rightBag)
    {
        var with = new List<int>?[_words.WordCount];
        foreach (var j in right)
        {
            foreach (var (word, _) in rightBag(j).Words)
            {
                if ((with[word] ??= []) is { Count: <= MostWithWord } list)
                    list.Add(j);
            }
        }
        var shared = new Dictionary<int, double>();
        foreach (var i in left)
        {
            shared.Clear();
            var rare = leftBag(i).Words.Where(word => with[word.Id] is { Count: <= MostWithWord })
                .OrderByDescending(word => _words.Weights[word.Id]).ThenBy(word => word.Id).Take(RareWords);
            foreach (var (word, _) in rare)
            {
                foreach (var j in with[word]!)
                    shared[j] = shared.GetValueOrDefault(j) + _words.Weights[word];
            }
            foreach (var (j, _) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCandidates))
                yield return (i, j);
        }
    }

    /// <summary>Entries of which several neighbours of the other side are pieces.</summary>
    /// <param name="pairs">The compared pairs, by the whole's side and then by the pieces'.</param>
    /// <param name="isSplit">Whether the whole is old.</param>
    private IEnumerable<Candidate> Groups(List<Candidate> pairs, bool isSplit)
    {
        for (var i = 0; i < pairs.Count; i++)
        {
            var whole = isSplit ? pairs[i].Old.Start : pairs[i].Now.Start;
            var (wholeBag, union, best) = (Whole(whole), Piece(First(i)), pairs[i].Similarity);
            if (!IsPiece(i))
                continue;
            for (var count = 2; count <= MostPieces && i + count - 1 < pairs.Count; count++)
            {
                var last = i + count - 1;
                if ((isSplit ? pairs[last].Old.Start : pairs[last].Now.Start) != whole || First(last) != First(i) + count - 1 || !IsPiece(last))
                    break;
                union = WordBag.Union(union, Piece(First(last)));
                best = Math.Max(best, pairs[last].Similarity);
                var similarity = _words.Similarity(wholeBag, union);
                if (similarity < best + LeastGain)
                    continue;
                var (one, several) = (new EntryRange(whole, 1), new EntryRange(First(i), count));
                yield return isSplit ? Rate(one, several, similarity) : Rate(several, one, similarity);
            }

            bool IsPiece(int at) => _words.Shared(wholeBag, Piece(First(at))) is var shared && shared >= LeastOfPiece * Piece(First(at)).Weight;
        }

        int First(int at) => isSplit ? pairs[at].Now.Start : pairs[at].Old.Start;
        WordBag Whole(int entry) => isSplit ? _words.Old(entry) : _words.Now(entry);
        WordBag Piece(int entry) => isSplit ? _words.Now(entry) : _words.Old(entry);
    }
}
