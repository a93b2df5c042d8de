using System.Globalization;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Pictures;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Html;

/// <summary>A finding with all its sentences side by side, the picture of it, and what became of it.</summary>
internal sealed class FindingCard(HtmlWriter html, PageContext page)
{
    public void Write(NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        var id = PageContext.IdOf(finding);
        using (html.Open("article", ("class", $"finding {JsonNames.Of(finding.Level)}{(finding.Decision is null ? "" : " decided")}"),
            ("id", id),
            ("aria-labelledby", id + "-h"), ("data-family", JsonNames.Of(finding.Rule.Family)), ("data-level", JsonNames.Of(finding.Level)),
            ("data-standing", JsonNames.Of(finding.Standing)), ("data-decision", finding.Decision?.Word ?? "open"),
            ("data-section", string.Join(' ', page.SectionsOf(finding))), ("data-source",
                string.Join(' ', page.SourcesOf(finding).Select(s => PageContext.Token(s.Key))))))
        {
            WriteMargin(numbered);
            using (html.Open("div", ("class", "body")))
            {
                html.Element("h3", finding.Message, ("id", id + "-h"));
                WriteSides(finding);
                WritePicture(finding, id);
                WriteDecision(finding);
                if (page.Review is not null)
                    new ReviewForms(html).WriteDecision(finding);
                WriteBackground(finding);
            }
        }
        html.Break();
    }

    private void WriteMargin(NumberedFinding numbered)
    {
        var finding = numbered.Finding;
        using (html.Open("div", ("class", "margin")))
        {
            html.Element("span", Number(numbered.Number), ("class", "number"));
            html.Element("span", ReportWords.Level(finding.Level), ("class", "level"));
            html.Element("span", ReportWords.Family(finding.Rule.Family));
            html.Element("span", ReportWords.Outcome(finding.Outcome));
            if (finding.Decision is { } decision)
                html.Element("span", ReportWords.Verdict(decision.Word), ("class", "verdict"));
        }
    }

    private void WriteSides(Finding finding)
    {
        using (html.Open("div", ("class", "sides")))
        {
            foreach (var evidence in finding.Evidence)
                WriteSide(finding, evidence);
        }
    }

    private void WriteSide(Finding finding, Evidence evidence)
    {
        using (html.Open("figure", ("class", "side")))
        {
            using (html.Open("figcaption"))
            {
                if (evidence.Role.Length > 0)
                    html.Element("span", ReportWords.Title(evidence.Role), ("class", "role")).Text(" ");
                if (!Wording.IsReference(evidence))
                    html.Element("span", ReportWords.Voice(ReportWords.VoiceOf(evidence)), ("class", "voice"));
            }
            using (html.Open("blockquote"))
                MarkedText.Write(html, evidence.Claim.Sentence.Text, evidence.Marks);
            using (html.Open("p", ("class", "where")))
                WritePlace(finding, evidence);
            if (!Wording.IsReference(evidence))
                WriteCitations(evidence);
            if (page.Review is not null && page.IsOwn(evidence))
                new ReviewForms(html).WriteReading(evidence);
        }
    }

    private void WritePlace(Finding finding, Evidence evidence)
    {
        var place = ReportWords.Place(page.Article, evidence) + (Wording.IsBeforeEdit(finding, evidence) ? ", before the edit" : "");
        if (!page.IsOwn(evidence))
        {
            html.Text(place);
            return;
        }
        var section = ReportWords.Section(evidence.Article.Article.Sections[evidence.Claim.Sentence.Section]);
        using (html.Open("a", ("href", "#" + PageContext.IdOf(evidence.Claim))))
            html.Text($"{section}, {place}");
    }

    private void WriteCitations(Evidence evidence)
    {
        var (citations, isLater) = page.CitationsOf(evidence);
        if (citations.IsEmpty)
        {
            html.Element("p", evidence.Claim.CitationNeeded ? "An editor asks for a source here" : "No source given",
                ("class", "cites none"));
            return;
        }
        using (html.Open("ul", ("class", "cites")))
        {
            foreach (var citation in citations)
                WriteCitation(evidence, citation, isLater);
        }
    }

    private void WriteCitation(Evidence evidence, Citation citation, bool isLater)
    {
        using (html.Open("li"))
        {
            if (citation.Source is not { } source)
            {
                html.Text($"{citation.Mark.Text} names no entry of the references");
                return;
            }
            if (page.IsOwn(evidence))
                html.Element("a", citation.Mark.Text, ("href", "#" + PageContext.IdOf(source)), ("class", "mark"));
            else
                html.Element("span", citation.Mark.Text, ("class", "mark"));
            html.Text(" " + PageContext.Name(source));
            foreach (var work in PageContext.WorksBehind(evidence.Article, source))
                html.Text(", that is ").Element("span", WorkWords.Of(work), ("class", "work"));
            if (isLater)
                html.Element("span", " (given later in the paragraph)", ("class", "quiet"));
        }
    }

    private void WritePicture(Finding finding, string id)
    {
        if (FindingPicture.Of(finding) is { } picture)
        {
            using (html.Open("figure", ("class", "picture")))
                TimePictureSvg.Write(html, picture, id + "-p");
        }
        else if (SumPicture.Of(finding) is { } sum)
        {
            using (html.Open("figure", ("class", "picture")))
                SumPictureSvg.Write(html, sum, id + "-p");
        }
    }

    private void WriteDecision(Finding finding)
    {
        if (finding.Decision is not { } decision)
            return;
        using (html.Open("p", ("class", "decision")))
        {
            html.Element("strong", ReportWords.Verdict(decision.Word) + ".").Text(" " + decision.Because);
            var by = decision.By + (decision.On is { } on ? ", " + on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "")
                + (decision.Until is { } until ? "; until " + until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "");
            html.Text(" ").Element("span", "Decided by " + by, ("class", "quiet"));
        }
    }

    private void WriteBackground(Finding finding)
    {
        using (html.Open("details", ("class", "why")))
        {
            html.Element("summary", "Why this is told");
            using (html.Open("div", ("class", "rule")))
            {
                RuleProse.Write(html, finding.Rule.Description);
                using (html.Open("ul", ("class", "weighing")))
                {
                    foreach (var sentence in ReportWords.Weighing(finding))
                        html.Element("li", sentence);
                }
                using (html.Open("p", ("class", "quiet")))
                {
                    html.Text($"Rule {finding.Rule.Id}, {ReportWords.RuleTitle(finding.Rule)} · Finding ").Element("code", finding.Fingerprint).Text(" · ");
                    html.Element("code", $"trials explain {finding.Fingerprint[..FindingText.ShortFingerprint]} {Wording.Argument(page.Article.Article.Source.Path)}");
                }
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
