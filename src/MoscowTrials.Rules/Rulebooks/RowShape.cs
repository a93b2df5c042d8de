using System.Collections.Immutable;

namespace MoscowTrials.Rules.Rulebooks;

/// <summary>What the columns of a rule's rows are for, by their names.</summary>
/// <remarks>
/// <c>outcome</c> is one of certain, possible, unknown. Evidence is every column <c>ROLE_claim</c> (a row of claim, or NULL),
/// in order, with <c>ROLE_event</c>, <c>ROLE_date</c> and <c>ROLE_mention</c> for the deciding words; a column
/// <c>ROLE_source</c> is an entry of the references; where the number of sentences varies, one column <c>evidence</c> is a JSON
/// array of [claim, role]. <c>yields</c> is 1 where another finding of the same sentences is told instead; <c>steps</c> is a JSON array of
/// [words, days]. Columns <c>key_…</c> identify the fault. <c>inferred</c> is 1 where a link was. Any other column is
/// for the message.
/// </remarks>
internal sealed record RowShape
{
    public required int Outcome { get; init; }

    /// <summary>-1 where the rule has no such column.</summary>
    public required int Inferred { get; init; }

    /// <summary>The JSON array; -1 where the rule has no such column.</summary>
    public required int Evidence { get; init; }

    /// <summary>Whether a case gives way to another rule's of the same sentences; -1 where the rule has no such column.</summary>
    public required int Yields { get; init; }

    /// <summary>The JSON array of a chain's steps; -1 where the rule has no such column.</summary>
    public required int Steps { get; init; }

    public required ImmutableArray<EvidenceColumns> Sides { get; init; }

    public required ImmutableArray<(string Name, int Column)> Keys { get; init; }

    /// <summary>Reads the shape off the column names.</summary>
    /// <param name="columns">The names, in order.</param>
    /// <param name="report">Takes what is missing, each as a sentence.</param>
    public static RowShape Bind(ImmutableArray<string> columns, Action<string> report)
    {
        var sides = ImmutableArray.CreateBuilder<EvidenceColumns>();
        var keys = ImmutableArray.CreateBuilder<(string, int)>();
        for (var i = 0; i < columns.Length; i++)
        {
            var name = columns[i];
            if (columns.IndexOf(name) != i)
                report($"it has two columns \"{name}\"; name each with \"as\"");
            if (name.StartsWith("key_", StringComparison.Ordinal))
                keys.Add((name, i));
            else if (Role(name, "_claim") is { } role)
                sides.Add(new EvidenceColumns(role.Replace('_', ' '), i, columns.IndexOf(role + "_event"),
                    columns.IndexOf(role + "_date"), columns.IndexOf(role + "_mention"), columns.IndexOf(role + "_quantity"), columns.IndexOf(role + "_phrase"), IsSource: false));
            else if (Role(name, "_source") is { } source)
                sides.Add(new EvidenceColumns(source.Replace('_', ' '), i, -1, -1, -1, -1, -1, IsSource: true));
        }
        var shape = new RowShape
        {
            Outcome = columns.IndexOf("outcome"),
            Inferred = columns.IndexOf("inferred"),
            Evidence = columns.IndexOf("evidence"),
            Yields = columns.IndexOf("yields"),
            Steps = columns.IndexOf("steps"),
            Sides = sides.ToImmutable(),
            Keys = keys.ToImmutable(),
        };
        if (shape.Outcome < 0)
            report("it has no column \"outcome\"; select 'certain', 'possible' or 'unknown' as outcome");
        if (shape.Sides.IsEmpty && shape.Evidence < 0)
            report("it has no evidence; select claims in columns whose names end in _claim");
        if (shape.Keys.IsEmpty)
            report("it has no column that begins with key_; select the facts by which the fault is known again after an edit");
        return shape;
    }

    private static string? Role(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : null;
}

/// <summary>The columns of one side of a conflict; -1 where the rule has no such column.</summary>
/// <param name="Role">What the side contributes, in words.</param>
/// <param name="Row">The claim, or the source.</param>
/// <param name="Event">The event of the claim that was used.</param>
/// <param name="Date">The date of the claim that was used.</param>
/// <param name="Mention">The mention of the claim that was used.</param>
/// <param name="Quantity">The number of the claim that was used.</param>
/// <param name="Phrase">The phrase of the claim that was used.</param>
/// <param name="IsSource">Whether the side is an entry of the references.</param>
internal readonly record struct EvidenceColumns(string Role, int Row, int Event, int Date, int Mention, int Quantity, int Phrase, bool IsSource);
