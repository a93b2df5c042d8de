using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Reviewing;

/// <summary>Goes through what waits for a person: findings that nobody decided, then sentences that nobody reviewed.</summary>
/// <param name="run">The run.</param>
/// <param name="rules">The rules.</param>
/// <param name="prompt">Asks.</param>
/// <param name="by">Who answers.</param>
internal sealed class ReviewSession(Run run, IRuleSet rules, Prompt prompt, string by)
{
    private int _decided;
    private int _confirmed;
    private int _skipped;

    /// <summary>Whether findings are shown.</summary>
    public required bool HasFindings { get; init; }

    /// <summary>Whether sentences are shown.</summary>
    public required bool HasClaims { get; init; }

    /// <summary>Whether findings about missing sources are shown too; there may be hundreds.</summary>
    public required bool HasGaps { get; init; }

    /// <summary>Reviews articles, and tells what came of it.</summary>
    public void Review(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            var file = new ReviewedFile(run, article);
            if (HasFindings && !Findings(file) || HasClaims && !Claims(file))
                break;
        }
        prompt.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_decided} decided, {_confirmed} confirmed, {_skipped} skipped"));
    }

    /// <returns>Whether the review goes on.</returns>
    private bool Findings(ReviewedFile file)
    {
        var review = new FindingReview(prompt, new DecisionWriter(run, new Ledgers(run)), by);
        var findings = file.Undecided(rules).Where(f => HasGaps || f.Rule.Family is not (Family.CitationNeeded or Family.Source)).ToList();
        for (var i = 0; i < findings.Count; i++)
        {
            Head(FormattableString.Invariant($"finding {i + 1} of {findings.Count}"), file);
            if (!Count(review.Review(findings[i]), ref _decided))
                return false;
        }
        return true;
    }

    private bool Claims(ReviewedFile file)
    {
        var review = new ClaimReview(prompt, run, by);
        // What changed since it was reviewed comes first: somebody's word on it no longer counts.
        var waiting = file.Claims.Own.Where(IsWaiting).OrderByDescending(c => c.Review == ReviewState.Suspect).Select(c => c.Id).ToList();
        for (var i = 0; i < waiting.Count; i++)
        {
            Head(FormattableString.Invariant($"sentence {i + 1} of {waiting.Count}"), file);
            // A correction of one sentence may have changed how another is read.
            if (!Count(review.Review(file, file.Claims.Own.First(c => c.Id == waiting[i])), ref _confirmed))
                return false;
        }
        return true;
    }

    private static bool IsWaiting(Claim claim) => claim.Review != ReviewState.Confirmed && claim.Sentence.Kind != SentenceKind.Heading;

    private void Head(string what, ReviewedFile file) => prompt.Output.EndLine().WriteLine($"{what}, {file.Path}", Style.Frame);

    private bool Count(Answer answer, ref int written)
    {
        written += answer == Answer.Written ? 1 : 0;
        _skipped += answer == Answer.Skipped ? 1 : 0;
        return answer != Answer.Ended;
    }
}
