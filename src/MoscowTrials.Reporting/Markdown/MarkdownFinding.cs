using System.Globalization;
using System.Text;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Markdown;

/// <summary>A finding as Markdown.</summary>
internal static class MarkdownFinding
{
    /// <summary>UTF-16 units of a quoted sentence.</summary>
    private const int LongestQuote = 2_000;

    /// <summary>A heading, the message, and every sentence as a quotation.</summary>
    public static string Entry(ReportPaths paths, Finding finding)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n### {JsonNames.Of(finding.Level)} {finding.Rule.Id} {finding.Rule.Name}\n\n");
        text.Append(Place(paths, finding.Evidence[0])).Append(": ").Append(MarkdownEscape.Of(finding.Message, isStart: false));
        if (finding.Outcome == Outcome.Possible)
            text.Append(" (possible, not certain)");
        if (finding.Standing == Standing.Allegation)
            text.Append(" The article reports it without vouching for it.");
        text.Append('\n');
        foreach (var evidence in finding.Evidence)
        {
            text.Append("\n> ").Append(Quote(evidence)).Append("\\\n> ").Append(Place(paths, evidence));
            if (Wording.Contribution(evidence) is { Length: > 0 } contribution)
                text.Append(" · ").Append(MarkdownEscape.Of(contribution));
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The same in a line of a list, with the first sentence only.</summary>
    public static string Line(ReportPaths paths, Finding finding) =>
        $"- {Place(paths, finding.Evidence[0])}: {finding.Rule.Id} {finding.Rule.Name}: {MarkdownEscape.Of(finding.Message, isStart: false)} “{Quote(finding.Evidence[0])}”\n";

    private static string Place(ReportPaths paths, Evidence evidence)
    {
        var region = Region.Of(evidence);
        return MarkdownEscape.Place(paths.InRepository(region.Source.Path), region.Start.Line);
    }

    /// <summary>The sentence, with the words that decide in bold.</summary>
    private static string Quote(Evidence evidence)
    {
        var text = evidence.Claim.Sentence.Text;
        var end = Math.Min(text.Length, LongestQuote);
        var quote = new StringBuilder();
        var at = 0;
        foreach (var mark in evidence.Marks)
        {
            var (from, to) = (Math.Max(at, mark.Start), Math.Min(end, mark.End));
            if (from >= to)
                continue;
            quote.Append(MarkdownEscape.Of(text.AsSpan(at, from - at), isStart: at == 0))
                .Append("<strong>").Append(MarkdownEscape.Of(text.AsSpan(from, to - from), isStart: false)).Append("</strong>");
            at = to;
        }
        quote.Append(MarkdownEscape.Of(text.AsSpan(at, end - at), isStart: at == 0));
        return end < text.Length ? quote.Append('…').ToString() : quote.ToString();
    }
}
