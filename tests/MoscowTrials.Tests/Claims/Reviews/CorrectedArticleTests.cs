using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Claims.Voices;
using Xunit;

namespace MoscowTrials.Tests.Claims.Reviews;

public class CorrectedArticleTests
{
    [Fact]
    public void A_confirmed_claim_has_nothing_inferred()
    {
        var read = Reading.Of("The Grand Hotel stood in Oslo. In 1932 Ann Long met Karl Short. She met him again at the hotel in March.");
        Assert.Contains(read.Claims[^1].Events, e => !e.Inferred.IsEmpty);
        var claim = Correct(read, new ClaimCorrection());

        Assert.Equal(ReviewState.Confirmed, claim.Review);
        Assert.DoesNotContain(claim.Mentions, m => m.IsInferred);
        Assert.DoesNotContain(claim.Dates, d => d.IsInferred);
        Assert.All(claim.Events, e =>
        {
            Assert.Empty(e.Inferred);
            Assert.DoesNotContain(e.Participants, p => p.IsInferred);
            Assert.False(e.Place?.IsInferred ?? false);
            Assert.False(e.When?.IsInferred ?? false);
        });
        Assert.Equal(read.Claims[^1].Events.Select(e => (e.Id, e.When?.Edtf)), claim.Events.Select(e => (e.Id, e.When?.Edtf)));
    }

    // The others keep their places; what hangs on a date hangs on the same one afterwards.
    [Theory]
    [InlineData("In 1920 Ann Long met Karl Short, and in 1932 she met Paul Wide.", "1920", "1921", null, "1921|1932", "1921|1932")]
    [InlineData("In 1920 Ann Long met Karl Short, and in 1932 she met Paul Wide.", "1932", "1921-05", null, "1920|1921-05", "1920|1921-05")]
    [InlineData("In 1920 Ann Long met Karl Short, and in 1932 she met Paul Wide.", "1920", null, null, "1932", "|1932")]
    [InlineData("In 1920 Ann Long met Karl Short, and in 1932 she met Paul Wide.", "1932", "1932", DateRelation.Before, "1920|1932", "1920|../1932")]
    [InlineData("Ann Long met Karl Short soon after the war.", "soon after the war", "1919", null, "1919", "")]
    // Two dates make one time.
    [InlineData("Ann Long was imprisoned from 1932 until her escape in August 1935.", "1932", "1931", null, "1931|1935-08", "1931-01/1935-08")]
    [InlineData("Ann Long was imprisoned from 1932 until her escape in August 1935.", "August 1935", "1936", null, "1932|1936", "1932/1936")]
    [InlineData("Ann Long was imprisoned from 1932 until her escape in August 1935.", "1932", null, null, "1935-08", "")]
    public void A_date_takes_its_place(string sentence, string words, string? edtf, DateRelation? relation, string dates, string events)
    {
        var claim = Correct(Reading.Of(sentence),
            new ClaimCorrection { Dates = [new DateCorrection(0, words, edtf is null ? null : Edtf.Parse(edtf).Date, relation)] });

        Assert.Equal(dates, string.Join('|', claim.Dates.Select(d => d.Date?.Edtf)));
        Assert.Equal(events, string.Join('|', claim.Events.Where(e => e.Type.Name is "meet" or "imprison").Select(e => e.When?.Edtf)));
        Assert.All(claim.Events, e => Assert.True(e.When is not { Mention: >= 0 } when || when.Mention < claim.Dates.Length));
    }

    [Fact]
    public void What_was_worked_out_from_a_date_goes_with_it_or_moves_with_its_place()
    {
        var read = Reading.Of("In 1920 Ann Long met Karl Short; John Smith died in 1932, aged 54.");
        var age = Assert.Single(read.Claims[0].Ages);
        var claim = Correct(read, new ClaimCorrection { Dates = [new DateCorrection(0, "1920", null, null)] });

        Assert.Equal(age.Date - 1, Assert.Single(claim.Ages).Date);
        Assert.True(claim.Ages[0].When is not { } when || when.Mention < claim.Dates.Length);
        Assert.Empty(Correct(read, new ClaimCorrection { Dates = [new DateCorrection(0, "aged 54", null, null)] }).Ages);
    }

    [Fact]
    public void An_age_follows_the_name()
    {
        var read = Reading.Of("John Smith was a sailor. Smith died in 1932, aged 54.");
        Assert.Single(read.Claims[1].Ages);
        var (article, faults) = Apply(read, new ClaimCorrection { Names = [new NameCorrection(0, "Smith", "Jack Smith", EntityKind.Person, null)] });

        Assert.Empty(faults);
        Assert.Equal("Jack Smith", article.Entities[Assert.Single(article.Claims[1].Ages).Entity].Name);
        Assert.Equal("John Smith", article.Entities[article.Claims[0].Mentions[0].Entity].Name);
        Assert.Single(Correct(read, new ClaimCorrection { Names = [new NameCorrection(0, "Smith", "John Smith", null, null)] }).Ages);
        Assert.Empty(Correct(read, new ClaimCorrection { Names = [new NameCorrection(0, "Smith", null, null, null)] }).Ages);
    }

    [Fact]
    public void A_place_is_put_within_another()
    {
        var (article, _) = Apply(Reading.Of("Ann Long met Karl Short at the Grand Pier."),
            new ClaimCorrection { Names = [new NameCorrection(0, "Grand Pier", "Grand Pier", null, "Brighton")] });

        Assert.Equal("Brighton", Assert.Single(article.Entities, e => e.Name == "Grand Pier").Within);
    }

    [Fact]
    public void Words_are_found_as_words()
    {
        var (article, faults) = Apply(Reading.Of("Annual dues went to ann, who kept them."),
            new ClaimCorrection { Names = [new NameCorrection(0, "ann", "Ann Long", EntityKind.Person, null)] });

        Assert.Empty(faults);
        var mention = Assert.Single(article.Claims[0].Mentions, m => article.Entities[m.Entity].Name == "Ann Long");
        Assert.Equal(new MoscowTrials.Reading.TextSpan(20, 23), mention.Span);
    }

    // What a correction of an event leaves out was read rightly, a denial too.
    [Theory]
    [InlineData(null, "not meet Oslo")]
    [InlineData(Telling.Happened, "meet Oslo")]
    [InlineData(Telling.Denied, "not meet Oslo")]
    [InlineData(Telling.Nothing, "")]
    public void An_event_is_told_as_a_person_says(Telling? telling, string events)
    {
        var read = Reading.Of("Oslo was far away. Ann Long did not meet Karl Short in 1932.");
        Assert.Contains(read.Claims[1].Events, e => e is { Type.Name: "meet", IsDenied: true });
        var (article, faults) = Apply(read, new ClaimCorrection { Events = [new EventCorrection(0, "meet", null, telling, null, null, null, "Oslo", null)] });

        Assert.Empty(faults);
        Assert.Equal(events, string.Join('|', article.Claims[1].Events.Where(e => e.Type.Name == "meet")
            .Select(e => $"{(e.IsDenied ? "not " : "")}meet {(e.Place is { } place ? article.Entities[place.Entity].Name : "")}")));
    }

    [Fact]
    public void An_event_that_was_not_read_gets_a_number_of_its_own()
    {
        var read = Reading.Of("In 1932 Ann Long met Karl Short and bumped into Paul Wide.");
        var claim = Correct(read, new ClaimCorrection
        {
            Events =
            [
                new EventCorrection(0, "met", null, Telling.Nothing, null, null, null, null, null),
                new EventCorrection(0, "bumped into", "meet", null, "Ann Long", null, "Paul Wide", null, Edtf.Parse("1932").Date),
            ],
        });

        var told = Assert.Single(claim.Events, e => e.Type.Name == "meet");
        Assert.Equal((false, Actuality.Actual, "1932", 2), (told.IsDenied, told.Actuality, told.When?.Edtf, told.Participants.Length));
        Assert.Equal(claim.Events.Length, claim.Events.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void A_voice_is_that_of_the_main_clause_and_of_what_it_tells()
    {
        var voice = new VoiceReading(Voice.Alleged, "the owner");
        var claim = Correct(Reading.Of("In 1932 Ann Long met Karl Short."), new ClaimCorrection { Voice = voice });

        Assert.Equal(voice, claim.Voice);
        Assert.All(claim.Events, e => Assert.Equal(voice, e.Voice));
    }

    private static (ArticleClaims Article, ImmutableArray<CorrectionFault> Faults) Apply(ArticleClaims read, ClaimCorrection last) =>
        CorrectedArticle.Of(read, new Dictionary<int, ClaimCorrection> { [read.Claims.Length - 1] = last });

    private static Claim Correct(ArticleClaims read, ClaimCorrection last)
    {
        var (article, faults) = Apply(read, last);
        Assert.Empty(faults);
        return article.Claims[^1];
    }
}
