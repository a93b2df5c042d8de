using System.Runtime.InteropServices;

namespace MoscowTrials.Cli.Output;

/// <summary>How wide the terminal on standard output is.</summary>
/// <remarks>The console of .NET tells it too, but sets the terminal up for itself first: it sends control codes, and never takes them back.</remarks>
internal static partial class TerminalSize
{
    private const int Output = 1;

    /// <summary>TIOCGWINSZ, as Linux numbers it.</summary>
    private const nuint GetSize = 0x5413;

    /// <summary>Columns; 0 where unknown.</summary>
    public static int Columns() => OperatingSystem.IsLinux() ? Columns(Output) : Console.WindowWidth;

    /// <summary>Columns of the terminal that is open as <paramref name="descriptor"/>, on Linux.</summary>
    public static int Columns(int descriptor)
    {
        var size = default(WindowSize);
        return Control(descriptor, GetSize, ref size) == 0 ? size.Columns : 0;
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    internal static partial int Control(int descriptor, nuint request, ref WindowSize size);

    /// <summary>The kernel's <c>winsize</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct WindowSize
    {
        public ushort Rows;
        public ushort Columns;
        public ushort Width;
        public ushort Height;
    }
}
