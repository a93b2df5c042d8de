using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Tests.Paraphrases;

/// <summary>A little article in which a mechanism is at work, or all but.</summary>
/// <param name="Mechanism">The file it stands in: <c>custody</c>.</param>
/// <param name="IsFlagged">Whether the mechanism is at work in it.</param>
/// <param name="Name">Its number and name: <c>04 reversed-speech</c>.</param>
/// <param name="Text">The article.</param>
public sealed record ParaphraseCase(string Mechanism, bool IsFlagged, string Name, string Text)
{
    /// <summary>What a <c>missed.txt</c> calls it.</summary>
    public string Id => $"{Mechanism} {Name}";

    /// <summary>What a rulebook says of it, gaps of citation left out.</summary>
    public ImmutableArray<Finding> Judge(RuleRunner rules)
    {
        var article = ArticleReader.Read(new SourceText(Mechanism + ".txt", Text));
        return [.. rules.Run(ClaimExtractor.Extract(article)).Findings.Where(f => f.Outcome != Outcome.Unknown && f.Rule.Family is
            Family.Impossible or Family.Contradiction or Family.Count or Family.Calendar)];
    }

    /// <summary>Whether the findings of <see cref="Judge"/> say what is wrong with it.</summary>
    public static bool IsFound(ImmutableArray<Finding> findings, Level least = Level.Note) =>
        findings.Any(f => f.Rule.Family == Family.Impossible && f.Level >= least);
}
