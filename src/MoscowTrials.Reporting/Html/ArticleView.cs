using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Html;

/// <summary>The article to read, every sentence with a mark of its sourcing, findings in the margin.</summary>
internal sealed class ArticleView(HtmlWriter html, PageContext page)
{
    public void Write()
    {
        using (html.Open("section", ("class", "group"), ("id", "article"), ("aria-labelledby", "article-h")))
        {
            html.Element("h2", "The article", ("id", "article-h"));
            WriteLegend();
            foreach (var paragraph in Paragraphs())
                WriteParagraph(paragraph);
        }
        html.Break();
    }

    private void WriteLegend()
    {
        using (html.Open("ul", ("class", "legend"), ("aria-label", "Marks of sourcing")))
        {
            foreach (var (name, words) in (ReadOnlySpan<(string, string)>)
            [
                ("cited", "has a source"), ("covered", "a source later in the paragraph"), ("uncited", "a reader would want a source"),
                ("tagged", "an editor asks for one"), ("has", "takes part in a finding"),
            ])
            {
                using (html.Open("li"))
                    html.Element("span", words, ("class", "s " + name));
            }
            html.Element("li", "no mark: none is wanted");
        }
    }

    /// <summary>The article's own claims by paragraph.</summary>
    private IEnumerable<ImmutableArray<Claim>> Paragraphs()
    {
        var own = page.Article.Own;
        for (var i = 0; i < own.Length;)
        {
            var start = i;
            while (i < own.Length && own[i].Sentence.Paragraph == own[start].Sentence.Paragraph
                && own[i].Sentence.Kind == own[start].Sentence.Kind)
                i++;
            yield return own[start..i];
        }
    }

    private void WriteParagraph(ImmutableArray<Claim> claims)
    {
        var sentence = claims[0].Sentence;
        if (sentence.Kind == SentenceKind.Heading)
        {
            WriteHeading(claims[0]);
            return;
        }
        using (html.Open("div", ("class", "para " + JsonNames.Of(sentence.Kind))))
        {
            using (html.Open("p"))
            {
                if (sentence.Label is { Name.Length: > 0 } label)
                    html.Element("span", label.Name.Replace('_', ' '), ("class", "label")).Text(" ");
                for (var i = 0; i < claims.Length; i++)
                {
                    html.Text(i > 0 ? " " : "");
                    WriteSentence(claims[i]);
                }
            }
            WriteNotes(claims);
        }
        html.Break();
    }

    private void WriteHeading(Claim claim)
    {
        var section = page.Article.Article.Sections[claim.Sentence.Section];
        // The title of the article is that of the page.
        if (section.Index == 0)
            return;
        var depth = Math.Min(section.Path.Length, 3) + 2;
        using (html.Open("div", ("class", "para heading")))
        {
            using (html.Open("h" + depth.ToString(CultureInfo.InvariantCulture), ("id", PageContext.IdOf(section))))
                WriteSentence(claim);
            var counts = page.Report.Audit.Sections[section.Index].All.Needs;
            if (counts.Wanted > 0)
                html.Element("p", string.Create(CultureInfo.InvariantCulture, $"{counts.Covered} of {counts.Wanted} sourced"),
                    ("class", "notes quiet"));
        }
        html.Break();
    }

    private void WriteSentence(Claim claim)
    {
        var findings = page.FindingsOn(claim).ToList();
        var state = StateOf(claim);
        var name = "s" + (state is null ? "" : " " + state) + (findings.Count > 0 ? " has "
            + JsonNames.Of(findings.Max(f => f.Finding.Level)) : "");
        using (html.Open("span", ("class", name), ("id", PageContext.IdOf(claim))))
        {
            var text = claim.Sentence.Text;
            var at = 0;
            foreach (var mark in claim.Sentence.Marks)
            {
                var position = Math.Clamp(mark.Position, at, text.Length);
                html.Text(text.AsSpan(at, position - at));
                at = position;
                WriteMark(claim, mark);
            }
            html.Text(text.AsSpan(at));
            if (state is "uncited" or "tagged")
                html.Element("span", state == "tagged" ? " (an editor asks for a source)" : " (without a source)", ("class", "hide"));
        }
        foreach (var finding in findings)
        {
            html.Element("a", finding.Number.ToString(CultureInfo.InvariantCulture), ("class", "to " + JsonNames.Of(finding.Finding.Level)),
                ("href", "#" + PageContext.IdOf(finding.Finding)), ("aria-label", $"Finding {finding.Number}"));
        }
    }

    private void WriteMark(Claim claim, Mark mark)
    {
        var source = claim.Citations.FirstOrDefault(c => ReferenceEquals(c.Mark, mark))?.Source;
        using (html.Open("sup"))
        {
            if (source is null)
                html.Text(mark.Text);
            else
                html.Element("a", mark.Text, ("href", "#" + PageContext.IdOf(source)));
        }
    }

    private string? StateOf(Claim claim) => page.Report.Audit.Claims[claim.Sentence.Index].State switch
    {
        SourcingState.Cited => "cited",
        SourcingState.Covered => "covered",
        SourcingState.Uncited => "uncited",
        SourcingState.Tagged => "tagged",
        _ => null,
    };

    private void WriteNotes(ImmutableArray<Claim> claims)
    {
        var findings = claims.SelectMany(page.FindingsOn).DistinctBy(f => f.Number).OrderBy(f => f.Number).ToList();
        if (findings.Count == 0)
            return;
        using (html.Open("ul", ("class", "notes"), ("aria-label", "Findings in this paragraph")))
        {
            foreach (var numbered in findings)
            {
                using (html.Open("li", ("class", JsonNames.Of(numbered.Finding.Level))))
                {
                    using (html.Open("a", ("href", "#" + PageContext.IdOf(numbered.Finding))))
                        html.Text($"{numbered.Number}. {ReportWords.RuleTitle(numbered.Finding.Rule)}");
                    html.Text(" ").Element("span", numbered.Finding.Message, ("class", "quiet"));
                }
            }
        }
    }
}
