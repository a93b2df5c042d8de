using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Explain;

/// <summary>A rule's page: what it looks for, what it says, examples, and its query.</summary>
public static class RulePage
{
    public static void Write(TerminalWriter output, Rule rule)
    {
        output.Write(rule.Id, Wording.StyleOf(rule.Level)).WriteLine(" " + rule.Name, Style.Strong);
        var place = IsBuiltIn(rule) ? "built in" : FormattableString.Invariant($"{rule.Path}:{rule.Line}");
        output.WriteLine($"{JsonNames.Of(rule.Family)} · {JsonNames.Of(rule.Level)} · {place}", Style.Faint).EndLine();
        MarkdownText.Write(output, rule.Description.Trim());
        Part(output, "Says");
        output.WriteProse(rule.Message.Trim(), "  ", "  ");
        if (!rule.Limits.IsEmpty)
            Part(output, "Settings");
        foreach (var limit in rule.Limits)
            output.WriteProse(FormattableString.Invariant($"{limit.Name} = {limit.Value}, {limit.Least} to {limit.Most}: {limit.Meaning}"), "  ", "    ");
        foreach (var example in rule.Examples)
        {
            Part(output, example.IsFlagged ? "Flagged" : "Not flagged");
            foreach (var line in example.Text.Trim().Split('\n'))
                output.WriteProse(line, "  ", "  ");
        }
        if (IsBuiltIn(rule))
            return;
        Part(output, "Query");
        foreach (var line in rule.Sql.TrimEnd().Split('\n'))
            output.WriteLine("  " + line.TrimEnd());
    }

    /// <summary>One line a rule: id, level, name.</summary>
    public static void WriteList(TerminalWriter output, IReadOnlyCollection<Rule> rules)
    {
        foreach (var family in rules.OrderBy(r => r.Id, StringComparer.Ordinal).GroupBy(r => r.Family))
        {
            output.WriteLine(JsonNames.Of(family.Key), Style.Strong);
            foreach (var rule in family)
            {
                output.Write($"  {rule.Id}  ").Write(JsonNames.Of(rule.Level).PadRight(8), Wording.StyleOf(rule.Level)).WriteLine(rule.Name);
            }
        }
        output.EndLine().WriteLine("`trials explain RULE` shows what a rule looks for, with examples.");
    }

    private static bool IsBuiltIn(Rule rule) => rule.Sql.Length == 0;

    private static void Part(TerminalWriter output, string title) => output.EndLine().WriteLine(title, Style.Strong);
}
