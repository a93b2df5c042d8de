using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Sees that a number tells how many died, and of what.</summary>
internal static class Tolls
{
    /// <summary>What is counted where those who died are people of any kind.</summary>
    public const string Death = "death";

    private static readonly ILookup<string, string> Words =
        LexiconTable.Read("death-words.tsv", 2).ToLookup(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>Whether the counted noun stands for anybody who died: "people", "victims", "lives".</summary>
    public static bool IsDeath(CountDraft draft) => draft.Of is { } noun && Words[noun].Contains("victim");

    /// <summary>What they died of, whom it counts, and whether others are counted beside them; null where nobody is told to have
    /// died.</summary>
    public static (NounPhrase? Of, string Kind, bool IsPart)? Read(SentenceReading reading, CountDraft draft)
    {
        var tokens = reading.Tokens;
        if (draft.Of is not { } noun || Kind(tokens, draft, noun) is not { } kind)
            return null;
        var behind = draft.Phrase.Last + 1;
        var isPart = HasNumberBeside(tokens, behind);
        // "the 126 victims of the explosion"
        if (noun is "victim" or "death" or "fatality" && draft.Kind == noun && behind < tokens.Tokens.Length
            && tokens.Word(behind) is "of" or "in"
            && PhraseAt(reading, behind + 1) is { } named)
            return (named, kind, isPart);
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false, IsNegated: false } verb
                || reading.Standings[clause.Index].Actuality != Actuality.Actual)
                continue;
            if (clause.Subject is { } subject && (subject.First <= draft.Numeral.Core && draft.Numeral.Core <= subject.Last
                // "A total of 312 people lost their lives"
                || tokens.Word(subject.Last) is "total" && draft.Numeral.First == subject.Last + 2))
            {
                if (Dies(tokens, verb, clause))
                    return (Occasion(tokens, clause), kind, isPart);
            }
            else if (Words[verb.Verb].Contains("kills") && !verb.IsPassive && draft.Numeral.First == verb.Last + 1
                && (verb.Verb is not ("claim" or "cost") || noun is "life" or "victim"))
            {
                return (clause.Subject, kind, isPart);
            }
        }
        return null;
    }

    /// <summary>"died", "were killed", "lost their lives".</summary>
    public static bool Dies(SentenceTokens tokens, VerbGroup verb, Clause clause) =>
        Words[verb.Verb].Contains("dies") && (!verb.IsPassive || verb.Verb is "drown") || verb is { IsPassive: true, Verb: "kill" }
        || verb is { IsPassive: false, Verb: "lose" } && clause.FirstObject is { } lost && tokens.Word(lost.Last) is "life" or "lives";

    private static string? Kind(SentenceTokens tokens, CountDraft draft, string noun)
    {
        if (Words[noun].Contains("victim"))
            return draft.Kind == noun ? Death : null;
        // "118 men and boys"
        var behind = draft.Phrase.Last + 1;
        if (noun is "man" or "woman" && draft.Kind == noun && behind + 1 < tokens.Tokens.Length
            && tokens.Word(behind) is "and" or "," && tokens.Word(behind + 1) is "women" or "boys" or "children")
            return Death;
        return NameKinds.IsPersonNoun(noun, out _)
            || noun is "man" or "woman" or "child" or "worker" or "passenger" or "miner" or "sailor" or "soldier"
            ? "dead " + draft.Kind : null;
    }

    /// <summary>"12 soldiers and 3 civilians": neither is the toll.</summary>
    private static bool HasNumberBeside(SentenceTokens tokens, int behind)
    {
        while (behind < tokens.Tokens.Length && (tokens.Word(behind) is "and" or "," || tokens.Tokens[behind].Is(WordClass.Determiner)))
        {
            behind++;
            if (behind < tokens.Tokens.Length && (tokens.Tokens[behind].Kind == TokenKind.Number
                || NumberWords.Find(tokens.Word(behind)).Kind != NumberWordKind.None))
                return true;
        }
        return false;
    }

    /// <summary>What they died in: "in the fire".</summary>
    private static NounPhrase? Occasion(SentenceTokens tokens, Clause clause)
    {
        foreach (var phrase in clause.After)
        {
            if (phrase.Preposition >= 0 && tokens.Word(phrase.Preposition) is "in" or "by" or "during")
                return phrase;
        }
        return null;
    }

    private static NounPhrase? PhraseAt(SentenceReading reading, int first)
    {
        foreach (var clause in reading.Clauses.Clauses)
        {
            foreach (var phrase in clause.Before)
            {
                if (phrase.First == first)
                    return phrase;
            }
            foreach (var phrase in clause.After)
            {
                if (phrase.First == first)
                    return phrase;
            }
        }
        return null;
    }
}
