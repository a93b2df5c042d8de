using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>The numbers of a sentence, with what it says of them as a whole.</summary>
/// <param name="Claim">Position of the claim.</param>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Section">Headings before it.</param>
/// <param name="Tallies">Its numbers, in order; those that it joins behind them.</param>
internal sealed record TallySentence(int Claim, int Paragraph, int Section, Tally[] Tallies)
{
    /// <summary>Whether it says that it leaves nothing out.</summary>
    public bool IsAll { get; init; }

    /// <summary>Whether it tells of another time than what stands before it.</summary>
    public bool HasOtherTime { get; init; }

    /// <summary>Whether it says that a number is not what it was: "by then only four".</summary>
    public bool HasChange { get; init; }

    /// <summary>The token of "the rest" where it is told without its number, or -1.</summary>
    public int BareRest { get; init; } = -1;

    /// <summary>Where "the rest" stands.</summary>
    public TextSpan RestSpan { get; init; }
}
