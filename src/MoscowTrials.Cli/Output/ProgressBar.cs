using System.Runtime.InteropServices;
using Spectre.Console;

namespace MoscowTrials.Cli.Output;

/// <summary>The bar itself; the only user of Spectre.Console.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>What may end the process while the bar is shown, and the exit code that shells know it by: 128 and the signal's number.</summary>
    internal static readonly (PosixSignal Signal, int Code)[] Endings =
    [
        (PosixSignal.SIGHUP, ExitCode.HungUp),
        (PosixSignal.SIGINT, ExitCode.Interrupted),
        (PosixSignal.SIGQUIT, ExitCode.Quit),
        (PosixSignal.SIGTERM, ExitCode.Terminated),
    ];

    /// <summary>Draws on standard error until <paramref name="end"/> is set, then wipes what it drew.</summary>
    public static void Draw(int total, Func<int> done, ManualResetEventSlim end)
    {
        // The bar hides the cursor; a signal must not leave it so.
        var registrations = Array.ConvertAll(Endings, e => PosixSignalRegistration.Create(e.Signal, context =>
        {
            context.Cancel = true;
            ShowCursor();
            Environment.Exit(e.Code);
        }));
        try
        {
            Show(total, done, end);
        }
        finally
        {
            Array.ForEach(registrations, r => r.Dispose());
        }
    }

    private static void Show(int total, Func<int> done, ManualResetEventSlim end)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Describe(total, 0), maxValue: total);
                task.IsIndeterminate = total == 1;
                do
                {
                    task.Value = done();
                    task.Description = Describe(total, done());
                }
                while (!end.Wait(Step));
            });
    }

    private static void ShowCursor()
    {
        try
        {
            Console.Error.Write("\e[2K\r\e[?25h");
        }
        catch (IOException)
        {
            // The terminal went away: that is what a hang-up tells.
        }
    }

    private static string Describe(int total, int done) =>
        total == 1 ? "reading the article" : FormattableString.Invariant($"{done} of {total} articles");
}
