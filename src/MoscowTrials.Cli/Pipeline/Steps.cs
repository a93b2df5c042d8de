using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Background;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Reads an article from its file's bytes; of a file that is too long for one, several, each when it is asked for.</summary>
internal delegate (IEnumerable<Article>? Articles, InputProblem? Problem) ReadArticles(
    string path, ReadOnlySpan<byte> bytes, ReadingOptions options);

/// <summary>A rulebook ready to run.</summary>
internal interface IRuleSet : IDisposable
{
    /// <summary>Its rules, in its order.</summary>
    ImmutableArray<Rule> Rules { get; }

    /// <summary>The same rulebook with some of its rules.</summary>
    IRuleSet Only(ImmutableArray<Rule> rules);

    /// <summary>Runs every rule; safe to call from several threads.</summary>
    /// <param name="article">The article.</param>
    /// <param name="before">The article before an edit, for the rules on edits; null where nothing else is known.</param>
    CheckResult Check(ArticleClaims article, ArticleClaims? before = null);

    /// <summary>Runs every rule over the decisions themselves.</summary>
    CheckResult Check(DecisionsFile decisions, IReadOnlyList<DecisionState> states);
}

/// <summary>The steps from bytes to findings, joined in one place.</summary>
internal sealed record Steps
{
    public required ReadArticles Read { get; init; }

    /// <summary>Reads the claims out of an article, with the facts from outside that it has to do with.</summary>
    public required Func<Article, BackgroundFacts?, ArticleClaims> Extract { get; init; }

    /// <summary>Loads a rulebook to be run as of a day; what is broken in it is a problem, and the rest of it still runs.</summary>
    public required Func<SourceText, DateOnly, (IRuleSet Rules, ImmutableArray<InputProblem> Problems)> LoadRules { get; init; }

    /// <summary>Runs one read-only statement over the claim database of the articles as of a day.</summary>
    public required Func<IReadOnlyList<ArticleClaims>, DateOnly, string, (QueryTable? Table, InputProblem? Problem)> Query { get; init; }
}
