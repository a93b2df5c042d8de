using MoscowTrials.Reporting.Json;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Configuration;

/// <summary>How levels are called in settings and options.</summary>
internal static class LevelWords
{
    /// <summary>The level; null for <c>never</c> and <c>off</c>.</summary>
    public static Level? Parse(string word) => word switch
    {
        "error" => Level.Error,
        "warning" => Level.Warning,
        "note" => Level.Note,
        _ => null,
    };

    /// <param name="level">The level.</param>
    /// <param name="none">What no level is called.</param>
    public static string Of(Level? level, string none) => level is { } known ? JsonNames.Of(known) : none;
}
