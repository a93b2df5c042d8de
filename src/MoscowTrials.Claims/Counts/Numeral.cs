namespace MoscowTrials.Claims.Counts;

/// <summary>A number as a sentence writes it, as token positions.</summary>
/// <param name="First">First token, with the words that widen it ("at least").</param>
/// <param name="Core">First token of the number itself.</param>
/// <param name="Last">Last token, with the sign or word of a share ("%", "per cent").</param>
/// <param name="Minimum">The least it can mean; of a share in hundredths.</param>
/// <param name="Maximum">The most it can mean; null is open.</param>
/// <param name="IsExact">Whether it is told as a single number, without "about", "at least", "to".</param>
/// <param name="IsShare">A percentage or fraction.</param>
internal readonly record struct Numeral(int First, int Core, int Last, decimal Minimum, decimal? Maximum, bool IsExact, bool IsShare)
{
    /// <summary>
    /// How far the true number can be off a round one: "3.5 million" stands for 3,450,000 to 3,550,000. Nothing below 1,000 counts as
    /// round.
    /// </summary>
    public decimal Slack
    {
        get
        {
            if (IsShare || Minimum < 1000)
                return 0;
            var unit = 1m;
            while (Minimum % (unit * 10) == 0)
                unit *= 10;
            return unit >= 100 ? unit / 2 : 0;
        }
    }
}
