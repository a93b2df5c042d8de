using System.Collections.Immutable;

namespace MoscowTrials.Rules;

/// <summary>A rule as its section of the rulebook gives it.</summary>
public sealed record Rule
{
    /// <summary><c>MT</c> and three digits, the first of which is the family; permanent.</summary>
    public required string Id { get; init; }

    /// <summary>The fault in lower case and hyphens: <c>event-at-vanished-place</c>.</summary>
    public required string Name { get; init; }

    public required Family Family { get; init; }

    /// <summary>The level it starts at.</summary>
    public required Level Level { get; init; }

    /// <summary>The section's prose: what, why, exceptions; Markdown.</summary>
    public required string Description { get; init; }

    public required string Sql { get; init; }

    /// <summary>The message with <c>{placeholders}</c>.</summary>
    public required string Message { get; init; }

    public required ImmutableArray<RuleExample> Examples { get; init; }

    /// <summary>The rulebook as the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>1-based line of its heading.</summary>
    public required int Line { get; init; }

    /// <summary>1-based line of the first line of its SQL.</summary>
    public required int SqlLine { get; init; }
}

/// <summary>A little article that shows what a rule does.</summary>
/// <param name="IsFlagged">Whether it fires this rule and no other, or nothing at all.</param>
/// <param name="Text">The article, plain text; of an edit the article before, a line <see cref="Divider"/>, and the article after.</param>
/// <param name="Line">1-based line of its first line in the rulebook.</param>
public sealed record RuleExample(bool IsFlagged, string Text, int Line)
{
    /// <summary>The line between an article before and after an edit.</summary>
    public const string Divider = "---";

    /// <summary>The article; of an edit, as it is afterwards.</summary>
    public string Article => Text[(Cut is { } cut ? cut.After : 0)..];

    /// <summary>The article before the edit; null where the example is no edit.</summary>
    public string? Before => Cut is { } cut ? Text[..cut.Before] : null;

    private (int Before, int After)? Cut
    {
        get
        {
            var at = Text.IndexOf("\n" + Divider + "\n", StringComparison.Ordinal);
            return at < 0 ? null : (at + 1, at + 2 + Divider.Length);
        }
    }
}
