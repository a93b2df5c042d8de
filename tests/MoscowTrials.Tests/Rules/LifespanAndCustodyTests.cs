using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using Xunit;
using static MoscowTrials.Tests.Rules.EventTypes;

namespace MoscowTrials.Tests.Rules;

/// <summary>MT103 and MT104 on claims made by hand.</summary>
public sealed class LifespanAndCustodyTests
{
    private const string Outside = "MT103 certain error";
    private const string Confined = "MT104 certain error";
    private const string Perhaps = "MT104 possible note";

    [Theory]
    [InlineData("meet", "1894", "1901", Outside)]
    [InlineData("plan", "1894", "1901", Outside)]
    // What is done to the dead needs nobody alive.
    [InlineData("honour", "1894", "1901", "")]
    [InlineData("meet", "1894", "1894", "")]
    [InlineData("meet", "1894-06-01", "1894-06-02", Outside)]
    [InlineData("meet", "1894-06", "1894", "")]
    [InlineData("meet", "1894", "1890", "")]
    [InlineData("meet", "1894", null, "")]
    public void Nobody_acts_after_death(string type, string death, string? act, string expected)
    {
        EventType[] types = [Meet, Plan, Honour];
        var builder = new ClaimsBuilder();
        var clara = builder.Person("Clara Whitmore");
        builder.Claim("Clara died.").Event(Die, "died", death, patients: [clara]);
        builder.Claim("Clara acted.").Event(types.Single(known => known.Name == type), "acted", act, agents: [clara]);
        Assert.Equal(expected, ProjectRulebook.Faults(builder.Build()));
    }

    [Theory]
    [InlineData(EntityKind.Person, "1852", Outside)]
    [InlineData(EntityKind.Person, "1860", "")]
    // Before it was founded, a body may have been a circle of friends.
    [InlineData(EntityKind.Body, "1852", "MT103 possible note")]
    public void Nobody_acts_before_birth(EntityKind kind, string act, string expected)
    {
        var builder = new ClaimsBuilder();
        var who = builder.Entity(kind, "Grünwald");
        builder.Claim("It began.").Event(Bear, "began", "1860-03-04", patients: [who]);
        builder.Claim("It acted.").Event(Meet, "acted", act, partners: [who]);
        Assert.Equal(expected, ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void Of_two_deaths_the_later_one_counts()
    {
        var builder = new ClaimsBuilder();
        var clara = builder.Person("Clara Whitmore");
        builder.Claim("Clara died.").Event(Die, "died", "1894", patients: [clara]);
        builder.Claim("Clara was killed.").Event(Die, "killed", "1905", patients: [clara]);
        builder.Claim("Clara met them.").Event(Meet, "met", "1901", agents: [clara]);
        Assert.Equal("MT201 certain error", ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void A_body_founded_anew_acts_again()
    {
        var builder = new ClaimsBuilder();
        var club = builder.Entity(EntityKind.Body, "Alpine Club");
        builder.Claim("The club was dissolved.").Event(Demolish, "dissolved", "1894", patients: [club]);
        builder.Claim("The club met.").Event(Meet, "met", "1901", agents: [club]);
        Assert.Equal(Outside, ProjectRulebook.Faults(builder.Build()));
        builder.Claim("The club was founded anew.").Event(Rebuild, "founded anew", "1900", patients: [club]);
        Assert.Equal("", ProjectRulebook.Faults(builder.Build()));
    }

    [Theory]
    [InlineData("perform", "1889", true, Confined)]
    // Whom a prisoner met in a town he may have met in its prison.
    [InlineData("meet", "1889", true, "")]
    // Nobody says where: it may have been the visitors' room.
    [InlineData("perform", "1889", false, "")]
    // Who leads or plans something does not stay in a cell; letters are written there.
    [InlineData("plan", "1889", true, Perhaps)]
    [InlineData("plan", "1889", false, Perhaps)]
    [InlineData("write", "1889", true, "")]
    // Prisoners are taken to hearings.
    [InlineData("testify", "1889", true, "")]
    // The years in which it began and ended are shared.
    [InlineData("perform", "1887", true, "")]
    [InlineData("perform", "1891", true, "")]
    [InlineData("perform", "1895", true, "")]
    [InlineData("perform", "1889/1895", true, "")]
    [InlineData("honour", "1889", true, "")]
    public void A_custody_with_both_ends_holds(string type, string act, bool hasPlace, string expected)
    {
        EventType[] types = [Perform, Meet, Plan, Write, Testify, Honour];
        Assert.Equal(expected, Faults("1887/1891", DateRelation.During, "imprisoned", (builder, jonas, paris) =>
            builder.Claim("Jonas acted.").Event(types.Single(known => known.Name == type), "acted", act, place: hasPlace ? paris : null, agents: [jonas])));
    }

    [Fact]
    public void A_release_ends_it()
    {
        Assert.Equal(Confined, Faults("1887", DateRelation.During, "imprisoned", (builder, jonas, paris) =>
        {
            builder.Claim("Jonas was released.").Event(Release, "released", "1891", patients: [jonas]);
            builder.Claim("Jonas performed.").Event(Perform, "performed", "1889", place: paris, agents: [jonas]);
        }));
        Assert.Equal("", Faults("1887", DateRelation.During, "imprisoned", (builder, jonas, paris) =>
        {
            builder.Claim("Jonas was released.").Event(Release, "released", "1891", patients: [jonas]);
            builder.Claim("Jonas performed.").Event(Perform, "performed", "1893", place: paris, agents: [jonas]);
        }));
    }

    [Theory]
    // An escape in between, with and without a date.
    [InlineData("1888")]
    [InlineData(null)]
    public void An_escape_silences(string? when) =>
        Assert.Equal("", Faults("1887/1891", DateRelation.During, "imprisoned", (builder, jonas, paris) =>
        {
            builder.Claim("Jonas escaped.").Event(Release, "escaped", when, agents: [jonas]);
            builder.Claim("Jonas performed.").Event(Perform, "performed", "1889", place: paris, agents: [jonas]);
        }));

    [Theory]
    // Nothing is known but that it began; told as going on, it may have gone on.
    [InlineData("1887", DateRelation.During, "")]
    [InlineData("1887/..", DateRelation.Start, Perhaps)]
    public void An_open_end_is_no_certainty(string custody, DateRelation relation, string expected) =>
        Assert.Equal(expected, Faults(custody, relation, "imprisoned", (builder, jonas, paris) =>
            builder.Claim("Jonas performed.").Event(Perform, "performed", "1889", place: paris, agents: [jonas])));

    [Theory]
    [InlineData("1934", Confined)]
    [InlineData("1933-01", "")]
    // After the time of which the section speaks, he may be free.
    [InlineData("1937", "")]
    public void A_custody_since_lasts_to_the_time_of_which_the_section_speaks(string act, string expected)
    {
        var builder = new ClaimsBuilder();
        var jonas = builder.Person("Jonas Rehn");
        var paris = builder.Entity(EntityKind.Place, "Paris");
        builder.Claim("The trial was held in August 1936.").Date("August 1936", "1936-08");
        builder.Claim("Jonas had been in prison since January 1933.").Date("January 1933", "1933-01", DateRelation.Start)
            .Event(Imprison, "in prison", "1933-01/..", 0, patients: [jonas]);
        builder.Claim("Jonas performed in Paris.").Event(Perform, "performed", act, place: paris, agents: [jonas]);
        Assert.Equal(expected, ProjectRulebook.Faults(builder.Build()));
    }

    [Theory]
    [InlineData("Paris", null, 48.9, 2.3, Confined)]
    // The court in the prison's town, the town of the prison, and a suburb with coordinates near by.
    [InlineData("Court", "Spandau", 52.5, 13.2, "")]
    [InlineData("Berlin", "Germany", 52.5, 13.4, Perhaps)]
    [InlineData("Munich", "Germany", 48.1, 11.6, Confined)]
    public void The_place_must_be_another(string name, string? within, double latitude, double longitude, string expected)
    {
        var builder = new ClaimsBuilder();
        var jonas = builder.Person("Jonas Rehn");
        var spandau = builder.Entity(EntityKind.Place, "Spandau", "Germany", 52.5, 13.2);
        var scene = builder.Entity(EntityKind.Place, name, within, latitude, longitude);
        builder.Claim("Jonas was imprisoned.").Date("imprisoned", "1887/1891").Event(Imprison, "imprisoned", "1887/1891", 0, spandau, patients: [jonas]);
        builder.Claim("Jonas performed.").Event(Perform, "performed", "1889", place: scene, agents: [jonas]);
        Assert.Equal(expected, ProjectRulebook.Faults(builder.Build()));
    }

    [Fact]
    public void After_a_death_in_custody_only_the_lifespan_speaks() =>
        Assert.Equal(Outside, Faults("1887", DateRelation.During, "imprisoned", (builder, jonas, paris) =>
        {
            builder.Claim("Jonas died.").Event(Die, "died", "1890", patients: [jonas]);
            builder.Claim("Jonas performed.").Event(Perform, "performed", "1893", place: paris, agents: [jonas]);
        }));

    private static string Faults(string custody, DateRelation relation, string words, Action<ClaimsBuilder, int, int> tell)
    {
        var builder = new ClaimsBuilder();
        var jonas = builder.Person("Jonas Rehn");
        var paris = builder.Entity(EntityKind.Place, "Paris");
        builder.Claim("Jonas was imprisoned.").Date("imprisoned", custody, relation).Event(Imprison, words, custody, 0, patients: [jonas]);
        tell(builder, jonas, paris);
        return ProjectRulebook.Faults(builder.Build());
    }
}
