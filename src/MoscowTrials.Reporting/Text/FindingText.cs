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
        var file = finding.Evidence[0].Article.Article.Source;
        foreach (var evidence in finding.Evidence)
        {
            if (evidence.Article.Article.Source is var other && !ReferenceEquals(other, file))
            {
                // The version before an edit may have the same name; its lines are others.
                output.Write(new string(' ', gutter) + "::: ", Style.Frame)
                    .WriteLine(Wording.Place(evidence.Article, evidence.Claim) + (other.Path == file.Path ? " before the edit" : ""));
                file = other;
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
        var label = Wording.Contribution(evidence);
        var last = rows.Length - 1;
        while (last >= 0 && rows[last].Underline.Length == 0)
            last--;
        for (var i = 0; i < rows.Length; i++)
        {
            output.Write(i == 0 ? Number(evidence).PadLeft(gutter) + " | " : bar, Style.Frame).WriteLine(rows[i].Text);
            var carets = rows[i].Underline;
            var fits = carets.Length + 1 + VisibleText.Columns(label) <= columns;
            if (carets.Length > 0)
                output.Write(bar, Style.Frame).WriteLine(i == last && fits ? $"{carets} {label}" : carets, style);
            if (i == last && !fits)
                WriteLabel(output, bar, label, Math.Max(0, Math.Min(carets.IndexOf('^', StringComparison.Ordinal), columns - VisibleText.Columns(label))), style);
        }
        if (last < 0)
            WriteLabel(output, bar, label, 0, style);
    }

    /// <summary>The label below the carets, for which it is too long to stand behind.</summary>
    private static void WriteLabel(TerminalWriter output, string bar, string label, int indent, Style style)
    {
        foreach (var row in LineBreaks.Find(label, output.Width - bar.Length - indent))
            output.Write(bar, Style.Frame).Write(new string(' ', indent)).WriteLine(row.In(label).ToString(), style);
    }

    private static void WriteRemarks(TerminalWriter output, Finding finding, int gutter)
    {
        if (finding.Decision is { } decision)
            Remark(output, gutter, "decided", $"{decision.Word} by {decision.By}: {decision.Because}");
        if (finding.Outcome == Outcome.Possible)
            Remark(output, gutter, "note", finding.Rule.Family == Family.Edit ? "possible, not certain: the edit may be right as it is"
                : "possible, not certain: some readings of the dates and names go together");
        if (finding.Standing == Standing.Allegation)
            Remark(output, gutter, "note", "the article reports it without vouching for it");
        // A gap explains itself; hundreds of them would repeat the line.
        if (FoldedGaps.Folds(finding))
            return;
        // What an edit did is seen in both versions, which `explain` does not take.
        if (finding.Rule.Family == Family.Edit)
        {
            Remark(output, gutter, "help", $"`trials explain {finding.Rule.Id}` tells of the rule");
            return;
        }
        var paths = finding.Evidence.Select(e => Wording.Argument(e.Article.Article.Source.Path)).Distinct(StringComparer.Ordinal);
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
