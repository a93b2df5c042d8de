using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Text;

/// <summary>Notes about missing and broken sources, a line per section: hundreds of gaps do not hide one conflict.</summary>
internal static class FoldedGaps
{
    /// <summary>Whether the finding is one that is folded unless it was asked for.</summary>
    public static bool Folds(Finding finding) =>
        finding.Level == Level.Note && (finding.Rule.Family is Family.CitationNeeded or Family.Source || IsAddition(finding));

    /// <summary>Whether all that an edit did is that it brought in a sentence; a new section has many.</summary>
    private static bool IsAddition(Finding finding) => finding.Rule.Family == Family.Edit && finding.Evidence is [{ Role: "added" }];

    /// <summary>Writes <paramref name="findings"/> in the order of their articles, sections and families.</summary>
    public static void Write(TerminalWriter output, IEnumerable<Finding> findings)
    {
        var families = new SortedSet<Family> { Family.Source, Family.CitationNeeded };
        foreach (var group in findings.GroupBy(Key))
        {
            WriteGroup(output, group.Key, [.. group]);
            families.Add(group.Key.Family);
        }
        var select = string.Join(',', families.Select(family => FormattableString.Invariant($"MT{(int)family}")));
        output.Write("  = ", Style.Frame).Write("help: ", Style.Strong).WriteLine($"`--select {select}` or `--all` lists them one by one");
    }

    private static (SourceText Source, Section? Section, Family Family) Key(Finding finding)
    {
        var first = finding.Evidence[0];
        var article = first.Article.Article;
        return (article.Source, Wording.IsReference(first) ? null : article.Sections[first.Claim.Sentence.Section], finding.Rule.Family);
    }

    private static void WriteGroup(
        TerminalWriter output, (SourceText Source, Section? Section, Family Family) key, ImmutableArray<Finding> findings)
    {
        var lines = findings.Select(f => Wording.At(f.Evidence[0].Article, f.Evidence[0].Claim).Line).ToList();
        int first = lines.Min(), last = lines.Max();
        var what = key.Family == Family.CitationNeeded
            ? Wording.Count(findings.Select(f => f.Evidence[0].Claim.Id).Distinct(StringComparer.Ordinal).Count(), "claim") + " without source"
            : key.Family == Family.Edit ? Wording.Count(findings.Length, "claim") + " added without source"
            : Wording.Count(findings.Length, "note") + " on sources";
        var where = first == last ? $"line {Text(first)}" : $"lines {Text(first)}-{Text(last)}";
        output.Write($"{key.Source.Path}:{Text(first)}: ", Style.Strong)
            .Write("note", Style.Note)
            .Write($" MT{(int)key.Family} {JsonNames.Of(key.Family)}: ")
            .WriteMessage($"{what} {(key.Section is { } section ? Wording.InSection(section) : "in the references")} ({where})");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
