using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>A sentence with everything that was read of it before its events.</summary>
internal sealed record SentenceReading(
    int Index, int Paragraph, SentenceTokens Tokens, ClauseReading Clauses, ClauseStanding[] Standings, ImmutableArray<DateMention> Dates,
    (NameSpan Name, int Entity, string Reason)[] Names)
{
    /// <summary>The links in it to other pages.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];
}
