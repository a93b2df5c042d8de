using System.Globalization;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>Writes what rests on each work as a table, those with the most claims first.</summary>
internal static class SourceTable
{
    private static readonly (string Name, Func<WorkUse, int> Of)[] Columns =
    [
        ("uses", s => s.Uses),
        ("claims", s => s.Rest.Claims.Length),
        ("alone", s => s.Rest.Alone.Length),
        ("no page", s => s.WithoutPage),
    ];

    private const int LeastName = 16;
    private const int Bar = 10;

    /// <param name="output">Where it goes.</param>
    /// <param name="audit">The audit.</param>
    /// <param name="most">Rows to show.</param>
    public static void Write(TerminalWriter output, ArticleAudit audit, int most)
    {
        var ranked = AuditWording.Ranked(audit).ToList();
        if (ranked.Count == 0)
            return;
        var sourced = audit.Claims.Count(c => c.Sources.Length > 0);
        var figures = Columns.Sum(c => c.Name.Length + 2) + 2 + Bar + 6;
        var name = Math.Max(LeastName, output.Width - figures);
        output.Write("source", Style.Frame).Write(new string(' ', name - 6));
        foreach (var column in Columns)
            output.Write("  ").Write(column.Name, Style.Frame);
        output.Write("  ").WriteLine("rests on it", Style.Frame);
        foreach (var use in ranked.Take(most))
        {
            var shown = AuditTable.Cut(use.Work.Name, name);
            output.Write(shown).Write(new string(' ', Math.Max(0, name - VisibleText.Columns(shown))));
            foreach (var column in Columns)
                output.Write("  ").Write(column.Of(use).ToString(CultureInfo.InvariantCulture).PadLeft(column.Name.Length));
            // Rounded up: each of them bears something.
            var cells = (use.Rest.Claims.Length * Bar + sourced - 1) / sourced;
            output.Write("  ").Write(new string('█', cells), Style.Note).Write(new string(' ', Bar - cells));
            output.WriteLine(FormattableString.Invariant($"{use.Rest.Claims.Length * 100 / sourced} %").PadLeft(6));
        }
        if (ranked.Count > most)
            output.WriteLine(FormattableString.Invariant($"{ranked.Count - most} more: `--all` lists them"), Style.Faint);
        output.EndLine();
    }
}
