using MoscowTrials.Claims.Clauses;

namespace MoscowTrials.Claims.Events;

/// <summary>A firm that "closed its doors for the last time" is no more; one that closes, closes for the night or the summer.</summary>
internal static class ClosingsForGood
{
    /// <summary>Tokens from the verb to the words that say it was for good: "closed its doors in Bourke Street on a wet evening for the last time".</summary>
    private const int Farthest = 16;

    private static readonly EventEntry Fold = new(EventLexicon.Named("fold"), Presence.None, Frame.Both, Domain.Body);

    private static readonly string[][] ForGood =
    [
        ["for", "the", "last", "time"], ["for", "good"], ["for", "ever"], ["forever"], ["permanently"], ["once", "and", "for", "all"], ["never", "to", "reopen"],
        ["never", "to", "open", "again"],
    ];

    /// <summary>The end that the verb tells with the last token of its phrase; null where it is no end.</summary>
    public static (EventEntry Entry, int Last)? Read(SentenceTokens tokens, Clause clause, VerbGroup verb)
    {
        if (verb.Verb is not ("close" or "shut") || verb.IsNegated || verb.IsModal || clause.Subject is null)
            return null;
        // "closed its eyes", "shut the door": only itself, or its doors.
        if (!verb.IsPassive && clause.FirstObject is { } done && done.First > verb.Last && !(tokens.Word(done.Last) is "doors" or "gates" or "shutters" or "books" or "time" or "good"))
            return null;
        for (var i = Math.Max(0, verb.First - 1); i < tokens.Tokens.Length && i < verb.Last + Farthest && !(tokens.Word(i) is ";"); i++)
        {
            foreach (var words in ForGood)
            {
                if (Stand(tokens, i, words))
                    return (Fold, verb.Last);
            }
        }
        return null;
    }

    private static bool Stand(SentenceTokens tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Tokens.Length || !tokens.Word(at + i).SequenceEqual(words[i]))
                return false;
        }
        return true;
    }
}
