using System.Globalization;
using MoscowTrials.Claims.Events;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Explain;

/// <summary>A finding step by step: each sentence as it was read, and how the rule came to its level.</summary>
public static class FindingSteps
{
    public static void Write(TerminalWriter output, Finding finding)
    {
        FindingText.WriteHeading(output, finding);
        output.WriteLine("finding " + finding.Fingerprint, Style.Faint);
        var reading = new SentenceReading(output, withReasons: true);
        var number = 0;
        foreach (var evidence in finding.Evidence)
        {
            output.EndLine().WriteLine($"{++number}. {(evidence.Role.Length == 0 ? "evidence" : evidence.Role)}", Style.Strong);
            reading.Write(evidence.Article, evidence.Claim);
            if (evidence.Claim.Events.Length > 1 && Used(evidence) is { } used)
                output.WriteLine($"  The rule used the event \"{used.Trigger.In(evidence.Claim.Sentence.Text)}\".");
        }
        WriteChain(output, finding);
        output.EndLine().WriteLine("How it weighs", Style.Strong);
        foreach (var step in Weighing(finding))
            output.WriteProse(step, "- ", "  ");
        output.EndLine().WriteLine($"`trials explain {finding.Rule.Id}` shows the rule itself.");
    }

    /// <summary>Each step with its bound, and what the bounds come to.</summary>
    private static void WriteChain(TerminalWriter output, Finding finding)
    {
        if (finding.Steps.IsEmpty)
            return;
        output.EndLine().WriteLine("How the chain runs, in days", Style.Strong);
        foreach (var step in finding.Steps)
        {
            var bound = step.Days == 0 ? "not later" : step.Days > 0
                ? string.Create(CultureInfo.InvariantCulture, $"at most {step.Days} later") : string.Create(CultureInfo.InvariantCulture, $"at least {-step.Days} earlier");
            output.WriteProse($"{(step.Words.Length == 0 ? "the same event" : step.Words)}: {bound}", "- ", "  ");
        }
        output.WriteProse(string.Create(CultureInfo.InvariantCulture,
            $"Round the chain, each moment comes at least {-finding.Steps.Sum(step => step.Days)} days before itself, which cannot be. Dates are days since 0001-01-01."), "- ", "  ");
    }

    private static IEnumerable<string> Weighing(Finding finding)
    {
        var rule = finding.Rule;
        yield return $"{rule.Id} starts at {JsonNames.Of(rule.Level)}.";
        yield return finding.Outcome == Outcome.Certain
            ? "The outcome is certain: every reading of the dates and names violates the rule."
            : "The outcome is possible: some readings of the dates and names violate the rule, so it is a note.";
        yield return finding.Standing == Standing.Allegation
            ? "The standing is allegation: a needed side is only alleged, quoted or attributed, which lowers it by one."
            : "The standing is article: the article itself says every side of it.";
        var links = finding.Evidence.SelectMany(e => Used(e)?.Inferred ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (links.Count > 0)
            yield return $"Read by inference: {string.Join("; ", links)}. A needed inferred link that nobody reviewed lowers it by one.";
        if (rule.Family == Family.Impossible && finding.Outcome == Outcome.Certain)
            yield return "A certain impossibility never goes below warning.";
        yield return $"It is reported as {JsonNames.Of(finding.Level)}.";
    }

    private static ClaimEvent? Used(Evidence evidence) => evidence.Claim.Events.FirstOrDefault(e => e.Id == evidence.EventId);
}
