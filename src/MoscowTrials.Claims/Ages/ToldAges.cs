using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Ages;

/// <summary>
/// Whose age it is that a sentence tells, and of which day: the subject of the clause in which the words stand, or whom they stand beside, on the day of the
/// clause or, where a sentence tells but one time, on that.
/// </summary>
internal sealed class ToldAges(SentenceReading sentence, EntityRegistry registry, List<EventDraft> drafts, IReadOnlyList<Mention> inferred, List<EventDraft>? before)
{
    private readonly SentenceTokens _tokens = sentence.Tokens;

    public void Read(ImmutableArray<PersonAge>.Builder ages)
    {
        foreach (var phrase in AgePhrases.Find(sentence))
        {
            var clause = Around(phrase);
            if (clause is null || Owner(phrase, clause) is not var (who, isInferred) || ages.Any(a => a.Entity == who) || registry.WithNamesake.Contains(who)
                || registry.Entities[who].Kind is not (EntityKind.Person or EntityKind.Unknown) || !OrderReader.IsTold(sentence.Standings[clause.Index]))
                continue;
            if (phrase.Form == AgeForm.LivedTo)
                ages.Add(new PersonAge(who, phrase.Least, -1, false, true, null, isInferred) { MostYears = phrase.Most });
            else if (sentence.Dates.IsEmpty && phrase.Form == AgeForm.Predicate && clause.Index == 0 && before is not null && Died(before, who))
                ages.Add(new PersonAge(who, phrase.Least, -1, false, true, null, isInferred) { MostYears = phrase.Most });
            else if (Day(phrase, clause) is { } when)
                ages.Add(new PersonAge(who, phrase.Least, when.Mention, false, false, when, isInferred) { MostYears = phrase.Most });
        }
        Birthday(ages);
    }

    /// <summary>"She died at Jena. She was only forty-one."</summary>
    private static bool Died(List<EventDraft> before, int who) =>
        before.Exists(d => d is { Type: { Effect: EventEffect.Ends, Name: "die" or "kill" } } && OrderReader.IsTold(d.Standing) && d.Participants.Any(p => p.Entity == who));

    /// <summary>The clause in which the words stand: the last that began before them; before any verb the first that follows.</summary>
    private Clause? Around(AgePhrase phrase)
    {
        Clause? found = null;
        var start = -1;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { } verb || clause.Kind == ClauseKind.Infinitive && phrase.Form != AgeForm.LivedTo)
                continue;
            var begins = Math.Min(verb.First, Nouns.OwnSubject(clause)?.First ?? verb.First);
            if (clause.Introducer >= 0)
                begins = Math.Min(begins, clause.Introducer);
            if (begins <= phrase.First ? begins >= start : found is null)
                (found, start) = (clause, begins <= phrase.First ? begins : -1);
        }
        while (found is { Kind: ClauseKind.Infinitive, Parent: >= 0 })
            found = sentence.Clauses.Clauses[found.Parent];
        // "expired in her ninetieth year, surrounded by her pupils": beside the clause that the comma ended.
        return found;
    }

    private (int Entity, bool IsInferred)? Owner(AgePhrase phrase, Clause clause)
    {
        switch (phrase.Form)
        {
            case AgeForm.Apposed:
                return Named(phrase.First);
            case AgeForm.Attribute:
                return Described(phrase);
            case AgeForm.Predicate when clause.Verb is not { IsCopula: true } || !IsRightBefore(clause, phrase):
                return null;
            case AgeForm.Attained or AgeForm.Predicate or AgeForm.LivedTo when clause.Verb!.First > phrase.First + 1:
                return null;
        }
        if (clause.Subject is not { } subject || Who(clause, subject) is not var (who, isInferred))
        {
            // "Death overtook him in 1880, in his ninetieth year"
            for (var i = phrase.First; phrase.Form == AgeForm.Adverbial && i < phrase.Last; i++)
            {
                if (_tokens.Word(i) is "his" or "her")
                    return IsOfAnother(phrase, clause) ? null : Possessor(i);
            }
            return null;
        }
        // "in her ninetieth year" is not his.
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (_tokens.Word(i) is "his" or "her" && registry.Entities[who].Gender is { } gender && gender != (_tokens.Word(i) is "his" ? Gender.Male : Gender.Female))
                return null;
        }
        return phrase.Form is AgeForm.Adverbial or AgeForm.Nominal && IsOfAnother(phrase, clause) ? null : (who, isInferred);
    }

    /// <summary>"was told of a convert then in her ninety-first year": behind a noun that is not the subject and that nothing parts from the words.</summary>
    private bool IsOfAnother(AgePhrase phrase, Clause clause)
    {
        var before = phrase.First - 1;
        if (before < 0 || before <= clause.Verb!.Last || _tokens.DateAt[before] >= 0)
            return false;
        if (_tokens.Word(before) is "then" or "still" or "now" && before > 0 && !(_tokens.Word(before - 1) is ","))
            return true;
        // "left a son, aged 12", "left a son in his tenth year"
        if (_tokens.Word(before) is ",")
            before--;
        foreach (var phrases in new[] { clause.Before, clause.After })
        {
            foreach (var noun in phrases)
            {
                if (noun.Last == before && (noun.Names.Length > 0 && _tokens.NameAt[before] >= 0 ? IsPerson(noun)
                    : noun.Preposition < 0 && _tokens.Tokens[before].Kind == TokenKind.Word && IsPersonal(_tokens.Word(before))))
                    return true;
            }
        }
        return false;
    }

    private static bool IsPersonal(ReadOnlySpan<char> noun) =>
        NameKinds.IsPersonNoun(noun, out _) || NameKinds.IsKinNoun(noun) || NameKinds.IsTitle(noun, out _) || noun is "him" or "her" or "wife" or "husband" or "boy" or "girl";

    private bool IsPerson(NounPhrase phrase) => registry.Entities[sentence.Names[phrase.Names[^1]].Entity].Kind is EntityKind.Person or EntityKind.Unknown;

    /// <summary>Whether nothing but adverbs and bounds part the verb and the age.</summary>
    private bool IsRightBefore(Clause clause, AgePhrase phrase)
    {
        for (var i = clause.Verb!.Last + 1; i < phrase.First; i++)
        {
            if (_tokens.Tokens[i].Kind != TokenKind.Word || !_tokens.Tokens[i].Is(WordClass.Adverb) && !(_tokens.Word(i) is "then" or "but" or "only"))
                return false;
        }
        return clause.Verb.Last < phrase.First;
    }

    /// <summary>"Voss, then nineteen,".</summary>
    private (int, bool)? Named(int at)
    {
        var comma = at - 1;
        while (comma > 0 && !(_tokens.Word(comma) is ","))
            comma--;
        return comma > 0 && _tokens.NameAt[comma - 1] is >= 0 and var name ? (sentence.Names[name].Entity, false) : null;
    }

    /// <summary>"the octogenarian Voss", "the sixty-year-old botanist".</summary>
    private (int, bool)? Described(AgePhrase phrase)
    {
        var next = phrase.Last + 1;
        if (next < _tokens.Tokens.Length && _tokens.NameAt[next] is >= 0 and var name)
            return _tokens.Names[name].Last + 1 < _tokens.Tokens.Length && _tokens.Tokens[_tokens.Names[name].Last + 1].Kind == TokenKind.Possessive ? null : (sentence.Names[name].Entity, false);
        var begin = _tokens.Tokens[phrase.First].Span.Start;
        foreach (var mention in inferred)
        {
            if (mention.Span.Start == begin && mention.Form == MentionForm.DefinitePhrase)
                return (mention.Entity, true);
        }
        return null;
    }

    private (int Entity, bool IsInferred)? Who(Clause clause, NounPhrase subject)
    {
        // "Their only daughter, Ada, was seven"
        if (subject.Possessive >= 0 && (subject.Names.Length == 0 || _tokens.NameAt[subject.Last] < 0))
        {
            return Clause.FirstBare(clause.Before, subject.Last + 1) is { Names: [.., var apposed] } beside && beside.First == subject.Last + 2 && _tokens.NameAt[beside.Last] >= 0
                && _tokens.Word(subject.Last + 1) is "," ? (sentence.Names[apposed].Entity, false) : null;
        }
        foreach (var name in subject.Names)
        {
            if (_tokens.Names[name].Last == subject.Last)
                return (sentence.Names[name].Entity, false);
        }
        // "the boy who had sat for it was nineteen"
        if (clause.Kind is not (ClauseKind.Participial or ClauseKind.Relative) && subject.Last + 1 < _tokens.Tokens.Length && _tokens.Tokens[subject.Last + 1].Is(WordClass.Relative))
            return null;
        var span = _tokens.Span(subject.First, subject.Last);
        foreach (var mention in inferred)
        {
            if (mention.Span == span && !(_tokens.Word(subject.First) is "it" or "It" or "they" or "They"))
                return (mention.Entity, mention.IsInferred);
        }
        return null;
    }

    /// <summary>The day of the clause, or the one time that the sentence tells.</summary>
    private EventDate? Day(AgePhrase phrase, Clause clause)
    {
        if (drafts.Find(d => d.Clause == clause && d is { Noun: null, When: { Earliest: not null, Latest: not null, Mention: >= 0, HoldsFrom: null } }) is { When: { } when })
            return Winter(when);
        var only = -1;
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d].Relation == DateRelation.Duration || _tokens.Dates[d] is var (first_, last_) && first_ >= phrase.First && last_ <= phrase.Last)
                continue;
            if (only >= 0)
                return null;
            only = d;
        }
        if (only < 0 || sentence.Dates[only] is not { Fault: null, Date: { Earliest: { } from, Latest: { } to, IsApproximate: false } told } mention || EventDates.Ends(told) is not null
            || to - from > 366 || clause.Verb is { IsPerfect: true } && !clause.Dates.Contains(only))
            return null;
        var isBy = mention.Relation is DateRelation.End or DateRelation.Before && phrase.Form == AgeForm.Predicate && _tokens.Dates[only].First is > 0 and var first
            && _tokens.Word(first - 1) is "by" or "By";
        if (mention.Relation != DateRelation.During && !isBy || !Shares(clause, only))
            return null;
        return Winter(new EventDate(from, to, told.Edtf, only, mention.IsInferred));
    }

    /// <summary>The winter of a year may be the one in which the year began.</summary>
    private static EventDate Winter(EventDate when) =>
        when is { Earliest: { } first } && when.Edtf.EndsWith("-24", StringComparison.Ordinal) ? when with { Earliest = first - LongestWait, Latest = first + 30 } : when;

    /// <summary>Days from the begin of a year to that of its last winter.</summary>
    private const int LongestWait = 335;

    /// <summary>Whether the clause is of the time that another one of the sentence tells: beside it, or hung on it by "when".</summary>
    private bool Shares(Clause clause, int date)
    {
        if (clause.Dates.Contains(date))
            return true;
        var dated = sentence.Clauses.Clauses.FirstOrDefault(c => c.Dates.Contains(date));
        if (dated is null)
            return false;
        while (dated is { Verb: null, Parent: >= 0 })
            dated = sentence.Clauses.Clauses[dated.Parent];
        return dated == clause || dated.Verb is { IsPerfect: false, IsModal: false } && IsPlain(dated) && IsPlain(clause);
    }

    /// <summary>Main, joined to it, beside it as a participle, or tied by "when" or "as".</summary>
    private bool IsPlain(Clause clause) => clause.Kind switch
    {
        ClauseKind.Main or ClauseKind.Coordinate => true,
        ClauseKind.Adverbial => clause.Introducer >= 0 && _tokens.Word(clause.Introducer) is "when" or "When",
        ClauseKind.Participial => clause.Parent >= 0 && clause.Subject == sentence.Clauses.Clauses[clause.Parent].Subject,
        _ => false,
    };

    /// <summary>"His fiftieth birthday, in 1881, was kept on board".</summary>
    private void Birthday(ImmutableArray<PersonAge>.Builder ages)
    {
        for (var i = 2; i < _tokens.Tokens.Length; i++)
        {
            if (!(_tokens.Word(i) is "birthday") || _tokens.NameAt[i] >= 0 || Counts.Ordinals.Find(_tokens.Word(i - 1)) is not { } years || years is < 1 or > 110
                || Possessor(i - 2) is not var (who, isInferred) || ages.Any(a => a.Entity == who))
                continue;
            var clause = sentence.Clauses.Clauses.LastOrDefault(c => c.Verb is not null && Math.Min(c.Verb.First, Nouns.OwnSubject(c)?.First ?? c.Verb.First) <= i)
                ?? sentence.Clauses.Clauses[0];
            if (clause.Verb is not null && OrderReader.IsTold(sentence.Standings[clause.Index]) && Day(new AgePhrase(i - 1, i, years, years, AgeForm.Adverbial), clause) is { } when)
                ages.Add(new PersonAge(who, years, when.Mention, true, false, when, isInferred));
        }
    }

    private (int, bool)? Possessor(int at)
    {
        if (_tokens.Tokens[at].Kind == TokenKind.Possessive && at > 0 && _tokens.NameAt[at - 1] is >= 0 and var name)
            return (sentence.Names[name].Entity, false);
        var span = _tokens.Tokens[at].Span;
        foreach (var mention in inferred)
        {
            if (mention.Span == span)
                return (mention.Entity, true);
        }
        // "His fiftieth birthday": of whom the article is about, where it speaks of nobody else.
        return _tokens.Word(at) is "his" or "her" or "His" or "Her" && registry.Hero is { } hero && registry.Entities[hero] is { Kind: EntityKind.Person } person
            && (person.Gender is null || person.Gender == (_tokens.Word(at) is "his" or "His" ? Gender.Male : Gender.Female))
            && !sentence.Names.Any(n => n.Entity != hero && registry.Entities[n.Entity].Kind == EntityKind.Person) ? (hero, true) : null;
    }
}
