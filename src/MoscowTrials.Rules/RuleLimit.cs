namespace MoscowTrials.Rules;

/// <summary>A number in the query of a rule that a repository may set otherwise.</summary>
/// <param name="Name">Lower case and underscores; the query calls it <c>:name</c>.</param>
/// <param name="Value">The number.</param>
/// <param name="Least">The least that it may be.</param>
/// <param name="Most">The most that it may be.</param>
/// <param name="Meaning">What it bounds, with its unit.</param>
public sealed record RuleLimit(string Name, int Value, int Least, int Most, string Meaning);
