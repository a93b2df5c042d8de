using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Sentences that take back what another sentence told, and those that only seem to.</summary>
public sealed class DenialTests
{
    public static readonly TheoryData<string, string> ADenialTiesToRows = Reading.Table("""
        Harald Voss flew to Ghent in 1912. The inquiry revealed that no such flight had taken place. | fly(agent Harald Voss) 1912 at Ghent / not fly(agent Harald Voss) 1912 at Ghent, attributed by The inquiry, factive
        Harald Voss flew to Ghent in 1912. It was later established that no such flight had taken place. | fly(agent Harald Voss) 1912 at Ghent / not fly(agent Harald Voss) 1912 at Ghent, attributed, factive
        The mayor claimed that Harald Voss met Anton Berg in 1912. No such meeting had taken place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor / not meet(agent Harald Voss, partner Anton Berg) 1912
        The mayor claimed that Harald Voss met Anton Berg in 1912. The meeting never took place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor / not meet(agent Harald Voss, partner Anton Berg) 1912
        The mayor claimed that Harald Voss met Anton Berg in 1912. The meeting was fictitious. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor / not meet(agent Harald Voss, partner Anton Berg) 1912
        The mayor claimed that Harald Voss met Anton Berg in 1912. The commission established that no such meeting had taken place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor / not meet(agent Harald Voss, partner Anton Berg) 1912, attributed by The commission, factive
        """);

    [Theory]
    [MemberData(nameof(ADenialTiesToRows))]
    public void A_denial_ties_to_what_was_told(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where | Shown.Voice));

    public static readonly TheoryData<string, string> AnotherTimePlaceOrRows = Reading.Table("""
        Harald Voss flew to Ghent in 1912. Before then no such flight had taken place. | fly(agent Harald Voss) 1912 at Ghent
        Harald Voss flew to Ghent in 1912. Until then no such flight had taken place. | fly(agent Harald Voss) 1912 at Ghent
        Harald Voss flew to Ghent in 1912. No such flight took place before 1912. | fly(agent Harald Voss) 1912 at Ghent
        Harald Voss flew to Ghent in 1912. No such flight to Bruges had taken place. | fly(agent Harald Voss) 1912 at Ghent
        The army raided Ghent in 1912. No further raid took place. | attack(patient Ghent) 1912 at Ghent
        The mayor claimed that Harald Voss met Anton Berg in 1912. No other meeting took place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        The mayor claimed that Harald Voss met Anton Berg in 1912. No meeting took place in 1913. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        // Another envoy.
        The mayor claimed that Harald Voss met Anton Berg in 1912. No meeting with Anna Lindqvist took place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        // Any meeting, and meetings in general.
        The mayor claimed that Harald Voss met Anton Berg in 1912. Meetings never took place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        The mayor claimed that Harald Voss met Anton Berg in 1912. Such meetings were common. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        """);

    [Theory]
    [MemberData(nameof(AnotherTimePlaceOrRows))]
    public void Another_time_place_or_event_ties_to_nothing(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where | Shown.Voice));

    public static readonly TheoryData<string, string> APartyRefutesNothingRows = Reading.Table("""
        The mayor claimed that Harald Voss met Anton Berg in 1912. Voss's lawyer said that no such meeting had taken place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        The mayor claimed that Harald Voss met Anton Berg in 1912. The defence established that no such meeting had taken place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        The mayor claimed that Harald Voss met Anton Berg in 1912. Harald Voss said that no such meeting had taken place. | meet(agent Harald Voss, partner Anton Berg) 1912, alleged by The mayor
        """);

    [Theory]
    [MemberData(nameof(APartyRefutesNothingRows))]
    public void A_party_refutes_nothing(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where | Shown.Voice));

    public static readonly TheoryData<string, string> AMistakenReportIsRows = Reading.Table("""
        The plaque says that Harald Voss met Anton Berg in 1912. The plaque is mistaken: Berg died in 1910. | unreal meet(agent Harald Voss, partner Anton Berg) 1912, attributed by The plaque / die(patient Anton Berg) 1910
        The plaque says that Harald Voss visited Ghent in 1912. The plaque is mistaken: he died in 1910. | unreal visit(agent Harald Voss, patient Ghent) 1912 at Ghent, attributed by The plaque / die(patient Harald Voss) 1910
        A biographer wrote that Harald Voss met Anton Berg in 1912. This is wrong. | unreal meet(agent Harald Voss, partner Anton Berg) 1912, attributed by A biographer
        The plaque says that Harald Voss met Anton Berg in 1912. The plaque is correct. | meet(agent Harald Voss, partner Anton Berg) 1912, attributed by The plaque
        // The article's own word is not a report.
        Harald Voss met Anton Berg in 1912. The plaque is mistaken. | meet(agent Harald Voss, partner Anton Berg) 1912
        """);

    [Theory]
    [MemberData(nameof(AMistakenReportIsRows))]
    public void A_mistaken_report_is_taken_back(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where | Shown.Voice));
}
