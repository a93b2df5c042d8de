using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>What the checker says of texts, with a runner for each worker.</summary>
internal sealed class Checker : IDisposable
{
    private readonly ThreadLocal<RuleRunner> _runners;

    public Checker()
    {
        var book = Repository.Rules();
        book = book with { Rules = [.. book.Rules.Where(r => IsMeasured(r.Family))] };
        _runners = new ThreadLocal<RuleRunner>(() => new RuleRunner(book, Repository.Today), trackAllValues: true);
    }

    /// <summary>The families that say that something cannot be true.</summary>
    public static bool IsMeasured(Family family) => family is Family.Impossible or Family.Contradiction or Family.Count or Family.Calendar;

    /// <summary>Findings of the measured families, and the number of sentences.</summary>
    public (ImmutableArray<Finding> Findings, int Sentences) Check(string name, string text)
    {
        var article = ArticleReader.Read(new SourceText(name, text));
        var result = _runners.Value!.Run(ClaimExtractor.Extract(article));
        return result.Problems.IsEmpty ? (result.Findings, article.Sentences.Length)
            : throw new InvalidDataException(result.Problems[0].ToString());
    }

    public void Dispose()
    {
        foreach (var runner in _runners.Values)
            runner.Dispose();
        _runners.Dispose();
    }
}
