using System.Text;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Output;

/// <summary>Standard output as text for people, with colour and width as the terminal has them.</summary>
internal sealed class TextReport : IDisposable
{
    /// <summary>Columns where there is no terminal: what a code host shows without scrolling.</summary>
    public const int DefaultWidth = 100;

    /// <summary>Lines longer than this are hard to read, however wide the terminal.</summary>
    private const int MostWidth = 120;

    private const int LeastWidth = 40;
    private readonly StreamWriter _writer;

    public TextReport(Host host, string color)
    {
        _writer = new StreamWriter(host.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true);
        IsColored = UsesColor(host, color);
        Terminal = new TerminalWriter(_writer, IsColored, Width(host), host.IsOutputTerminal);
    }

    /// <summary>Whether styles show as colours.</summary>
    public bool IsColored { get; }

    /// <summary>Where styled text goes.</summary>
    public TerminalWriter Terminal { get; }

    /// <summary>Where plain text goes.</summary>
    public TextWriter Plain => _writer;

    public void Dispose() => _writer.Dispose();

    /// <summary>NO_COLOR as no-color.org defines it; a wish on the command line goes before it.</summary>
    private static bool UsesColor(Host host, string color) => color switch
    {
        "always" => true,
        "never" => false,
        _ => host.IsOutputTerminal && string.IsNullOrEmpty(host.Variable("NO_COLOR")) && host.Variable("TERM") != "dumb",
    };

    /// <summary>Columns that text may take.</summary>
    public static int Width(Host host)
    {
        if (!host.IsOutputTerminal)
            return DefaultWidth;
        var width = host.TerminalWidth();
        return width <= 0 ? DefaultWidth : Math.Clamp(width, LeastWidth, MostWidth);
    }
}
