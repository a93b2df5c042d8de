namespace MoscowTrials.Rules.Timeline;

/// <summary>An edge of a simple temporal network: the day of <paramref name="To"/> is at most <paramref name="Most"/> days after that
/// of <paramref name="From"/>.</summary>
/// <param name="From">A point of the network.</param>
/// <param name="To">Another one.</param>
/// <param name="Most">Days; a negative number says how much earlier <paramref name="To"/> has to be at least.</param>
/// <param name="Claim">The claim that says so, a number from 1; 0 for what holds of itself, such as birth before death.</param>
/// <param name="Source">What the constraint was made of, for the caller; equal constraints of one claim may differ in it.</param>
internal readonly record struct TimeConstraint(int From, int To, int Most, int Claim, int Source = -1) : IComparable<TimeConstraint>
{
    public int CompareTo(TimeConstraint other) =>
        From != other.From ? From.CompareTo(other.From)
        : To != other.To ? To.CompareTo(other.To)
        : Most != other.Most ? Most.CompareTo(other.Most)
        : Claim != other.Claim ? Claim.CompareTo(other.Claim)
        : Source.CompareTo(other.Source);
}
