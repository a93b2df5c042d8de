using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Text;

/// <summary>The last line of a check.</summary>
internal static class SummaryText
{
    public static void Write(TerminalWriter output, IReadOnlyCollection<Finding> findings, CheckSummary summary)
    {
        WriteCounts(output, summary);
        output.Write($"; {Wording.Count(summary.Claims, "claim")} in {Wording.Count(summary.Articles, "article")}");
        var less = new List<string>();
        if (summary.Possible > 0)
            less.Add($"{summary.Possible} possible");
        if (summary.Unknown > 0)
            less.Add($"{summary.Unknown} unknown");
        if (less.Count > 0)
            output.Write("; " + string.Join(", ", less));
        if (summary.Uncited > 0)
            output.Write($"; {summary.Uncited} uncited");
        if (findings.Count(f => f.Decision is not null) is > 0 and var decided)
            output.Write($"; {decided} decided");
        if (findings.Any(f => f.Status is not null))
            WriteChange(output, findings);
        output.EndLine();
    }

    /// <summary>The same as a line of plain text.</summary>
    public static string Line(IReadOnlyCollection<Finding> findings, CheckSummary summary)
    {
        using var text = new StringWriter();
        Write(new TerminalWriter(text, color: false, width: int.MaxValue), findings, summary);
        return text.ToString().TrimEnd('\n');
    }

    private static void WriteCounts(TerminalWriter output, CheckSummary summary)
    {
        (int Number, string Noun, Style Style)[] counts =
        [
            (summary.Errors, "error", Style.Error),
            (summary.Warnings, "warning", Style.Warning),
            (summary.Notes, "note", Style.Note),
        ];
        var separator = "";
        foreach (var (number, noun, style) in counts)
        {
            if (number == 0)
                continue;
            output.Write(separator).Write(Wording.Count(number, noun), style);
            separator = ", ";
        }
        if (separator.Length == 0)
            output.Write("no findings", Style.Good);
    }

    private static void WriteChange(TerminalWriter output, IReadOnlyCollection<Finding> findings)
    {
        int Of(FindingStatus status) => findings.Count(f => f.Status == status);
        output.Write($"; since the base: {Of(FindingStatus.New)} new, {Of(FindingStatus.Fixed)} fixed, {Of(FindingStatus.Unchanged)} unchanged");
    }
}
