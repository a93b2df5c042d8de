using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Claims.Voices;
using Xunit;
using static MoscowTrials.Tests.Rules.EventTypes;

namespace MoscowTrials.Tests.Rules;

/// <summary>MT101 on claims made by hand.</summary>
public sealed class VanishedPlaceTests
{
    private const string Certain = "MT101 certain error";
    private const string Possible = "MT101 possible note";

    [Theory]
    [InlineData("1917", "1932", Certain)]
    // The day after the last possible day of the end.
    [InlineData("1917", "1918", Certain)]
    // A shared year, and an event whose range reaches back to it.
    [InlineData("1917", "1917", "")]
    [InlineData("1917", "1917/1932", "")]
    [InlineData("1917", "1912", "")]
    // "until 1932": nobody says when it began.
    [InlineData("1917", "../1932", "")]
    // "since 1932" and "before 1917" are bounded on the side that matters.
    [InlineData("1917", "1932/..", Certain)]
    [InlineData("../1917", "1932", Certain)]
    // "after 1917": it may have stood for long.
    [InlineData("1917/..", "1932", "")]
    [InlineData("1917", null, "")]
    [InlineData(null, "1932", "")]
    public void Dates_decide(string? end, string? act, string expected) =>
        Assert.Equal(expected, ProjectRulebook.Faults(Article(end, act)));

    [Theory]
    [InlineData(EntityKind.Building, Certain)]
    [InlineData(EntityKind.Vessel, Certain)]
    // A dissolved town leaves its streets behind.
    [InlineData(EntityKind.Place, Possible)]
    public void The_kind_of_place_decides(EntityKind kind, string expected) =>
        Assert.Equal(expected, ProjectRulebook.Faults(Article("1917", "1932", kind: kind)));

    [Theory]
    [InlineData("rebuild", "1925", "")]
    [InlineData("rebuild", null, "")]
    [InlineData("rebuild", "1917", "")]
    // Before the end, it was an earlier one.
    [InlineData("rebuild", "1905", Certain)]
    // Built once more after the end, or nobody knows when.
    [InlineData("build", "1925", "")]
    [InlineData("build", null, "")]
    [InlineData("build", "1890", Certain)]
    // A second end, later than the event: the first was not the last, or one of the two is wrong.
    [InlineData("demolish", "1944", "MT203 certain error")]
    [InlineData("demolish", "1918", Certain)]
    public void What_else_happened_to_the_place_decides(string type, string? when, string expected)
    {
        EventType[] types = [Rebuild, Build, Demolish];
        Assert.Equal(expected, ProjectRulebook.Faults(Article("1917", "1932", more: (types.Single(known => known.Name == type), when))));
    }

    [Theory]
    // "It was restored in 1925": perhaps the pier.
    [InlineData(false, Actuality.Actual, "")]
    // Told elsewhere, of something else; or hoped for, of anything.
    [InlineData(true, Actuality.Actual, Certain)]
    [InlineData(false, Actuality.Unreal, Certain)]
    public void A_rebuilding_of_something_unnamed_counts_near_by(bool elsewhere, Actuality actuality, string expected)
    {
        var builder = new ClaimsBuilder();
        var pier = builder.Building("Grand Pier");
        builder.Claim("The Grand Pier was torn down.").Event(Demolish, "torn down", "1917", patients: [pier]);
        builder.Claim("They met at the Grand Pier.").Event(Meet, "met", "1932", place: pier);
        if (elsewhere)
            builder.Section("Elsewhere");
        builder.Claim("The restoration followed.").Event(Rebuild, "restoration", "1925", actuality: actuality);
        Assert.Equal(expected, ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void A_denied_rebuilding_changes_nothing_and_a_planned_one_silences()
    {
        Assert.Equal(Certain, ProjectRulebook.Faults(Article("1917", "1932", more: (Rebuild, "1925"), moreDenied: true)));
        Assert.Equal("", ProjectRulebook.Faults(Article("1917", "1932", more: (Rebuild, "1925"), moreActuality: Actuality.Unreal)));
        Assert.Equal(Certain, ProjectRulebook.Faults(Article("1917", "1932", more: (Rebuild, "1925"), moreActuality: Actuality.Fictional)));
    }

    [Theory]
    [InlineData(false, Actuality.Actual, Certain)]
    [InlineData(true, Actuality.Actual, "")]
    [InlineData(false, Actuality.Unreal, "")]
    [InlineData(false, Actuality.Fictional, "")]
    public void Only_what_is_told_as_having_happened_counts(bool denied, Actuality actuality, string expected) =>
        Assert.Equal(expected, ProjectRulebook.Faults(Article("1917", "1932", actDenied: denied, actActuality: actuality)));

    [Theory]
    [InlineData("article", "article", "MT101 certain error")]
    [InlineData("article", "alleged", "MT101 certain warning")]
    [InlineData("revealed", "alleged", "MT101 certain warning")]
    [InlineData("revealed", "article", "MT101 certain error")]
    // An end that is only claimed ends nothing.
    [InlineData("alleged", "article", "")]
    [InlineData("attributed", "article", "")]
    [InlineData("quoted", "article", "")]
    [InlineData("revealed by a party", "article", "")]
    public void Whose_word_it_is_decides(string end, string act, string expected) =>
        Assert.Equal(expected, ProjectRulebook.Faults(Article("1917", "1932", endVoice: VoiceOf(end), actVoice: VoiceOf(act))));

    [Theory]
    [InlineData("1925", "1910", Certain)]
    // Builders come before the opening.
    [InlineData("1925", "1923", Possible)]
    [InlineData("1925", "1925", "")]
    [InlineData("1925", "1932", "")]
    [InlineData("1925", "1910/1925", "")]
    [InlineData("1925", null, "")]
    public void Before_the_beginning_it_needs_a_distance(string begin, string? act, string expected)
    {
        var builder = new ClaimsBuilder();
        var pier = builder.Building("Grand Pier");
        builder.Claim("The Grand Pier was opened.").Event(Build, "opened", begin, patients: [pier]);
        builder.Claim("They met at the Grand Pier.").Event(Meet, "met", act, place: pier);
        Assert.Equal(expected, ProjectRulebook.Faults(builder.Build()));
    }

    // People came to where the town was founded, before.
    [Fact]
    public void Nothing_is_said_of_a_town_before_its_founding()
    {
        var builder = new ClaimsBuilder();
        var town = builder.Entity(EntityKind.Place, "Harbourton");
        builder.Claim("Harbourton was founded.").Event(Build, "founded", "1850", patients: [town]);
        builder.Claim("They met at Harbourton.").Event(Meet, "met", "1701", place: town);
        Assert.Equal("", ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void An_earlier_beginning_is_the_one_that_counts()
    {
        var builder = new ClaimsBuilder();
        var pier = builder.Building("Grand Pier");
        builder.Claim("The Grand Pier was opened.").Event(Build, "opened", "1925", patients: [pier]);
        builder.Claim("The first Grand Pier was built.").Event(Build, "built", "1890", patients: [pier]);
        builder.Claim("They met at the Grand Pier.").Event(Meet, "met", "1910", place: pier);
        Assert.Equal("MT201 certain error", ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void An_inferred_link_costs_a_level()
    {
        Assert.Equal("MT101 certain warning", ProjectRulebook.Faults(Article("1917", "1932", placeInferred: true)));
        Assert.Equal("MT101 certain warning", ProjectRulebook.Faults(Article("1917", "1932", actWhenInferred: true)));
    }

    [Fact]
    public void A_reviewed_inference_costs_nothing()
    {
        var article = Article("1917", "1932", placeInferred: true);
        using var runner = new MoscowTrials.Rules.RuleRunner(ProjectRulebook.Rules, ProjectRulebook.Today);
        var level = (params int[] reviewed) => runner.Run(article with
        {
            Claims = [.. article.Claims.Select((c, i) => reviewed.Contains(i) ? c with { Review = ReviewState.Confirmed } : c)],
        }).Findings.Single(finding => finding.Rule.Id == "MT101").Level;
        Assert.Equal(MoscowTrials.Rules.Level.Warning, level());
        Assert.Equal(MoscowTrials.Rules.Level.Warning, level(0));
        Assert.Equal(MoscowTrials.Rules.Level.Error, level(0, 1));
    }

    [Fact]
    public void The_finding_shows_both_sides_with_the_words_that_decide()
    {
        var article = Article("1917", "1932", actVoice: VoiceOf("alleged"));
        var finding = Assert.Single(ProjectRulebook.Check(article).Findings, finding => finding.Rule.Id == "MT101");
        Assert.Equal("Grand Pier: “met” in 1932, at least 14 years after “torn down” in 1917.", finding.Message);
        Assert.Equal(MoscowTrials.Rules.Standing.Allegation, finding.Standing);
        Assert.Equal(["presence", "ending"], finding.Evidence.Select(side => side.Role));
        Assert.Equal([article.Claims[1], article.Claims[0]], finding.Evidence.Select(side => side.Claim));
        Assert.Equal(["1932", "met", "Grand Pier"], Marked(finding.Evidence[0]));
        Assert.Equal(["torn down", "1917"], Marked(finding.Evidence[1]));
    }

    private static IEnumerable<string> Marked(MoscowTrials.Rules.Evidence side) =>
        side.Marks.Select(mark => side.Claim.Sentence.Text[mark.Start..mark.End]);

    private static VoiceReading VoiceOf(string name) => name switch
    {
        "alleged" => Voices.Alleged,
        "attributed" => Voices.Attributed,
        "quoted" => Voices.Quoted,
        "revealed" => Voices.Revealed,
        "revealed by a party" => Voices.RevealedByParty,
        _ => VoiceReading.Article,
    };

    private static ArticleClaims Article(string? end, string? act, EntityKind kind = EntityKind.Building, VoiceReading? endVoice = null,
        VoiceReading? actVoice = null, bool actDenied = false, Actuality actActuality = Actuality.Actual, bool actWhenInferred = false,
        bool placeInferred = false, (EventType Type, string? When)? more = null, bool moreDenied = false, Actuality moreActuality = Actuality.Actual)
    {
        var builder = new ClaimsBuilder();
        var pier = builder.Entity(kind, "Grand Pier");
        builder.Claim("The Grand Pier was torn down in 1917.", endVoice).Date("1917", end ?? "1917")
            .Event(Demolish, "torn down", end, end is null ? -1 : 0, patients: [pier]);
        var told = builder.Claim("In 1932 they met at the Grand Pier.", actVoice).Date("1932", act, Relation(act));
        told.Event(Meet, "met", act, act is null ? -1 : 0, place: pier, placeWords: "Grand Pier", denied: actDenied, actuality: actActuality,
            whenInferred: actWhenInferred, placeInferred: placeInferred);
        if (more is var (type, when))
            builder.Claim("More of the Grand Pier.").Event(type, "More", when, patients: [pier], denied: moreDenied, actuality: moreActuality);
        return builder.Build();
    }

    private static DateRelation Relation(string? edtf) =>
        edtf is null ? DateRelation.During
        : edtf.StartsWith("..", StringComparison.Ordinal) ? DateRelation.End
        : edtf.EndsWith("..", StringComparison.Ordinal) ? DateRelation.Start
        : DateRelation.During;
}
