using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>What the fields of infoboxes tell, and how they meet the prose.</summary>
public sealed class FieldEventsTests
{
    [Theory]
    [InlineData("birth_date = {{birth date|1863|7|30}}", "born Henry Field 1863-07-30")]
    [InlineData("birth_date = 30 July 1863 (aged 3 in 1866)", "born Henry Field 1863-07-30")]
    [InlineData("Birth date = c. 1863", "born Henry Field 1863~")]
    [InlineData("birth_place = [[Leeds]], England", "born Henry Field at Leeds")]
    [InlineData("death_date = {{death date and age|1947|4|7|1863|7|30}}", "die Henry Field 1947-04-07")]
    [InlineData("opened = 12 May 1890", "open Henry Field 1890-05-12")]
    // Two dates, a doubt, words before the date: what happened when is not clear.
    [InlineData("opened = 1890; 1925", "")]
    [InlineData("birth_date = 1863 or 1864", "")]
    [InlineData("birth_date = 1863?", "")]
    [InlineData("built = rebuilt 1925", "")]
    [InlineData("birth_place = Leeds; York", "")]
    [InlineData("height = 1.80 m", "")]
    public void A_field_tells_what_happened_to_its_subject(string field, string expected)
    {
        var claims = Read($"{{{{Infobox person\n| name = Henry Field\n| {field}\n}}}}\n'''Henry Field''' was a painter.");
        var events = claims.Claims.Where(c => c.Sentence.Kind == SentenceKind.InfoboxField).SelectMany(c => c.Events)
            .Select(e => Describe(claims, e));
        Assert.Equal(expected, string.Join("; ", events));
    }

    [Fact]
    public void The_box_the_title_and_the_words_in_bold_type_are_one()
    {
        var claims = Read("""
            {{Infobox person
            | name = Bill Warden
            | birth_date = 1863
            }}
            '''William Henry Warden''' was a painter. In 1850 Warden met Ada Holm.
            """);
        var born = Assert.Single(claims.Claims[0].Events).Participants[0].Entity;
        var met = Assert.Single(claims.Claims[^1].Events);
        Assert.Equal(born, met.Participants[0].Entity);
    }

    [Fact]
    public void A_link_tells_what_a_short_name_is_short_of()
    {
        var claims = Read("Ada Holm worked with [[Ford Motor Company|Ford]]. In 1990 Ford launched a car.");
        var entities = claims.Claims[1].Mentions.Select(m => claims.Entities[m.Entity].Name);
        Assert.Equal(["Ford Motor Company"], entities);
    }

    // The company and the man: nothing is concluded from the bare name.
    [Fact]
    public void A_short_name_of_two_is_neither()
    {
        var claims = Read("Henry Ford met Ada Holm. She worked with [[Ford Motor Company|Ford]]. In 1990 Ford launched a car.");
        Assert.All(claims.Claims[2].Events, e => Assert.All(e.Participants, p => Assert.Null(p.Entity)));
    }

    [Fact]
    public void Pages_of_one_name_are_two_things()
    {
        var claims = Read("[[John Henry (judge)|John Henry]] met Ada Holm. [[John Henry (painter)|John Henry]] died in 1840.");
        Assert.All(claims.Claims.SelectMany(c => c.Events), e =>
            Assert.DoesNotContain(e.Participants, p => p.Entity is { } id && claims.Entities[id].Name.StartsWith("John", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_phrase_that_is_a_link_names_its_page()
    {
        var claims = Read("The [[Grand Pier]] was torn down in 1908. In 1927 they met at [[Grand Pier|the pier]].");
        var place = claims.Claims[1].Events.Single(e => e.Type.Name == "meet").Place;
        Assert.Equal("Grand Pier", claims.Entities[place!.Entity].Name);
        Assert.False(place.IsInferred);
    }

    private static ArticleClaims Read(string wikitext) =>
        ClaimExtractor.Extract(ArticleReader.Read(new SourceText("page.wikitext", wikitext)));

    private static string Describe(ArticleClaims claims, ClaimEvent told)
    {
        var who = claims.Entities[told.Participants[0].Entity!.Value].Name;
        var where = told.Place is { } place ? " at " + claims.Entities[place.Entity].Name : "";
        return $"{told.Type.Name} {who}{(told.When is { } when ? " " + when.Edtf : "")}{where}";
    }
}
