using System.Text;
using MoscowTrials.Cli.Output;

namespace MoscowTrials.Cli;

/// <summary>What a run takes from the machine, so that a test can stand in for it.</summary>
internal sealed record Host
{
    /// <summary>Where results go, as UTF-8.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where problems go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal, asked only when there is one; 0 or less where unknown.</summary>
    public Func<int> TerminalWidth { get; init; } = () => 0;

    /// <summary>A variable of the environment, or null.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The folder of the executable, in which the rulebook that comes with it lies.</summary>
    public string InstallFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The folder from which a rulebook is looked for upwards; empty where it was deleted.</summary>
    public string WorkingFolder { get; init; } = ".";

    /// <summary>The folder in which runs remember what they found; null where they do not.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Version of the tool: three numbers.</summary>
    public string Version { get; init; } = typeof(Host).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The machine itself.</summary>
    public static Host OfProcess() => new()
    {
        Output = new BufferedStream(StandardOutput.Open(), 1 << 16),
        Error = new StreamWriter(new StandardError(Console.OpenStandardError), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true },
        OpenInput = Console.OpenStandardInput,
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        TerminalWidth = TerminalSize.Columns,
        Variable = Environment.GetEnvironmentVariable,
        WorkingFolder = CurrentFolder(),
        CacheFolder = Caching.CacheFolder.Default(Environment.GetEnvironmentVariable),
    };

    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
