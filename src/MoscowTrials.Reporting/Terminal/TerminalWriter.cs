using System.Text;

namespace MoscowTrials.Reporting.Terminal;

/// <summary>Writes text for people: the only place that knows escape sequences, and none comes in from outside.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="color">Whether to colour.</param>
/// <param name="width">Columns to wrap at; at least 20.</param>
/// <param name="isTerminal">Whether somebody looks at it; a program gets each message on one line, however long.</param>
public sealed class TerminalWriter(TextWriter output, bool color, int width, bool isTerminal = false)
{
    private readonly StringBuilder _line = new();
    private int _columns;

    /// <summary>Columns to wrap at.</summary>
    public int Width { get; } = Math.Max(20, width);

    /// <summary>Writes <paramref name="text"/>, made visible; a line feed in it becomes a space.</summary>
    public TerminalWriter Write(string text, Style style = Style.Plain)
    {
        if (text.Length == 0)
            return this;
        var escape = color ? Escape(style) : null;
        // Spaces at the end stay outside, where the end of a line drops them.
        var end = escape is null ? text.Length : text.AsSpan().TrimEnd(' ').Length;
        if (end > 0)
        {
            _line.Append(escape);
            _columns += VisibleText.Append(_line, text.AsSpan(0, end));
            if (escape is not null)
                _line.Append("\e[0m");
        }
        _line.Append(' ', text.Length - end);
        _columns += text.Length - end;
        return this;
    }

    /// <summary>Ends the line; what only filled its end is dropped.</summary>
    public TerminalWriter EndLine()
    {
        while (_line.Length > 0 && _line[^1] == ' ')
            _line.Length--;
        _line.Append('\n');
        output.Write(_line);
        _line.Clear();
        _columns = 0;
        return this;
    }

    /// <summary>Shows what was written of the line, for somebody who is to go on with it.</summary>
    public void Prompt()
    {
        output.Write(_line);
        output.Flush();
        _line.Clear();
        _columns = 0;
    }

    /// <summary>Writes <paramref name="text"/> and ends the line.</summary>
    public TerminalWriter WriteLine(string text = "", Style style = Style.Plain) => Write(text, style).EndLine();

    /// <summary>Writes prose wrapped at <see cref="Width"/>, its lines after the first indented by <paramref name="indent"/>.</summary>
    public TerminalWriter WriteProse(string text, string first = "", string indent = "", Style style = Style.Plain)
    {
        var rows = LineBreaks.Find(text, Width - Math.Max(VisibleText.Columns(first), VisibleText.Columns(indent)));
        for (var i = 0; i < rows.Count; i++)
            Write(i == 0 ? first : indent).WriteLine(rows[i].In(text).ToString(), style);
        if (rows.Count == 0)
            WriteLine(first);
        return this;
    }

    /// <summary>Ends the line with <paramref name="text"/>, or puts it below, indented and wrapped, where a terminal is too narrow.</summary>
    public TerminalWriter WriteMessage(string text, Style style = Style.Plain) =>
        isTerminal && _columns + VisibleText.Columns(text) > Width ? EndLine().WriteProse(text, "  ", "  ", style) : WriteLine(text, style);

    /// <summary>Writes a remark: wrapped where somebody looks at it, on one line for a program.</summary>
    public TerminalWriter WriteRemark(string text, Style style = Style.Plain) => isTerminal ? WriteProse(text, style: style) : WriteLine(text, style);

    /// <summary>Writes prose behind what stands in the first <paramref name="indent"/> columns of the line, and wraps it there.</summary>
    public TerminalWriter WriteRest(string text, int indent)
    {
        var rows = LineBreaks.Find(text, Width - indent);
        for (var i = 0; i < rows.Count; i++)
            Write(i == 0 ? "" : new string(' ', indent)).WriteLine(rows[i].In(text).ToString());
        return rows.Count == 0 ? EndLine() : this;
    }

    private static string? Escape(Style style) => style switch
    {
        Style.Strong => "\e[1m",
        Style.Frame => "\e[34m",
        Style.Faint => "\e[2m",
        Style.Error => "\e[1;31m",
        Style.Warning => "\e[1;33m",
        Style.Note => "\e[1;36m",
        Style.Good => "\e[1;32m",
        _ => null,
    };
}
