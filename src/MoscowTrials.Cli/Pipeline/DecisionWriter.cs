using MoscowTrials.Cli.Inputs;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Takes down verdicts on findings.</summary>
internal sealed class DecisionWriter(Run run, Ledgers ledgers)
{
    /// <summary>Writes a verdict into the repository of the finding's article.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="because">Why.</param>
    /// <param name="by">Who.</param>
    /// <param name="until">Last day on which it counts; null for good.</param>
    /// <param name="isStill">Whether all still is as the person saw it; asked last of all. Null where nobody looks at a page.</param>
    /// <returns>The decision and the file that it was written to, as reports show it; null where it was not, which is noted.</returns>
    public (Decision Decision, string File)? Write(Finding finding, Verdict verdict, string because, string by, DateOnly? until,
        Func<bool>? isStill = null)
    {
        if (finding.Evidence.Select(e => ledgers.Find(e.Article.Article.Source.Path)).FirstOrDefault(f => f is not null) is not var (folder, article))
        {
            run.Note(InputFiles.Problem(finding.Evidence[0].Article.Article.Source.Path, Ledgers.NoRepository));
            return null;
        }
        var decision = new Decision(finding.Fingerprint, article, verdict, because, by, run.Today, until, FindingSentences.Fingerprint(finding), default);
        var isWritten = new LedgerWriter(run, ledgers).Edit(folder.Decisions, text =>
        {
            if (isStill?.Invoke() == false)
                return null;
            var (file, problems) = text is null ? (null, []) : DecisionsFile.Read(text);
            foreach (var problem in problems)
                run.Note(problem);
            return text is not null && file is null ? null : DecisionsFile.With(file, decision, $"{finding.Rule.Id} {finding.Rule.Name}");
        });
        return isWritten ? (decision, ledgers.Shown(folder.Decisions)) : null;
    }
}
