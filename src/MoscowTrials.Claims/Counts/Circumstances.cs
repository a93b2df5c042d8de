using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>On what occasion something is said of those who are counted: "in the fire", "while the bridge was being built".</summary>
internal static class Circumstances
{
    private const string Construction = "construction";

    /// <summary>The occasion in lower case, with what is built behind "of": "fire", "construction of bridge"; null where none is
    /// told.</summary>
    public static string? Of(SentenceReading reading, Clause clause)
    {
        var tokens = reading.Tokens;
        foreach (var phrase in clause.After.Concat(clause.Before))
        {
            if (phrase.Preposition < 0 || tokens.Tokens[phrase.Last].Kind != TokenKind.Word
                || tokens.Word(phrase.Preposition) is not ("in" or "In" or "during" or "During" or "by"))
                continue;
            var noun = tokens.Word(phrase.Last);
            if (noun is Construction or "building" && tokens.Word(phrase.Preposition) is "during" or "During")
                return Nouns.Following(clause, phrase, tokens, "of") is { } of ? $"{Construction} of {tokens.Word(of.Last)}" : Construction;
            if (SoleThings.KindOf(noun) == EntityKind.Occasion || NameKinds.OfHead(noun) == EntityKind.Occasion)
                return noun.ToString().ToLowerInvariant();
        }
        foreach (var inner in reading.Clauses.Clauses)
        {
            if (inner is { Kind: ClauseKind.Adverbial, Introducer: >= 0 and var word, Subject: { } built,
                Verb.Verb: "build" or "construct" or "erect" } && inner.Parent == clause.Index
                && tokens.Word(word) is "while" or "when" or "While" or "When")
                return $"{Construction} of {tokens.Word(built.Last)}";
        }
        return null;
    }
}
