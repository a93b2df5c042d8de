using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Reads an article from its file's bytes.</summary>
internal delegate (Article? Article, InputProblem? Problem) ReadArticle(string path, ReadOnlySpan<byte> bytes);

/// <summary>What checking one article came to.</summary>
/// <param name="Findings">Certain and possible ones, in any order.</param>
/// <param name="Unknown">Cases about which too little is known.</param>
/// <param name="Uncited">Claims in need of a source that have none.</param>
/// <param name="Problems">Rules that could not be run.</param>
internal sealed record ArticleFindings(
    ImmutableArray<Finding> Findings, int Unknown, int Uncited, ImmutableArray<InputProblem> Problems);

/// <summary>A rulebook ready to run.</summary>
internal interface IRuleSet
{
    /// <summary>Its rules, in its order.</summary>
    ImmutableArray<Rule> Rules { get; }

    /// <summary>Runs <paramref name="rules"/>; safe to call from several threads.</summary>
    ArticleFindings Check(ArticleClaims article, ImmutableArray<Rule> rules, DateOnly asOf);

    /// <summary>Compares findings of two versions: each gets its status.</summary>
    ImmutableArray<Finding> Compare(ImmutableArray<Finding> old, ImmutableArray<Finding> current);
}

/// <summary>The steps from bytes to findings, joined in one place.</summary>
internal sealed record Steps
{
    public required ReadArticle Read { get; init; }

    public required Func<Article, ArticleClaims> Extract { get; init; }

    /// <summary>Loads a rulebook; what is broken in it is a problem, and the rest of it still runs.</summary>
    public required Func<SourceText, (IRuleSet Rules, ImmutableArray<InputProblem> Problems)> LoadRules { get; init; }

    /// <summary>Runs one read-only statement over the claim database of the articles.</summary>
    public required Func<IReadOnlyList<ArticleClaims>, string, (QueryTable? Table, InputProblem? Problem)> Query { get; init; }
}
