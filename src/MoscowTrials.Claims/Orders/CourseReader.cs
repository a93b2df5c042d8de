using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lengths;

namespace MoscowTrials.Claims.Orders;

/// <summary>Reads when something with a course began and ended and how long it lasted: wars, trials, congresses.</summary>
internal static class CourseReader
{
    /// <summary>Days of a date in which something can have been fought as a whole.</summary>
    private const int LongestBattle = 31;

    /// <summary>The course that a clause tells of, with what it tells of it; null where it tells of none.</summary>
    public static (Thing Course, CourseSide Side)? Subject(ThingReader things, Clause clause)
    {
        if (clause is not { Verb: { } verb, Subject: { } subject } || clause.Kind == ClauseKind.Participial
            && !CourseEvents.IsItsOwn(things.Tokens, clause))
            return null;
        var told = CourseWords.Match(things.Tokens, verb)?.Side ?? (things.Told(clause)?.Type.Name is "occur" ? CourseSide.Whole : null);
        return told is { } side && things.Named(subject) is { IsLasting: true } course ? (course, side) : null;
    }

    public static void Read(SentenceReading sentence, Clause clause, ThingReader things, List<OrderDraft> orders)
    {
        ReadBrackets(sentence, clause, things, orders);
        if (Subject(things, clause) is not var (course, side))
            return;
        var voice = sentence.Standings[clause.Index].Voice;
        foreach (var d in clause.Dates)
        {
            if (side == CourseSide.Lasts && sentence.Dates[d] is { Relation: DateRelation.Duration, IsAge: false } length
                && LengthWords.Days(length.Duration, length.Bound) is var (least, most))
                orders.Add(new OrderDraft(course.At(Moment.Begin), course.At(Moment.End), least, most, voice, length.Span));
        }
        if (EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false,
            clause.Verb!.IsNegated) is not { Mention: >= 0 } when
            || sentence.Dates[when.Mention] is not { Offset: null } mention)
            return;
        AddDate(course, side, when.Earliest, when.Latest, mention, voice, orders);
    }

    /// <summary>"the Siege of Varn (1640–1641)", "after the Siege of Varn in 1641".</summary>
    private static void ReadBrackets(SentenceReading sentence, Clause clause, ThingReader things, List<OrderDraft> orders)
    {
        if (sentence.Dates.IsEmpty)
            return;
        foreach (var phrase in clause.Before.Concat(clause.After).Concat(clause.Subject is { } subject ? [subject] : []).Distinct())
            ReadBracket(sentence, clause, phrase, things, orders);
    }

    private static void ReadBracket(SentenceReading sentence, Clause clause, NounPhrase phrase, ThingReader things, List<OrderDraft> orders)
    {
        var tokens = sentence.Tokens;
        var next = phrase.Last + 1;
        if (phrase.Names.Length == 0 || next + 1 >= tokens.Tokens.Length || tokens.DateAt[next + 1] is not (>= 0 and var date)
            || sentence.Dates[date] is not { IsInferred: false, Date: { } told, Relation: DateRelation.During, Offset: null } mention)
            return;
        var isItsOwn = tokens.Word(next) is "(" && tokens.Dates[date].Last + 1 < tokens.Tokens.Length
            && tokens.Word(tokens.Dates[date].Last + 1) is ")"
            || tokens.Word(next) is "of"
            || tokens.Word(next) is "in" or "on" && phrase.Preposition >= 0
                && OrderReader.IsTemporal(tokens.Word(phrase.Preposition));
        if (isItsOwn && things.Named(phrase) is { Entity: not null } course)
            AddDate(course, CourseSide.Whole, told.Earliest, told.Latest, mention, sentence.Standings[clause.Index].Voice, orders);
    }

    private static void AddDate(
        Thing course, CourseSide side, int? earliest, int? latest, DateMention mention, Voices.VoiceReading voice, List<OrderDraft> orders)
    {
        void Add(Moment moment, int? least, int? most)
        {
            if (least is not null || most is not null)
                orders.Add(new OrderDraft(null, course.At(moment), least, most, voice, mention.Span)
                    { IsInferred = mention.IsInferred, IsApproximate = mention.Date!.IsApproximate });
        }
        switch (side)
        {
            case CourseSide.Begins:
                Add(Moment.Begin, earliest, latest);
                break;
            case CourseSide.Ends:
                Add(Moment.End, earliest, latest);
                break;
            // "lasted until January 1856"
            case CourseSide.Lasts when mention.Relation is DateRelation.End or DateRelation.Start && mention.Date is { } told:
                Add(mention.Relation == DateRelation.End ? Moment.End : Moment.Begin, told.Earliest, told.Latest);
                break;
            default:
                if (mention.Relation == DateRelation.During && EventDates.Ends(mention.Date!) is var (begin, end))
                {
                    Add(Moment.Begin, begin.Earliest, begin.Latest);
                    Add(Moment.End, end.Earliest, end.Latest);
                    break;
                }
                // A battle was fought on its day, a war in many a year.
                var isWithin = side == CourseSide.Within && mention.Relation == DateRelation.During && latest - earliest > LongestBattle;
                Add(Moment.Begin, isWithin ? null : earliest, mention.Relation == DateRelation.During ? latest : null);
                Add(Moment.End, mention.Relation == DateRelation.During ? earliest : null, isWithin ? null : latest);
                break;
        }
    }
}
