namespace MoscowTrials.Cli.Configuration;

/// <summary>A value with where it was set.</summary>
/// <param name="Value">The value.</param>
/// <param name="Origin">For people: <c>default</c>, <c>.trials.yaml:3</c>, <c>command line</c>.</param>
internal sealed record Setting<T>(T Value, string Origin = Setting.Default);

/// <summary>Origins that are no place in a file.</summary>
internal static class Setting
{
    public const string Default = "default";

    public const string CommandLine = "command line";
}
