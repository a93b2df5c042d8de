using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Events;

/// <summary>"Holm was dead by the summer of 1850", "In June 1850 she fell ill: by the evening she was dead": a death at that time at the latest.</summary>
internal static class BeingDead
{
    private static readonly EventType Die = new("die", EventEffect.Ends, Presence.None);

    public static EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        var tokens = sentence.Tokens;
        var dead = verb.Last + 1;
        while (dead < tokens.Tokens.Length && tokens.Word(dead) is "already" or "long" or "now" or "then" or "himself" or "herself")
            dead++;
        if (dead >= tokens.Tokens.Length || !(tokens.Word(dead) is "dead") || verb.IsNegated || verb.IsModal || subject is null
            || dead + 1 < tokens.Tokens.Length && tokens.Word(dead + 1) is "to" or "and" or "letter" or "set" or "against" or "tired" or "drunk" or "or" or "but")
            return null;
        var draft = EventDraft.Of(sentence, clause, Die, verb.Last, dead);
        draft.Add(Role.Patient, subject, tokens.Span(clause.Subject!.First, clause.Subject.Last));
        var own = EventDates.OfClause(tokens, sentence.Dates, clause, isState: false, isNegated: false) ?? SharedDates.Find(sentence, clause, onlyTold: true);
        // When somebody is dead, he may have been so for long.
        draft.When = own is null ? BehindColon(sentence, clause) : own is { Latest: { } last } ? own with { Earliest = null, HoldsFrom = null, HoldsTo = null, Edtf = HistoricalDate.FromDays(null, last).Edtf } : null;
        draft.IsKept = draft.When is not null;
        return draft.IsKept ? draft : null;
    }

    /// <summary>"The summer of 1850 robbed the house of its mistress: she fell ill and was dead by the evening": what a colon explains is of its time.</summary>
    private static EventDate? BehindColon(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        var colon = -1;
        for (var i = 1; i < clause.Verb!.First && colon < 0; i++)
            colon = tokens.Word(i) is ":" ? i : -1;
        if (colon < 0)
            return null;
        EventDate? found = null;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d] is not { Relation: DateRelation.During, Date: { } told } mention)
                continue;
            if (found is not null || tokens.Dates[d].Last >= colon || EventDates.Ends(told) is not null)
                return null;
            found = new EventDate(told.Earliest, told.Latest, told.Edtf, d, true);
        }
        return found;
    }
}
