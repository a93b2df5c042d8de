using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads that an occasion began, ended or was: "The strike broke out in May", "lasted until July", "was an explosion on 16
/// March".</summary>
internal sealed class CourseEvents(EntityRegistry registry)
{
    private static readonly EventType Begun = EventLexicon.Named("course-begin");
    private static readonly EventType Ended = EventLexicon.Named("course-end");
    private static readonly EventType Occurred = EventLexicon.Named("occur");

    /// <summary>The event that the clause tells of its subject; null where it tells none.</summary>
    public EventDraft? Read(SentenceReading sentence, Clause clause, VerbGroup verb, Link? subject)
    {
        if (subject is null || clause.Subject is not { } phrase || registry.Entities[subject.Entity].Kind != EntityKind.Occasion
            || clause.Kind == ClauseKind.Participial && !IsItsOwn(sentence.Tokens, clause))
            return null;
        var last = verb.Last;
        EventType? type;
        if (verb.IsCopula)
        {
            type = clause.FirstObject is { } predicate && sentence.Tokens.Tokens[predicate.Last].Kind == TokenKind.Word
                && SoleThings.KindOf(sentence.Tokens.Word(predicate.Last)) == EntityKind.Occasion ? Occurred : null;
        }
        else
        {
            if (CourseWords.Match(sentence.Tokens, verb) is not var (side, end))
                return null;
            last = end;
            type = side switch
            {
                CourseSide.Begins => Begun,
                CourseSide.Ends => Ended,
                CourseSide.Lasts when EndOf(sentence, clause) is not null => Ended,
                CourseSide.Whole when verb.Verb is "strike" or "hit" => Occurred,
                _ => null,
            };
        }
        if (type is null)
            return null;
        var draft = EventDraft.Of(sentence, clause, type, verb.Last, last);
        draft.Add(Role.Patient, subject, sentence.Tokens.Span(phrase.First, phrase.Last));
        draft.When = type == Ended && EndOf(sentence, clause) is { } until
            ? EventDates.Read(sentence.Tokens, sentence.Dates[until] with { Relation = DateRelation.During }, until, isState: false,
                isNegated: false)
            : EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, verb.IsNegated);
        draft.IsKept = !verb.IsCopula || draft.When is not null;
        return draft;
    }

    /// <summary>Whether the one before the participle is who does it: "negotiations lasting five months" are no peace that lasts.</summary>
    public static bool IsItsOwn(SentenceTokens tokens, Clause clause) =>
        clause is { Verb: { } verb, Subject: { } subject }
        && (subject.Last + 1 == verb.First || subject.Last + 2 == verb.First && tokens.Word(subject.Last + 1) is ",");

    /// <summary>The date of "lasted until January 1856", "from May to July 1911"; null where none tells the end.</summary>
    private static int? EndOf(SentenceReading sentence, Clause clause)
    {
        foreach (var date in clause.Dates)
        {
            if (sentence.Dates[date] is { Relation: DateRelation.End, Date: not null, Offset: null })
                return date;
        }
        return null;
    }
}
