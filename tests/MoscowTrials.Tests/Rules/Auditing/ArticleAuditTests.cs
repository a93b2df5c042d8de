using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Auditing;
using Xunit;

namespace MoscowTrials.Tests.Rules.Auditing;

/// <summary>Who stands behind each claim, counted by section, kind and source.</summary>
public sealed class ArticleAuditTests
{
    private const string Notes = "\n\nNotes\n\n  1. Survey of Bridges, p. 3.\n  2. Lund, Anna (1902). Lights of the Coast. Bergen: Fjord Press. ISBN 0-306-40615-2.\n  3. Register of Ships, p. 7.\n";

    [Theory]
    [InlineData("Ada opened in 1931.[1]", "Ada Cited")]
    // A marker stands for the sentences before it in its paragraph, and for none behind it.
    [InlineData("Ada opened in 1931. Bea has 12 arches.[1] Cea closed in 1950.", "Ada Covered; Bea Cited; Cea Uncited")]
    [InlineData("Ada opened in 1931.\n\nBea has 12 arches.[1]", "Ada Uncited; Bea Cited")]
    [InlineData("Ada is made of stone.", "Ada NotWanting")]
    // What nobody would ask a source of has one all the same where a marker stands behind it.
    [InlineData("Ada is made of stone. Bea has 12 arches.[1]", "Ada Covered; Bea Cited")]
    // An editor who asks for a source is taken at his word, whatever the sentence cites.
    [InlineData("Ada is made of stone.[citation needed] Bea has 12 arches.[1]", "Ada Tagged; Bea Cited")]
    [InlineData("Ada opened in 1931.[1][citation needed]", "Ada Tagged")]
    // A marker whose entry is missing is still a marker.
    [InlineData("Ada opened in 1931.[9]", "Ada Cited")]
    public void Each_claim_is_in_one_state(string text, string expected) =>
        Assert.Equal(expected, AuditedText.States(AuditedText.Audit(text + Notes)));

    [Fact]
    public void A_marker_stands_for_its_own_sentence_only_where_that_is_settled() =>
        Assert.Equal("Ada Uncited; Bea Cited",
            AuditedText.States(AuditedText.Audit("Ada opened in 1931. Bea has 12 arches.[1]" + Notes, coversParagraph: false)));

    [Fact]
    public void A_lead_that_is_shorter_than_what_it_sums_up_needs_no_source()
    {
        const string Text = "Ada opened in 1931.\n\n== History ==\n\nIt has 12 arches. It closed in 1950.";
        Assert.Equal("Ada NotWanting; It Uncited; It Uncited", AuditedText.States(AuditedText.Audit(Text, "article.wiki")));
        // A list of links behind it does not make an article a lead.
        const string Stub = "Ada opened in 1931. It has 12 arches.\n\n== Names ==\n\n* New Bridge";
        Assert.Equal("Ada Uncited; It Uncited; New NotWanting", AuditedText.States(AuditedText.Audit(Stub, "article.wiki")));
    }

    [Fact]
    public void Sub_sections_count_with_the_section_that_holds_them()
    {
        var audit = AuditedText.Audit(
            "Lead in short.\n\n== History ==\n\nIt opened in 1931.\n\n=== Later ===\n\nIt closed in 1950.<ref>Archive.</ref> It was sold in 1951.\n\n== Use ==\n\nIt has 12 arches.", "a.wiki");
        Assert.Equal(
        [
            ": 0 of 0, with all 0 of 0",
            "History: 0 of 1, with all 1 of 3",
            "Later: 1 of 2, with all 1 of 2",
            "Use: 0 of 1, with all 0 of 1",
        ], audit.Sections.Select(s => FormattableString.Invariant(
            $"{s.Section.Title}: {s.Own.Needs.Covered} of {s.Own.Needs.Wanted}, with all {s.All.Needs.Covered} of {s.All.Needs.Wanted}")));
        Assert.Equal([0, 0, 1, 0], audit.Sections.Select(s => s.Depth));
    }

    [Fact]
    public void A_source_has_what_rests_on_it_alone_and_in_a_row()
    {
        var audit = AuditedText.Audit(
            "One opened in 1931. Two has 12 arches.[1] Three closed in 1950.[1] Four was sold in 1951.[1]\n\n"
            + "Stone it is.\n\nFive burned in 1960.[1]\n\nSix was rebuilt in 1961.[1][3] Seven sank in 1970.[2]" + Notes);
        Assert.Equal(
        [
            "1: 5 uses, 6 claims, 5 alone, 0 without page; One-Five 5",
            "2: 1 uses, 1 claims, 1 alone, 1 without page; ",
            "3: 1 uses, 1 claims, 0 alone, 0 without page; ",
        ], audit.Sources.Select(s => FormattableString.Invariant(
            $"{s.Source.Key}: {s.Uses} uses, {s.Claims.Length} claims, {s.Alone.Length} alone, {s.WithoutLocator} without page; ")
            + string.Join(", ", s.Stretches.Select(r => FormattableString.Invariant($"{First(r.First)}-{First(r.Last)} {r.Count}")))));
    }

    [Fact]
    public void Notes_that_lead_to_one_work_are_one_source()
    {
        var audit = AuditedText.Audit(
            "One opened in 1931.[1] Two has 12 arches.[2] Three closed in 1950.[1] Four was sold in 1951.[3]\n\nFive burned in 1960.[2][1]\n\n"
            + "Notes\n\n  1. Lund 1902, p. 5.\n  2. Lund 1902.\n  3. A letter to the board, seen by nobody.\n\n"
            + "Bibliography\n\nLund, Anna (1902). Lights of the Coast. Bergen: Fjord Press.\nBerg, Ole (1911). Ships. Oslo: Havn.\n");
        Assert.Equal(
        [
            "Lund 1902, Lights of the Coast (1, 2, b1): 5 uses, 4 claims, 4 alone, 2 without page",
            "A letter to the board, seen by nobody (3): 1 uses, 1 claims, 1 alone, 0 without page",
        ], audit.Works.Select(w => FormattableString.Invariant(
            $"{w.Work.Name} ({string.Join(", ", w.Entries.Select(e => e.Key))}): {w.Uses} uses, {w.Rest.Claims.Length} claims, {w.Rest.Alone.Length} alone, {w.WithoutPage} without page")));
        // By itself each note bears less.
        Assert.Equal([2, 1, 1], audit.Sources.Select(s => s.Alone.Length));
    }

    [Fact]
    public void Short_forms_of_a_work_that_is_told_nowhere_are_one_source()
    {
        var audit = AuditedText.Audit(
            "One opened in 1931.[1] Two has 12 arches.[2] Three closed in 1950.[3]\n\nNotes\n\n  1. Falk: 5.\n  2. Falk: 9–11.\n  3. Lund: 7.\n\n"
            + "Bibliography\n\nLund, Anna (1902). Lights of the Coast. Bergen: Fjord Press.\n");
        Assert.Equal(["Falk (told nowhere in full) 2", "Lund 1902, Lights of the Coast 1"],
            audit.Works.Select(w => FormattableString.Invariant($"{w.Work.Name} {w.Uses}")));
    }

    [Fact]
    public void A_row_ends_at_a_claim_without_source()
    {
        var audit = AuditedText.Audit(
            "A opened in 1931.[1] B opened in 1932.[1] C opened in 1933.[1]\n\nD opened in 1934.\n\nE opened in 1935.[1] F opened in 1936.[1]" + Notes);
        Assert.Empty(audit.Sources[0].Stretches);
        Assert.Equal(5, audit.Sources[0].Alone.Length);
    }

    public static TheoryData<string> Texts => new("seeds/moscow-trials.txt", "README.md", "rules.md");

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_figures_add_up_to_the_number_of_claims(string path)
    {
        var (articles, _) = ArticleReader.ReadAll(path + ".txt", File.ReadAllBytes(RepositoryFiles.PathOf(path)), ReadingOptions.Default);
        foreach (var article in articles!)
        {
            var claims = ClaimExtractor.Extract(article);
            var audit = ArticleAudit.Of(claims, AuditedText.Today);
            AddsUp(audit);
            // What a check counts is the same.
            Assert.Equal(ProjectRulebook.Check(claims).Sources, audit.Total.Needs);
        }
    }

    internal static void AddsUp(ArticleAudit audit)
    {
        Assert.Equal(audit.Article.OwnCount, audit.Claims.Length);
        Assert.Equal(audit.Article.OwnCount, audit.Total.Claims);
        Assert.Equal(audit.Total, Sum(audit.Sections.Select(s => s.Own)));
        Assert.Equal(audit.Total, Sum(audit.Sections.Where(s => s.Section.Parent is null).Select(s => s.All)));
        Assert.Equal(audit.Total, Sum(audit.Kinds.Select(k => k.Counts)));
        Assert.Equal(audit.Total.Uncited, audit.Worklist.Count());
        Assert.Equal(audit.Total.Needs.Wanted, audit.Claims.Count(c => c.WantsSource));
        Assert.Equal(audit.Total.Needs.Wanted - audit.Total.Tagged, audit.Total.Needs.Covered + audit.Total.Needs.Uncited);
        foreach (var claim in audit.Claims)
        {
            foreach (var source in claim.Sources)
                Assert.Contains(claim.Claim, Assert.Single(audit.Sources, s => ReferenceEquals(s.Source, source)).Claims);
        }
        Assert.Equal(audit.Claims.Sum(c => c.Works.Length), audit.Works.Sum(w => w.Rest.Claims.Length));
        Assert.Equal(audit.Claims.Count(c => c.Works.Length == 1), audit.Works.Sum(w => w.Rest.Alone.Length));
        Assert.Equal(audit.Claims.Sum(c => c.Sources.Length), audit.Sources.Sum(s => s.Claims.Length));
        Assert.Equal(audit.Claims.Count(c => c.Sources.Length == 1), audit.Sources.Sum(s => s.Alone.Length));
    }

    private static SourcingCounts Sum(IEnumerable<SourcingCounts> counts) => counts.Aggregate(default(SourcingCounts), (sum, next) => sum + next);

    private static string First(Claim claim) => claim.Sentence.Text.Split(' ')[0];
}
