using System.Collections.Immutable;
using MoscowTrials.Claims.Ages;
using MoscowTrials.Claims.Background;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Kinship;
using MoscowTrials.Claims.Lengths;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Offices;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims;

/// <summary>One sentence of an article as a record.</summary>
public sealed record Claim
{
    /// <summary>Made from the claim's content: <c>c-</c> and eight characters; a repeated sentence gets <c>-2</c>, <c>-3</c> …</summary>
    public required string Id { get; init; }

    /// <summary>The sentence it was made of; every span of a claim counts in its text.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Who speaks in the main clause.</summary>
    public required VoiceReading Voice { get; init; }

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Whether an editor tagged it "citation needed".</summary>
    public bool CitationNeeded { get; init; }

    public ImmutableArray<DateMention> Dates { get; init; } = [];

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    /// <summary>Places that it names without naming a thing of the article, in order.</summary>
    public ImmutableArray<Setting> Settings { get; init; } = [];

    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    public ImmutableArray<ClaimEvent> Events { get; init; } = [];

    /// <summary>How old it says people were.</summary>
    public ImmutableArray<PersonAge> Ages { get; init; } = [];

    /// <summary>Lengths of time that it tells together with the dates they lie between.</summary>
    public ImmutableArray<TimeComparison> Times { get; init; } = [];

    /// <summary>Whether somebody stands behind the reading.</summary>
    public ReviewState Review { get; init; }

    /// <summary>What it says of the order of things.</summary>
    public ImmutableArray<TimeOrder> Orders { get; init; } = [];

    /// <summary>The offices that it tells somebody to take, leave or hold.</summary>
    public ImmutableArray<Tenure> Tenures { get; init; } = [];

    /// <summary>Who is told to be whose child.</summary>
    public ImmutableArray<Parenthood> Parents { get; init; } = [];
}

/// <summary>An article with everything that was read out of it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Claims">A claim for every sentence, in order; <c>Claims[i].Sentence.Index == i</c>.</param>
/// <param name="Entities">What the mentions name; <c>Entities[i].Id == i</c>.</param>
public sealed record ArticleClaims(Article Article, ImmutableArray<Claim> Claims, ImmutableArray<Entity> Entities)
{
    /// <summary>How the numbers of its claims hang together.</summary>
    public ArticleCounts Counts { get; init; } = ArticleCounts.None;

    /// <summary>Sentences that rule something out, each with one that tells it all the same.</summary>
    public ImmutableArray<Contrast> Contrasts { get; init; } = [];

    /// <summary>The works that its notes and bibliographies name, and what their short forms mean.</summary>
    public ArticleBibliography Bibliography { get; init; } = ArticleBibliography.None;

    /// <summary>
    /// The facts from outside that the last claims were read out of, in their order; a rule takes them like the article's own, a report shows
    /// them as what they are.
    /// </summary>
    public ImmutableArray<BackgroundFact> Facts { get; init; } = [];

    /// <summary>What is wrong with the facts' declarations, by the offset in their file.</summary>
    public ImmutableArray<CorrectionFault> FactFaults { get; init; } = [];

    /// <summary>How many of the claims are the article's own; the rest are facts.</summary>
    public int OwnCount => Claims.Length - Facts.Length;

    /// <summary>The article's own claims.</summary>
    public ImmutableArray<Claim> Own => Facts.IsEmpty ? Claims : Claims[..OwnCount];

    /// <summary>The fact that a claim was read out of; null for one of the article's own.</summary>
    public BackgroundFact? FactOf(Claim claim) =>
        claim.Sentence.Index >= OwnCount && claim.Sentence.Index < Claims.Length ? Facts[claim.Sentence.Index - OwnCount] : null;

    /// <summary>The same claims under other ids; their events go by them.</summary>
    /// <param name="ids">An id for each claim, or null where it keeps its own.</param>
    public ArticleClaims Rename(IReadOnlyList<string?> ids)
    {
        var events = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Claims.Length; i++)
        {
            if (ids[i] is { } id && id != Claims[i].Id)
            {
                foreach (var told in Claims[i].Events)
                    events[told.Id] = id + told.Id[Claims[i].Id.Length..];
            }
        }
        return this with
        {
            Claims =
            [
                .. Claims.Select((claim, i) => claim with
                {
                    Id = ids[i] ?? claim.Id,
                    Events = events.Count == 0 ? claim.Events : [.. claim.Events.Select(e => e with
                    {
                        Id = events.GetValueOrDefault(e.Id, e.Id), Denies = e.Denies is { } other ? events.GetValueOrDefault(other, other) : null,
                    })],
                }),
            ],
        };
    }
}
