using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Events;

/// <summary>Forms of nouns, and the phrases of a clause.</summary>
internal static class Nouns
{
    private static readonly WordList Works = WordList.Exact("work-nouns.tsv");

    /// <summary>Lower case, without the plural's ending; good for comparing, not for printing ("buses" gives "buse").</summary>
    public static string Singular(ReadOnlySpan<char> noun)
    {
        var lower = noun.ToString().ToLowerInvariant();
        return lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
    }

    /// <summary>Whether the last word of a phrase is a noun for a work: "their second album".</summary>
    public static bool IsWork(ReadOnlySpan<char> phrase) =>
        Works.Contains(phrase[(phrase.LastIndexOf(' ') + 1)..]);

    /// <summary>The subject that stands in a clause itself: a relative's or participle's stands in the clause before it.</summary>
    public static NounPhrase? OwnSubject(Clause clause) =>
        clause.Kind is ClauseKind.Relative or ClauseKind.Participial or ClauseKind.Infinitive ? null : clause.Subject;

    /// <summary>The phrase that <paramref name="preposition"/> ties to <paramref name="phrase"/> directly behind it, or null.</summary>
    public static NounPhrase? Following(Clause clause, NounPhrase phrase, SentenceTokens tokens, string preposition)
    {
        var at = phrase.Last + 1;
        if (at >= tokens.Tokens.Length || !tokens.Word(at).SequenceEqual(preposition))
            return null;
        return OwnSubject(clause) is { } subject && subject.Preposition == at ? subject : Behind(clause.Before, at) ?? Behind(clause.After, at);
    }

    private static NounPhrase? Behind(List<NounPhrase> phrases, int preposition)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Preposition == preposition)
                return phrase;
        }
        return null;
    }
}
