using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Finds where a sentence gives the word to somebody whom it does not name: "it is widely believed", "most critics say".</summary>
/// <remarks>After Wikipedia's WP:WEASEL; the words stand in unnamed-sources.tsv. "Is considered a hero by Jones" names him.</remarks>
internal static class UnnamedSources
{
    [Flags]
    private enum Classes
    {
        None = 0,
        Be = 1,
        Adverb = 2,
        Opinion = 4,
        Common = 8,
        Few = 16,
        People = 32,
        Specific = 64,
        Say = 128,
        Act = 256,
        Word = 512,
    }

    /// <summary>Adverbs and auxiliaries before a verb: "have since often been".</summary>
    private const int MostAdverbs = 4;

    /// <summary>Words behind a participle in which "by" tells whose opinion it is.</summary>
    private const int ReachOfAgent = 12;

    private static readonly Lazy<Table> Entries = new(Load);

    /// <summary>Whether the sentence does so. Linear time.</summary>
    public static bool IsIn(string text)
    {
        var words = new Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            var classes = words[i].Classes;
            if ((classes & Classes.Word) != 0
                || (classes & Classes.Be) != 0 && HoldsOpinion(words, i + 1)
                || (classes & (Classes.Few | Classes.People)) != 0 && Speaks(words, i)
                || words.Is(i, "according") && words.Is(i + 1, "to") && (words[i + 2].Classes & (Classes.Few | Classes.People)) != 0)
                return true;
        }
        return false;
    }

    /// <summary>"is widely regarded as": from the word behind the auxiliary on.</summary>
    private static bool HoldsOpinion(Words words, int first)
    {
        var at = BehindAdverbs(words, first);
        var held = words.Has(at, Classes.Opinion) || at > first && words.Has(at, Classes.Common);
        return held && !HasNamedAgent(words, at + 1);
    }

    /// <summary>"some argue", "most Western critics have said".</summary>
    private static bool Speaks(Words words, int i)
    {
        if (words[i].Classes.HasFlag(Classes.People))
        {
            return !(i > 0 && words[i - 1].Classes.HasFlag(Classes.Specific))
                && BehindAdverbs(words, i + 1) is var deed && (words.Has(deed, Classes.Say) || words.Has(deed, Classes.Act));
        }
        return !(i > 0 && words[i - 1].Classes.HasFlag(Classes.Specific)) && words.Has(BehindAdverbs(words, i + 1), Classes.Say);
    }

    private static int BehindAdverbs(Words words, int i)
    {
        var end = i + MostAdverbs;
        while (i < end && words[i].Classes.HasFlag(Classes.Adverb))
            i++;
        return i;
    }

    /// <summary>Whether "by" and somebody stand behind the participle, and it is not "by many" or "by critics".</summary>
    private static bool HasNamedAgent(Words words, int first)
    {
        for (var i = first; i < first + ReachOfAgent && i < words.Count && !words.FollowsStop(i); i++)
        {
            if (words.Is(i, "by"))
                return (words[i + 1].Classes & (Classes.Few | Classes.People)) == 0;
        }
        return false;
    }

    private static Table Load()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in EmbeddedText.Read("unnamed-sources.tsv").Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (!entries.TryGetValue(cells[1], out var entry))
                entries[cells[1]] = entry = new Entry();
            entry.Add(Enum.Parse<Classes>(cells[0], ignoreCase: true), cells.Length > 2 ? cells[2] : "");
        }
        return new Table(entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(),
            new WordShapes(entries.Keys));
    }

    private sealed record Table(FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Entries, WordShapes Shapes)
    {
        public Entry Of(ReadOnlySpan<char> word) => Shapes.MayHave(word) && Entries.TryGetValue(word, out var entry) ? entry : Entry.None;
    }

    /// <summary>What the table tells of a word.</summary>
    private sealed class Entry
    {
        public static readonly Entry None = new();

        private readonly List<(Classes Class, string Follower)> _rows = [];

        public Classes Classes { get; private set; }

        public void Add(Classes which, string follower)
        {
            Classes |= which;
            _rows.Add((which, follower));
        }

        public bool Admits(Classes which, ReadOnlySpan<char> next)
        {
            foreach (var (row, follower) in _rows)
            {
                if (row == which && (follower.Length == 0
                    || (follower[0] == '!' ? !next.Equals(follower.AsSpan(1), StringComparison.OrdinalIgnoreCase)
                        : next.Equals(follower, StringComparison.OrdinalIgnoreCase))))
                    return true;
            }
            return false;
        }
    }

    /// <summary>The words of a sentence, each looked up once.</summary>
    private readonly struct Words
    {
        private readonly string _text;
        private readonly List<(int Start, int End, Entry Entry)> _words;

        // Of a million sentences each would have a list.
        [ThreadStatic]
        private static List<(int Start, int End, Entry Entry)>? _shared;

        /// <summary>Takes over what was known of the sentence before on this thread.</summary>
        public Words(string text)
        {
            _text = text;
            _words = _shared ??= [];
            _words.Clear();
            var entries = Entries.Value;
            for (var start = 0; start < text.Length;)
            {
                if (!IsLetter(text[start]))
                {
                    start++;
                    continue;
                }
                var end = start;
                while (end < text.Length && IsLetter(text[end]))
                    end++;
                _words.Add((start, end, entries.Of(text.AsSpan(start, end - start))));
                start = end;
            }
        }

        public int Count => _words.Count;

        /// <summary>What is known of a word; nothing of one behind the last.</summary>
        public Entry this[int i] => i < _words.Count ? _words[i].Entry : Entry.None;

        public bool Is(int i, string word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

        /// <summary>Whether the word is of a class, and is followed by what it has to be followed by.</summary>
        public bool Has(int i, Classes which) => this[i].Classes.HasFlag(which) && this[i].Admits(which, Text(i + 1));

        /// <summary>Whether a mark stands between the word and the one before it.</summary>
        public bool FollowsStop(int i) =>
            i > 0 && i < _words.Count && _text.AsSpan(_words[i - 1].End, _words[i].Start - _words[i - 1].End).ContainsAny(',', ';', ':');

        private ReadOnlySpan<char> Text(int i) => i < _words.Count ? _text.AsSpan(_words[i].Start, _words[i].End - _words[i].Start) : [];

        private static bool IsLetter(char c) => char.IsAsciiLetter(c) || char.IsLetter(c) || c is '-' or '\'' or '’';
    }
}
