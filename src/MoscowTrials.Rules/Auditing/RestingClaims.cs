using System.Collections.Immutable;
using MoscowTrials.Claims;

namespace MoscowTrials.Rules.Auditing;

/// <summary>The claims that rest on something.</summary>
/// <param name="Claims">Those behind which it stands, alone or with others, in order.</param>
/// <param name="Alone">Those of them behind which nothing else stands.</param>
/// <param name="Stretches">Where several claims in a row rest on it alone, in order.</param>
public sealed record RestingClaims(ImmutableArray<Claim> Claims, ImmutableArray<Claim> Alone, ImmutableArray<SourceStretch> Stretches)
{
    public static RestingClaims None { get; } = new([], [], []);

    /// <summary>What rests on each thing that stands behind claims, things known by reference.</summary>
    /// <param name="claims">All claims, in order.</param>
    /// <param name="behind">What stands behind one.</param>
    internal static Dictionary<T, RestingClaims> Of<T>(
        ImmutableArray<ClaimSourcing> claims, Func<ClaimSourcing, ImmutableArray<T>> behind) where T : class
    {
        var drafts = new Dictionary<T, Draft>(ReferenceEqualityComparer.Instance);
        Draft? run = null;
        foreach (var claim in claims)
        {
            var all = behind(claim);
            foreach (var one in all)
                Find(one).Claims.Add(claim.Claim);
            var alone = all is [var only] ? Find(only) : null;
            alone?.Alone.Add(claim.Claim);
            if (all.IsEmpty && claim.State == SourcingState.NotWanting)
                continue;
            if (run != alone)
                run?.EndRun();
            run = alone;
            run?.Run.Add(claim.Claim);
        }
        run?.EndRun();
        return new Dictionary<T, RestingClaims>(
            drafts.Select(d => KeyValuePair.Create(d.Key, d.Value.Finish())), (IEqualityComparer<T>)ReferenceEqualityComparer.Instance);

        Draft Find(T one) => drafts.TryGetValue(one, out var draft) ? draft : drafts[one] = new Draft();
    }

    private sealed class Draft
    {
        private readonly List<SourceStretch> _stretches = [];

        public List<Claim> Claims { get; } = [];

        public List<Claim> Alone { get; } = [];

        /// <summary>The claims in a row that rest on it alone so far.</summary>
        public List<Claim> Run { get; } = [];

        public void EndRun()
        {
            if (Run.Count >= SourceStretch.Shortest)
                _stretches.Add(new SourceStretch(Run[0], Run[^1], Run.Count));
            Run.Clear();
        }

        public RestingClaims Finish() => new([.. Claims], [.. Alone], [.. _stretches]);
    }
}
