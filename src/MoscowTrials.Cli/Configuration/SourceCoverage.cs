using System.Globalization;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Configuration;

/// <summary>Whether articles cite as much as their repository asks for.</summary>
internal static class SourceCoverage
{
    /// <summary>What to say of a text that <see cref="Percent"/> does not take, behind that text.</summary>
    public const string NoPercentage = "is no percentage; write a whole number from 0 to 100";

    /// <summary>A whole number from 0 to 100, with a percent sign or without; null for anything else.</summary>
    public static int? Percent(string written) =>
        int.TryParse(written.AsSpan().TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            && percent <= 100 ? percent : null;

    /// <summary>What is short, in a sentence; null where nothing is asked for or enough is there.</summary>
    public static string? Shortfall(Setting<int> floor, SourceCounts sources) =>
        (long)sources.Covered * 100 >= (long)floor.Value * sources.Wanted ? null
            : $"coverage {Share(sources)} claims in need of a source have one; {floor.Origin} asks for "
                + string.Create(CultureInfo.InvariantCulture, $"{floor.Value} %");

    /// <summary>What is worse than it was, in a sentence; null where nothing is.</summary>
    /// <param name="what">Whose coverage it is.</param>
    /// <param name="now">How it cites.</param>
    /// <param name="before">How it cited.</param>
    /// <param name="revision">When.</param>
    public static string? Decline(string what, SourceCounts now, SourceCounts before, string revision) =>
        // What wants no source has what it wants.
        now.Wanted == 0 || before.Wanted == 0 && now.Covered == now.Wanted ? null
        : before.Wanted > 0 && (long)now.Covered * before.Wanted >= (long)before.Covered * now.Wanted ? null
        : $"{what}: coverage {Share(now)} claims in need of a source have one; in {revision} it was {Share(before)}";

    private static string Share(SourceCounts sources) => sources.Wanted == 0 ? "of none"
        : string.Create(CultureInfo.InvariantCulture,
            $"{(long)sources.Covered * 100 / sources.Wanted} %: {sources.Covered} of {sources.Wanted}");
}
