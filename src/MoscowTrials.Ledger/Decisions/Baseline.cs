using System.Collections.Immutable;
using System.Text;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Decisions;

/// <summary>A finding that was there when the tool was switched on.</summary>
/// <param name="Finding">Its fingerprint.</param>
/// <param name="In">The article, as a path from the root of the repository.</param>
public readonly record struct KnownFinding(string Finding, string In);

/// <summary>The findings that an old article is taken over with: they are no news, and fail nothing.</summary>
/// <param name="Findings">Sorted by article, then by fingerprint; one that stands twice was found twice.</param>
public sealed record Baseline(ImmutableArray<KnownFinding> Findings)
{
    /// <summary>Reads the file.</summary>
    /// <returns>The findings, or everything that is wrong with it.</returns>
    public static (Baseline? Baseline, ImmutableArray<InputProblem> Problems) Read(SourceText text)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
            return (null, [problem]);
        if (root is not YamlMap map)
            return (null, [new InputProblem(text.Path, 1, 1, "a baseline has the keys version and findings; `trials baseline` writes one")]);
        var problems = new List<InputProblem>();
        var fields = new YamlFields(map, text, problems).Only("version", "findings");
        LedgerReader.Version(fields);
        var known = ImmutableArray.CreateBuilder<KnownFinding>();
        foreach (var entry in fields.Maps("findings"))
        {
            entry.Only("finding", "in");
            var finding = entry.Needed("finding", "the finding's id, 16 hex digits");
            var article = entry.Needed("in", "the article's path from the root of the repository");
            if (finding is not null && !DecisionsFile.IsFingerprint(finding.Value))
                entry.Complain(finding, $"'{finding.Value}' is no id of a finding (16 hex digits); run `trials baseline` again");
            else if (finding is not null && article is not null)
                known.Add(new KnownFinding(finding.Value, article.Value));
        }
        return problems.Count > 0 ? (null, [.. problems]) : (new Baseline(known.ToImmutable()), []);
    }

    /// <summary>The text of the file, a line a finding.</summary>
    public string Write()
    {
        var text = new StringBuilder("""
            # Findings that were there when trials was switched on: no news, and no failure. `trials baseline` writes this file anew.
            version: 1
            findings:

            """.ReplaceLineEndings("\n"));
        foreach (var (finding, article) in Findings.OrderBy(f => f.In, StringComparer.Ordinal).ThenBy(f => f.Finding, StringComparer.Ordinal))
            text.Append("- {finding: ").Append(finding).Append(", in: ").Append(YamlText.Plain(article)).Append("}\n");
        return text.ToString();
    }
}
