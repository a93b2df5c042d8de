using MoscowTrials.Claims.Voices;
using MoscowTrials.Rules.Judging;
using Xunit;

namespace MoscowTrials.Tests.Rules.Judging;

public sealed class VoiceWeightsTests
{
    [Theory]
    [InlineData(Voice.Article, null, false, true)]
    [InlineData(Voice.Attributed, "a newspaper", false, false)]
    [InlineData(Voice.Attributed, "a newspaper", true, true)]
    [InlineData(Voice.Attributed, null, true, true)]
    // Parties to the matter reveal nothing.
    [InlineData(Voice.Attributed, "the chief prosecutor", true, false)]
    [InlineData(Voice.Attributed, "The Defendants", true, false)]
    [InlineData(Voice.Attributed, "his lawyer, Smith", true, false)]
    // Heard elsewhere with a charge.
    [InlineData(Voice.Attributed, "Crowe", true, false)]
    [InlineData(Voice.Attributed, "crowe", true, false)]
    [InlineData(Voice.Alleged, "a newspaper", true, false)]
    [InlineData(Voice.Quoted, "a newspaper", true, false)]
    public void Only_the_article_and_neutral_findings_weigh(Voice voice, string? speaker, bool factive, bool expected)
    {
        var builder = new ClaimsBuilder();
        builder.Claim("Crowe charged him with arson.", new VoiceReading(Voice.Alleged, "Crowe"));
        Assert.Equal(expected, new VoiceWeights(builder.Build()).IsAsserted(new VoiceReading(voice, speaker, factive)));
    }

    [Fact]
    public void The_events_own_voice_counts_where_one_was_used()
    {
        var builder = new ClaimsBuilder();
        builder.Claim("He met them, it was claimed.").Event(EventTypes.Meet, "met", voice: Voices.Alleged);
        var article = builder.Build();
        var weights = new VoiceWeights(article);
        Assert.True(weights.IsAsserted(article.Claims[0], null));
        Assert.False(weights.IsAsserted(article.Claims[0], article.Claims[0].Events[0]));
    }
}
