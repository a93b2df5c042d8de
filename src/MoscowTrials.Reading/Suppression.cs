using System.Collections.Immutable;

namespace MoscowTrials.Reading;

/// <summary>A comment of the article that silences findings: <c>&lt;!-- trials-ignore MT101: the new pier is meant --&gt;</c>.</summary>
/// <param name="Rules">The rules as they are named: ids, beginnings of ids, names, families; none where the comment names none.</param>
/// <param name="Reason">Why; null where it gives no reason, and then it does not count.</param>
/// <param name="Span">The comment in the file.</param>
/// <param name="Scope">What it stands for: the paragraph that it stands in or before, or what lies between it and its end.</param>
public sealed record Suppression(ImmutableArray<string> Rules, string? Reason, TextSpan Span, TextSpan Scope)
{
    /// <summary>Whether it is no comment, but a setting in the head of the file, for the whole article.</summary>
    public bool IsInHead { get; init; }
}
