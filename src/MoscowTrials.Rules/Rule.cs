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

    /// <summary>The numbers of its query that a repository may set, in the order of the rulebook.</summary>
    public ImmutableArray<RuleLimit> Limits { get; init; } = [];

    /// <summary>The rulebook as the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>1-based line of its heading.</summary>
    public required int Line { get; init; }

    /// <summary>1-based line of the first line of its SQL.</summary>
    public required int SqlLine { get; init; }
}

/// <summary>A little article that shows what a rule does.</summary>
/// <param name="IsFlagged">Whether it fires this rule and no other, or nothing at all.</param>
/// <param name="Text">
/// The article, plain text; or two parts with a line between them: of an edit the article before, <see cref="Edited"/>, and the article
/// after; of a review the article that was reviewed, <see cref="Reviewed"/>, and what it became; of a decision the article,
/// <see cref="Decided"/>, and the decision's fields.
/// </param>
/// <param name="Line">1-based line of its first line in the rulebook.</param>
public sealed record RuleExample(bool IsFlagged, string Text, int Line)
{
    /// <summary>The line between an article before and after an edit.</summary>
    public const string Edited = "---";

    /// <summary>The line between an article whose sentences were all reviewed, and what it became.</summary>
    public const string Reviewed = "--- reviewed, then";

    /// <summary>The line between an article and a decision on each of its findings.</summary>
    public const string Decided = "--- decided";

    /// <summary>The article; of an edit or a review, as it is afterwards.</summary>
    public string Article => Part(Edited, 1) ?? Part(Reviewed, 1) ?? Part(Decided, 0) ?? Text;

    /// <summary>The article before the edit; null where the example is no edit.</summary>
    public string? Before => Part(Edited, 0);

    /// <summary>The article as it was reviewed; null where the example is no review.</summary>
    public string? WhenReviewed => Part(Reviewed, 0);

    /// <summary>The fields of a decision; null where the example is none.</summary>
    public string? Decision => Part(Decided, 1);

    /// <summary>The text before (0) or behind (1) a line; null where there is no such line.</summary>
    private string? Part(string line, int part)
    {
        var at = Text.IndexOf("\n" + line + "\n", StringComparison.Ordinal);
        return at < 0 ? null : part == 0 ? Text[..(at + 1)] : Text[(at + 2 + line.Length)..];
    }
}
