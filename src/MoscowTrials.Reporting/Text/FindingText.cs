using System.Globalization;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Text;

/// <summary>Shows one finding with every sentence it rests on, in the manner of a compiler's diagnostic.</summary>
internal static class FindingText
{
    /// <summary>Digits of the fingerprint that the help line shows; <c>explain</c> takes any prefix that is unique.</summary>
    public const int ShortFingerprint = 8;

    public static void Write(TerminalWriter output, Finding finding)
    {
        WriteHeading(output, finding);
        var gutter = Gutter(finding);
        string? path = finding.Evidence[0].Article.Article.Source.Path;
        foreach (var evidence in finding.Evidence)
        {
            if (evidence.Article.Article.Source.Path != path)
            {
                path = evidence.Article.Article.Source.Path;
                output.Write(new string(' ', gutter) + "::: ", Style.Frame).WriteLine(Wording.Place(evidence.Article, evidence.Claim));
            }
            WriteEvidence(output, finding, evidence, gutter);
        }
        output.WriteLine(new string(' ', gutter + 1) + "|", Style.Frame);
        WriteRemarks(output, finding, gutter);
    }

    /// <summary>The line by which an editor finds the place: <c>path:line:column: level RULE name: message</c>.</summary>
    public static void WriteHeading(TerminalWriter output, Finding finding)
    {
        var first = finding.Evidence[0];
        output.Write(Wording.Place(first.Article, first.Claim) + ": ", Style.Strong);
        if (finding.Status == FindingStatus.Fixed)
            output.Write("fixed ", Style.Good);
        output.Write(JsonNames.Of(finding.Level), Wording.StyleOf(finding.Level))
            .Write($" {finding.Rule.Id} {finding.Rule.Name}: ")
            .WriteMessage(finding.Message, Style.Strong);
    }

    private static int Gutter(Finding finding) =>
        finding.Evidence.Max(e => Number(e).Length);

    private static string Number(Evidence evidence) =>
        Wording.At(evidence.Article, evidence.Claim).Line.ToString(CultureInfo.InvariantCulture);

    private static void WriteEvidence(TerminalWriter output, Finding finding, Evidence evidence, int gutter)
    {
        var style = Wording.StyleOf(finding.Level);
        var bar = new string(' ', gutter + 1) + "| ";
        output.WriteLine(bar, Style.Frame);
        var columns = output.Width - bar.Length;
        var rows = Excerpt.Of(evidence.Claim.Sentence.Text, evidence.Marks, columns);
        var label = Label(evidence);
        var labelled = false;
        for (var i = 0; i < rows.Length; i++)
        {
            output.Write(i == 0 ? Number(evidence).PadLeft(gutter) + " | " : bar, Style.Frame).WriteLine(rows[i].Text);
            if (rows[i].Underline.Length == 0)
                continue;
            var fits = !rows.Skip(i + 1).Any(r => r.Underline.Length > 0)
                && rows[i].Underline.Length + 1 + VisibleText.Columns(label) <= columns;
            output.Write(bar, Style.Frame).Write(rows[i].Underline, style);
            if (fits)
                output.Write(" " + label, style);
            labelled |= fits;
            output.EndLine();
        }
        if (labelled || label.Length == 0)
            return;
        var carets = rows.LastOrDefault(r => r.Underline.Length > 0)?.Underline ?? "";
        var indent = Math.Clamp(carets.IndexOf('^', StringComparison.Ordinal), 0, Math.Max(0, columns - VisibleText.Columns(label)));
        foreach (var row in LineBreaks.Find(label, columns - indent))
            output.Write(bar, Style.Frame).Write(new string(' ', indent)).WriteLine(row.In(label).ToString(), style);
    }

    private static string Label(Evidence evidence)
    {
        if (Wording.IsReference(evidence))
            return evidence.Role;
        var voice = evidence.Claim.Events.FirstOrDefault(e => e.Id == evidence.EventId)?.Voice ?? evidence.Claim.Voice;
        var parts = new List<string> { evidence.Role, Wording.Of(voice), Wording.Citations(evidence.Article, evidence.Claim) };
        parts.RemoveAll(p => p.Length == 0);
        return string.Join(" · ", parts);
    }

    private static void WriteRemarks(TerminalWriter output, Finding finding, int gutter)
    {
        if (finding.Outcome == Outcome.Possible)
            Remark(output, gutter, "note", "possible, not certain: some readings of the dates and names go together");
        if (finding.Standing == Standing.Allegation)
            Remark(output, gutter, "note", "the article reports it without vouching for it");
        var paths = finding.Evidence.Select(e => e.Article.Article.Source.Path).Distinct(StringComparer.Ordinal);
        Remark(output, gutter, "help",
            $"`trials explain {finding.Fingerprint[..ShortFingerprint]} {string.Join(' ', paths)}` shows how it was read; "
            + $"`trials explain {finding.Rule.Id}`, the rule");
    }

    private static void Remark(TerminalWriter output, int gutter, string kind, string text)
    {
        output.Write(new string(' ', gutter + 1) + "= ", Style.Frame).Write(kind + ": ", Style.Strong)
            .WriteRest(text, gutter + 1 + 2 + kind.Length + 2);
    }

}
