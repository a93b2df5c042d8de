using System.Globalization;
using System.Text;
using System.Xml;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Junit;

/// <summary>Writes a check as JUnit XML, which every CI shows: a suite an article, a case a finding.</summary>
/// <remarks>
/// A case fails where the finding fails the run, so that the report is red when the exit code is; other findings pass and tell in their
/// output what they are. What could not be done is an error. No times go in: they would differ from run to run.
/// </remarks>
public static class JunitWriter
{
    public static void Write(Stream output, CheckReport report)
    {
        var suites = Suites(report);
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
            CloseOutput = false,
        }))
        {
            xml.WriteStartElement("testsuites");
            Write(xml, "name", "trials");
            WriteCounts(xml, [.. suites.SelectMany(s => s.Cases)]);
            foreach (var (path, cases) in suites)
            {
                xml.WriteStartElement("testsuite");
                Write(xml, "name", path);
                WriteCounts(xml, cases);
                foreach (var one in cases)
                    Write(xml, one);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    /// <summary>A test case.</summary>
    /// <param name="Class">Under what it is filed: the article.</param>
    /// <param name="Name">The same from run to run, so that its history is kept.</param>
    /// <param name="Outcome">The element that tells a failure, <c>failure</c> or <c>error</c>; or null.</param>
    private sealed record Case(string Class, string Name, string? Outcome, string Type, string Message, string Text);

    private static List<(string Path, List<Case> Cases)> Suites(CheckReport report)
    {
        var suites = new List<(string Path, List<Case> Cases)>();
        var byPath = new Dictionary<string, List<Case>>(StringComparer.Ordinal);
        List<Case> Suite(string path)
        {
            if (!byPath.TryGetValue(path, out var cases))
                suites.Add((path, byPath[path] = cases = []));
            return cases;
        }
        foreach (var path in report.Articles)
            Suite(report.Paths.InRepository(path));
        foreach (var problem in report.Problems)
            Suite(report.Paths.InRepository(problem.Path)).Add(Of(report, problem));
        foreach (var finding in report.Findings)
            Suite(report.Paths.InRepository(Region.Of(finding.Evidence[0]).Source.Path)).Add(Of(report, finding));
        if (report.Shortfall is { } shortfall)
            Suite("coverage").Add(new Case("coverage", "enough claims have a source", "failure", "coverage", shortfall, ""));
        foreach (var (path, cases) in suites.Where(s => s.Cases.Count == 0))
            cases.Add(new Case(path, "no findings", null, "", "", ""));
        return suites;
    }

    private static Case Of(CheckReport report, InputProblem problem)
    {
        var path = report.Paths.InRepository(problem.Path);
        return new Case(path, "can be checked", "error", "problem", problem.Message, (problem with { Path = path }).ToString());
    }

    private static Case Of(CheckReport report, Finding finding)
    {
        var text = new StringBuilder();
        foreach (var evidence in finding.Evidence)
        {
            var region = Region.Of(evidence);
            text.Append(CultureInfo.InvariantCulture, $"{report.Paths.InRepository(region.Source.Path)}:{region.Start.Line}:{region.Start.Column}")
                .Append(CultureInfo.InvariantCulture, $": {VisibleText.Of(evidence.Claim.Sentence.Text)} ({Wording.Contribution(evidence)})\n");
        }
        var status = finding.Status is { } known ? $" ({JsonNames.Of(known)})" : "";
        var name = $"{finding.Rule.Id} {finding.Rule.Name} {finding.Fingerprint[..FindingText.ShortFingerprint]}";
        return new Case(report.Paths.InRepository(Region.Of(finding.Evidence[0]).Source.Path), name, report.Fails(finding) ? "failure" : null,
            JsonNames.Of(finding.Level), $"{JsonNames.Of(finding.Level)}{status}: {VisibleText.Of(finding.Message)}", text.ToString());
    }

    private static void WriteCounts(XmlWriter xml, List<Case> cases)
    {
        Write(xml, "tests", cases.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, outcome) in new[] { ("failures", "failure"), ("errors", "error") })
            Write(xml, name, cases.Count(c => c.Outcome == outcome).ToString(CultureInfo.InvariantCulture));
    }

    private static void Write(XmlWriter xml, Case one)
    {
        xml.WriteStartElement("testcase");
        Write(xml, "classname", one.Class);
        Write(xml, "name", one.Name);
        if (one.Outcome is { } outcome)
        {
            xml.WriteStartElement(outcome);
            Write(xml, "message", one.Message);
            Write(xml, "type", one.Type);
            xml.WriteString(XmlText.Of(one.Text));
            xml.WriteEndElement();
        }
        else if (one.Message.Length > 0)
            xml.WriteElementString("system-out", XmlText.Of(one.Message + "\n" + one.Text));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlText.Of(value));
}
