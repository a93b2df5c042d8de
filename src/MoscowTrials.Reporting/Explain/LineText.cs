using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Explain;

/// <summary>How the sentences on a line were read, and what was or was not said of each.</summary>
public static class LineText
{
    /// <summary>Every claim of which the sentence touches the 1-based <paramref name="line"/>.</summary>
    public static ImmutableArray<Claim> ClaimsOn(ArticleClaims read, int line)
    {
        var source = read.Article.Source;
        if (line < 1 || line > source.LineCount)
            return [];
        var span = source.GetLine(line);
        return [.. read.Own.Where(c => c.Sentence.Span.Overlaps(span))];
    }

    public static void Write(TerminalWriter output, ArticleClaims read, int line, IReadOnlyCollection<Finding> findings)
    {
        var claims = ClaimsOn(read, line);
        var reading = new SentenceReading(output, withReasons: true);
        for (var i = 0; i < claims.Length; i++)
        {
            if (i > 0)
                output.EndLine();
            reading.Write(read, claims[i]);
            WriteFindings(output, read, claims[i], findings);
        }
        if (claims.Length == 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{read.Article.Source.Path}:{line} holds no sentence of the article: it is empty, navigation, or part of the references."));
    }

    /// <summary>What was said of a claim, or why nothing was.</summary>
    public static void WriteFindings(TerminalWriter output, ArticleClaims read, Claim claim, IReadOnlyCollection<Finding> all)
    {
        var findings = Silence.FindingsOn(all, claim);
        if (findings.Length == 0)
        {
            output.WriteLine("  Why nothing was said of it:", Style.Strong);
            foreach (var reason in Silence.Reasons(read, claim))
                output.WriteProse(reason, "  - ", "    ");
            return;
        }
        output.WriteLine("  What was said of it:", Style.Strong);
        foreach (var finding in findings)
        {
            output.Write("  - ").Write(JsonNames.Of(finding.Level), Wording.StyleOf(finding.Level))
                .WriteMessage($" {finding.Rule.Id} {finding.Rule.Name} ({finding.Fingerprint[..FindingText.ShortFingerprint]}): {finding.Message}");
        }
    }
}
