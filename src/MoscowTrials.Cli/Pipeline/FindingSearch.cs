using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Finds the finding that somebody means by the beginning of its id.</summary>
internal static class FindingSearch
{
    /// <summary>The findings of articles with the given beginning, each once.</summary>
    public static ImmutableArray<Finding> Find(Run run, IRuleSet rules, string[] files, string id)
    {
        var found = run.ForEachArticle(files, claims => Check(run, rules, claims).Findings.Where(f => IsMeant(f, id)).ToList());
        return [.. found.SelectMany(f => f).DistinctBy(f => (f.Fingerprint, f.Evidence[0].Article.Article.Source.Path))];
    }

    /// <summary>The one finding that is meant; null where there is none or more than one, which is noted.</summary>
    public static Finding? One(Run run, ImmutableArray<Finding> found, string[] files, string id)
    {
        switch (found)
        {
            case [var finding]:
                return finding;
            case []:
                // Of a file that could not be read that much is not known.
                if (files.FirstOrDefault(f => !run.HasProblemWith(f)) is { } file)
                    run.Note(InputFiles.Problem(file, $"no finding {id} here; `trials check --format json` lists their ids"));
                return null;
            default:
                run.Note(InputFiles.Problem(files[0], found.Select(f => f.Fingerprint).Distinct(StringComparer.Ordinal).Count() > 1
                    ? $"{id} begins several findings ({string.Join(", ", found.Select(f => f.Fingerprint))}); give more digits"
                    : $"several articles have the finding {id}; name one of them"));
                return null;
        }
    }

    private static bool IsMeant(Finding finding, string id) => finding.Fingerprint.StartsWith(id, StringComparison.OrdinalIgnoreCase);

    private static CheckResult Check(Run run, IRuleSet rules, ArticleClaims claims)
    {
        var result = rules.Check(claims);
        foreach (var problem in result.Problems)
            run.Note(problem);
        return result;
    }
}
