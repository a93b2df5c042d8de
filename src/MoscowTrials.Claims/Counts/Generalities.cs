using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Finds what is said of all or none of a kind: "All the leading defendants were executed".</summary>
internal static class Generalities
{
    /// <summary>Tokens that the kind may have; a longer phrase is a description.</summary>
    private const int LongestKind = 7;

    /// <summary>Tokens behind "sentenced" in which the penalty is looked for.</summary>
    private const int PenaltyReach = 6;

    /// <summary>Tokens behind the verb within which a word that excepts is quoted with it.</summary>
    private const int ExceptionReach = 3;

    /// <summary>What is counted where anybody is.</summary>
    private const string Person = "person";

    private static readonly WordList Exceptions = WordList.AnyCase("exception-words.tsv");

    public static void Read(int claim, SentenceReading reading, List<Generality> found)
    {
        var tokens = reading.Tokens;
        ReadExistence(claim, reading, found);
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (!tokens.Tokens[i].Is(WordClass.Determiner | WordClass.Pronoun)
                && tokens.Word(i) is not ("nobody" or "Nobody" or "entire" or "whole")
                || Quantifier(tokens, i) is not { } none)
                continue;
            if (ClauseAt(reading, i) is { Verb: { } verb } clause
                && (IsNobody(tokens, i, verb) ? (Person, false) : KindOf(tokens, i, verb.First)) is var (kind, hasException))
            {
                var (first, last) = (i, verb.Last);
                // What stands in the predicate counts: "executed except Smith", "not executed at once".
                for (var k = verb.Last + 1; k < tokens.Tokens.Length && !hasException; k++)
                {
                    hasException = Exceptions.Contains(tokens.Word(k));
                    if (hasException && k <= verb.Last + ExceptionReach)
                        last = k;
                }
                for (var k = Math.Max(0, i - 2); k < i && !hasException; k++)
                {
                    hasException = Exceptions.Contains(tokens.Word(k));
                    if (hasException)
                        first = k;
                }
                var standing = reading.Standings[clause.Index];
                if (standing.Actuality == Actuality.Actual && !verb.IsModal && !tokens.Tokens[i].InQuotation)
                {
                    found.Add(new Generality(claim, tokens.Span(first, last), none, kind, Predicate(tokens, verb), verb.IsNegated,
                        hasException,
                        standing.Voice) { Circumstance = Circumstances.Of(reading, clause) });
                }
            }
        }
    }

    /// <summary>"There were no survivors", "no deaths".</summary>
    private static void ReadExistence(int claim, SentenceReading reading, List<Generality> found)
    {
        var tokens = reading.Tokens;
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause is not { Verb: { IsCopula: true, IsNegated: false, IsModal: false } verb }
                || (clause.FirstObject ?? clause.Subject) is not { } nobody
                || tokens.Word(nobody.First) is not "no" || nobody.First < verb.Last || nobody.Last != nobody.First + 1
                || verb.First == 0 || tokens.Word(verb.First - 1) is not ("There" or "there")
                || reading.Standings[clause.Index].Actuality != Actuality.Actual)
                continue;
            var predicate = Plurals.Singular(tokens.Word(nobody.Last)) switch
            {
                "survivor" => "survive",
                "death" or "fatality" => "die",
                _ => null,
            };
            if (predicate is not null)
                found.Add(new Generality(claim, tokens.Span(verb.First - 1, nobody.Last), true, Person, predicate, false, false,
                    reading.Standings[clause.Index].Voice));
        }
    }

    /// <summary>"Nobody was injured", "No one survived".</summary>
    private static bool IsNobody(SentenceTokens tokens, int i, VerbGroup verb) =>
        tokens.Word(i) is "nobody" or "Nobody" ? verb.First == i + 1
        : tokens.Word(i) is "no" or "No" && i + 1 < tokens.Tokens.Length && tokens.Word(i + 1) is "one" && verb.First == i + 2;

    /// <summary>The verb; of a copula with the word behind it ("be dead"), of a sentence with what it was ("sentence prison").</summary>
    public static string Predicate(SentenceTokens tokens, VerbGroup verb)
    {
        if (verb.IsCopula)
        {
            return verb.Last + 1 < tokens.Tokens.Length && tokens.Tokens[verb.Last + 1].Kind == TokenKind.Word
                ? string.Concat("be ", tokens.Word(verb.Last + 1)) : verb.Verb;
        }
        var next = verb.Last + 1 < tokens.Tokens.Length ? tokens.Word(verb.Last + 1) : default;
        // "were lost", "lost their lives", "were left standing", "was spared"
        if (verb is { Verb: "lose", IsPassive: true })
            return "perish";
        if (verb is { Verb: "lose", IsPassive: false } && verb.Last + 2 < tokens.Tokens.Length
            && tokens.Word(verb.Last + 2) is "life" or "lives")
            return "die";
        if (verb is { Verb: "leave", IsPassive: true } && next is "standing" or "intact" or "undamaged" or "unharmed"
            || verb is { Verb: "spare", IsPassive: true })
            return "survive";
        for (var i = verb.Last + 1; verb.Verb is "sentence" or "condemn" && i < tokens.Tokens.Length && i <= verb.Last + PenaltyReach; i++)
        {
            if (tokens.Word(i) is "death")
                return "sentence death";
            if (tokens.Word(i) is "prison" or "imprisonment" or "jail" or "exile" or "labour" or "labor" || tokens.DateAt[i] >= 0)
                return "sentence prison";
        }
        return verb.Verb;
    }

    /// <summary>True for "none of", "no"; false for "all the", "every", "each of"; null for other words.</summary>
    private static bool? Quantifier(SentenceTokens tokens, int i)
    {
        var next = i + 1 < tokens.Tokens.Length ? tokens.Word(i + 1) : default;
        return tokens.Word(i) switch
        {
            "all" or "All" => next is "" or "but" or "in" or "over" or "at" or "that" or "this" ? null : false,
            "every" or "Every" => next is "one" && !(i + 2 < tokens.Tokens.Length && tokens.Word(i + 2) is "of") ? null : false,
            "each" or "Each" => next is "of" ? false : null,
            "none" or "None" => next is "of" ? true : null,
            "no" or "No" => next is "longer" or "more" or "doubt" ? null : true,
            "nobody" or "Nobody" => true,
            "entire" or "whole" => i > 0 && tokens.Word(i - 1) is "the" or "The" ? false : null,
            _ => null,
        };
    }

    private static Clause? ClauseAt(SentenceReading reading, int token) =>
        reading.Clauses.Clauses.FirstOrDefault(c => c.Subject is { } subject && subject.First <= token && token <= subject.Last
            && c.Verb is not null
            && c.Kind is ClauseKind.Main or ClauseKind.Coordinate or ClauseKind.Content);

    /// <summary>
    /// The words between the quantifier and the verb, the noun in the singular; null where they are no plain noun phrase.
    /// </summary>
    private static (string Kind, bool HasException)? KindOf(SentenceTokens tokens, int quantifier, int verb)
    {
        var from = quantifier + 1;
        // "every single one of the houses"
        if (from + 1 < verb && tokens.Word(from) is "single" && tokens.Word(from + 1) is "one")
            from += 2;
        else if (from < verb && tokens.Word(from) is "one" && tokens.Word(quantifier) is not ("no" or "No"))
            from++;
        if (from < verb && tokens.Word(from) is "of")
            from++;
        // "the village's houses"
        for (var i = from; i < verb && i < from + 4; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Possessive)
                from = i + 1;
        }
        var own = from < verb && tokens.Tokens[from].Is(WordClass.Determiner | WordClass.Possessive);
        if (own)
            from++;
        while (from < verb && (tokens.Tokens[from].Kind == TokenKind.Number
            || NumberWords.Find(tokens.Word(from)).Kind != NumberWordKind.None
            || NumberWords.TrySplit(tokens.Word(from), out _, out _)))
            from++;
        var to = verb;
        while (to > from && tokens.Tokens[to - 1].Is(WordClass.Adverb))
            to--;
        if (to <= from || to - from > LongestKind)
            return null;
        var head = -1;
        var hasException = false;
        for (var i = from; i < to; i++)
        {
            var token = tokens.Tokens[i];
            if (token.Kind != TokenKind.Word && tokens.NameAt[i] < 0 || tokens.DateAt[i] >= 0)
                return null;
            if (token.Is(WordClass.Relative | WordClass.Subordinator | WordClass.Pronoun | WordClass.Conjunction)
                && !token.Is(WordClass.Determiner | WordClass.Possessive))
                return null;
            hasException |= Exceptions.Contains(tokens.Word(i));
            if (token.Is(WordClass.Preposition) && head < 0)
                head = i - 1;
        }
        head = head < 0 ? to - 1 : head;
        if (head < from)
            return null;
        var before = tokens.Text[tokens.Tokens[from].Span.Start..tokens.Tokens[head].Span.Start];
        var behind = head + 1 < to ? tokens.Text[tokens.Tokens[head].Span.End..tokens.Tokens[to - 1].Span.End] : "";
        return (string.Concat(before, Plurals.Singular(tokens.Word(head)), behind).ToLowerInvariant(), hasException);
    }
}
