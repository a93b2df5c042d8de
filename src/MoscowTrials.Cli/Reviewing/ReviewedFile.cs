using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Reviewing;

/// <summary>An article whose reading is reviewed; what is written of it counts from then on.</summary>
internal sealed class ReviewedFile
{
    private readonly Run _run;
    private readonly Article _article;
    private ArticleClaims _extracted;

    public ReviewedFile(Run run, Article article)
    {
        (_run, _article) = (run, article);
        Read();
    }

    /// <summary>The claims, joined with the ledger as it is now.</summary>
    public ArticleClaims Claims { get; private set; }

    /// <summary>The article's file, as the user named it.</summary>
    public string Path => _article.Source.Path;

    /// <summary>What the rules say of it and nobody has decided yet, the loudest first.</summary>
    public IReadOnlyList<Finding> Undecided(IRuleSet rules)
    {
        var result = rules.Check(Claims);
        foreach (var problem in result.Problems)
            _run.Note(problem);
        return [.. new Verdicts(_run, new Ledgers(_run)).Join(Silence(result.Findings), rules, [Path], isWhole: false)
            .Where(f => f.Decision is null && f.Status != FindingStatus.Unchanged && f.Outcome != Outcome.Unknown)
            .OrderByDescending(f => f.Level)];
    }

    private ImmutableArray<Finding> Silence(ImmutableArray<Finding> findings) => SuppressedFindings.Join(
        findings, _article.Suppressions.IsEmpty ? [] : [(_article.Source, _article.Suppressions)], RuleSelection.Fits, isWhole: false);

    /// <summary>Writes a review into the article's ledger, which is brought up to date, or made, first.</summary>
    /// <param name="claim">The sentence.</param>
    /// <param name="review">What is said of it.</param>
    /// <param name="isStill">Whether all still is as the person saw it; asked last of all. Null where nobody looks at a page.</param>
    /// <returns>The ledger as reports show it, or what was wrong: then nothing was written.</returns>
    public (string? File, string? Complaint) Write(Claim claim, NewReview review, Func<bool>? isStill = null)
    {
        var ledgers = new Ledgers(_run);
        if (ledgers.Find(Path) is not var (folder, name))
            return (null, Ledgers.NoRepository);
        if (ledgers.Target(folder, name) is not { } target)
            return (null, "its ledger cannot be told");
        string? complaint = null;
        var isWritten = new LedgerWriter(_run, ledgers).Edit(target, text =>
        {
            complaint = null;
            if (isStill?.Invoke() == false)
                return null;
            var old = text is null ? null : ledgers.Parse(text);
            if (text is not null && old is null)
                return null;
            // As `sync` does it, from the article as it reads without its ledger.
            var synced = new SourceText(ledgers.Shown(target), LedgerSync.Update(old, name, _run.Steps.Extract(_article, null)).Text);
            if (LedgerReader.Read(synced).Ledger is not { } ledger || ledger.Entries.FirstOrDefault(e => e.Id == claim.Id && !e.IsRemoved) is not { } entry)
                complaint = $"the ledger has no entry {claim.Id}";
            else if (ReviewEdit.Write(ledger, entry, review) is not { } edited)
                complaint = "the review that is there is written in braces or brackets; edit it by hand";
            else if (LedgerReader.Read(new SourceText(synced.Path, edited)) is var (after, wrong) && after is null)
                complaint = wrong[0].Message;
            else if (ReviewedArticle.Join(_extracted, after!).Problems is [var misfit, ..])
                complaint = misfit.Message;
            else
                return edited;
            return null;
        });
        if (isWritten)
            Read();
        return isWritten ? (ledgers.Shown(target), null) : (null, complaint ?? "it could not be written");
    }

    [System.Diagnostics.CodeAnalysis.MemberNotNull(nameof(_extracted), nameof(Claims))]
    private void Read()
    {
        var ledgers = new Ledgers(_run);
        _extracted = _run.Steps.Extract(_article, ledgers.BackgroundOf(Path));
        Claims = ledgers.Join(_extracted);
    }
}
