using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Text;

/// <summary>Phrases that several texts share.</summary>
internal static class Wording
{
    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>"alleged", "attributed to a newspaper, as a fact".</summary>
    public static string Of(VoiceReading voice)
    {
        var words = JsonNames.Of(voice.Voice);
        if (voice.Speaker is { Length: > 0 } speaker)
            words += (voice.Voice == Voice.Attributed ? " to " : " by ") + speaker;
        return voice is { IsFactive: true } ? words + ", as a fact" : words;
    }

    /// <summary>"cites [15]", "citation needed", "covered by [15]" (a later marker of the paragraph), "uncited".</summary>
    public static string Citations(ArticleClaims read, Claim claim)
    {
        if (claim.Citations.Length > 0)
            return "cites " + Markers(claim);
        if (claim.CitationNeeded)
            return "citation needed";
        for (var i = claim.Sentence.Index + 1; i < read.Claims.Length && read.Article.MarkersCoverParagraph; i++)
        {
            var later = read.Claims[i];
            if (later.Sentence.Paragraph != claim.Sentence.Paragraph)
                break;
            if (later.Citations.Length > 0)
                return "covered by " + Markers(later);
        }
        return "uncited";
    }

    /// <summary>The claim's markers, as they stand in the file.</summary>
    public static string Markers(Claim claim) => string.Concat(claim.Citations.Select(c => c.Mark.Text));

    /// <summary>What a sentence contributes to a conflict, in whose voice it stands and what it cites: "presence · alleged · cites [2]".</summary>
    public static string Contribution(Evidence evidence)
    {
        if (IsReference(evidence))
            return evidence.Role;
        var parts = new List<string> { evidence.Role, Field(evidence.Claim), Of(evidence.Voice), Citations(evidence.Article, evidence.Claim) };
        return string.Join(" · ", parts.Where(p => p.Length > 0).Distinct(StringComparer.Ordinal));
    }

    /// <summary>Whether the evidence stands in the version before an edit of the file that the finding is about: its lines are others.</summary>
    public static bool IsBeforeEdit(Finding finding, Evidence evidence) =>
        evidence.Article.Article.Source is var source && finding.Evidence[0].Article.Article.Source is var now
        && source.Path == now.Path && !ReferenceEquals(source, now);

    /// <summary>
    /// Where a report that names places of today shows a piece of evidence, and what it says there: what stood there before the edit is quoted
    /// where it was changed.
    /// </summary>
    public static (Evidence At, string Message) Shown(Finding finding, Evidence evidence) => IsBeforeEdit(finding, evidence)
        ? (finding.Evidence[0], $"{Contribution(evidence)}: “{evidence.Claim.Sentence.Text}”") : (evidence, Contribution(evidence));

    /// <summary>Whether the evidence is an entry of the references, which is no sentence of the article.</summary>
    public static bool IsReference(Evidence evidence) => evidence.Claim.Sentence.Index >= evidence.Article.Claims.Length;

    /// <summary>A path as a POSIX shell takes it for one word.</summary>
    public static string Argument(string path) =>
        path.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '+' or ':' or '@' or '%' or ',' or '=')
            ? path
            : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>"in 'Early life'", "in the lead".</summary>
    public static string InSection(Section section) => section.Title.Length == 0 ? "in the lead" : $"in '{section.Title}'";

    /// <summary><c>path:line:column</c> of the sentence.</summary>
    public static string Place(ArticleClaims read, Claim claim)
    {
        var at = At(read, claim);
        return string.Create(CultureInfo.InvariantCulture, $"{read.Article.Source.Path}:{at.Line}:{at.Column}");
    }

    public static LinePosition At(ArticleClaims read, Claim claim) =>
        read.Article.Source.GetPosition(claim.Sentence.Span.Start);

    public static Style StyleOf(Level level) => level switch
    {
        Level.Error => Style.Error,
        Level.Warning => Style.Warning,
        _ => Style.Note,
    };

    /// <summary>Where a cell or a field stands: <c>field birth_date</c>, <c>column Opened</c>; empty for other claims.</summary>
    public static string Field(Claim claim) => claim.Sentence.Label switch
    {
        null or { Name: "" } => "",
        { Form: "" } label => "column " + label.Name,
        { } label => "field " + label.Name,
    };
}
