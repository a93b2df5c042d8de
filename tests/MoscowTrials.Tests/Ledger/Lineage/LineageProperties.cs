using CsCheck;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Lineage;

public sealed class LineageProperties
{
    // Few words, so that sentences repeat and resemble each other.
    private static readonly string[] Vocabulary = ["the", "the", "of", "mill", "river", "1790", "1791", "burned", "stood", "abbot", "in", "."];

    private static readonly Gen<string> Sentence = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 8].Select(words => string.Join(' ', words));

    private static readonly Gen<LineageEntry> Entry = Gen.Select(Sentence, Gen.Int[0, 2], Gen.Int[-1, 3],
        (text, section, kind) => new LineageEntry(text, "S" + section, kind < 0 ? null : (SentenceKind)(kind * 2), section));

    private static readonly Gen<LineageEntry[]> Version = Entry.Array[0, 30];

    /// <summary>A version, and the same with some of its sentences removed, doubled, replaced or moved.</summary>
    private static readonly Gen<(LineageEntry[] Old, LineageEntry[] Now)> Edit = Gen.Select(
        Version, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1000], Gen.Int[0, 1000], Entry).Array[0, 8], (old, steps) =>
        {
            var now = old.ToList();
            foreach (var (what, from, to, entry) in steps)
            {
                if (what == 0 || now.Count == 0)
                {
                    now.Insert(to % (now.Count + 1), entry);
                    continue;
                }
                var taken = now[from % now.Count];
                if (what != 1)
                    now.RemoveAt(from % now.Count);
                if (what != 2)
                    now.Insert(to % (now.Count + 1), taken);
            }
            return (old, now.ToArray());
        });

    [Fact]
    public void Every_claim_of_either_side_is_in_one_match() => Gen.OneOf(Edit, Gen.Select(Version, Version)).Sample((old, now) =>
    {
        var matches = ClaimLineage.Match(old, now);
        Assert.Equal(Enumerable.Range(0, old.Length), matches.SelectMany(match => match.Old).Order());
        Assert.Equal(Enumerable.Range(0, now.Length), matches.SelectMany(match => match.Now).Order());
        Assert.All(matches, match => Assert.True(IsSound(match, old, now), ClaimLineageTests.Show([match])));
        // What stands in the new version comes in its order.
        var places = matches.Where(match => !match.Now.IsEmpty).Select(match => match.Now[0]).ToList();
        Assert.Equal(places.Order(), places);
    }, iter: 3_000);

    [Fact]
    public void A_version_is_the_same_as_itself() => Version.Sample(version =>
        Assert.All(ClaimLineage.Match(version, version), match =>
            Assert.True(match.Kind == LineageKind.Same && match.Old[0] == match.Now[0], ClaimLineageTests.Show([match]))), iter: 1_000);

    // Of equal sentences either may be the one that is gone, and of two that changed places either the one that moved; how many stayed is the same,
    // but for a text that one way takes for two rewordings and the other for a move.
    [Fact]
    public void The_way_back_is_the_mirror() => Edit.Sample((old, now) =>
    {
        var there = Sizes(ClaimLineage.Match(old, now));
        var back = Sizes(ClaimLineage.Match(now, old));
        Assert.InRange(back.Equal, there.Equal - 2, there.Equal + 2);
    }, iter: 3_000);

    [Fact]
    public void Removing_sentences_leaves_the_others_the_same() => Gen.Select(Version, Gen.Bool.Array[30]).Sample((version, keep) =>
    {
        // Told apart by a number each, as sentences of an article are by their words.
        var old = version.Select((entry, i) => entry with { Text = $"{entry.Text} No{i}" }).ToArray();
        var now = old.Where((_, i) => keep[i]).ToArray();
        var kept = ClaimLineage.Match(old, now).Where(match => !match.Now.IsEmpty && match.Old.Length == 1).ToList();
        Assert.All(kept.Where(match => match.Kind == LineageKind.Same), match => Assert.Equal(old[match.Old[0]], now[match.Now[0]]));
        Assert.Equal(now.Length, kept.Count(match => match.Kind == LineageKind.Same));
    }, iter: 1_000);

    [Fact]
    public void A_script_gives_both_texts_back() => Gen.Select(Sentence.Array[1, 3], Sentence.Array[1, 3]).Sample((old, now) =>
    {
        var script = WordDiff.Of(old, now);
        for (var text = 0; text < old.Length; text++)
            Assert.Equal(Words(old[text]), string.Concat(script.Where(run => run.Change != WordChange.Added && run.OldText == text).Select(run => Words(run.Old.In(old[text]).ToString()))));
        for (var text = 0; text < now.Length; text++)
            Assert.Equal(Words(now[text]), string.Concat(script.Where(run => run.Change != WordChange.Removed && run.NowText == text).Select(run => Words(run.Now.In(now[text]).ToString()))));
        Assert.All(script.Where(run => run.Change == WordChange.Kept),
            run => Assert.Equal(Words(run.Old.In(old[run.OldText]).ToString()), Words(run.Now.In(now[run.NowText]).ToString())));

        static string Words(string text) => text.Replace(" ", "", StringComparison.Ordinal);
    }, iter: 3_000);

    [Fact]
    public void What_is_kept_is_a_longest_common_subsequence()
    {
        var sequences = Gen.Int[0, 3].Array[0, 12];
        Gen.Select(sequences, sequences).Sample((old, now) =>
        {
            var kept = SequenceDiff.Kept(old, now, 100);
            Assert.All(kept, pair => Assert.Equal(old[pair.Old], now[pair.Now]));
            Assert.Equal(kept.OrderBy(pair => pair.Old).ThenBy(pair => pair.Now).Distinct(), kept);
            Assert.All(kept.Zip(kept.Skip(1)), pairs => Assert.True(pairs.First.Old < pairs.Second.Old && pairs.First.Now < pairs.Second.Now));
            Assert.Equal(Longest(old, now), kept.Count);
        }, iter: 10_000);
    }

    private static int Longest(int[] old, int[] now)
    {
        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = 1; i <= old.Length; i++)
        {
            for (var j = 1; j <= now.Length; j++)
                length[i, j] = old[i - 1] == now[j - 1] ? length[i - 1, j - 1] + 1 : Math.Max(length[i - 1, j], length[i, j - 1]);
        }
        return length[old.Length, now.Length];
    }

    private static bool IsSound(LineageMatch match, LineageEntry[] old, LineageEntry[] now) => match.Kind switch
    {
        LineageKind.Same or LineageKind.Moved => match.Old.Length == 1 && match.Now.Length == 1 && old[match.Old[0]].Text == now[match.Now[0]].Text
            && match.IsMoved == (match.Kind == LineageKind.Moved),
        LineageKind.Reworded => match.Old.Length == 1 && match.Now.Length == 1,
        LineageKind.Split => match.Old.Length == 1 && match.Now.Length > 1,
        LineageKind.Merged => match.Old.Length > 1 && match.Now.Length == 1,
        LineageKind.Added => match.Old.IsEmpty && match.Now.Length == 1,
        _ => match.Old.Length == 1 && match.Now.IsEmpty,
    } && match.Similarity is >= 0 and <= 1.0001;

    private static (int Equal, int All) Sizes(IEnumerable<LineageMatch> matches) =>
        (matches.Count(match => match.Kind is LineageKind.Same or LineageKind.Moved), matches.Count());
}
