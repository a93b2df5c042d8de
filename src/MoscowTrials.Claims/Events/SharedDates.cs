using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>The date that a clause without one of its own has from another clause of its sentence.</summary>
/// <remarks>
/// Told outright: "until 1931, when it was dissolved", "at a banquet given on 4 May, Holm spoke". Concluded, and marked so: a day that the
/// clause around tells holds for what goes along with it; of what follows a journey it is only known that it was not before. A pluperfect
/// looks back, and takes no date from anywhere.
/// </remarks>
internal static class SharedDates
{
    /// <summary>Days within which what one sentence tells in a row is taken to be of one time.</summary>
    private const int OneDay = 1;

    /// <summary>Tokens between "after" and the date of what was before: "after the death of his father on".</summary>
    private const int FarthestAfter = 9;

    private static readonly WordList Occasions = WordList.Exact("occasion-nouns.tsv");
    private static readonly WordList Holding = WordList.Exact("occasion-verbs.tsv");

    /// <summary>The date that is told or concluded for the clause; null where there is none.</summary>
    /// <param name="onlyTold">Whether what is concluded is left out: when something began or ended has to be told.</param>
    public static EventDate? Find(SentenceReading sentence, Clause clause, bool onlyTold)
    {
        if (sentence.Dates.Length == 0 || clause.Verb is not { IsModal: false, IsNegated: false } verb)
            return null;
        // "in August 1899, when he had surrendered the keys"
        if (verb.IsPerfect)
            return HasOwn(sentence, clause) ? null : AtDate(sentence, clause);
        if (HasOwn(sentence, clause))
            return onlyTold ? null : AfterAnother(sentence, clause);
        var told = AtDate(sentence, clause) ?? AtOccasion(sentence, clause) ?? AtWhich(sentence, clause) ?? AsTheSame(sentence, clause)
            ?? TiedDates.Told(sentence, clause) ?? OfFrontedDay(sentence, clause);
        return told is not null || onlyTold ? told
            : AfterJourney(sentence, clause) ?? When(sentence, clause) ?? Alongside(sentence, clause) ?? TiedDates.Concluded(sentence, clause);
    }

    /// <summary>Whether the date is known to the day.</summary>
    public static bool IsDay(EventDate when) => when is { Earliest: { } first, Latest: { } last } && last - first <= OneDay;

    private static bool HasOwn(SentenceReading sentence, Clause clause)
    {
        foreach (var date in clause.Dates)
        {
            if (sentence.Dates[date].Relation != DateRelation.Duration)
                return true;
        }
        return false;
    }

    /// <summary>"until 1931, when it was dissolved", "in May 1904, when …": the date right before the word.</summary>
    private static EventDate? AtDate(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        var introducer = clause.Introducer >= 0 ? clause.Introducer : JoinedTo(sentence, clause);
        if (introducer < 1 || tokens.Word(introducer) is not "when")
            return null;
        var before = introducer - 1;
        if (tokens.Tokens[before].Kind == TokenKind.Punctuation && tokens.Text[tokens.Tokens[before].Span.Start] == ',')
            before--;
        if (before < 0 || tokens.DateAt[before] is not (var date and >= 0)
            || sentence.Dates[date] is not { Date: { } told, Relation: not DateRelation.Duration })
            return null;
        // Of a range it is the end.
        var at = EventDates.Ends(told)?.End ?? told;
        return new EventDate(at.Earliest, at.Latest, at.Edtf, date, sentence.Dates[date].IsInferred);
    }

    /// <summary>"when the ice broke and he drowned": the word that opens the clause it is joined to, or -1.</summary>
    private static int JoinedTo(SentenceReading sentence, Clause clause)
    {
        if (clause.Kind != ClauseKind.Adverbial)
            return -1;
        for (var i = clause.Index - 1; i >= 0 && sentence.Clauses.Clauses[i] is var before && before.Kind == ClauseKind.Adverbial && before.Parent == clause.Parent; i--)
        {
            if (before.Introducer >= 0)
                return before.Introducer;
        }
        return -1;
    }

    /// <summary>"At a banquet given by the clubs on 4 May, Holm spoke": what happens at an occasion happens on its day.</summary>
    private static EventDate? AtOccasion(SentenceReading sentence, Clause clause)
    {
        foreach (var child in sentence.Clauses.Clauses)
        {
            if (child.Parent == clause.Index && child.Kind is ClauseKind.Participial or ClauseKind.Relative
                && child is { Subject: { Preposition: >= 0 } phrase, Verb: { } held }
                && Holding.Contains(held.Verb) && (clause.Before.Contains(phrase) || clause.After.Contains(phrase))
                && sentence.Tokens.Word(phrase.Preposition) is "at" or "At" or "during" or "During" && IsOccasion(sentence.Tokens, phrase)
                && Own(sentence, child) is { } day)
                return day;
        }
        return null;
    }

    /// <summary>"the meeting in Leeds on 5 August 1893, at which Pugh spoke", "the opening on 4 May, where she cut the ribbon": on the day of the occasion.</summary>
    private static EventDate? AtWhich(SentenceReading sentence, Clause clause)
    {
        if (Occasion(sentence, clause) is not { } outer)
            return null;
        var found = -1;
        for (var i = 0; i < sentence.Tokens.Dates.Length; i++)
        {
            if (sentence.Tokens.Dates[i].Last < clause.Introducer && outer.Dates.Contains(i) && sentence.Dates[i] is { Date: not null, Relation: DateRelation.During })
                found = found < 0 ? i : int.MaxValue;
        }
        return found is >= 0 and < int.MaxValue && sentence.Dates[found].Date is { } date && EventDates.Ends(date) is null
            ? new EventDate(date.Earliest, date.Latest, date.Edtf, found, sentence.Dates[found].IsInferred) : null;
    }

    /// <summary>The clause whose occasion the clause goes on about ("the banquet, at which", "the opening, where"); null for any other clause.</summary>
    public static Clause? Occasion(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        if (clause is not { Kind: ClauseKind.Relative, Introducer: > 1 and var word, Parent: >= 0 and var parent }
            || !(tokens.Word(word) is "where" || tokens.Word(word) is "which" && tokens.Word(word - 1) is "at" or "during" or "in"))
            return null;
        var outer = sentence.Clauses.Clauses[parent];
        foreach (var phrase in outer.After.Concat(outer.Before))
        {
            if (phrase.Last < word && tokens.Tokens[phrase.Last].Kind == TokenKind.Word && IsOccasion(tokens, phrase))
                return outer;
        }
        return null;
    }

    /// <summary>"At noon on 30 June 1979 the siren sounded and the yard was closed": a day in front of two clauses that "and" joins is of
    /// both.</summary>
    private static EventDate? OfFrontedDay(SentenceReading sentence, Clause clause)
    {
        if (clause is not { Kind: ClauseKind.Coordinate, Parent: >= 0, Subject: { First: > 0 } own }
            || sentence.Tokens.Word(own.First - 1) is not "and"
            || own.First > 1 && sentence.Tokens.Tokens[own.First - 2].Kind == TokenKind.Punctuation
            || sentence.Clauses.Clauses[clause.Parent] is not { HasFrontedDate: true, Verb: { IsPerfect: false, IsModal: false } } outer
            || outer.Subject == own)
            return null;
        return Own(sentence, outer) is { } when && IsDay(when) ? when with { IsInferred = true } : null;
    }

    /// <summary>"The meeting, held in Porto on 4 June and chaired by Holm, …": two participles of one noun.</summary>
    private static EventDate? AsTheSame(SentenceReading sentence, Clause clause)
    {
        if (clause is not { Kind: ClauseKind.Participial, Subject: { } noun, Verb.IsPassive: true } || clause.Index == 0
            || sentence.Clauses.Clauses[clause.Index - 1] is not { Kind: ClauseKind.Participial, Verb: { } held } before
            || before.Subject != noun
            || before.Parent != clause.Parent || !Holding.Contains(held.Verb))
            return null;
        return Own(sentence, before);
    }

    /// <summary>"After the premiere on 4 May 1903 he gave a speech", whose date is the premiere's: not before.</summary>
    private static EventDate? AfterAnother(SentenceReading sentence, Clause clause)
    {
        if (Own(sentence, clause) is not { Mention: >= 0 and var date } when)
            return null;
        for (var i = sentence.Tokens.Dates[date].First - 1; i >= 0 && i > sentence.Tokens.Dates[date].First - FarthestAfter; i--)
        {
            if (sentence.Tokens.Tokens[i].Kind == TokenKind.Punctuation)
                return null;
            if (sentence.Tokens.Word(i) is "after" or "After" or "following" or "Following")
                return From(when);
        }
        return null;
    }

    /// <summary>"went to Bonn in 1871, where he examined a thesis", "sailed to Goa on 4 May and founded a school": not before.</summary>
    private static EventDate? AfterJourney(SentenceReading sentence, Clause clause)
    {
        if (clause.Parent < 0 || sentence.Clauses.Clauses[clause.Parent] is not { Verb: { } go } journey || !IsJourney(sentence.Tokens, go)
            || !(clause.Kind == ClauseKind.Relative && clause.Introducer >= 0 && sentence.Tokens.Word(clause.Introducer) is "where"
                || clause.Kind == ClauseKind.Coordinate && clause.Subject is not null && clause.Subject == journey.Subject))
            return null;
        return Own(sentence, journey) is { } when ? From(when) : null;
    }

    /// <summary>"When the mine was opened on 4 May 1903, Holm led the procession"; of a year only that it was not before.</summary>
    private static EventDate? When(SentenceReading sentence, Clause clause)
    {
        if (clause.Kind is not (ClauseKind.Main or ClauseKind.Coordinate))
            return null;
        foreach (var child in sentence.Clauses.Clauses)
        {
            if (child.Parent == clause.Index && child is { Kind: ClauseKind.Adverbial, Introducer: >= 0 }
                && child.Verb is { IsPerfect: false, IsModal: false } && sentence.Tokens.Word(child.Introducer) is "when" or "When"
                && Own(sentence, child) is { } when)
                return IsDay(when) ? when with { IsInferred = true } : From(when);
        }
        return null;
    }

    /// <summary>
    /// "On 4 May he spoke for an hour, holding up a stone", "On 4 May he was at home when the bridge fell"; "At a banquet …, Holm
    /// proposed the toast and spoke": what goes along with an act of a day is of that day.
    /// </summary>
    private static EventDate? Alongside(SentenceReading sentence, Clause clause)
    {
        if (clause.Parent < 0)
            return null;
        var outer = sentence.Clauses.Clauses[clause.Parent];
        var goesAlong = clause.Kind switch
        {
            ClauseKind.Participial => clause is { Introducer: < 0, Verb.Form: VerbForm.Gerund },
            ClauseKind.Adverbial => clause.Introducer >= 0
                && sentence.Tokens.Word(clause.Introducer) is "when" or "When" or "while" or "While",
            ClauseKind.Coordinate => clause.Subject is not null && clause.Subject == outer.Subject && !HasOwn(sentence, outer),
            _ => false,
        };
        if (!goesAlong)
            return null;
        var when = clause.Kind == ClauseKind.Coordinate ? Find(sentence, outer, onlyTold: false) : Own(sentence, outer);
        return when is not null && IsDay(when) ? when with { IsInferred = true } : null;
    }

    /// <summary>The one time at which a clause says by itself that something happened.</summary>
    private static EventDate? Own(SentenceReading sentence, Clause clause)
    {
        EventDate? found = null;
        foreach (var index in clause.Dates)
        {
            if (sentence.Dates[index] is not { Relation: DateRelation.During, Date: { } date } mention)
                continue;
            if (found is not null || EventDates.Ends(date) is not null)
                return null;
            found = new EventDate(date.Earliest, date.Latest, date.Edtf, index, mention.IsInferred);
        }
        return found;
    }

    private static EventDate? From(EventDate when) => when.Earliest is { } first
        ? new EventDate(first, null, HistoricalDate.FromDays(first, null).Edtf, when.Mention, true) : null;

    private static bool IsJourney(SentenceTokens tokens, VerbGroup verb) =>
        !verb.IsNegated && !verb.IsModal && EventLexicon.Match(tokens, verb) is ({ Type.Name: "travel" or "fly" }, _);

    private static bool IsOccasion(SentenceTokens tokens, NounPhrase phrase)
    {
        if (tokens.Tokens[phrase.Last].Kind != TokenKind.Word)
            return false;
        var noun = tokens.Word(phrase.Last);
        return Occasions.Contains(noun) || NameKinds.OfHead(noun) == EntityKind.Occasion
            || EventLexicon.MatchNoun(noun) is { Type.Presence: Presence.Bodily };
    }
}
