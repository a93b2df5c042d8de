using MoscowTrials.Claims.Clauses;

namespace MoscowTrials.Claims.Events;

/// <summary>Forms of nouns, and the phrases of a clause.</summary>
internal static class Nouns
{
    /// <summary>Lower case, without the plural's ending; good for comparing, not for printing ("buses" gives "buse").</summary>
    public static string Singular(ReadOnlySpan<char> noun)
    {
        var lower = noun.ToString().ToLowerInvariant();
        return lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower.Length > 3 && lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
    }

    /// <summary>The phrases that stand in a clause itself: a relative's or participle's subject stands in the clause before it.</summary>
    public static IEnumerable<NounPhrase> PhrasesOf(Clause clause) =>
        clause.Subject is { } subject && clause.Kind is not (ClauseKind.Relative or ClauseKind.Participial or ClauseKind.Infinitive)
            ? clause.Before.Prepend(subject).Concat(clause.After) : clause.Before.Concat(clause.After);

    /// <summary>The phrase that <paramref name="preposition"/> ties to <paramref name="phrase"/> directly behind it, or null.</summary>
    public static NounPhrase? Following(Clause clause, NounPhrase phrase, SentenceTokens tokens, string preposition)
    {
        var at = phrase.Last + 1;
        if (at >= tokens.Tokens.Length || !tokens.Word(at).SequenceEqual(preposition))
            return null;
        foreach (var other in PhrasesOf(clause))
        {
            if (other.Preposition == at)
                return other;
        }
        return null;
    }
}
