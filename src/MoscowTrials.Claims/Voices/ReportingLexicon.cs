using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Voices;

/// <summary>How a verb gives the word to somebody.</summary>
/// <param name="Voice">Attributed or alleged.</param>
/// <param name="Factive">"yes", "inquiry" or "no".</param>
/// <param name="TakesClause">Whether "that …" or an infinitive holds what is said.</param>
/// <param name="TakesGerund">Whether "of …ing" does.</param>
/// <param name="TakesAs">Whether "as …" does.</param>
internal sealed record ReportingVerb(Voice Voice, string Factive, bool TakesClause, bool TakesGerund, bool TakesAs);

/// <summary>The verbs and words by which a sentence gives the word to somebody.</summary>
internal static class ReportingLexicon
{
    private static readonly FrozenDictionary<string, ReportingVerb> Verbs = LexiconTable.Read("reporting.tsv", 4).ToFrozenDictionary(r => r[0],
        r => new ReportingVerb(r[1] == "alleged" ? Voice.Alleged : Voice.Attributed, r[2], r[3] is "that" or "both", r[3] is "of" or "both", r[3] is "as"), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Voice> Cues = LexiconTable.Read("voice-cues.tsv", 2)
        .ToFrozenDictionary(r => r[0], r => r[1] == "alleged" ? Voice.Alleged : Voice.Attributed, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Fiction = LexiconTable.Read("fiction.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Inquiries = LexiconTable.Read("inquiries.tsv", 1).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static ReportingVerb? Find(string verb) => Verbs.GetValueOrDefault(verb);

    /// <summary>The voice that a word such as "allegedly" gives its clause, or null.</summary>
    public static Voice? Cue(ReadOnlySpan<char> word) => Cues.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var voice) ? voice : null;

    /// <summary>Whether the noun names a work with a plot.</summary>
    public static bool IsFiction(ReadOnlySpan<char> noun) => Fiction.GetAlternateLookup<ReadOnlySpan<char>>().Contains(noun);

    /// <summary>Whether the noun names somebody or something that finds out rather than takes sides: a commission, a court, records.</summary>
    public static bool IsInquiry(ReadOnlySpan<char> noun)
    {
        var lookup = Inquiries.GetAlternateLookup<ReadOnlySpan<char>>();
        return lookup.Contains(noun) || noun.Length > 3 && noun[^1] == 's' && lookup.Contains(noun[..^1]);
    }
}
