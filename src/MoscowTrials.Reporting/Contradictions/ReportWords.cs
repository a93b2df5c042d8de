using MoscowTrials.Claims;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Contradictions;

/// <summary>What a reader who never heard of the tool is told, in their words.</summary>
internal static class ReportWords
{
    /// <summary>"The article says", "Alleged by Smith".</summary>
    public static string Voice(VoiceReading voice) => voice.Voice switch
    {
        Claims.Voices.Voice.Article => "The article says",
        Claims.Voices.Voice.Alleged => "Alleged" + By(voice, " by "),
        Claims.Voices.Voice.Quoted => "Quoted" + By(voice, " from "),
        _ => (voice.IsFactive ? "Established" : "Said") + By(voice, " by "),
    };

    private static string By(VoiceReading voice, string preposition) => voice.Speaker is { Length: > 0 } speaker ? preposition + speaker
        : "";

    /// <summary>The voice in which the evidence is told.</summary>
    public static VoiceReading VoiceOf(Evidence evidence) =>
        evidence.Claim.Events.FirstOrDefault(e => e.Id == evidence.EventId)?.Voice ?? evidence.Claim.Voice;

    /// <summary>"Early life", "The lead".</summary>
    public static string Section(Section section) => section.Title.Length == 0 ? "The lead" : section.Title;

    /// <summary>A word as a heading has it: "presence" as "Presence".</summary>
    public static string Title(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>The rule's name as words: <c>event-at-vanished-place</c> as "Event at vanished place".</summary>
    public static string RuleTitle(Rule rule) => Title(rule.Name.Replace('-', ' ')
        .Replace("isbn", "ISBN", StringComparison.Ordinal));

    public static string Level(Level level) => level switch
    {
        Rules.Level.Error => "Error",
        Rules.Level.Warning => "Warning",
        _ => "Note",
    };

    /// <summary>How sure it is; beside "Impossible" a bare "Possible" would be a riddle.</summary>
    public static string Outcome(Rules.Outcome outcome) => outcome == Rules.Outcome.Certain ? "Certain" : "On some readings";

    public static string Family(Family family) => family switch
    {
        Rules.Family.Impossible => "Impossible",
        Rules.Family.Contradiction => "Contradiction",
        Rules.Family.Count => "Numbers",
        Rules.Family.Calendar => "Calendar",
        Rules.Family.Source => "References",
        Rules.Family.CitationNeeded => "Missing source",
        _ => "Reviews",
    };

    /// <summary>"accepted", "a false alarm", "reported knowingly", "to be mended".</summary>
    public static string Verdict(string word) => word switch
    {
        "false-alarm" => "False alarm",
        "reported-knowingly" => "Reported knowingly",
        "will-fix" => "Will be mended",
        _ => Title(word),
    };

    /// <summary>How sure the finding is, and whose it is, in a sentence each.</summary>
    public static IEnumerable<string> Weighing(Finding finding)
    {
        yield return finding.Outcome == Rules.Outcome.Certain
            ? "Certain: however the dates, names and numbers are read, the sentences do not go together."
            : "Possible: on some readings of the dates, names and numbers the sentences do not go together.";
        if (finding.Standing == Standing.Allegation)
            yield return "A needed side is only alleged, quoted or attributed: the article reports it, and may do so rightly.";
        var links = finding.Evidence
            .SelectMany(e => e.Claim.Events.FirstOrDefault(own => own.Id == e.EventId)?.Inferred ?? [])
            .Distinct(StringComparer.Ordinal).ToList();
        if (links.Count > 0)
            yield return "Read from the context: " + string.Join("; ", links) + ".";
    }

    /// <summary>"No source", "Sourced later in its paragraph".</summary>
    public static string Count(int number, string one, string many) =>
        number == 1 ? one : FormattableString.Invariant($"{number} {many}");

    /// <summary>The line of the sentence, or the file too where it is another.</summary>
    public static string Place(ArticleClaims article, Evidence evidence)
    {
        var line = Wording.At(evidence.Article, evidence.Claim).Line;
        return evidence.Article.Article.Source.Path == article.Article.Source.Path
            ? FormattableString.Invariant($"line {line}")
            : FormattableString.Invariant($"{evidence.Article.Article.Source.Path}, line {line}");
    }
}
