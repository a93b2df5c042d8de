using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>What becomes of somebody or something in the end: outcomes of which nobody has two.</summary>
internal static class Fates
{
    /// <summary>Tokens behind a verb in which a noun can tell the fate ("went to prison", "received suspended sentences").</summary>
    private const int Reach = 5;

    private static readonly FrozenDictionary<string, (string Domain, string Outcome)[]> Verbs =
        VerbFates.All.GroupBy(r => r.Verb, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => (r.Domain, r.Outcome)).ToArray(), StringComparer.Ordinal);

    private static readonly WordList Nouns = WordList.AnyCase("fate-nouns.tsv");

    /// <summary>The outcomes that a verb tells, a domain each; empty for other verbs.</summary>
    private static ReadOnlySpan<(string Domain, string Outcome)> Of(string verb) => Verbs.TryGetValue(verb, out var found) ? found : [];

    /// <summary>Whether the sentence tells what became of those that are counted.</summary>
    public static bool IsTold(SentenceTokens sentence, CountDraft draft)
    {
        var from = draft.Numeral.Last + 1;
        if (draft.SubjectOf is { Verb: { } verb })
        {
            if (!Of(verb.Verb).IsEmpty)
                return true;
            from = verb.First;
        }
        for (var i = from; i < sentence.Tokens.Length && i < from + Reach; i++)
        {
            if (sentence.Tokens[i].Kind == TokenKind.Punctuation)
                return false;
            if (i > draft.Numeral.Last && Nouns.Contains(sentence.Word(i)) || sentence.Tokens[i].Is(WordClass.Participle)
                && !Of(sentence.Base(i)).IsEmpty)
                return true;
        }
        return false;
    }
}
