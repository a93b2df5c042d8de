using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>Joins an article as it was read with what people say of it.</summary>
public static class ReviewedArticle
{
    /// <summary>
    /// The article with the ledger's ids, and with corrections in place of what they correct. A review of what has changed since makes its
    /// claim <see cref="ReviewState.Suspect"/> and nothing else.
    /// </summary>
    /// <param name="article">The article, as it was read without a ledger.</param>
    /// <param name="ledger">Its ledger.</param>
    /// <returns>The article, and what is wrong with corrections; those that are wrong do not count.</returns>
    public static (ArticleClaims Article, ImmutableArray<InputProblem> Problems) Join(ArticleClaims article, LedgerFile ledger)
    {
        var ids = new string?[article.Claims.Length];
        var corrections = new Dictionary<int, ClaimCorrection>();
        var suspect = new HashSet<int>();
        foreach (var match in LedgerMatch.Find(article, ledger.Entries))
        {
            ids[match.Claim] = match.Id;
            if (match.Entry?.Review is not { } review)
                continue;
            if (review.Of == ReviewedText.Fingerprint(article.Claims[match.Claim]))
                corrections.Add(match.Claim, review.Correction);
            else
                suspect.Add(match.Claim);
        }
        // Headings have no entry, and must not have the id of one.
        var taken = ids.OfType<string>().Concat(ledger.Entries.Select(e => e.Id)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i] is null && !taken.Add(article.Claims[i].Id))
                ids[i] = "h-" + article.Claims[i].Id;
        }
        var (corrected, faults) = CorrectedArticle.Of(article.Rename(ids), corrections);
        if (suspect.Count > 0)
            corrected = corrected with
            {
                Claims = [.. corrected.Claims.Select((c, i) => suspect.Contains(i) ? c with { Review = ReviewState.Suspect } : c)],
            };
        return (corrected, [.. faults.Select(f => Problem(ledger.Source, f))]);
    }

    private static InputProblem Problem(SourceText source, CorrectionFault fault)
    {
        var (line, column) = source.GetPosition(fault.At);
        return new InputProblem(source.Path, line, column, fault.Message);
    }
}
