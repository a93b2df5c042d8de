using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Auditing;
using Xunit;

namespace MoscowTrials.Tests.Rules.Auditing;

/// <summary>Audits little articles.</summary>
internal static class AuditedText
{
    public static readonly DateOnly Today = new(2030, 6, 15);

    public static ArticleAudit Audit(string text, string path = "article.txt", bool coversParagraph = true)
    {
        var options = ReadingOptions.Default with { MarkersCoverParagraph = coversParagraph };
        var (articles, problem) = ArticleReader.ReadAll(path, Encoding.UTF8.GetBytes(text), options);
        Assert.Null(problem);
        return ArticleAudit.Of(ClaimExtractor.Extract(Assert.Single(articles!)), Today);
    }

    /// <summary>Each claim but headings as its first word and state: "Otto Cited; It Uncited".</summary>
    public static string States(ArticleAudit audit) => string.Join("; ", audit.Claims
        .Where(c => c.Claim.Sentence.Kind != SentenceKind.Heading)
        .Select(c => $"{c.Claim.Sentence.Text.Split(' ')[0]} {c.State}"));
}
