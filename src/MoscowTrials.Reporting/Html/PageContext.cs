using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Html;

/// <summary>What the parts of a page have to know of each other: ids, and what belongs together.</summary>
internal sealed class PageContext(ArticleClaims article)
{
    /// <summary>UTF-16 units of a reference that are shown beside a sentence.</summary>
    private const int LongestName = 220;

    public ArticleClaims Article { get; } = article;

    /// <summary>Whether the evidence is a sentence that the reading view shows.</summary>
    public bool IsOwn(Evidence evidence) =>
        evidence.Article.Article.Source == Article.Article.Source && evidence.Claim.Sentence.Index < Article.OwnCount;

    public static string IdOf(Finding finding) => "f-" + finding.Fingerprint;

    public static string IdOf(Claim claim) => claim.Id;

    /// <summary>Made of letters and digits only, whatever the key is made of.</summary>
    public static string IdOf(Source source) => "s-" + Token(source.Key);

    public static string IdOf(Section section) => string.Create(CultureInfo.InvariantCulture, $"sec-{section.Index}");

    /// <summary>The sections in which a finding's sentences stand, those of the top level.</summary>
    public IEnumerable<string> SectionsOf(Finding finding) => finding.Evidence.Where(IsOwn)
        .Select(e => Top(e.Claim.Sentence.Section)).Distinct().Order().Select(i => i.ToString(CultureInfo.InvariantCulture));

    /// <summary>The sources that a finding's sentences cite.</summary>
    public IEnumerable<string> SourcesOf(Finding finding) => finding.Evidence.Where(IsOwn)
        .SelectMany(e => Sourcing.Of(e.Article, e.Claim).Citations).Select(c => c.Source).OfType<Source>()
        .Select(s => Token(s.Key)).Distinct(StringComparer.Ordinal);

    /// <summary>The section of the top level that holds a section.</summary>
    public int Top(int section)
    {
        while (Article.Article.Sections[section].Parent is { } parent)
            section = parent;
        return section;
    }

    /// <summary>What a reference names, with the page.</summary>
    public string Name(Source source, string? locator)
    {
        _ = locator;
        return source.Text.Length <= LongestName ? source.Text : source.Text[..LongestName].TrimEnd() + "…";
    }

    public static string Token(string key)
    {
        var token = new StringBuilder(key.Length);
        foreach (var unit in key)
        {
            if (char.IsAsciiLetterOrDigit(unit))
                token.Append(unit);
            else
                token.Append(CultureInfo.InvariantCulture, $"_{(int)unit:x}");
        }
        return token.ToString();
    }
}
