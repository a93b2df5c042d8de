using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>What did not happen, what was only meant, and what is left open.</summary>
public sealed class NegationTests
{
    public static readonly TheoryData<string, string> ANegatedVerbIsRows = Reading.Table("""
        Harald Voss did not attend the congress. | not attend
        Harald Voss never met Anton Berg. | not meet
        Harald Voss had never visited the island. | not visit
        The Grand Pier was never demolished. | not demolish
        Nobody attended the congress. | not attend
        Neither brother attended the congress. | not attend
        The Grand Pier was demolished in 1917. No successor was built. | demolish / not build
        The Grand Pier was demolished in 1917. No successor was ever built. | demolish / not build
        """);

    [Theory]
    [MemberData(nameof(ANegatedVerbIsRows))]
    public void A_negated_verb_is_denied(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Standing));

    public static readonly TheoryData<string, string> AVerbThatImpliesRows = Reading.Table("""
        Harald Voss failed to attend the congress. | not attend
        Harald Voss neglected to attend the congress. | not attend
        Harald Voss managed to attend the congress. | attend
        Harald Voss began to teach in 1901. | teach
        Harald Voss did not manage to attend the congress. | not attend
        // Two negations are none.
        Harald Voss did not fail to attend the congress. | attend
        Harald Voss never failed to attend the congress. | attend
        """);

    [Theory]
    [MemberData(nameof(AVerbThatImpliesRows))]
    public void A_verb_that_implies_settles_its_infinitive(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Standing));

    public static readonly TheoryData<string, string> OtherNegationsBearOnRows = Reading.Table("""
        The Grand Pier was not only rebuilt but enlarged. | rebuild
        // Somebody else was met too, and the journey had another reason or none was made.
        Harald Voss did not meet only Anton Berg. | unreal meet
        Harald Voss did not go because of the money. | unreal travel
        The Grand Pier was not demolished until 1917. | demolish
        // What was not done "without" is not done at all, and nothing is said of it.
        Harald Voss visited the island without meeting Anton Berg. | visit
        """);

    [Theory]
    [MemberData(nameof(OtherNegationsBearOnRows))]
    public void Other_negations_bear_on_something_else(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Standing));

    public static readonly TheoryData<string, string> WhatWasMeantIsRows = Reading.Table("""
        Harald Voss refused to meet Anton Berg. | unreal meet
        Harald Voss declined to meet Anton Berg. | unreal meet
        The city council refused to demolish the Grand Pier. | unreal demolish
        Harald Voss hoped to meet Anton Berg. | unreal meet
        Harald Voss planned to meet Anton Berg. | plan; unreal meet
        Harald Voss was to meet Anton Berg. | unreal meet
        Harald Voss was about to sign the treaty. | unreal sign
        Harald Voss was unable to attend the congress. | unreal attend
        Harald Voss was prevented from attending the congress. | unreal attend
        The council approved the demolition of the Grand Pier. | unreal demolish
        """);

    [Theory]
    [MemberData(nameof(WhatWasMeantIsRows))]
    public void What_was_meant_is_left_open(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Standing));

    public static readonly TheoryData<string, string> WhatCouldBeOrRows = Reading.Table("""
        Harald Voss nearly died. | unreal die
        Harald Voss almost drowned. | unreal die
        Harald Voss could have met Anton Berg. | unreal meet
        Harald Voss would meet Anton Berg. | unreal meet
        Harald Voss cannot have met Anton Berg. | unreal meet
        If Harald Voss had met Anton Berg, the war would have ended. | unreal meet
        Harald Voss met Anton Berg before the pier could be demolished. | meet; unreal demolish
        In the novel, Harald Voss is murdered. | fictional kill
        """);

    [Theory]
    [MemberData(nameof(WhatCouldBeOrRows))]
    public void What_could_be_or_nearly_was_is_unreal(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Standing));

    public static readonly TheoryData<string, string> ADenialIsSomebodysRows = Reading.Table("""
        Harald Voss denied that he had met Anton Berg. | not meet, attributed by Harald Voss
        // Who does not deny it has not said that it happened.
        Harald Voss did not deny that he had met Anton Berg. | unreal meet, attributed by Harald Voss
        The mayor did not say that Harald Voss had met Anton Berg. | unreal meet, attributed by The mayor
        """);

    [Theory]
    [MemberData(nameof(ADenialIsSomebodysRows))]
    public void A_denial_is_somebodys(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Voice));
}
