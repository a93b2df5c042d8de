using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Dates.Resolution;
using MoscowTrials.Claims.Lengths;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>Dates what is counted from an event: "two years after he was elected", "a week after her death".</summary>
/// <remarks>
/// The event counted from is one that the words themselves tell (TimeML's TLINK from a duration to an event). Its date stands in its own
/// clause, or in the one other place of the article that dates the same happening of the same person or thing; where the article
/// dates it twice and differently, what is counted from it stays unknown.
/// </remarks>
internal sealed class AnchoredDates
{
    private readonly List<Counted> _counted = [];
    // Null where the article gives the happening two dates.
    private readonly Dictionary<(string Type, int Entity), EventDate?> _told = [];

    /// <summary>A length, the event it is counted from, and the events that it dates.</summary>
    private sealed record Counted(int Sentence, int Mention, DateOffset Offset, EventDraft Anchor, List<EventDraft> Dated);

    /// <summary>Takes note of what a sentence dates, and of what it counts from an event.</summary>
    public void Observe(SentenceReading sentence, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft is { When: { Earliest: not null, Latest: not null, HoldsFrom: null } when } && IsFact(draft) && Key(draft) is { } key)
                _told[key] = _told.TryGetValue(key, out var other) && other?.Edtf != when.Edtf ? null : when;
        }
        for (var i = 0; i < sentence.Dates.Length; i++)
        {
            if (sentence.Dates[i] is { Date: null } mention && Read(sentence, drafts, mention, i) is { } counted)
                _counted.Add(counted);
        }
    }

    /// <summary>Dates finished claims, when everything was observed.</summary>
    public void Date(Claim[] claims)
    {
        foreach (var (sentence, index, offset, anchor, dated) in _counted)
        {
            var from = anchor.When ?? (Key(anchor) is { } key ? _told.GetValueOrDefault(key) : null);
            if (from is not { Earliest: { } first, Latest: { } last }
                || OffsetResolver.Count(HistoricalDate.FromDays(first, last), offset) is not { } date)
                continue;
            var claim = claims[sentence];
            var words = anchor.Trigger.In(claim.Sentence.Text);
            var mention = claim.Dates[index] with
            {
                Relation = DateRelation.During, Duration = null, Offset = offset, Date = date, IsInferred = true,
                Steps = [$"counted from \"{words}\" ({from.Edtf})"],
            };
            claims[sentence] = claim with { Dates = claim.Dates.SetItem(index, mention) };
            foreach (var draft in dated)
            {
                if (draft.When is null && Rounded(mention, first, last, offset) is { } when)
                    EventOrder.Set(claims, draft, when with { Mention = index, IsInferred = true }, $"when: counted from \"{words}\"");
            }
        }
    }

    /// <summary>
    /// When something so long after another can have happened. Days are counted, but "two years after" is said of anything between one
    /// year and three: so the event has the bounds of the rounded length, and only the expression the value of its words.
    /// </summary>
    private static EventDate? Rounded(DateMention mention, int first, int last, DateOffset offset)
    {
        if (offset is { Bound: DurationBound.Exact, Length: [.., 'D'] })
            return EventDates.Read(mention, -1, isState: false, isThroughout: false, isNegated: false);
        if (LengthWords.Days(offset.Length, offset.Bound) is not var (least, most))
            return null;
        var earliest = offset.IsAfter ? first + least : first - most;
        var latest = offset.IsAfter ? last + most : last - least;
        return new EventDate(earliest, latest, HistoricalDate.FromDays(earliest, latest).Edtf, -1, true);
    }

    private static Counted? Read(SentenceReading sentence, List<EventDraft> drafts, DateMention mention, int index)
    {
        var tokens = sentence.Tokens;
        var next = tokens.Dates[index].Last + 1;
        if (mention.IsAge || mention.IsLoose || mention.Offset is null && mention.Relation != DateRelation.Duration
            || next >= tokens.Tokens.Length || tokens.Dates[index].Last < 0 || (mention.Offset?.Length ?? mention.Duration) is not { } length)
            return null;
        var word = tokens.Word(next);
        if (word is not ("after" or "before"))
            return null;
        var anchor = OfClause(sentence, drafts, next) ?? (mention.Offset is { } told ? OfNoun(drafts, told.Anchor) : null);
        if (anchor is null || !IsFact(anchor))
            return null;
        var dated = new List<EventDraft>();
        foreach (var draft in drafts)
        {
            if (draft != anchor && draft is { When: null, Noun: null } && draft.Clause.Dates.Contains(index)
                && (anchor.Noun is not null || draft.Clause != anchor.Clause))
                dated.Add(draft);
        }
        var offset = new DateOffset(length, mention.Offset?.Bound ?? mention.Bound, word is "after",
            mention.Offset?.Anchor ?? new TextSpan(tokens.Tokens[next + 1].Span.Start, anchor.Trigger.End));
        return new Counted(sentence.Index, index, offset, anchor, dated);
    }

    /// <summary>What the clause tells that "after" or "before" opens.</summary>
    private static EventDraft? OfClause(SentenceReading sentence, List<EventDraft> drafts, int introducer)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Introducer == introducer && clause.Verb is not null && introducer + 1 < sentence.Tokens.Tokens.Length)
                return drafts.Find(d => d.Clause == clause && d.Noun is null);
        }
        return null;
    }

    private static EventDraft? OfNoun(List<EventDraft> drafts, TextSpan anchor) =>
        drafts.Find(d => d.Noun is not null && d.Trigger.Start >= anchor.Start && d.Trigger.End <= anchor.End);

    private static bool IsFact(EventDraft draft) =>
        draft.Standing is { Actuality: Actuality.Actual, IsDenied: false } standing
        && (standing.Voice.Voice == Voice.Article || standing.Voice.IsFactive);

    /// <summary>One happening of one person or thing; null where nobody known takes part.</summary>
    private static (string, int)? Key(EventDraft draft)
    {
        foreach (var participant in draft.Participants)
        {
            if (participant is { Role: not Role.Partner, Entity: { } entity })
                return (draft.Type.Name, entity);
        }
        return draft.Participants.Length == 1 && draft.Participants[0].Entity is { } only ? (draft.Type.Name, only) : null;
    }
}
