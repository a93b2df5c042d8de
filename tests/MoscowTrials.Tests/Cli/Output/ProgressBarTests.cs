using System.Runtime.InteropServices;
using MoscowTrials.Cli.Output;
using Xunit;

namespace MoscowTrials.Tests.Cli.Output;

public class ProgressBarTests
{
    // A signal cannot be sent here: it would end the tests.
    [Theory]
    [InlineData(PosixSignal.SIGHUP, 1)]
    [InlineData(PosixSignal.SIGINT, 2)]
    [InlineData(PosixSignal.SIGQUIT, 3)]
    [InlineData(PosixSignal.SIGTERM, 15)]
    public void Every_signal_that_ends_a_run_gives_the_cursor_back(PosixSignal signal, int number) =>
        Assert.Contains((signal, 128 + number), ProgressBar.Endings);
}
