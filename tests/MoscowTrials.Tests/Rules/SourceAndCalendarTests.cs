using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using Xunit;

namespace MoscowTrials.Tests.Rules;

/// <summary>MT4xx to MT6xx on claims made by hand.</summary>
public sealed class SourceAndCalendarTests
{
    [Theory]
    [InlineData(DateFaultKind.ImpossibleDate, "MT401 certain error")]
    [InlineData(DateFaultKind.ReversedRange, "MT402 certain error")]
    [InlineData(DateFaultKind.WrongWeekday, "MT403 certain warning")]
    public void A_faulty_date_is_reported(DateFaultKind kind, string expected)
    {
        var builder = new ClaimsBuilder();
        builder.Claim("It sank on 31 June 1925.").Date("31 June 1925", null, fault: new DateFault(kind, "June 1925 has 30 days"));
        Assert.Equal(expected, ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void A_faulty_date_in_a_quotation_is_somebody_elses()
    {
        var builder = new ClaimsBuilder();
        builder.Claim("“It sank on 31 June 1925.”", Voices.Quoted)
            .Date("31 June 1925", null, fault: new DateFault(DateFaultKind.ImpossibleDate, "June 1925 has 30 days"));
        var finding = Assert.Single(ProjectRulebook.Check(builder.Build()).Findings, finding => finding.Rule.Id == "MT401");
        Assert.Equal((Level.Warning, Standing.Allegation), (finding.Level, finding.Standing));
        Assert.Equal("No calendar has the day “31 June 1925”: June 1925 has 30 days.", finding.Message);
    }

    [Fact]
    public void A_marker_without_note_is_reported_once_however_often_it_stands()
    {
        var builder = new ClaimsBuilder();
        var note = builder.Source("1");
        builder.Claim("One.").Cite(note);
        builder.Claim("Two.").Cite(null, "7");
        builder.Claim("Three.").Cite(null, "7");
        // A missing note is the article's fault, whoever speaks.
        builder.Claim("Four.", Voices.Alleged).Cite(null, "8");
        Assert.Equal("MT501 certain error; MT501 certain error", ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void An_extract_without_notes_is_not_judged()
    {
        var builder = new ClaimsBuilder();
        builder.Claim("One.").Cite(null, "7");
        var result = ProjectRulebook.Check(builder.Build());
        Assert.Empty(result.Findings);
        Assert.Equal(1, result.Unknown);
    }

    [Fact]
    public void An_unused_note_is_shown_as_the_entry_it_is()
    {
        var builder = new ClaimsBuilder();
        var used = builder.Source("1");
        builder.Source("2", text: "Lund, Lights of the Coast");
        builder.Source("b1", SourceKind.Bibliography);
        builder.Source("b2", SourceKind.FurtherReading);
        builder.Claim("One.").Cite(used);
        var finding = Assert.Single(ProjectRulebook.Check(builder.Build()).Findings);
        Assert.Equal(("MT502", "No sentence cites note 2."), (finding.Rule.Id, finding.Message));
        var side = Assert.Single(finding.Evidence);
        Assert.Equal(("note", "s-2", "Lund, Lights of the Coast"), (side.Role, side.Claim.Id, side.Claim.Sentence.Text));
    }

    [Fact]
    public void Renumbered_notes_keep_their_findings()
    {
        string Fingerprint(string key)
        {
            var builder = new ClaimsBuilder();
            var used = builder.Source("1");
            builder.Source(key, text: "Lund, Lights of the Coast");
            builder.Claim("One.").Cite(used);
            return Assert.Single(ProjectRulebook.Check(builder.Build()).Findings).Fingerprint;
        }
        Assert.Equal(Fingerprint("2"), Fingerprint("3"));
    }

    [Theory]
    [InlineData("The tower was finished in 1288.", "a figure")]
    [InlineData("The tower is the tallest in the province.", "a superlative")]
    [InlineData("It was the first of its kind.", "a superlative")]
    [InlineData("The abbot called him “a wolf among wolves” then.", "a quotation")]
    // A forest is no superlative, a single word in quotation marks no quotation.
    [InlineData("The forest at first seemed near.", null)]
    [InlineData("The so-called “reform” failed.", null)]
    [InlineData("The tower can be seen from afar.", null)]
    public void What_a_reader_wants_a_source_for(string text, string? what)
    {
        var builder = new ClaimsBuilder();
        builder.Claim(text);
        var result = ProjectRulebook.Check(builder.Build());
        Assert.Equal(what is null ? [] : [$"No source is cited for {what}, neither here nor later in the paragraph."], result.Findings.Select(finding => finding.Message));
        Assert.Equal(what is null ? 0 : 1, result.Sources.Uncited);
    }

    [Fact]
    public void A_marker_covers_what_comes_before_it_in_its_paragraph()
    {
        var builder = new ClaimsBuilder();
        var note = builder.Source("1");
        builder.Claim("Built in 1288.");
        builder.Claim("Rebuilt in 1300.").Cite(note);
        builder.Claim("Painted in 1310.");
        builder.Paragraph().Claim("Sold in 1320.");
        builder.Claim("A tower of 1330", kind: SentenceKind.Heading);
        builder.Claim("Razed in 1340.", tagged: true);
        Assert.Equal(["MT602 Painted in 1310.", "MT602 Sold in 1320.", "MT601 Razed in 1340."],
            ProjectRulebook.Check(builder.Build()).Findings.Select(finding => $"{finding.Rule.Id} {finding.Evidence[0].Claim.Sentence.Text}"));
    }

    [Fact]
    public void The_lead_of_an_article_with_sections_sums_up()
    {
        var builder = new ClaimsBuilder();
        builder.Claim("Built in 1288.");
        builder.Section("History").Claim("Built in the year 1288.");
        Assert.Equal(["Built in the year 1288."], ProjectRulebook.Check(builder.Build()).Findings.Select(finding => finding.Evidence[0].Claim.Sentence.Text));
    }

    [Fact]
    public void Missing_citations_come_last()
    {
        var builder = new ClaimsBuilder();
        var note = builder.Source("1");
        builder.Claim("Built in 1288.").Cite(note);
        builder.Paragraph().Claim("Painted in 1310.");
        builder.Paragraph().Claim("Sold in 1320.").Cite(null, "9");
        Assert.Equal(["MT501", "MT602"], ProjectRulebook.Check(builder.Build()).Findings.Select(finding => finding.Rule.Id));
    }
}
