using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Pictures;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Html;

/// <summary>What the parts of a page have to know of each other: ids, and what belongs together.</summary>
internal sealed class PageContext
{
    /// <summary>UTF-16 units of a reference that are shown beside a sentence.</summary>
    private const int LongestName = 180;

    private readonly ILookup<string, NumberedFinding> _byClaim;
    private readonly HashSet<Source> _entries;

    public PageContext(ContradictionsReport report, PageReview? review = null)
    {
        (Report, Review) = (report, review);
        Picture = ArticlePicture.Of(report.Article);
        _entries = new HashSet<Source>(report.Article.Article.Sources, ReferenceEqualityComparer.Instance);
        _byClaim = report.Numbered.SelectMany(n => n.Finding.Evidence.Where(IsOwn).Select(e => (e.Claim.Id, Finding: n)))
            .Distinct().ToLookup(p => p.Id, p => p.Finding, StringComparer.Ordinal);
    }

    public ContradictionsReport Report { get; }

    /// <summary>Who reviews the article on the page; null where it is only read.</summary>
    public PageReview? Review { get; }

    /// <summary>The whole article in time; null where nothing of it is dated.</summary>
    public ArticlePicture? Picture { get; }

    public ArticleClaims Article => Report.Article;

    /// <summary>The findings that a sentence is a side of, gaps left out, in the order of the report.</summary>
    public IEnumerable<NumberedFinding> FindingsOn(Claim claim) => _byClaim[claim.Id];

    /// <summary>Whether the evidence is a sentence that the reading view shows.</summary>
    public bool IsOwn(Evidence evidence) =>
        ReferenceEquals(evidence.Article.Article.Source, Article.Article.Source) && evidence.Claim.Sentence.Index < Article.OwnCount;

    /// <summary>The citations that stand behind a piece of evidence, and whether a later sentence of the paragraph has them.</summary>
    public (ImmutableArray<Citation> Citations, bool IsLater) CitationsOf(Evidence evidence)
    {
        if (!IsOwn(evidence) || !evidence.Claim.Citations.IsEmpty)
            return (evidence.Claim.Citations, false);
        return (Report.Audit.Claims[evidence.Claim.Sentence.Index].Cover?.Citations ?? [], true);
    }

    public static string IdOf(Finding finding) => "f-" + finding.Fingerprint;

    public static string IdOf(Claim claim) => Token(claim.Id);

    public static string IdOf(Source source) => "s-" + Token(source.Key);

    public static string IdOf(Section section) => string.Create(CultureInfo.InvariantCulture, $"sec-{section.Index}");

    /// <summary>The sections in which a finding's sentences stand, those of the top level.</summary>
    public IEnumerable<string> SectionsOf(Finding finding) => finding.Evidence.Where(IsOwn)
        .Select(e => Top(e.Claim.Sentence.Section)).Distinct().Order().Select(i => i.ToString(CultureInfo.InvariantCulture));

    /// <summary>The entries that a finding's sentences rest on: those that their notes mean, or the notes themselves.</summary>
    public IEnumerable<Source> SourcesOf(Finding finding) => finding.Evidence.Where(IsOwn)
        .SelectMany(e => CitationsOf(e).Citations).Select(c => c.Source).OfType<Source>().SelectMany(EntriesBehind)
        .DistinctBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>The works that a note names in short and another entry tells in full.</summary>
    public static IEnumerable<Work> WorksBehind(ArticleClaims article, Source source) => article.Bibliography.Of(source)
        .Select(r => r.ResolvedTo).OfType<Work>().Where(w => !ReferenceEquals(w.Entry, source) && WorkWords.Of(w).Length > 0)
        .Distinct<Work>(ReferenceEqualityComparer.Instance);

    /// <summary>The entries that tell these works; the note itself where it means no other.</summary>
    public IEnumerable<Source> EntriesBehind(Source source) =>
        Article.Bibliography.Of(source).Select(r => r.ResolvedTo?.Entry).OfType<Source>().Where(_entries.Contains).DefaultIfEmpty(source);

    /// <summary>The section of the top level that holds a section.</summary>
    public int Top(int section)
    {
        while (Article.Article.Sections[section].Parent is { } parent)
            section = parent;
        return section;
    }

    /// <summary>What a reference names.</summary>
    public static string Name(Source source) =>
        source.Text.Length <= LongestName ? source.Text : source.Text[..LongestName].TrimEnd() + "…";

    /// <summary>Letters, digits and hyphens only, whatever the key is made of; different for different keys.</summary>
    public static string Token(string key)
    {
        var token = new StringBuilder(key.Length);
        foreach (var unit in key)
        {
            if (char.IsAsciiLetterOrDigit(unit) || unit == '-')
                token.Append(unit);
            else
                token.Append(CultureInfo.InvariantCulture, $"_{(int)unit:x}_");
        }
        return token.ToString();
    }
}
