using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Sees whether a clause tells a stage, an edition or a repetition, so that what it dates need not be the one time.</summary>
internal static class Parts
{
    private static readonly WordList Again = WordList.Of(["again", "anew"]);
    private static readonly WordList Words = WordList.AnyCase("part-words.tsv");

    /// <summary>Whether some word of the clause outside of names tells so: "Second Avenue" is no second time.</summary>
    /// <param name="isLife">Whether it is a birth or a death, of which there are no stages: "the third child" is nobody's second birth.</param>
    public static bool AreToldIn(SentenceTokens tokens, Clause clause, bool isLife)
    {
        // "founded as an institute in 1838" is the founding under another name.
        if (!isLife && clause.Verb is { } verb && verb.Last + 1 < tokens.Tokens.Length && tokens.Word(verb.Last + 1) is "as")
            return true;
        if (!tokens.Has(isLife ? Again : Words))
            return false;
        var (first, last) = Extent(clause);
        for (var i = first; i <= last && i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Word && tokens.NameAt[i] < 0 && tokens.IsIn(i, isLife ? Again : Words))
                return true;
        }
        return false;
    }

    /// <summary>The first and last token of the clause's verb and phrases, with a word before and behind ("finally opened again").</summary>
    private static (int First, int Last) Extent(Clause clause)
    {
        var (first, last) = clause.Verb is { } verb ? (verb.First, verb.Last) : (int.MaxValue, -1);
        if (Nouns.OwnSubject(clause) is { } subject)
            Take(subject);
        clause.Before.ForEach(Take);
        clause.After.ForEach(Take);
        return (Math.Max(0, first - 1), last + 1);

        void Take(NounPhrase phrase) => (first, last) = (Math.Min(first, phrase.First), Math.Max(last, phrase.Last));
    }
}
