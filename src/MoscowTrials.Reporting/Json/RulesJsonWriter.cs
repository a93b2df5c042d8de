using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Json;

/// <summary>Writes the rulebook for editors and scripts: <c>{"version":1,"rules":[…]}</c>.</summary>
public static class RulesJsonWriter
{
    public static void Write(Stream output, IEnumerable<Rule> rules)
    {
        using var json = JsonOutput.Open(output);
        json.WriteStartObject();
        json.WriteNumber("version"u8, 1);
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            json.WriteString("name"u8, rule.Name);
            json.WriteString("family"u8, JsonNames.Of(rule.Family));
            json.WriteString("level"u8, JsonNames.Of(rule.Level));
            json.WriteString("description"u8, rule.Description);
            json.WriteString("message"u8, rule.Message);
            json.WriteString("sql"u8, rule.Sql);
            json.WriteStartArray("settings"u8);
            foreach (var limit in rule.Limits)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, limit.Name);
                json.WriteNumber("value"u8, limit.Value);
                json.WriteNumber("least"u8, limit.Least);
                json.WriteNumber("most"u8, limit.Most);
                json.WriteString("meaning"u8, limit.Meaning);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("examples"u8);
            foreach (var example in rule.Examples)
            {
                json.WriteStartObject();
                json.WriteBoolean("flagged"u8, example.IsFlagged);
                json.WriteString("text"u8, example.Text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("path"u8, rule.Path);
            json.WriteNumber("line"u8, rule.Line);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        JsonOutput.Close(json, output);
    }
}
