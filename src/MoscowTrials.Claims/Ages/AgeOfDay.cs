using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Ages;

/// <summary>
/// Reads ages of a day that no event has to tell: "At the age of fifty-two she bade farewell on 18 April 1875", "in the night of 17 March 1933, when she
/// was a girl of nineteen", "In 1835 he was twenty-four years old", "In May 1835 Moll, a youth of nineteen, went".
/// </summary>
internal static class AgeOfDay
{
    /// <summary>Ages that a noun for people with "of" tells: below they are of things, above of groups.</summary>
    private const int Youngest = 6, Oldest = 99;

    /// <summary>Somebody with an age in years, and the day of it.</summary>
    /// <param name="Entity">Id of who.</param>
    /// <param name="Years">Completed years of life.</param>
    /// <param name="Date">Position in the sentence's dates of what is shown: the age, or the day.</param>
    /// <param name="When">The day.</param>
    /// <param name="IsInferred">Whether the person was concluded.</param>
    public readonly record struct Told(int Entity, int Years, int Date, EventDate When, bool IsInferred);

    /// <summary>The age that the words at <paramref name="date"/> tell, which hang on no event.</summary>
    /// <param name="isAtAge">Whether it is "at the age of", "aged": of the clause's subject, else it is the predicate.</param>
    public static Told? Read(
        SentenceReading sentence, int date, int years, bool isAtAge, EntityRegistry registry, IReadOnlyList<Mention> inferred)
    {
        var clause = Around(sentence, date);
        return clause is { Verb: { IsModal: false, IsNegated: false } verb } && (isAtAge || verb.IsCopula && verb.Last < sentence.Tokens.Dates[date].First)
            ? Of(sentence, clause, years, date, registry, inferred) : null;
    }

    /// <summary>"a girl of nineteen": of the subject whose predicate or apposition it is.</summary>
    public static Told? ReadNoun(SentenceReading sentence, EntityRegistry registry, IReadOnlyList<Mention> inferred)
    {
        if (sentence.Dates.IsEmpty)
            return null;
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            // "in 1855, when he was twenty-nine"
            if (clause is { Verb: { IsCopula: true, IsNegated: false, IsModal: false } was, Subject: not null } && Behind(tokens, was.Last) is var at
                && at < tokens.Tokens.Length && tokens.DateAt[at] < 0 && Years(tokens, at) is { } age && EndsThere(tokens, at + 1) && !IsThing(tokens, clause.Subject)
                && Of(sentence, clause, age, -1, registry, inferred) is { } told)
                return told;
        }
        for (var i = 2; i < tokens.Tokens.Length - 1; i++)
        {
            if (tokens.Tokens[i].Kind != TokenKind.Word || !(tokens.Word(i) is "of") || Years(tokens, i + 1) is not { } years
                || !NameKinds.IsPersonNoun(tokens.Word(i - 1), out _) && !Young.Contains(tokens.Word(i - 1)) || !IsOne(tokens, i - 2))
                continue;
            foreach (var clause in sentence.Clauses.Clauses)
            {
                if (clause.Verb is not { IsCopula: true, IsNegated: false, IsModal: false } verb || clause.Subject is null
                    || !(clause.FirstObject is { } predicate && predicate.Last == i - 1 && predicate.First > verb.Last))
                    continue;
                return Of(sentence, clause, years, -1, registry, inferred);
            }
        }
        return null;
    }

    /// <summary>The token behind the adverbs that follow a verb: "was only twenty".</summary>
    private static int Behind(SentenceTokens tokens, int verb)
    {
        var at = verb + 1;
        while (at < tokens.Tokens.Length && (tokens.Tokens[at].Is(WordClass.Adverb) || tokens.Word(at) is "then" or "only" or "already" or "just" or "still"))
            at++;
        return at;
    }

    private static bool EndsThere(SentenceTokens tokens, int at) =>
        at >= tokens.Tokens.Length || tokens.Tokens[at].Kind == TokenKind.Punctuation && !(tokens.Word(at) is "–" or "-" or "—" or ":")
        || tokens.Word(at) is "and" or "at" && at + 2 < tokens.Tokens.Length && tokens.Word(at + 2) is "time" or "he" or "she";

    /// <summary>Only of a person: "the vote was nineteen".</summary>
    private static bool IsThing(SentenceTokens tokens, NounPhrase subject) =>
        subject.Names.Length == 0 && !(tokens.Word(subject.First) is "he" or "He" or "she" or "She");

    private static readonly WordList Young = WordList.Exact("young-nouns.tsv");

    private static Told? Of(SentenceReading sentence, Clause clause, int years, int date, EntityRegistry registry, IReadOnlyList<Mention> inferred)
    {
        if (clause.Subject is not { } subject || !Orders.OrderReader.IsTold(sentence.Standings[clause.Index]) || Who(sentence, subject, inferred) is not var (entity, isInferred)
            || registry.Entities[entity].Kind is not (EntityKind.Person or EntityKind.Unknown) || Day(sentence, clause) is not { Mention: >= 0 } when)
            return null;
        return new Told(entity, years, date < 0 ? when.Mention : date, when, isInferred);
    }

    /// <summary>The day of the clause, or of the date right before its "when".</summary>
    private static EventDate? Day(SentenceReading sentence, Clause clause)
    {
        var own = clause.Dates.Where(d => sentence.Dates[d].Relation != Dates.DateRelation.Duration).ToList();
        if (own.Count == 0)
            return SharedDates.Find(sentence, clause, onlyTold: true);
        return own is [var one] && sentence.Dates[one] is { Relation: Dates.DateRelation.During, Date: { } }
            ? EventDates.OfClause(sentence.Tokens, sentence.Dates, clause, isState: false, isNegated: false) : null;
    }

    private static Clause? Around(SentenceReading sentence, int date)
    {
        var clause = sentence.Clauses.Clauses.FirstOrDefault(c => c.Dates.Contains(date));
        while (clause is { Verb: null, Parent: >= 0 })
            clause = sentence.Clauses.Clauses[clause.Parent];
        return clause;
    }

    private static (int Entity, bool IsInferred)? Who(SentenceReading sentence, NounPhrase subject, IReadOnlyList<Mention> inferred)
    {
        foreach (var name in subject.Names)
        {
            if (sentence.Tokens.Names[name].Last == subject.Last && subject.Possessive < 0)
                return (sentence.Names[name].Entity, false);
        }
        var span = sentence.Tokens.Span(subject.First, subject.Last);
        foreach (var link in inferred)
        {
            if (link.Span == span && sentence.Tokens.Word(subject.First) is "he" or "He" or "she" or "She")
                return (link.Entity, link.IsInferred);
        }
        return null;
    }

    /// <summary>"a girl", "a mere boy", "still a lad": one, and not of a number of them.</summary>
    private static bool IsOne(SentenceTokens tokens, int before)
    {
        for (var i = before; i >= 0 && i >= before - 2; i--)
        {
            if (tokens.Word(i) is "a" or "an")
                return true;
        }
        return false;
    }

    /// <summary>The years of "nineteen", "twenty-four", "19", where no noun follows.</summary>
    private static int? Years(SentenceTokens tokens, int at)
    {
        if (at + 1 < tokens.Tokens.Length && tokens.Tokens[at + 1] is { Kind: TokenKind.Word } next && !next.Is(WordClass.Function))
            return null;
        var word = tokens.Word(at);
        var value = NumberWords.TrySplit(word, out var ten, out var unit) ? ten.Kind == NumberWordKind.Ten && unit.Kind == NumberWordKind.Unit ? ten.Value + unit.Value : 0
            : NumberWords.Find(word) is { Kind: NumberWordKind.Unit or NumberWordKind.Ten } found ? found.Value
            : tokens.Tokens[at].Kind == TokenKind.Number && NumberWords.TryDigits(word, out var digits) ? digits : 0;
        return value is >= Youngest and <= Oldest && value == decimal.Truncate(value) ? (int)value : null;
    }
}
