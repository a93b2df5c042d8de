using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// The date that a clause has from words it is tied to: "a letter of 3 May 1866, in which he asked", "was completed and opened on 14 May", "On the 9th
/// his party was surrounded, and he was beaten to death", "gathered on 12 June, and it was there that he spoke".
/// </summary>
internal static class TiedDates
{
    private static readonly WordList Writings = WordList.Exact("dated-writings.tsv", "noun");
    private static readonly WordList Making = WordList.Exact("dated-writings.tsv", "verb");
    private static readonly WordList AtOnce = WordList.Exact("at-once.tsv");
    private static readonly WordList Later = WordList.Exact("later-words.tsv");

    /// <summary>The date that the words tell outright; null where there is none.</summary>
    public static EventDate? Told(SentenceReading sentence, Clause clause) =>
        clause.Verb is null || sentence.Dates.IsEmpty ? null : OfWriting(sentence, clause) ?? OnThatDay(sentence, clause) ?? BehindAside(sentence, clause)
            ?? WithNext(sentence, clause);

    /// <summary>The date that is concluded.</summary>
    public static EventDate? Concluded(SentenceReading sentence, Clause clause) =>
        clause.Verb is null || sentence.Dates.IsEmpty ? null : AtThatPlace(sentence, clause);

    /// <summary>"On the 9th his party was surrounded; the escort fled, and he was beaten to death": of the day, where the sentence tells no other.</summary>
    public static EventDate? OfDay(SentenceReading sentence, Clause clause)
    {
        var clauses = sentence.Clauses.Clauses;
        if (clause is not { Kind: ClauseKind.Coordinate, Verb: { IsPerfect: false, IsModal: false, IsNegated: false } verb } || clauses.Length == 0
            || clauses[0] is not { HasFrontedDate: true } first || first == clause || Only(sentence) is not (var date and >= 0) || !first.Dates.Contains(date)
            || sentence.Dates[date] is not { Relation: DateRelation.During, Date: { } day } mention)
            return null;
        for (var i = Math.Max(0, verb.First - 3); i <= Math.Min(sentence.Tokens.Tokens.Length - 1, verb.Last + 2); i++)
        {
            if (Later.Contains(sentence.Tokens.Word(i)) || sentence.Tokens.Word(i) is "soon" or "then" or "years" or "months")
                return null;
        }
        var when = new EventDate(day.Earliest, day.Latest, day.Edtf, date, true);
        return SharedDates.IsDay(when) && EventDates.Ends(day) is null ? when : null;
    }

    /// <summary>"an instruction of May 1866, which he issued", "a letter of 3 May in which he asked".</summary>
    private static EventDate? OfWriting(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        if (!tokens.Has(Writings) || clause is not { Kind: ClauseKind.Relative, Introducer: > 1 and var which, Verb: { IsPerfect: false, IsModal: false, IsNegated: false } verb }
            || !(tokens.Word(which) is "which" or "that"))
            return null;
        var before = which - 1;
        var isWithin = tokens.Word(before) is "in" or "by" or "with";
        if (isWithin)
            before--;
        if (before > 0 && tokens.Word(before) is ",")
            before--;
        if (before < 2 || tokens.DateAt[before] is not (var date and >= 0) || sentence.Dates[date] is not { Relation: DateRelation.During, Date: { } told } mention
            || !isWithin && !Making.Contains(verb.Verb))
            return null;
        var of = tokens.Dates[date].First - 1;
        return of > 0 && tokens.Word(of) is "of" or "dated" or "from" && tokens.Tokens[of - 1].Kind == TokenKind.Word
            && (Writings.Contains(tokens.Word(of - 1)) || of > 1 && tokens.Word(of - 1) is "," && Writings.Contains(tokens.Word(of - 2)))
            && EventDates.Ends(told) is null ? new EventDate(told.Earliest, told.Latest, told.Edtf, date, mention.IsInferred) : null;
    }

    /// <summary>"24 December 1983, the day on which it shut for ever", "in 1931, the year in which he resigned".</summary>
    private static EventDate? OnThatDay(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        if (!tokens.Has(Days) || clause is not { Kind: ClauseKind.Relative or ClauseKind.Adverbial, Introducer: > 2 and var which, Verb: { IsPerfect: false, IsModal: false } })
            return null;
        var noun = tokens.Word(which) is "which" && tokens.Word(which - 1) is "on" or "in" ? which - 2 : tokens.Word(which) is "when" or "that" ? which - 1 : -1;
        if (noun < 3 || !Days.Contains(tokens.Word(noun)) || !(tokens.Word(noun - 1) is "the"))
            return null;
        var before = tokens.Word(noun - 2) is "," or "–" or "—" ? noun - 3 : -1;
        return before >= 0 && tokens.DateAt[before] is (var date and >= 0) && sentence.Dates[date] is { Relation: not DateRelation.Duration, Date: { } told } mention
            && EventDates.Ends(told) is null ? new EventDate(told.Earliest, told.Latest, told.Edtf, date, mention.IsInferred) : null;
    }

    private static readonly WordList Days = WordList.Exact("day-nouns.tsv");

    /// <summary>"died there, without having come to himself, on 5 November": the day behind the commas is of the verb before them.</summary>
    private static EventDate? BehindAside(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        if (clause.Dates.Count > 0 || clause.Index + 1 >= sentence.Clauses.Clauses.Length || sentence.Clauses.Clauses[clause.Index + 1] is not
            { Kind: ClauseKind.Gerund or ClauseKind.Participial, Verb: { Form: VerbForm.Gerund } aside, Dates: [var date] } inner
            || inner.Parent != clause.Index || sentence.Dates[date] is not { Relation: DateRelation.During, Date: { } told } mention || EventDates.Ends(told) is not null)
            return null;
        var opens = inner.Introducer > 0 ? inner.Introducer - 1 : aside.First - 1;
        var before = tokens.Dates[date].First - 1;
        if (before > 0 && tokens.Word(before) is "on" or "in" or "at")
            before--;
        return opens > clause.Verb!.Last && tokens.Word(opens) is "," && before > aside.Last && tokens.Word(before) is ","
            ? new EventDate(told.Earliest, told.Latest, told.Edtf, date, mention.IsInferred) : null;
    }

    /// <summary>"was completed and opened throughout on 14 May 1798": two verbs that nothing parts, of things that are done at once.</summary>
    private static EventDate? WithNext(SentenceReading sentence, Clause clause)
    {
        var clauses = sentence.Clauses.Clauses;
        if (clause.Verb is not { IsPassive: true, IsPerfect: false, IsModal: false, IsNegated: false } verb || clause.Dates.Count > 0 || clause.After.Count > 0
            || !AtOnce.Contains(verb.Verb) || clause.Index + 1 >= clauses.Length
            || clauses[clause.Index + 1] is not { Kind: ClauseKind.Coordinate, HasFrontedDate: false, Dates: [var date, ..], Verb: { } second } next
            || next.Parent != clause.Index || next.Subject != clause.Subject || !AtOnce.Contains(second.Verb))
            return null;
        for (var i = verb.Last + 1; i < second.First; i++)
        {
            if (!(sentence.Tokens.Word(i) is "and" || sentence.Tokens.Tokens[i].Is(WordClass.Adverb)))
                return null;
        }
        return sentence.Dates[date] is { Relation: DateRelation.During, Date: { } told } mention && EventDates.Ends(told) is null
            ? new EventDate(told.Earliest, told.Latest, told.Edtf, date, mention.IsInferred) : null;
    }

    /// <summary>"On 12 June they gathered on the hill, and it was there that he spoke".</summary>
    private static EventDate? AtThatPlace(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        var clauses = sentence.Clauses.Clauses;
        if (clause is not { Kind: ClauseKind.Content or ClauseKind.Relative or ClauseKind.Adverbial, Introducer: > 1 and var that, Verb: { IsPerfect: false, IsModal: false, IsNegated: false } }
            || !(tokens.Word(that) is "that") || !(tokens.Word(that - 1) is "there" or "then" or "here" or "occasion" or "day") || clause.Parent < 0
            || clauses[clause.Parent] is not { Verb.IsCopula: true, Subject: { } it } || !(tokens.Word(it.First) is "it" or "It")
            || Only(sentence) is not (var date and >= 0) || sentence.Dates[date] is not { Relation: DateRelation.During, Date: { } day })
            return null;
        return EventDates.Ends(day) is null ? new EventDate(day.Earliest, day.Latest, day.Edtf, date, true) : null;
    }

    /// <summary>The one date of a sentence, lengths of time aside; -1 for none or several.</summary>
    private static int Only(SentenceReading sentence)
    {
        var found = -1;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d].Relation == DateRelation.Duration)
                continue;
            if (found >= 0)
                return -1;
            found = d;
        }
        return found;
    }
}
