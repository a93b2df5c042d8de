using System.Collections.Immutable;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Events;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Takes note of all numbers of an article, and holds them against each other when it is read.</summary>
internal sealed class TallyBook
{
    /// <summary>Sentences of which note is taken; the longest page of Wikipedia has some 3,000.</summary>
    private const int MostSentences = 1500;

    private readonly List<TallySentence> _sentences = [];
    private int _section;

    public void Head() => _section++;

    public void Observe(SentenceReading reading, SentenceKind kind, List<CountDraft> drafts)
    {
        if (_sentences.Count < MostSentences && kind is SentenceKind.Prose && TallyScanner.Read(reading, _section, drafts) is { } sentence)
        {
            _sentences.Add(sentence);
            if (Environment.GetEnvironmentVariable("TDBG") is not null)
                Console.Error.WriteLine($"{sentence.Claim} all={sentence.IsAll} time={sentence.HasOtherTime} rest={sentence.BareRest}: " + string.Join(" | ", sentence.Tallies.Select(t => $"{t.Value} {t.Unit} {t.Form} {t.Side} {(t.IsExact ? "" : "~")} [{string.Join(",", t.Narrowing ?? ["-"])}] {t.Voice.Voice} {t.IsMotion}")));
        }
    }

    /// <summary>The sums that are wrong; the numbers that they need are added to their claims.</summary>
    public (List<Partition> Partitions, List<ShareSum> Shares) Sums(Claim[] claims)
    {
        List<Partition> partitions = [];
        List<ShareSum> shares = [];
        foreach (var (whole, parts, isComplete) in new RestSums(_sentences, claims).Find())
        {
            // Numbers that are told together are as exact as the one with the fewest zeros.
            var slack = parts.Append(whole ?? parts[0]).Min(static t => SlackOf(t.Value));
            var places = parts.Select(p => Place(claims, p, slack, whole is null ? QuantityRole.Share : QuantityRole.Part)).ToImmutableArray();
            if (whole is null)
                shares.Add(new ShareSum(places, isComplete, !isComplete));
            else
                partitions.Add(new Partition(Place(claims, whole, slack, QuantityRole.Whole), places, PartitionBasis.Closed, isComplete));
        }
        return (partitions, shares);
    }

    /// <summary>The same things counted twice and not alike.</summary>
    public IEnumerable<Contrast> Recounts(Claim[] claims) => new Recounts(_sentences, claims).Find().Select(static p =>
        new Contrast(ContrastKind.CountedAgain, p.One.Claim, p.One.Span, p.One.Voice, p.Again.Claim, p.Again.Span));

    private static decimal SlackOf(decimal value) => new Numeral(0, 0, 0, value, value, true, false).Slack;

    private static QuantityPlace Place(Claim[] claims, Tally tally, decimal slack, QuantityRole role)
    {
        var claim = claims[tally.Claim];
        claims[tally.Claim] = claim with
        {
            Quantities = claim.Quantities.Add(new Quantity(tally.Span, tally.Value, tally.Value, tally.Unit, null, role)
            {
                Slack = slack, Voice = tally.Voice,
            }),
        };
        return new QuantityPlace(tally.Claim, claim.Quantities.Length);
    }
}
