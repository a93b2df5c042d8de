namespace MoscowTrials.Rules.Auditing;

/// <summary>How many claims are in which state; the five numbers add up to <see cref="Claims"/>.</summary>
/// <param name="Cited">With a marker of their own.</param>
/// <param name="Covered">Behind which a later marker of the paragraph stands.</param>
/// <param name="Tagged">For which an editor asks a source.</param>
/// <param name="Uncited">Without the source that a reader would want.</param>
/// <param name="NotWanting">Without a source, and in no need of one.</param>
/// <param name="Needs">How those fare that want a source: the number that coverage is told by.</param>
public readonly record struct SourcingCounts(int Cited, int Covered, int Tagged, int Uncited, int NotWanting, SourceCounts Needs)
{
    public int Claims => Cited + Covered + Tagged + Uncited + NotWanting;

    public static SourcingCounts Of(ClaimSourcing claim)
    {
        var wants = claim.WantsSource ? 1 : 0;
        return claim.State switch
        {
            SourcingState.Cited => new SourcingCounts { Cited = 1, Needs = new SourceCounts(wants, wants, 0) },
            SourcingState.Covered => new SourcingCounts { Covered = 1, Needs = new SourceCounts(wants, wants, 0) },
            SourcingState.Tagged => new SourcingCounts { Tagged = 1, Needs = new SourceCounts(wants, 0, 0) },
            SourcingState.Uncited => new SourcingCounts { Uncited = 1, Needs = new SourceCounts(wants, 0, wants) },
            _ => new SourcingCounts { NotWanting = 1 },
        };
    }

    public static SourcingCounts Of(IEnumerable<ClaimSourcing> claims) =>
        claims.Aggregate(default(SourcingCounts), static (sum, claim) => sum + Of(claim));

    public static SourcingCounts operator +(SourcingCounts one, SourcingCounts other) => new(
        one.Cited + other.Cited, one.Covered + other.Covered, one.Tagged + other.Tagged, one.Uncited + other.Uncited,
        one.NotWanting + other.NotWanting, one.Needs + other.Needs);
}
