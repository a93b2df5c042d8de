using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Sarif;

/// <summary>The rulebook as SARIF has it: what each rule is called, means, and how loud it starts.</summary>
internal static class SarifRules
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<Rule> rules)
    {
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            json.WriteString("name"u8, rule.Name);
            var lead = Lead(rule.Description);
            json.WriteText("shortDescription"u8, Sentence(lead));
            json.WriteText("fullDescription"u8, lead);
            json.WriteStartObject("help"u8);
            json.WriteString("text"u8, Plain(rule.Description));
            json.WriteString("markdown"u8, Markdown(rule));
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, JsonNames.Of(rule.Level));
            json.WriteEndObject();
            json.WriteStartObject("properties"u8);
            json.WriteString("family"u8, JsonNames.Of(rule.Family));
            json.WriteStartArray("tags"u8);
            json.WriteStringValue(JsonNames.Of(rule.Family));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.FlushIfFull();
        }
        json.WriteEndArray();
    }

    /// <summary>The first paragraph, on one line.</summary>
    private static string Lead(string description)
    {
        var text = Plain(description);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).ReplaceLineEndings(" ");
    }

    /// <summary>Up to the first full stop that ends a sentence.</summary>
    private static string Sentence(string text)
    {
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static string Plain(string markdown)
    {
        using var text = new StringWriter();
        MarkdownText.Write(new TerminalWriter(text, color: false, width: 100), markdown);
        return text.ToString().TrimEnd();
    }

    private static string Markdown(Rule rule)
    {
        var text = new StringBuilder(rule.Description.Trim());
        AppendExamples(text, "Flagged", rule.Examples.Where(e => e.IsFlagged));
        AppendExamples(text, "Not flagged", rule.Examples.Where(e => !e.IsFlagged));
        return text.ToString();
    }

    private static void AppendExamples(StringBuilder text, string title, IEnumerable<RuleExample> examples)
    {
        foreach (var example in examples.Take(2))
            text.Append("\n\n").Append(title).Append(":\n\n```text\n").Append(example.Text.TrimEnd()).Append("\n```");
    }
}
