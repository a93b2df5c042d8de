using System.Collections.Frozen;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Voices;

/// <summary>The verbs and words by which a sentence gives the word to somebody.</summary>
internal static class ReportingLexicon
{
    private static readonly FrozenDictionary<string, ReportingVerb> Verbs =
        LexiconTable.Read("reporting.tsv", 4).ToFrozenDictionary(r => r[0], Verb, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Voice>.AlternateLookup<ReadOnlySpan<char>> Cues =
        LexiconTable.Read("voice-cues.tsv", 2).ToFrozenDictionary(r => r[0], r => VoiceOf(r[1]), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fiction = Nouns("fiction.tsv");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Inquiries = Nouns("inquiries.tsv");

    public static ReportingVerb? Find(string verb) => Verbs.GetValueOrDefault(verb);

    /// <summary>The voice that a word such as "allegedly" gives its clause, or null.</summary>
    public static Voice? Cue(ReadOnlySpan<char> word) => Cues.TryGetValue(word, out var voice) ? voice : null;

    /// <summary>Whether the noun names a work with a plot.</summary>
    public static bool IsFiction(ReadOnlySpan<char> noun) => Fiction.Contains(noun);

    /// <summary>Whether the noun names one that finds out rather than takes sides: a commission, a court, records.</summary>
    public static bool IsInquiry(ReadOnlySpan<char> noun) =>
        Inquiries.Contains(noun) || noun.Length > 3 && noun[^1] == 's' && Inquiries.Contains(noun[..^1]);

    private static ReportingVerb Verb(string[] row) =>
        new(VoiceOf(row[1]), row[2], row[3] is "that" or "both", row[3] is "of" or "both", row[3] is "as");

    private static Voice VoiceOf(string cell) => cell == "alleged" ? Voice.Alleged : Voice.Attributed;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns(string table) =>
        LexiconTable.Words(table, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
