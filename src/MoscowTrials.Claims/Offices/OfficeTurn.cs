using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>A verb that tells that somebody takes, leaves or holds an office.</summary>
/// <param name="Particle">The word that goes with the verb, or null.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Ways">How the office follows.</param>
/// <param name="IsOthers">Whether the office is of whom it is done to.</param>
internal sealed record OfficeTurn(string? Particle, TenureTurn Kind, FrozenSet<string> Ways, bool IsOthers)
{
    /// <summary>Tokens behind the verb within which its particle stands: "laid the office of dean of the faculty down".</summary>
    private const int FarthestParticle = 9;

    /// <summary>All of them, by the base form of the verb.</summary>
    public static ILookup<string, OfficeTurn> All { get; } = LexiconTable.Read("office-turns.tsv", 4)
        .ToLookup(r => r[0].Split('_')[0], r => new OfficeTurn(r[0].Split('_').ElementAtOrDefault(1), Enum.Parse<TenureTurn>(r[1], ignoreCase: true),
            r[2].Split(' ').ToFrozenSet(StringComparer.Ordinal), r[3] == "other"), StringComparer.Ordinal);

    /// <summary>Whether the particle, if it has one, stands behind the clause's verb.</summary>
    public bool Fits(SentenceTokens tokens, Clause clause)
    {
        if (Particle is null)
            return true;
        var from = clause.Verb!.Last + 1;
        for (var i = from; i < tokens.Tokens.Length && i < from + FarthestParticle && tokens.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (tokens.Word(i).SequenceEqual(Particle))
                return true;
        }
        return false;
    }
}
