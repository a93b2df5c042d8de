using MoscowTrials.Claims.Sources;

namespace MoscowTrials.Reporting.Contradictions;

/// <summary>A work in a few words.</summary>
internal static class WorkWords
{
    private const int MostNames = 3;

    /// <summary>"Anna Lund, Lights of the Coast (1902)"; what is not known is left out. Empty where neither title nor author is.</summary>
    public static string Of(Work work)
    {
        var names = work.Creators.Select(c => c.Name).Where(n => n.Length > 0).ToList();
        var who = names.Count > MostNames ? names[0] + " and others" : string.Join(", ", names);
        var what = string.Join(", ", new[] { who, work.Title?.Text ?? "" }.Where(p => p.Length > 0));
        return what.Length > 0 && work.Issued is { Year: { } year } ? FormattableString.Invariant($"{what} ({year})") : what;
    }
}
