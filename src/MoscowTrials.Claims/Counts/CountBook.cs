using System.Collections.Immutable;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Counts.Tallies;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts;

/// <summary>Reads the numbers of one sentence after another, and ties them together.</summary>
internal sealed class CountBook(IReadOnlyList<Entity> entities)
{
    private readonly List<Generality> _generalities = [];
    private readonly List<Distinction> _distinctions = [];
    private readonly List<FirstDeed> _firsts = [];
    private readonly Holdings _holdings = new(new Owners(entities));
    private readonly Partitions _partitions = new();
    private readonly Enumerations _enumerations = new();
    private readonly MemberLists _members = new();
    private readonly Breakdowns _breakdowns = new();
    private readonly Shares _shares = new();
    private readonly Totals _totals = new();
    private readonly TallyBook _tallies = new();

    /// <summary>The numbers of the next sentence.</summary>
    public ImmutableArray<Quantity> Read(SentenceReading reading, SentenceKind kind, IReadOnlyList<Mention> mentions)
    {
        if (kind == SentenceKind.Heading)
        {
            _enumerations.End();
            _tallies.Head();
            _holdings.EndLead(reading.Index);
            return [];
        }
        var drafts = CountReader.Read(reading);
        _partitions.Observe(reading.Index, reading, kind, drafts);
        var rest = _partitions.Rest(reading.Index, reading);
        _enumerations.Observe(reading.Index, reading, kind, drafts);
        _members.Observe(reading.Index, reading, drafts);
        _breakdowns.Observe(reading.Index, reading, drafts);
        _shares.Observe(reading.Index, reading, drafts, _partitions);
        _holdings.Observe(reading.Index, reading, mentions, drafts);
        if (rest is { } others)
            _holdings.AddRest(reading, reading.Index, others);
        _totals.Observe(reading.Index, reading, drafts, _partitions);
        _tallies.Observe(reading, kind, drafts);
        Generalities.Read(reading.Index, reading, _generalities);
        Distinctions.Read(reading.Index, reading, _distinctions);
        FirstDeeds.Read(reading.Index, reading, _firsts);
        return drafts.Count == 0 ? [] : [.. drafts.Select(d => Finish(reading, d))];
    }

    /// <summary>What a field of a box counts of its subject.</summary>
    /// <param name="reading">The field's value.</param>
    /// <param name="label">The field.</param>
    /// <param name="subject">Id of what the box is about.</param>
    public void ReadField(SentenceReading reading, FieldLabel label, int subject)
    {
        if (FieldCounts.Read(reading.Index, label, subject, entities[subject].Name, reading.Tokens) is { } told)
            _holdings.All.Add(told);
    }

    /// <summary>What the numbers of the whole article came to.</summary>
    /// <param name="claims">The article's claims; those get the numbers that only the others around them make clear.</param>
    public ArticleCounts Finish(Claim[] claims)
    {
        _partitions.End();
        _enumerations.End();
        List<Partition> partitions = [.. _partitions.All, .. _totals.All, .. _breakdowns.All];
        var (sums, shares) = _tallies.Sums(claims, partitions);
        return new ArticleCounts
        {
            Partitions = [.. partitions, .. sums],
            Enumerations = [.. _enumerations.All, .. _members.All, .. _breakdowns.Lists, .. _tallies.Lists(claims)], ShareSums = [.. _shares.Sums, .. shares],
                SharesOfCounts = [.. _shares.Checks], ShareGlosses = [.. _shares.Glosses],
            Generalities = [.. _generalities], Distinctions = [.. _distinctions], FirstDeeds = [.. _firsts], Holdings = [.. _holdings.All],
        };
    }

    /// <summary>What is counted twice, and not alike.</summary>
    public IEnumerable<Contrast> Recounts(Claim[] claims) => _tallies.Recounts(claims, _holdings.All);

    private static Quantity Finish(SentenceReading reading, CountDraft draft)
    {
        var (numeral, tokens) = (draft.Numeral, reading.Tokens);
        return new Quantity(tokens.Span(numeral.First, numeral.Last), numeral.Minimum, numeral.Maximum, draft.Of, draft.Scope, draft.Role)
        {
            Phrase = tokens.Span(numeral.First, Math.Max(numeral.Last, draft.Phrase.Last)), Kind = draft.Kind, Narrowed = draft.Narrowed,
                IsExact = numeral.IsExact,
            Slack = draft.Slack ?? numeral.Slack, Verb = draft.Told is { Verb: { } verb }
                ? Generalities.Predicate(tokens, verb) : null, IsDenied = draft.Told?.Verb?.IsNegated ?? false,
            Circumstance = draft.Told is { } occasion ? Circumstances.Of(reading, occasion) : null,
            Voice = draft.Clause is { } clause ? reading.Standings[clause.Index].Voice : VoiceReading.Article,
        };
    }
}
