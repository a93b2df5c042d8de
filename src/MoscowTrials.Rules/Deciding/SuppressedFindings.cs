using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Deciding;

/// <summary>Findings joined with the comments of articles that silence them, and what is to be said of the comments themselves.</summary>
/// <remarks>
/// What is said of comments is no rule of the rulebook: no edit of it is to silence that, and a comment is no claim to be asked about.
/// </remarks>
public static class SuppressedFindings
{
    /// <summary>Who decides where a comment does.</summary>
    private const string ByComment = "a comment in the article";

    /// <summary>Who decides where a setting in the head of the article does.</summary>
    private const string ByHead = "the head of the article";

    /// <summary>Whether an article itself made a decision.</summary>
    public static bool IsBy(Decision decision) => decision.By is ByComment or ByHead;

    /// <summary>Joins findings with the comments of articles.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="articles">The articles that have such comments, with them.</param>
    /// <param name="fits">Whether a word names a rule.</param>
    /// <param name="isWhole">Whether every rule ran, so that a comment which silences nothing is not needed.</param>
    public static ImmutableArray<Finding> Join(
        ImmutableArray<Finding> findings, IReadOnlyCollection<(SourceText Source, ImmutableArray<Suppression> Suppressions)> articles,
        Func<Rule, string, bool> fits, bool isWhole)
    {
        if (articles.Count == 0)
            return findings;
        var used = new HashSet<Suppression>(ReferenceEqualityComparer.Instance);
        var byPath = articles.GroupBy(a => a.Source.Path, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(a => a.Suppressions).ToList(), StringComparer.Ordinal);
        var joined = findings.Select(finding =>
        {
            if (finding.Status == FindingStatus.Fixed || finding.Outcome == Outcome.Unknown)
                return finding;
            Suppression? by = null;
            foreach (var evidence in finding.Evidence)
            {
                foreach (var suppression in byPath.GetValueOrDefault(evidence.Article.Article.Source.Path) ?? [])
                {
                    if (!suppression.Scope.Overlaps(evidence.Claim.Sentence.Span) || !suppression.Rules.Any(r => fits(finding.Rule, r)))
                        continue;
                    used.Add(suppression);
                    by ??= suppression.Reason is null ? null : suppression;
                }
            }
            return by is null ? finding : finding with { Decision = Decide(finding, by) };
        }).ToList();
        // A file that is read as several articles has one head.
        var told = new HashSet<Suppression>(ReferenceEqualityComparer.Instance);
        foreach (var (source, suppressions) in articles)
        {
            foreach (var suppression in suppressions.Where(told.Add))
            {
                var what = suppression.IsInHead ? "This entry of “ignore”" : "This comment";
                if (suppression.Rules.IsEmpty)
                    joined.Add(Tell(BuiltInRules.Unreasoned, source, suppression,
                        $"{what} names no rule, and silences nothing; write one {(suppression.IsInHead ? "first" : "behind “trials-ignore”")}."));
                else if (suppression.Reason is null)
                    joined.Add(Tell(BuiltInRules.Unreasoned, source, suppression,
                        $"{what} gives no reason, and silences nothing; write one behind a colon."));
                else if (isWhole && !used.Contains(suppression))
                    joined.Add(Tell(BuiltInRules.Unused, source, suppression, $"{what} silences nothing; take it out."));
            }
        }
        return [.. joined];
    }

    private static Decision Decide(Finding finding, Suppression suppression) => new(
        finding.Fingerprint, finding.Evidence[0].Article.Article.Source.Path, Verdict.Accepted,
        suppression.Reason, suppression.IsInHead ? ByHead : ByComment, null, null, null, suppression.Span);

    private static Finding Tell(Rule rule, SourceText source, Suppression suppression, string message)
    {
        var words = string.Join(' ', suppression.Span.In(source.Text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var sentence = new Sentence
        {
            Index = 0, Kind = SentenceKind.Note, Section = 0, Paragraph = 0,
            Mapped = new MappedText.Builder().Add(words, suppression.Span.Start, suppression.Span.Length).Build(),
        };
        var article = new Article
        {
            Source = source, Format = ArticleFormat.Plain, Title = "Comments", Sections = [new Section(0, null, "", [])],
            Sentences = [sentence], Sources = [],
        };
        var claim = new Claim { Id = "c-comment", Sentence = sentence, Voice = VoiceReading.Article };
        return new Finding
        {
            Fingerprint = Judging.Fingerprint.Of(rule.Id, [KeyValuePair.Create("comment", (string?)words)]), Rule = rule, Level = rule.Level,
            Outcome = Outcome.Certain, Standing = Standing.Article, Message = message,
            Evidence = [new Evidence(new ArticleClaims(article, [claim], []), claim, "comment", [], null)],
        };
    }
}
