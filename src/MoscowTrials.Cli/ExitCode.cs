namespace MoscowTrials.Cli;

/// <summary>What a run tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Something could not be done; this wins over <see cref="Findings"/>.</summary>
    public const int Failed = 2;

    /// <summary>128 + SIGHUP, as shells have it.</summary>
    public const int HungUp = 129;

    /// <summary>128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>128 + SIGQUIT, as shells have it.</summary>
    public const int Quit = 131;

    /// <summary>128 + SIGPIPE, as shells have it.</summary>
    public const int ClosedPipe = 141;

    /// <summary>128 + SIGTERM, as shells have it.</summary>
    public const int Terminated = 143;
}
