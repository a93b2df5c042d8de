using MoscowTrials.Cli.Output;
using Xunit;

namespace MoscowTrials.Tests.Cli.Output;

public class TerminalSizeTests
{
    /// <summary>TIOCSWINSZ, as Linux numbers it.</summary>
    private const nuint SetSize = 0x5414;

    [Fact]
    public void The_width_is_the_terminals()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/dev/ptmx"), "needs a pseudo terminal of Linux");
        using var terminal = File.OpenHandle("/dev/ptmx", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var descriptor = (int)terminal.DangerousGetHandle();
        var size = new TerminalSize.WindowSize { Rows = 20, Columns = 77 };
        Assert.Equal(0, TerminalSize.Control(descriptor, SetSize, ref size));
        Assert.Equal(77, TerminalSize.Columns(descriptor));
    }

    [Fact]
    public void A_file_has_no_width()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "asks Linux");
        using var file = File.OpenHandle(typeof(TerminalSizeTests).Assembly.Location);
        Assert.Equal(0, TerminalSize.Columns((int)file.DangerousGetHandle()));
    }
}
