using MoscowTrials.Claims;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Phrases that the forms of an audit share.</summary>
internal static class AuditWording
{
    /// <summary>The legend of <see cref="CoverageBar"/>, and what the columns are.</summary>
    public const string Legend =
        "covered: by a marker further down in the paragraph; no need: without a source, and nobody would ask for one;"
        + " coverage: of the claims that want a source, how many have one; what is cited without need counts in neither";

    /// <summary>"coverage 71 %: 100 of 141 claims that want a source have one; 7 are tagged, 34 uncited; 260 claims in all".</summary>
    public static string Summary(SourcingCounts counts)
    {
        var needs = counts.Needs;
        var all = Wording.Count(counts.Claims, "claim") + " in all";
        if (needs.Wanted == 0)
            return $"no claim wants a source; {all}";
        var (want, have) = (needs.Wanted == 1 ? "wants" : "want", needs.Covered == 1 ? "has" : "have");
        return FormattableString.Invariant($"coverage {CoverageBar.Percent(needs)}: {needs.Covered} of {Wording.Count(needs.Wanted, "claim")}")
            + FormattableString.Invariant($" that {want} a source {have} one; {counts.Tagged} tagged, {needs.Uncited} uncited; {all}");
    }

    public static string Title(SectionSourcing section) => section.Section.Title.Length == 0 ? "(lead)" : section.Section.Title;

    /// <summary>What kinds of text are called in a table.</summary>
    public static string Kind(Reading.SentenceKind kind) => kind switch
    {
        Reading.SentenceKind.Heading => "headings",
        Reading.SentenceKind.Prose => "running text",
        Reading.SentenceKind.ListItem => "lists",
        Reading.SentenceKind.Caption => "captions",
        Reading.SentenceKind.Quote => "quotations",
        Reading.SentenceKind.TableCell => "tables",
        Reading.SentenceKind.InfoboxField => "boxes",
        _ => "notes",
    };

    /// <summary>The works that something rests on, those with the most claims first.</summary>
    public static IEnumerable<WorkUse> Ranked(ArticleAudit audit) =>
        audit.Works.Where(s => s.Rest.Claims.Length > 0)
            .OrderByDescending(s => s.Rest.Claims.Length).ThenByDescending(s => s.Rest.Alone.Length);

    /// <summary>Stretches of all works, the longest first.</summary>
    public static IEnumerable<(WorkUse Use, SourceStretch Stretch)> Stretches(ArticleAudit audit) =>
        audit.Works.SelectMany(s => s.Rest.Stretches.Select(r => (s, r)))
            .OrderByDescending(r => r.r.Count).ThenBy(r => r.r.First.Sentence.Index);

    /// <summary>"lines 43-51: 9 claims in a row", "line 43: …".</summary>
    public static string Place(ArticleAudit audit, SourceStretch stretch)
    {
        int first = Line(audit, stretch.First), last = Line(audit, stretch.Last);
        return (first == last ? FormattableString.Invariant($"line {first}: ") : FormattableString.Invariant($"lines {first}-{last}: "))
            + Wording.Count(stretch.Count, "claim") + " in a row";
    }

    /// <summary>Why it is listed: "a quotation"; of a tagged one how long that has been so.</summary>
    public static string Reason(ArticleAudit audit, ClaimSourcing claim) => claim.Tag switch
    {
        null => AuditNames.Phrase(claim.Needs),
        { SinceWords: null } => "tagged",
        var tag when tag.AgeAt(audit.AsOf) is { } age => $"tagged {age} ago, in {tag.SinceWords}",
        var tag => "tagged in " + tag.SinceWords,
    };

    private static int Line(ArticleAudit audit, Claim claim) => Wording.At(audit.Article, claim).Line;
}
