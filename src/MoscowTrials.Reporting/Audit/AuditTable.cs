using System.Globalization;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Writes counts of claims as tables with bars, as wide as the output, all with the same columns.</summary>
internal sealed class AuditTable
{
    /// <summary>The columns of figures; those that a narrow terminal has no room for are last.</summary>
    private static readonly (string Name, bool IsWide, Func<SourcingCounts, int> Of)[] Columns =
    [
        ("claims", true, c => c.Claims),
        ("cited", false, c => c.Cited),
        ("covered", false, c => c.Covered),
        ("tagged", false, c => c.Tagged),
        ("uncited", false, c => c.Uncited),
        ("no need", true, c => c.NotWanting),
    ];

    /// <summary>Columns of the terminal from which on every figure is shown.</summary>
    private const int Wide = 96;

    private const int PercentColumns = 6;
    private const int ShortestBar = 10, LongestBar = 20;

    /// <summary>Columns of a name before it is cut; less than that nobody can read.</summary>
    private const int LeastName = 12;

    private readonly TerminalWriter _output;
    private readonly (string Name, bool IsWide, Func<SourcingCounts, int> Of)[] _columns;
    private readonly int _name;
    private readonly int _bar;

    /// <param name="output">Where it goes.</param>
    /// <param name="rows">The rows of all tables, by whose names the columns are laid out.</param>
    public AuditTable(TerminalWriter output, IEnumerable<AuditRow> rows)
    {
        _output = output;
        _columns = [.. Columns.Where(c => !c.IsWide || output.Width >= Wide)];
        var figures = _columns.Sum(c => Width(c.Name) + 2) + 2 + PercentColumns;
        var longest = rows.Select(r => 2 * r.Depth + VisibleText.Columns(r.Name)).Append(LeastName).Max();
        // Names are cut before the bars are, and bars grow only with what names leave.
        _bar = Math.Clamp(output.Width - figures - longest, ShortestBar, LongestBar);
        _name = Math.Min(longest, Math.Max(LeastName, output.Width - figures - _bar));
    }

    /// <summary>Writes a table.</summary>
    /// <param name="title">What the rows are.</param>
    /// <param name="rows">The rows; without any there is no table.</param>
    /// <param name="total">The sum, which does not follow from rows that hold others; null where none is shown.</param>
    public void Write(string title, IReadOnlyList<AuditRow> rows, SourcingCounts? total)
    {
        if (rows.Count == 0)
            return;
        _output.Write(title, Style.Frame).Write(new string(' ', Math.Max(0, _name - title.Length)));
        foreach (var column in _columns)
            _output.Write("  ").Write(column.Name.PadLeft(Width(column.Name)), Style.Frame);
        _output.Write("  ").WriteLine("coverage", Style.Frame);
        foreach (var row in rows)
            Write(row, Style.Plain);
        if (total is { } sum)
            Write(new AuditRow("all", 0, sum), Style.Strong);
        _output.EndLine();
    }

    private void Write(AuditRow row, Style style)
    {
        var room = Math.Max(LeastName, _name - 2 * row.Depth);
        var shown = new string(' ', 2 * row.Depth) + (row.IsPath ? CutPath(row.Name, room) : Cut(row.Name, room));
        _output.Write(shown, style).Write(new string(' ', Math.Max(0, _name - VisibleText.Columns(shown))));
        foreach (var column in _columns)
            _output.Write("  ").Write(column.Of(row.Counts).ToString(CultureInfo.InvariantCulture).PadLeft(Width(column.Name)), style);
        var bar = CoverageBar.Of(row.Counts, _bar);
        _output.Write("  ").Write(new string('█', bar.Sourced), Style.Good).Write(new string('▒', bar.Tagged), Style.Warning)
            .Write(new string('░', bar.Uncited), Style.Faint)
            .Write(new string(' ', _bar - bar.Sourced - bar.Tagged - bar.Uncited));
        _output.WriteLine(CoverageBar.Percent(row.Counts.Needs).PadLeft(PercentColumns), style);
    }

    /// <summary>The text in so many columns; what is left out becomes "…".</summary>
    public static string Cut(string text, int columns)
    {
        var visible = VisibleText.Of(text);
        if (VisibleText.Columns(visible) <= columns)
            return visible;
        var used = 0;
        for (var i = 0; i < visible.Length;)
        {
            var length = VisibleText.ElementLength(visible.AsSpan(i));
            used += VisibleText.ElementColumns(visible.AsSpan(i, length));
            if (used > columns - 1)
                return string.Concat(visible.AsSpan(0, i).TrimEnd(), "…");
            i += length;
        }
        return visible;
    }

    /// <summary>The end of a path, which tells more than its beginning.</summary>
    private static string CutPath(string path, int columns)
    {
        var visible = VisibleText.Of(path);
        var left = VisibleText.Columns(visible) - columns;
        if (left <= 0)
            return visible;
        var start = 0;
        // One more for the "…".
        for (var dropped = 0; dropped <= left && start < visible.Length;)
        {
            var length = VisibleText.ElementLength(visible.AsSpan(start));
            dropped += VisibleText.ElementColumns(visible.AsSpan(start, length));
            start += length;
        }
        return "…" + visible[start..];
    }

    private static int Width(string header) => Math.Max(5, header.Length);
}
