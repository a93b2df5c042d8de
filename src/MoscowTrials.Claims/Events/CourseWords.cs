using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Events;

/// <summary>What a verb tells of a course.</summary>
internal enum CourseSide : byte
{
    Begins,
    Ends,
    Whole,

    /// <summary>Some of it was then.</summary>
    Within,
    Lasts,
}

/// <summary>The words that tell of a war, a strike, a congress that it began, ended or went on.</summary>
internal static class CourseWords
{
    private static readonly FrozenDictionary<string, Wording[]> Verbs = LexiconTable.Read("courses.tsv", 3)
        .Select(r => (Words: r[0].Split('_'), Side: Enum.Parse<CourseSide>(r[1], ignoreCase: true), Voice: r[2]))
        .GroupBy(r => r.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key,
            g => g.OrderByDescending(r => r.Words.Length)
                .Select(r => new Wording(r.Words[1..], r.Side, r.Voice is not "passive", r.Voice is not "active")).ToArray(),
            StringComparer.Ordinal);

    /// <summary>What the verb tells and the last token of the words that tell it; null for other verbs.</summary>
    public static (CourseSide Side, int Last)? Match(SentenceTokens tokens, VerbGroup verb)
    {
        foreach (var wording in Verbs.GetValueOrDefault(verb.Verb) ?? [])
        {
            var at = verb.Last;
            if ((verb.IsPassive ? wording.MayBePassive : wording.MayBeActive)
                && Array.TrueForAll(wording.Behind, word => ++at < tokens.Tokens.Length && tokens.Word(at).SequenceEqual(word)))
                return (wording.Side, at);
        }
        return null;
    }

    /// <param name="Behind">The words behind the verb.</param>
    private sealed record Wording(string[] Behind, CourseSide Side, bool MayBeActive, bool MayBePassive);
}
