using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;

namespace MoscowTrials.Claims.Events;

/// <summary>The end of what lasts, where a clause of its own tells it: "was held from March 1740 until he was moved to La Plata in October 1740".</summary>
internal static class UntilClauses
{
    /// <summary>The time with the end that a clause with "until" gives it; as it is where none does, or where it has an end.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="clause">The clause that tells what lasts.</param>
    /// <param name="when">Since when; null where only the end is told.</param>
    public static EventDate? Extend(SentenceReading sentence, Clause clause, EventDate? when)
    {
        if (when is { HoldsTo: not null })
            return when;
        foreach (var child in sentence.Clauses.Clauses)
        {
            if (child.Parent != clause.Index || child is not { Kind: ClauseKind.Adverbial, Introducer: >= 0, Verb.IsModal: false }
                || !(sentence.Tokens.Word(child.Introducer) is "until" or "till"))
                continue;
            if (EventDates.OfClause(sentence.Tokens, sentence.Dates, child, isState: false, isNegated: false) is not
                { Earliest: { } first, Latest: { } last, Mention: var mention, IsInferred: var isInferred })
                return when;
            if (when is null)
                return new EventDate(null, last, HistoricalDate.FromDays(null, last).Edtf, mention, isInferred) { HoldsTo = first };
            if (when is not { Earliest: { } from, Mention: >= 0 } || first < from
                || sentence.Dates[when.Mention] is not { Relation: DateRelation.Start or DateRelation.During, Date: { Latest: { } begun } since } || EventDates.Ends(since) is not null)
                return when;
            return new EventDate(from, last, HistoricalDate.FromDays(from, last).Edtf, when.Mention, when.IsInferred || isInferred)
            {
                HoldsFrom = begun <= first ? begun : null, HoldsTo = begun <= first ? first : null,
            };
        }
        return when;
    }
}
