using System.Collections.Immutable;
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
            return (null, "gives an evidence column that is no JSON array of [claim, role], [claim, role, quantity] or [claim, role, quantity, event]");
        var steps = ImmutableArray<ChainStep>.Empty;
        if (shape.Steps >= 0 && Value(shape.Steps) is { } chain && !TryReadSteps(chain, out steps))
            return (null, "gives a steps column that is no JSON array of [words, days]");
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
            Yields = shape.Yields >= 0 && Value(shape.Yields) is long and not 0,
            Steps = steps,
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
                if (side.ValueKind != JsonValueKind.Array || side.GetArrayLength() is not (>= 2 and <= 4 and var length)
                    || side[0].ValueKind != JsonValueKind.Number || !side[0].TryGetInt64(out var claim) || side[1].ValueKind != JsonValueKind.String
                    || !TryReadRow(side, length, 2, out var quantity) || !TryReadRow(side, length, 3, out var happening)
                    || !builder.AddListed(claim, side[1].GetString()!, quantity, happening))
                    return false;
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The number of a row that may be missing: not written, or 0.</summary>
    private static bool TryReadRow(JsonElement side, int length, int at, out long? row)
    {
        row = null;
        if (at >= length)
            return true;
        if (side[at].ValueKind != JsonValueKind.Number || !side[at].TryGetInt64(out var number))
            return false;
        row = number == 0 ? null : number;
        return true;
    }

    private static bool TryReadSteps(object list, out ImmutableArray<ChainStep> steps)
    {
        steps = [];
        if (list is not string text)
            return false;
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
                return false;
            var read = ImmutableArray.CreateBuilder<ChainStep>();
            foreach (var step in json.RootElement.EnumerateArray())
            {
                if (step.ValueKind != JsonValueKind.Array || step.GetArrayLength() != 2 || step[0].ValueKind != JsonValueKind.String
                    || step[1].ValueKind != JsonValueKind.Number || !step[1].TryGetInt64(out var days))
                    return false;
                read.Add(new ChainStep(step[0].GetString()!, days));
            }
            steps = read.ToImmutable();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
