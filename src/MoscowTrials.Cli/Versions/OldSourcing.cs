using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Cli.Versions;

/// <summary>How articles cited in an earlier version of the repository, by what is asked of them today.</summary>
internal sealed class OldSourcing
{
    private readonly Dictionary<string, SourceCounts> _counts;

    /// <param name="run">The run.</param>
    /// <param name="version">The earlier version.</param>
    /// <param name="articles">The articles of today, as the user named them.</param>
    public OldSourcing(Run run, BaseVersion version, IReadOnlyCollection<string> articles)
    {
        var working = Path.GetFullPath(run.Host.WorkingFolder);
        var before = new Run(run.Host, run.Steps)
        {
            Today = run.Today, Settings = run.Settings, Ignored = run.Ignored, Reading = run.Reading, UsesLedgers = run.UsesLedgers,
        };
        var origin = new ArticleOrigin(
            run.UsesLedgers ? new Ledgers(before, version.Read) : null, path => version.Read(Path.GetFullPath(path, working)));
        var names = articles.ToDictionary(a => a, a => version.OldName(a, working), StringComparer.Ordinal);
        var counts = new Dictionary<string, SourceCounts>(StringComparer.Ordinal);
        foreach (var part in before.ForEachFile([.. names.Values.Distinct(StringComparer.Ordinal)], origin,
            claims => new Part(claims.Article.Source.Path, ArticleAudit.Of(claims, run.Today).Total.Needs)))
            counts[part.Path] = counts.GetValueOrDefault(part.Path) + part.Counts;
        _counts = names.Where(n => counts.ContainsKey(n.Value)).ToDictionary(n => n.Key, n => counts[n.Value], StringComparer.Ordinal);
        Problems = [.. before.Problems];
    }

    /// <summary>What kept the earlier version, or a part of it, from being read; nothing that can be mended today.</summary>
    public IReadOnlyList<Reading.InputProblem> Problems { get; }

    /// <summary>How an article cited; null where it was not there.</summary>
    /// <param name="article">As the user named it.</param>
    public SourceCounts? Of(string article) => _counts.TryGetValue(article, out var counts) ? counts : null;

    /// <summary>A file that is too long for one article has several.</summary>
    private sealed record Part(string Path, SourceCounts Counts);
}
