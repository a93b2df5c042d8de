namespace MoscowTrials.Cli.Output;

/// <summary>Faults of the tool itself, in one line.</summary>
internal static class Failure
{
    /// <summary>The variable that asks for the whole trace.</summary>
    private const string Switch = "TRIALS_DEBUG";

    public static bool IsDebugging(Host host) => host.Variable(Switch) is { Length: > 0 } and not "0";

    public static string Describe(Exception e) =>
        $"internal error ({e.GetType().Name}), the file was not checked; please report it with the output of {Switch}=1";

    /// <summary>Tells what went wrong, with the trace where it was asked for.</summary>
    public static void Report(Host host, Exception e)
    {
        if (IsDebugging(host))
            host.Error.WriteLine(e);
        else
            host.Error.WriteLine($"trials: internal error ({e.GetType().Name}); please report it with the output of {Switch}=1");
    }
}
