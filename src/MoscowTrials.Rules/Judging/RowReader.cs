using System.Data.Common;
using System.Text.Json;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Rules.Database;
using MoscowTrials.Rules.Messages;
using MoscowTrials.Rules.Rulebooks;

namespace MoscowTrials.Rules.Judging;

/// <summary>Turns a rule's rows into findings.</summary>
internal sealed class RowReader(
    Rule rule, RowShape shape, MessageTemplate message, LoadedRows rows, DbDataReader reader)
{
    /// <summary>Reads the row at which the reader stands.</summary>
    /// <returns>The finding; neither, where the outcome is unknown; or what is wrong with the row, to follow "the SQL".</returns>
    public (Finding? Finding, string? Fault) Read()
    {
        Outcome outcome;
        switch (Value(shape.Outcome))
        {
            case "certain":
                outcome = Outcome.Certain;
                break;
            case "possible":
                outcome = Outcome.Possible;
                break;
            case "unknown":
                return (null, null);
            default:
                return (null, $"gives the outcome \"{ColumnValue.Text(Value(shape.Outcome))}\"; give certain, possible or unknown");
        }
        var builder = new EvidenceBuilder(rows);
        foreach (var side in shape.Sides)
        {
            if (Value(side.Row) is null)
                continue;
            var isKnown = ColumnValue.Row(Value(side.Row)) is { } id && (side.IsSource
                ? builder.AddSource(id, side.Role)
                : builder.AddClaim(id, side.Role, Row(side.Event), Row(side.Date), Row(side.Mention), Row(side.Quantity),
                    Row(side.Phrase)));
            if (!isKnown)
                return (null, $"gives no row of {(side.IsSource ? "source" : "claim")} in the column of \"{side.Role}\"");
        }
        if (shape.Evidence >= 0 && Value(shape.Evidence) is { } list && !AddList(builder, list))
            return (null, "gives an evidence column that is no JSON array of [claim, role] or [claim, role, quantity]");
        if (builder.Evidence.Count == 0)
            return (null, "gives a row without evidence");

        var standing = Severity.StandingOf(rule.Family, builder.AllAsserted);
        var inferred = shape.Inferred >= 0 && Value(shape.Inferred) is long and not 0
            && !builder.Evidence.TrueForAll(side => side.Claim.Review == ReviewState.Confirmed);
        return (new Finding
        {
            Fingerprint = Fingerprint.Of(rule.Id, Keys()),
            Rule = rule,
            Level = Severity.Of(rule.Level, rule.Family, outcome, standing, inferred),
            Outcome = outcome,
            Standing = standing,
            Message = message.Fill(Value),
            Evidence = [.. builder.Evidence],
        }, null);
    }

    private IEnumerable<KeyValuePair<string, string?>> Keys() =>
        shape.Keys.Select(key => KeyValuePair.Create(key.Name, ColumnValue.Text(Value(key.Column))));

    private object? Value(int column) => reader.IsDBNull(column) ? null : reader.GetValue(column);

    private long? Row(int column) => column < 0 ? null : ColumnValue.Row(Value(column));

    private static bool AddList(EvidenceBuilder builder, object list)
    {
        if (list is not string text)
            return false;
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
                return false;
            foreach (var side in json.RootElement.EnumerateArray())
            {
                if (side.ValueKind != JsonValueKind.Array || side.GetArrayLength() is not (2 or 3)
                    || side[0].ValueKind != JsonValueKind.Number || !side[0].TryGetInt64(out var claim)
                        || side[1].ValueKind != JsonValueKind.String)
                    return false;
                var quantity = 0L;
                if (side.GetArrayLength() == 3 && (side[2].ValueKind != JsonValueKind.Number || !side[2].TryGetInt64(out quantity)))
                    return false;
                if (!builder.AddListed(claim, side[1].GetString()!, quantity == 0 ? null : quantity))
                    return false;
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
