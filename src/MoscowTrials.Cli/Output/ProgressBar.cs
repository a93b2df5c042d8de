using System.Runtime.InteropServices;
using Spectre.Console;

namespace MoscowTrials.Cli.Output;

/// <summary>The bar itself; the only user of Spectre.Console.</summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    /// <summary>Draws on standard error until <paramref name="end"/> is set, then wipes what it drew.</summary>
    public static void Draw(int total, Func<int> done, ManualResetEventSlim end)
    {
        // The bar hides the cursor; an interrupt must not leave it so.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            Console.Error.Write("\e[2K\r\e[?25h");
            Environment.Exit(ExitCode.Interrupted);
        });
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

    private static string Describe(int total, int done) =>
        total == 1 ? "reading the article" : FormattableString.Invariant($"{done} of {total} articles");
}
