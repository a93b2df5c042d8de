using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Voices;

/// <summary>Words around a verb that leave open whether what it tells happened, or take it back.</summary>
internal static class Hedges
{
    // A reason or a purpose further behind the verb belongs to another one.
    private const int ReachOfNegation = 12;

    private static readonly WordList Words = WordList.Exact("hedges.tsv");

    /// <summary>"nearly died", "did not meet only him", "attended no congress in person": what happened is left open.</summary>
    public static bool LeaveOpen(SentenceTokens sentence, Clause clause, VerbGroup verb) =>
        IsHedged(sentence, verb) || verb.IsNegated && HasFocus(sentence, verb)
        || BringsNone(sentence, clause.After);

    /// <summary>"no successor was ever built"</summary>
    public static bool IsNone(SentenceTokens sentence, NounPhrase subject) =>
        sentence.Word(subject.First) is "no" or "No" or "none" or "None" or "neither" or "Neither" or "nobody" or "Nobody"
            or "nothing" or "Nothing";

    /// <summary>"attended no congress"</summary>
    private static bool BringsNone(SentenceTokens sentence, List<NounPhrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (sentence.Word(phrase.First) is "no" or "neither")
                return true;
        }
        return false;
    }

    private static bool IsHedged(SentenceTokens sentence, VerbGroup verb)
    {
        if (!sentence.Has(Words))
            return false;
        for (var i = Math.Max(0, verb.First - 1); i <= verb.Last; i++)
        {
            if (sentence.IsIn(i, Words))
                return true;
        }
        return false;
    }

    /// <summary>Whether a negation bears on a word beside the verb rather than on the verb: "not only", "not immediately".</summary>
    private static bool HasFocus(SentenceTokens sentence, VerbGroup verb)
    {
        var count = sentence.Tokens.Length;
        for (var i = verb.Last + 1; i < count && i < verb.Last + ReachOfNegation; i++)
        {
            // "did not go because of the money" does not say that he did not go.
            if (sentence.Word(i) is "because")
                return true;
            if (sentence.Word(i) is "but" && i + 1 < count && sentence.Word(i + 1) is "to" or "for" or "by" or "with" or "at" or "in")
                return true;
        }
        for (var i = verb.First; i <= Math.Min(verb.Last + 1, count - 1); i++)
        {
            var word = sentence.Word(i);
            if (word is "only" or "just" or "alone" or "merely" or "simply")
                return true;
            if (i != verb.Last && word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
