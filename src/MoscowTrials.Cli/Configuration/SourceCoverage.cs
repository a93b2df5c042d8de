using System.Globalization;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Configuration;

/// <summary>Whether articles cite as much as their repository asks for.</summary>
internal static class SourceCoverage
{
    /// <summary>What is short, in a sentence; null where nothing is asked for or enough is there.</summary>
    public static string? Shortfall(Setting<int> floor, SourceCounts sources)
    {
        if ((long)sources.Covered * 100 >= (long)floor.Value * sources.Wanted)
            return null;
        var percent = (long)sources.Covered * 100 / sources.Wanted;
        return string.Create(CultureInfo.InvariantCulture, $"coverage {percent} %: {sources.Covered} of {sources.Wanted}")
            + string.Create(CultureInfo.InvariantCulture, $" claims in need of a source have one; {floor.Origin} asks for {floor.Value} %");
    }
}
