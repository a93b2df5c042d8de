using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Voices;

/// <summary>Who it is that says what hangs on a verb of saying, and whether that one finds out or takes sides.</summary>
internal static class Speakers
{
    // A speaker without a comma behind it is told by its first words only.
    private const int LongestPhrase = 13;

    private static readonly FrozenSet<string> Investigating = LexiconTable.Words("investigating-verbs.tsv", StringComparer.Ordinal);

    /// <summary>The words of who says it: the subject, or behind "by" in the passive; null for "it was said".</summary>
    public static string? Of(SentenceTokens sentence, Clause governor)
    {
        if (governor.Verb!.IsPassive)
        {
            return governor.Behind(sentence, "by") is { } by ? Words(sentence, by) : null;
        }
        if (governor.Subject is not { } subject || subject.First == subject.Last && sentence.Word(subject.First) is "It" or "it")
            return null;
        return Words(sentence, subject);
    }

    /// <summary>Whether what is said is presented as so by whoever says it.</summary>
    public static bool IsFactive(SentenceTokens sentence, ClauseReading clauses, Clause governor, ReportingVerb report)
    {
        if (report.Factive == "yes")
            return !IsParty(sentence, governor);
        if (report.Factive != "inquiry")
            return false;
        // "it was found that", "was found to" is what a court found; "X found that" needs an X that finds out: a commission, or
        // whoever "investigated the matter and concluded".
        return governor.Verb!.IsPassive
            ? Of(sentence, governor) is null || IsInquiry(sentence, governor)
            : IsInquiry(sentence, governor) || Investigates(sentence, clauses, governor);
    }

    public static string Words(SentenceTokens sentence, NounPhrase phrase) => Words(sentence, phrase.First, phrase.Last);

    /// <summary>The words from token <paramref name="first"/> to the next mark.</summary>
    public static string PhraseFrom(SentenceTokens sentence, int first)
    {
        var last = first;
        var end = Math.Min(sentence.Tokens.Length, first + LongestPhrase);
        while (last + 1 < end && sentence.Tokens[last + 1].Kind != TokenKind.Punctuation)
            last++;
        return Words(sentence, first, last);
    }

    private static string Words(SentenceTokens sentence, int first, int last) => sentence.Span(first, last).In(sentence.Text).ToString();

    /// <summary>A party that accuses or testifies proves nothing by saying that it has.</summary>
    private static bool IsParty(SentenceTokens sentence, Clause governor) =>
        Of(sentence, governor) is { } words && Parties.IsNamedIn(words);

    private static bool Investigates(SentenceTokens sentence, ClauseReading clauses, Clause governor) =>
        governor.Subject is not null && !IsParty(sentence, governor)
        && clauses.Clauses.Any(c => c.Subject == governor.Subject && c.Verb is { IsPassive: false } verb
            && Investigating.Contains(verb.Verb));

    private static bool IsInquiry(SentenceTokens sentence, Clause governor)
    {
        if (IsParty(sentence, governor))
            return false;
        foreach (var phrase in governor.Subject is { } subject ? [subject, .. governor.Before] : governor.Before)
        {
            for (var i = phrase.First; i <= phrase.Last; i++)
            {
                if (ReportingLexicon.IsInquiry(sentence.Word(i)))
                    return true;
            }
        }
        return false;
    }
}
