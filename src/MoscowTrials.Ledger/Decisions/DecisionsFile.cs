using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Decisions;

/// <summary>The file of decisions.</summary>
/// <param name="Source">The file.</param>
/// <param name="Decisions">In its order, which is that of the fingerprints.</param>
/// <param name="List">Where they stand.</param>
/// <param name="Indent">Spaces before the dash of each.</param>
public sealed record DecisionsFile(SourceText Source, ImmutableArray<Decision> Decisions, EntryList List, int Indent)
{
    private const string Head = """
        # What people decided about findings, sorted by fingerprint. `trials decide` writes entries; editing them by hand is as good.
        version: 1
        decisions:


        """;

    /// <summary>Reads the file.</summary>
    /// <returns>The decisions, or everything that is wrong with them.</returns>
    public static (DecisionsFile? File, ImmutableArray<InputProblem> Problems) Read(SourceText text)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
            return (null, [problem]);
        if (root is not YamlMap map)
            return (null, [new InputProblem(text.Path, 1, 1, "a file of decisions has the keys version and decisions; `trials decide` writes one")]);
        var problems = new List<InputProblem>();
        var fields = new YamlFields(map, text, problems).Only("version", "decisions");
        LedgerReader.Version(fields);
        var blocks = EntryBlocks.Of(fields, text, "decisions");
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        var seen = new HashSet<(string, string)>();
        foreach (var block in blocks.Entries)
        {
            if (Entry(block) is not { } decision)
                continue;
            decisions.Add(decision);
            if (!seen.Add((decision.Finding, decision.In)))
                block.Fields.Complain(block.Fields.Map, $"finding {decision.Finding} of {decision.In} is decided here for the second time; keep one");
        }
        return problems.Count > 0 ? (null, [.. problems]) : (new DecisionsFile(
            text, decisions.ToImmutable(), blocks.List, blocks.Entries.Count > 0 ? blocks.Entries[0].Indent : 0), []);
    }

    /// <summary>The text of the file with one more decision, in its place; one on the same finding of the same article is replaced.</summary>
    /// <param name="file">The file; null where there is none.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="rule">Number and name of the finding's rule, for the reader.</param>
    public static string With(DecisionsFile? file, Decision decision, string rule)
    {
        if (file is null)
            return Head.ReplaceLineEndings("\n") + Write(decision, rule, "", 0, "\n");
        var text = file.Source.Text;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var old = file.Decisions.FirstOrDefault(d => d.Finding == decision.Finding && d.In == decision.In);
        var next = file.Decisions.FirstOrDefault(d => Compare(d, decision) > 0);
        var (start, end) = old is not null ? (old.Block.Start, old.Block.End) : next is not null ? (next.Block.Start, next.Block.Start)
            : (file.List.End, file.List.End);
        var before = new StringBuilder(!file.Decisions.IsEmpty ? text[..start] : file.List.IsWritten ? file.List.Opened(text, 0, newLine)
            : text.TrimEnd() + newLine + "decisions:" + newLine + newLine);
        if (before.Length > 0 && before[^1] != '\n')
            before.Append(newLine);
        // A remark above the old entry stays where it is.
        var comment = old is null ? "" : Comment(text, old);
        return before + Write(decision, rule, comment, file.Indent, newLine) + text[end..];
    }

    private static int Compare(Decision one, Decision other) =>
        string.CompareOrdinal(one.Finding, other.Finding) is var order and not 0 ? order : string.CompareOrdinal(one.In, other.In);

    private static string Comment(string text, Decision decision) =>
        string.Concat(decision.Block.In(text).ToString().Split('\n').TakeWhile(l => l.TrimStart().StartsWith('#')).Select(l => l + "\n"));

    private static string Write(Decision decision, string rule, string comment, int indent, string newLine)
    {
        var lines = new StringBuilder(comment).Append(' ', indent).Append("- finding: ").Append(decision.Finding).Append(newLine);
        void Line(string key, string? value)
        {
            if (value is not null)
                lines.Append(' ', indent + 2).Append(key).Append(": ").Append(value).Append(newLine);
        }
        Line("rule", YamlText.Plain(rule));
        Line("in", YamlText.Plain(decision.In));
        Line("as", decision.Word);
        Line("because", decision.Because is { } reason ? YamlText.Quoted(reason) : null);
        Line("by", YamlText.Plain(decision.By));
        Line("on", decision.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line("until", decision.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line("of", decision.Of);
        return lines.Append(newLine).ToString();
    }

    private static Decision? Entry(EntryBlock block)
    {
        var fields = block.Fields.Only("finding", "rule", "in", "as", "because", "by", "on", "until", "of");
        fields.Text("rule");
        var finding = fields.Needed("finding", "the finding's id, 16 hex digits");
        if (finding is not null && !IsFingerprint(finding.Value))
            fields.Complain(finding, $"'{finding.Value}' is no id of a finding (16 hex digits); `trials check --format json` tells them");
        var article = fields.Needed("in", "the article's path from the root of the repository");
        var verdict = fields.Needed("as", string.Join(", ", Decision.Words.SkipLast(1)) + " or " + Decision.Words[^1]) is null
            ? null : fields.Word("as", [.. Decision.Words]);
        var by = fields.Needed("by", "who decided it");
        var of = fields.Text("of");
        if (of is not null && !IsFingerprint(of.Value))
            fields.Complain(of, $"'{of.Value}' is no fingerprint (16 hex digits); leave the line out, or let `trials decide` write it");
        var because = fields.Text("because")?.Value is { Length: > 0 } reason ? reason : null;
        var (on, until) = (LedgerReader.Day(fields, "on"), LedgerReader.Day(fields, "until"));
        return finding is null || article is null || verdict is null || by is null ? null : new Decision(
            finding.Value, article.Value, (Verdict)Decision.Words.ToList().IndexOf(verdict), because, by.Value, on, until, of?.Value, block.Block);
    }

    internal static bool IsFingerprint(string text) => text.Length == 16 && text.All(char.IsAsciiHexDigitLower);
}
