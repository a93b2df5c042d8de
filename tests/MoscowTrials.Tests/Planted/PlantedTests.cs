using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Tests.Rules;
using Xunit;

namespace MoscowTrials.Tests.Planted;

/// <summary>Whether what is wrong in whole articles is found, and nothing else said of them; the articles lie beside this file.</summary>
public sealed partial class PlantedTests
{
    private static readonly string Home = Path.Combine(RepositoryFiles.Root, "tests/MoscowTrials.Tests/Planted");

    private static readonly ImmutableHashSet<string> Missed =
        [.. File.ReadLines(Path.Combine(Home, "missed.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    public static TheoryData<string> Articles() => [.. Directory.GetFiles(Home).Select(f => Path.GetFileName(f)!)
        .Where(f => f is not "missed.txt" && !f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith(".md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void What_is_planted_is_found_and_nothing_else_is(string file)
    {
        var (text, marks) = Read(file);
        using var runner = new RuleRunner(ProjectRulebook.Rules, ProjectRulebook.Today);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var said = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var finding in runner.Run(ClaimExtractor.Extract(ArticleReader.Read(new SourceText(file, text)))).Findings)
        {
            if (finding.Outcome == Outcome.Unknown
                || finding.Rule.Family is not (Family.Impossible or Family.Contradiction or Family.Count or Family.Calendar))
                continue;
            var named = marks.Where(m => m.Name[0] == 'P' && finding.Evidence.Any(e => e.Claim.Sentence.Span.Contains(m.At))).ToList();
            Assert.True(named.Count > 0 || said.Add($"{file} {finding.Rule.Id}") && Missed.Contains($"{file} {finding.Rule.Id}"),
                $"{file}: {finding.Rule.Id} {finding.Message}");
            found.UnionWith(named.Select(m => m.Name));
        }
        var planted = marks.Select(m => m.Name).Where(n => n[0] == 'P').Distinct().ToList();
        Assert.InRange(planted.Count, 4, 5);
        Assert.Equal(Missed.Where(m => m.StartsWith(file + " MT", StringComparison.Ordinal)).Order(StringComparer.Ordinal), said);
        Assert.Equal(planted.Where(n => !Missed.Contains($"{file} {n}")).Order(StringComparer.Ordinal), found);
    }

    /// <summary>The article without its marks, and for each mark the last unit of the sentence that it follows.</summary>
    private static (string Text, List<(string Name, int At)> Marks) Read(string file)
    {
        var text = new StringBuilder();
        var marks = new List<(string, int)>();
        var from = 0;
        var raw = File.ReadAllText(Path.Combine(Home, file));
        foreach (Match mark in Mark().Matches(raw))
        {
            text.Append(raw, from, mark.Index - from);
            from = mark.Index + mark.Length;
            marks.Add((mark.Groups[1].Value, text.Length - 1));
        }
        text.Append(raw, from, raw.Length - from);
        return (text.ToString(), marks);
    }

    [GeneratedRegex(" ?⟦([PT][0-9])⟧")]
    private static partial Regex Mark();
}
