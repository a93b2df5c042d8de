using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>What happened to a run of words.</summary>
public enum WordChange
{
    /// <summary>It stayed.</summary>
    Kept,

    /// <summary>It went.</summary>
    Removed,

    /// <summary>It came.</summary>
    Added,
}

/// <summary>A run of words that shared a fate.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Old">Where it stood: a range of the old text; empty for words that came, at the place where they came in.</param>
/// <param name="OldText">Which of the old texts that is, from 0.</param>
/// <param name="Now">Where it stands: a range of the new text; empty for words that went, at the place where they were.</param>
/// <param name="NowText">Which of the new texts that is, from 0.</param>
public readonly record struct WordRun(WordChange Change, TextSpan Old, int OldText, TextSpan Now, int NowText);

/// <summary>The word-level edit script between the texts of a claim before and after.</summary>
public static class WordDiff
{
    /// <summary>Words that may differ before a text counts as rewritten from its first to its last difference.</summary>
    private const int MostChanges = 500;

    /// <summary>The runs in order; together they hold every word of both sides once. Case counts, white space does not.</summary>
    /// <param name="old">The text before; several that were merged, in order.</param>
    /// <param name="now">The text after; several that it was split into, in order.</param>
    public static ImmutableArray<WordRun> Of(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var (left, right) = (new Words(old, words), new Words(now, words));
        var runs = ImmutableArray.CreateBuilder<WordRun>();
        var (i, j) = (0, 0);
        foreach (var (keptOld, keptNow) in Joined(SequenceDiff.Kept(left.Ids, right.Ids, MostChanges), left, right))
        {
            Change(keptOld, keptNow);
            (i, j) = (keptOld + 1, keptNow + 1);
            var (wordOld, wordNow) = (left.At(keptOld), right.At(keptNow));
            if (runs.Count > 0 && runs[^1] is { Change: WordChange.Kept } last && last.OldText == wordOld.Text && last.NowText == wordNow.Text)
                runs[^1] = last with { Old = new TextSpan(last.Old.Start, wordOld.Span.End), Now = new TextSpan(last.Now.Start, wordNow.Span.End) };
            else
                runs.Add(new WordRun(WordChange.Kept, wordOld.Span, wordOld.Text, wordNow.Span, wordNow.Text));
        }
        Change(left.Ids.Length, right.Ids.Length);
        return runs.ToImmutable();

        void Change(int endOld, int endNow)
        {
            foreach (var (text, span) in left.Runs(i, endOld))
                runs.Add(new WordRun(WordChange.Removed, span, text, right.Gap(j).Span, right.Gap(j).Text));
            foreach (var (text, span) in right.Runs(j, endNow))
                runs.Add(new WordRun(WordChange.Added, left.Gap(endOld).Span, left.Gap(endOld).Text, span, text));
        }
    }

    /// <summary>
    /// Without the single marks, and "the" and its like, that two rewritten stretches share by chance: between many words that differ they
    /// only tear the reader's eye.
    /// </summary>
    private static IEnumerable<(int Old, int Now)> Joined(List<(int Old, int Now)> kept, Words left, Words right)
    {
        for (var i = 0; i < kept.Count;)
        {
            var end = i + 1;
            while (end < kept.Count && kept[end].Old == kept[end - 1].Old + 1 && kept[end].Now == kept[end - 1].Now + 1)
                end++;
            var before = i == 0 ? (Old: -1, Now: -1) : kept[i - 1];
            var after = end == kept.Count ? (Old: left.Ids.Length, Now: right.Ids.Length) : kept[end];
            var isChance = end - i == 1 && left.IsSlight(kept[i].Old) && Rewritten(before, kept[i]) && Rewritten(kept[end - 1], after);
            for (; i < end; i++)
            {
                if (!isChance)
                    yield return kept[i];
            }
        }

        static bool Rewritten((int Old, int Now) from, (int Old, int Now) to) => to.Old - from.Old > 2 && to.Now - from.Now > 2;
    }

    /// <summary>The words of several texts in a row.</summary>
    private sealed class Words
    {
        private readonly List<(int Text, TextSpan Span)> _words = [];
        private readonly IReadOnlyList<string> _texts;

        public Words(IReadOnlyList<string> texts, Dictionary<string, int> ids)
        {
            _texts = texts;
            var known = ids.GetAlternateLookup<ReadOnlySpan<char>>();
            var row = new List<int>();
            for (var text = 0; text < texts.Count; text++)
            {
                foreach (var span in WordScan.Of(texts[text]))
                {
                    var word = span.In(texts[text]);
                    if (!known.TryGetValue(word, out var id))
                        known[word] = id = ids.Count;
                    row.Add(id);
                    _words.Add((text, span));
                }
            }
            Ids = [.. row];
        }

        public int[] Ids { get; }

        public (int Text, TextSpan Span) At(int word) => _words[word];

        /// <summary>The empty range before a word, or behind the last one.</summary>
        public (int Text, TextSpan Span) Gap(int word)
        {
            if (_words.Count == 0)
                return (0, new TextSpan(0, 0));
            if (word < _words.Count)
                return (_words[word].Text, new TextSpan(_words[word].Span.Start, _words[word].Span.Start));
            return (_words[^1].Text, new TextSpan(_words[^1].Span.End, _words[^1].Span.End));
        }

        /// <summary>The ranges of words from one to another, a range a text.</summary>
        public IEnumerable<(int Text, TextSpan Span)> Runs(int start, int end)
        {
            for (var i = start; i < end;)
            {
                var first = i;
                while (i < end && _words[i].Text == _words[first].Text)
                    i++;
                yield return (_words[first].Text, new TextSpan(_words[first].Span.Start, _words[i - 1].Span.End));
            }
        }

        /// <summary>Whether it is a mark, or a word of up to three letters.</summary>
        public bool IsSlight(int word) =>
            _words[word] is var (text, span) && (!WordScan.IsWord(_texts[text], span) || span.Length <= 3 && !char.IsDigit(_texts[text][span.Start]));
    }
}
