using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules;

/// <summary>What the rules say of an article.</summary>
/// <param name="Findings">Certain ones and, as notes, possible ones: by the place of their first sentence, missing citations last.</param>
/// <param name="Possible">How many of the findings are only possible.</param>
/// <param name="Unknown">How many cases could not be judged because too little is known; they are no findings.</param>
/// <param name="Sources">How well it cites.</param>
/// <param name="Problems">Rules that could not be run to their end; none of their findings is in the result.</param>
public sealed record CheckResult(
    ImmutableArray<Finding> Findings, int Possible, int Unknown, SourceCounts Sources, ImmutableArray<InputProblem> Problems)
{
    /// <summary>
    /// The same result without the article it was made from: of that the findings keep the claims that a report shows, without their
    /// dates and mentions. It costs what its findings cost.
    /// </summary>
    public CheckResult Detach() => this with { Findings = Detachment.Of(Findings) };
}
