using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Pictures;

/// <summary>A number that is told in the words of a sentence.</summary>
/// <param name="Words">The words.</param>
/// <param name="Number">What they come to; at least 0.</param>
public sealed record CountedWords(string Words, decimal Number);

/// <summary>Parts that ought to make a whole.</summary>
/// <param name="Parts">In the order of the finding; at least two.</param>
/// <param name="Whole">The whole.</param>
public sealed record SumPicture(ImmutableArray<CountedWords> Parts, CountedWords Whole)
{
    public decimal Sum => Parts.Sum(p => p.Number);

    /// <summary>The same in words, for who does not see it.</summary>
    public string Description =>
        string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(" + ", Parts.Select(p => p.Number))} = {Sum}, and the whole is {Whole.Number}.");

    /// <summary>The parts and the whole that a finding compares; null where it is about something else.</summary>
    public static SumPicture? Of(Finding finding)
    {
        if (finding.Rule.Family != Family.Count)
            return null;
        var parts = ImmutableArray.CreateBuilder<CountedWords>();
        CountedWords? whole = null;
        foreach (var evidence in finding.Evidence)
        {
            var marked = evidence.Claim.Quantities.Where(q => evidence.Marks.Any(m => m.Overlaps(q.Span)) && q.Minimum == q.Maximum
                && q.Minimum >= 0)
                .DistinctBy(q => q.Span).ToList();
            var isWhole = evidence.Role.Contains("whole", StringComparison.Ordinal);
            var isPart = evidence.Role.Contains("part", StringComparison.Ordinal);
            // Of a sentence that tells both, the larger is the whole.
            if (isWhole && marked.MaxBy(q => q.Minimum) is { } largest)
            {
                whole = Counted(evidence, largest);
                marked.Remove(largest);
            }
            if (isPart)
                parts.AddRange(marked.Select(q => Counted(evidence, q)));
        }
        return whole is null || parts.Count < 2 ? null : new SumPicture(parts.ToImmutable(), whole);
    }

    private static CountedWords Counted(Evidence evidence, Quantity quantity) =>
        new(quantity.Span.In(evidence.Claim.Sentence.Text).ToString(), (decimal)quantity.Minimum);
}
