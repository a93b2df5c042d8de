using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using Xunit;
using static MoscowTrials.Tests.Rules.EventTypes;

namespace MoscowTrials.Tests.Rules;

/// <summary>MT102 on claims made by hand.</summary>
public sealed class RefutedOccurrenceTests
{
    private const string Error = "MT102 certain error";
    private const string Warning = "MT102 certain warning";

    [Theory]
    [InlineData("1935", "1935", Error)]
    [InlineData("1935-12", "1935", Error)]
    // The event may lie outside of what is denied.
    [InlineData("1935", "1935-12", "")]
    [InlineData("1935", "1936", "")]
    // Nobody says when they met: it may have been then.
    [InlineData(null, "1935", "")]
    [InlineData(null, null, Error)]
    // Whoever did not meet once may have met another time.
    [InlineData("1935", null, "")]
    public void Dates_must_agree(string? told, string? denied, string expected)
    {
        Assert.Equal(expected, Faults((builder, one, two, place) =>
        {
            builder.Claim("Hale met Holm.").Event(Meet, "met", told, agents: [one], partners: [two]);
            builder.Claim("Hale did not meet Holm.").Event(Meet, "did not meet", denied, agents: [one], partners: [two], denied: true);
        }));
    }

    [Fact]
    public void A_denial_without_a_date_answers_a_charge() =>
        Assert.Equal(Warning, Faults((builder, one, two, _) =>
        {
            builder.Claim("Hale was accused of meeting Holm.", Voices.Alleged).Event(Meet, "meeting", "1935", agents: [one], partners: [two]);
            builder.Claim("Hale never met Holm.").Event(Meet, "never met", agents: [one], partners: [two], denied: true);
        }));

    [Fact]
    public void A_denial_that_picks_up_the_event_is_certain_but_inferred() =>
        Assert.Equal(Warning, Faults((builder, one, _, place) =>
        {
            builder.Claim("Hale flew to Oslo.").Event(Fly, "flew", "1935-12", place: place, agents: [one]);
            builder.Claim("No such flight took place.").Event(Fly, "No such flight", "1935-12", place: place, agents: [one], denied: true,
                whenInferred: true, placeInferred: true, whoInferred: true);
        }));

    // The reading knows what is meant ("the meeting never took place"), whoever takes part in either.
    [Theory]
    [InlineData("article", Warning)]
    [InlineData("party", "")]
    public void A_denial_that_names_the_event_needs_nobody_in_common(string voice, string expected) =>
        Assert.Equal(expected, Faults((builder, one, two, _) =>
        {
            builder.Claim("Hale met Holm.").Event(Meet, "met", "1935", agents: [one], partners: [two]);
            var told = builder.Build().Claims[^1].Events[0].Id;
            builder.Claim("The meeting never took place.", voice == "party" ? Voices.RevealedByParty : null)
                .Event(Meet, "never took place", denied: true, denies: told);
        }));

    [Fact]
    public void One_person_without_place_or_date_is_too_little() =>
        Assert.Equal("", Faults((builder, one, _, _) =>
        {
            builder.Claim("Hale flew.").Event(Fly, "flew", agents: [one]);
            builder.Claim("He did not fly.").Event(Fly, "did not fly", agents: [one], denied: true, whoInferred: true);
        }));

    // "Hale did not fly to Smallville in 1935": the town is unknown, and the flight to Oslo is another.
    [Fact]
    public void A_place_that_only_one_side_names_leaves_it_open() =>
        Assert.Equal("", Faults((builder, one, _, place) =>
        {
            builder.Claim("Hale flew to Oslo.").Event(Fly, "flew", "1935", place: place, agents: [one]);
            builder.Claim("Hale did not fly.").Event(Fly, "did not fly", "1935", agents: [one], denied: true);
        }));

    [Fact]
    public void Words_that_name_nobody_known_leave_it_open() =>
        Assert.Equal("", Faults((builder, one, _, _) =>
        {
            builder.Claim("Hale met his lawyer.").Event(Meet, "met", "1935", agents: [one], partners: [-1]);
            builder.Claim("Hale did not meet the king.").Event(Meet, "did not meet", "1935", agents: [one], partners: [-1], denied: true);
        }));

    [Fact]
    public void Who_does_it_to_whom_matters() =>
        Assert.Equal("", Faults((builder, one, two, _) =>
        {
            builder.Claim("Hale released Holm.").Event(Release, "released", "1935", agents: [one], patients: [two]);
            builder.Claim("Holm did not release Hale.").Event(Release, "did not release", "1935", agents: [two], patients: [one], denied: true);
        }));

    [Fact]
    public void Whoever_meets_is_met() =>
        Assert.Equal(Error, Faults((builder, one, two, _) =>
        {
            builder.Claim("Hale met Holm.").Event(Meet, "met", "1935", agents: [one], partners: [two]);
            builder.Claim("Holm did not meet Hale.").Event(Meet, "did not meet", "1935", agents: [two], partners: [one], denied: true);
        }));

    [Theory]
    [InlineData("article", Error)]
    [InlineData("revealed", Error)]
    [InlineData("party", "")]
    [InlineData("attributed", "")]
    [InlineData("alleged", "")]
    public void A_denial_needs_the_weight_of_the_article(string voice, string expected)
    {
        var reading = voice switch
        {
            "revealed" => Voices.Revealed,
            "party" => Voices.RevealedByParty,
            "attributed" => Voices.Attributed,
            "alleged" => Voices.Alleged,
            _ => VoiceReading.Article,
        };
        Assert.Equal(expected, Faults((builder, one, two, _) =>
        {
            builder.Claim("Hale met Holm.").Event(Meet, "met", "1935", agents: [one], partners: [two]);
            builder.Claim("Hale did not meet Holm.", reading).Event(Meet, "did not meet", "1935", agents: [one], partners: [two], denied: true);
        }));
    }

    [Fact]
    public void The_message_quotes_both_sides()
    {
        var builder = new ClaimsBuilder();
        int one = builder.Person("Edmund Hale"), two = builder.Person("Ivar Holm");
        builder.Claim("Hale met Holm.").Event(Meet, "met", "1935", agents: [one], partners: [two]);
        builder.Claim("Hale did not meet Holm.").Event(Meet, "did not meet", "1935", agents: [one], partners: [two], denied: true);
        Assert.Equal(["“met” is told here, but it did not happen: another sentence establishes “did not meet”."],
            ProjectRulebook.Check(builder.Build()).Findings.Where(finding => finding.Rule.Id == "MT102").Select(finding => finding.Message));
    }

    private static string Faults(Action<ClaimsBuilder, int, int, int> tell)
    {
        var builder = new ClaimsBuilder();
        tell(builder, builder.Person("Edmund Hale"), builder.Person("Ivar Holm"), builder.Entity(EntityKind.Place, "Oslo"));
        return ProjectRulebook.Faults(builder.Build());
    }
}
