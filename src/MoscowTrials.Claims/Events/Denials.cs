using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads from a clause what it denies: "no such flight had taken place", "the concert is fictitious".</summary>
internal static class Denials
{
    private static readonly WordList Limits = WordList.AnyCase("limits-of-denial.tsv");

    /// <summary>The phrase whose event the clause says did not happen, or null.</summary>
    public static NounPhrase? DeniedNoun(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        var tokens = sentence.Tokens;
        var subject = clause.Subject;
        if (verb.IsCopula)
        {
            if (IsThere(tokens, subject, verb))
                return clause.Objects.FirstOrDefault(p => IsNo(tokens, p));
            return subject is not null && !verb.IsNegated && IsFabricated(tokens, clause, verb) ? subject : null;
        }
        // "made no trip", "did not make any trip"
        if (!verb.IsPassive && EventLexicon.IsLight(tokens, verb) && clause.FirstObject is { } made
            && (verb.IsNegated ^ IsNo(tokens, made)) && EventLexicon.MatchNoun(tokens.Word(made.Last)) is not null)
            return made;
        if (subject is null || subject.Names.Length > 0 && tokens.NameAt[subject.Last] >= 0)
            return null;
        var denied = verb.IsNegated ^ IsNo(tokens, subject);
        // "Choices are not made freely" denies the freedom, "no one" is nobody, and without "the" or "no" it is about such things at large.
        if (!denied || tokens.Word(subject.Last) is "one"
            || !tokens.Tokens[subject.First].Is(WordClass.Determiner | WordClass.Possessive) && subject.Names.Length == 0
            || verb.Last + 1 < tokens.Tokens.Length && tokens.Word(verb.Last + 1).EndsWith("ly", StringComparison.Ordinal))
            return null;
        if (EventLexicon.Match(tokens, verb) is { Entry.Type.Name: "occur" })
            return subject;
        return verb.IsPassive && EventLexicon.IsLight(tokens, verb) ? subject : null;
    }

    public static bool IsNo(SentenceTokens tokens, NounPhrase phrase) => tokens.Word(phrase.First) is "no" or "No";

    /// <summary>"The wells had not been poisoned, as the inquest established."</summary>
    public static bool IsVouchedFor(SentenceReading sentence, Clause clause) =>
        sentence.Clauses.Clauses.Any(c => c.Parent == clause.Index && c.Introducer >= 0 && sentence.Tokens.Word(c.Introducer) is "as"
            && c.Verb is { } verb && ReportingLexicon.Find(verb.Verb) is { Factive: not "no" });

    /// <summary>Whether the denial speaks of another time or another event than one told before.</summary>
    /// <param name="phrase">What is denied; null where it is the clause's verb.</param>
    public static bool SaysOtherwise(SentenceReading sentence, Clause clause, NounPhrase? phrase)
    {
        var tokens = sentence.Tokens;
        var first = clause.Verb!.First;
        var last = clause.Verb.Last;
        foreach (var p in clause.Before.Concat(clause.After).Append(phrase ?? clause.Subject))
        {
            if (p is null)
                continue;
            first = Math.Min(first, p.Preposition >= 0 ? p.Preposition : p.First);
            last = Math.Max(last, p.Last);
        }
        for (var i = Math.Max(0, first - 2); i <= Math.Min(tokens.Tokens.Length - 1, last + 2); i++)
        {
            if (Limits.Contains(tokens.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>"no raid took place", in the article's own words and about nothing in particular, denies no told raid.</summary>
    public static bool IsAtLarge(SentenceReading sentence, Clause clause) =>
        sentence.Standings[clause.Index].Voice.Voice == Voice.Article && !NamesOf(sentence, clause).Any()
        && !HasThere(sentence.Tokens, clause);

    /// <summary>"no such raid" points to one that was told; "no raid" need not.</summary>
    public static bool IsIndefinite(SentenceTokens tokens, NounPhrase phrase) =>
        IsNo(tokens, phrase)
        && !Enumerable.Range(phrase.First, phrase.Last - phrase.First + 1).Any(i => tokens.Word(i) is "such");

    /// <summary>What the denial names, apart from who says so and why.</summary>
    public static IEnumerable<int> NamesOf(SentenceReading sentence, Clause clause)
    {
        foreach (var phrase in clause.Before.Concat(clause.After).Append(clause.Subject))
        {
            if (phrase is null || phrase.Preposition >= 0
                && sentence.Tokens.Word(phrase.Preposition) is "as" or "by" or "after" or "for" or "according")
                continue;
            foreach (var name in phrase.Names)
                yield return sentence.Names[name].Entity;
        }
    }

    private static bool IsThere(SentenceTokens tokens, NounPhrase? subject, VerbGroup verb)
    {
        var at = subject?.First ?? verb.First - 1;
        return at >= 0 && tokens.Word(at) is "there" or "There";
    }

    private static bool IsFabricated(SentenceTokens tokens, Clause clause, VerbGroup verb) =>
        verb.Last + 1 < tokens.Tokens.Length && EventLexicon.IsFabrication(tokens.Word(verb.Last + 1))
        || clause.FirstObject is { } predicate && EventLexicon.IsFabrication(tokens.Word(predicate.Last));

    private static bool HasThere(SentenceTokens tokens, Clause clause) =>
        Enumerable.Range(clause.Verb!.Last, Math.Min(4, tokens.Tokens.Length - clause.Verb.Last)).Any(i => tokens.Word(i) is "there");
}
