using System.Collections.Immutable;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Events;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Takes note of all numbers of an article, and holds them against each other when it is read.</summary>
internal sealed class TallyBook
{
    /// <summary>Numbers, and lists, of which note is taken: each is held against each.</summary>
    private const int Most = 2000;

    private readonly List<TallySentence> _sentences = [];
    private readonly List<NamedList> _lists = [];
    private int _section, _count;

    public void Head() => _section++;

    public void Observe(SentenceReading reading, SentenceKind kind, List<CountDraft> drafts)
    {
        if (_count >= Most || kind is not SentenceKind.Prose)
            return;
        var numbers = TallyScanner.Read(reading, _section, drafts);
        if (_lists.Count < Most && NamedListReader.Read(reading, numbers) is { } list)
            _lists.Add(list);
        if (numbers is { } sentence)
        {
            _sentences.Add(sentence);
            _count += sentence.Tallies.Length;
        }
    }

    /// <summary>The sums that are wrong; the numbers that they need are added to their claims.</summary>
    /// <param name="claims">The article's claims.</param>
    /// <param name="known">The wholes with their parts that were found without it.</param>
    public (List<Partition> Partitions, List<ShareSum> Shares) Sums(Claim[] claims, List<Partition> known)
    {
        var told = known.SelectMany(static k => k.Parts).Select(p => (p.Claim, claims[p.Claim].Quantities[p.Index].Span.Start)).ToHashSet();
        List<Partition> partitions = [];
        List<ShareSum> shares = [];
        foreach (var (whole, parts, isComplete) in new RestSums(_sentences, claims).Find())
        {
            if (whole is not null && Array.TrueForAll(parts, p => told.Contains((p.Claim, p.Span.Start))))
                continue;
            // Numbers that are told together are as exact as the one with the fewest zeros.
            var slack = parts.Append(whole ?? parts[0]).Min(static t => SlackOf(t.Value));
            var places = parts.Select(p => Place(claims, p, slack, whole is null ? QuantityRole.Share
                : QuantityRole.Part)).ToImmutableArray();
            if (whole is null)
                shares.Add(new ShareSum(places, isComplete, !isComplete));
            else
                partitions.Add(new Partition(Place(claims, whole, slack, QuantityRole.Whole), places, PartitionBasis.Closed, isComplete));
        }
        return (partitions, shares);
    }

    /// <summary>The same things counted twice and not alike.</summary>
    /// <param name="claims">The article's claims.</param>
    /// <param name="holdings">What is held against each other as something's own.</param>
    public IEnumerable<Contrast> Recounts(Claim[] claims, List<Holding> holdings) => new Recounts(_sentences, claims).Find()
        .Where(p => !AreHeld(p.One, p.Again, holdings)).Select(static p => new Contrast(ContrastKind.CountedAgain, p.One.Claim,
            p.One.Span, p.One.Voice, p.Again.Claim, p.Again.Span));

    /// <summary>Numbers whose things are named in other sentences, and are not so many.</summary>
    public List<Enumeration> Lists(Claim[] claims)
    {
        List<Enumeration> found = [];
        foreach (var (stated, list) in new ListCounts(_sentences, _lists, claims).Find())
            found.Add(new Enumeration(Place(claims, stated, 0, QuantityRole.Listed), list.Row.Least, list.Row.Most, false,
                list.Here >= 0 ? [] : [list.Claim]));
        return found;
    }

    private static bool AreHeld(Tally one, Tally again, List<Holding> holdings) => holdings.Exists(
        h => h.Quantity.Claim == one.Claim && h.Number == one.Value
        && holdings.Exists(o => o.Quantity.Claim == again.Claim && o.Number == again.Value && o.Kind == h.Kind
            && (o.Owner == h.Owner && o.OwnerWords == h.OwnerWords || o.Relation == HoldingRelation.Killed)));

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
