using Xunit;

namespace MoscowTrials.Tests.Claims.Voices;

/// <summary>Who says it, and whether it is presented as so.</summary>
public sealed class ReportTests
{
    public static readonly TheoryData<string, string> AReportHasARows = Reading.Table("""
        The mayor said that Harald Voss had met Anton Berg in 1912. | meet, attributed by The mayor
        // Without "that".
        The mayor said Harald Voss had met Anton Berg. | meet, attributed by The mayor
        The mayor claimed Harald Voss had met Anton Berg. | meet, alleged by The mayor
        Harald Voss testified that he had signed the treaty. | testify; sign, alleged by Harald Voss
        Harald Voss confessed that he had met Anton Berg. | meet, alleged by Harald Voss
        Harald Voss, the mayor said, met Anton Berg. | meet, attributed by the mayor
        Harald Voss, according to the mayor, met Anton Berg. | meet, attributed by the mayor
        According to the mayor, Harald Voss met Anton Berg. | meet, attributed by the mayor
        Harald Voss met Anton Berg, according to the mayor. | meet, attributed by the mayor
        In the view of the mayor, Harald Voss met Anton Berg. | meet, attributed by the mayor
        Harald Voss allegedly met Anton Berg. | meet, alleged
        """);

    [Theory]
    [MemberData(nameof(AReportHasARows))]
    public void A_report_has_a_voice_and_a_speaker(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Voice));

    public static readonly TheoryData<string, string> APassiveReportHasRows = Reading.Table("""
        Harald Voss is said to have met Anton Berg. | meet, attributed
        Harald Voss was reported to have met Anton Berg. | meet, attributed
        Harald Voss is believed to have died in 1920. | die, attributed
        Harald Voss was alleged to have met Anton Berg. | meet, alleged
        Harald Voss was accused of having met Anton Berg. | meet, alleged
        Harald Voss was accused of murdering Anton Berg. | kill, alleged
        The prosecutor accused Harald Voss of visiting Ghent in 1912. | visit, alleged by The prosecutor
        Harald Voss was blamed for demolishing the Hotel Bellevue. | demolish, alleged
        """);

    [Theory]
    [MemberData(nameof(APassiveReportHasRows))]
    public void A_passive_report_has_a_voice(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Voice));

    public static readonly TheoryData<string, string> WhoFindsOutPresentsRows = Reading.Table("""
        It was revealed by the archive that Harald Voss had met Anton Berg. | meet, attributed by the archive, factive
        It was revealed that Harald Voss had met Anton Berg. | meet, attributed, factive
        It later emerged that Harald Voss had met Anton Berg. | meet, attributed, factive
        Harald Voss, it emerged, had met Anton Berg. | meet, attributed, factive
        Harald Voss had, it emerged, met Anton Berg. | meet, attributed, factive
        Records show that Harald Voss met Anton Berg. | meet, attributed by Records, factive
        The inquiry revealed that Harald Voss had met Anton Berg. | meet, attributed by The inquiry, factive
        The commission found that Harald Voss had met Anton Berg. | meet, attributed by The commission, factive
        Harald Voss was found to have met Anton Berg. | meet, attributed, factive
        Harald Voss was shown to have met Anton Berg. | meet, attributed, factive
        // A party proves nothing by saying that it has.
        The prosecutor revealed that Harald Voss had met Anton Berg. | meet, attributed by The prosecutor
        """);

    [Theory]
    [MemberData(nameof(WhoFindsOutPresentsRows))]
    public void Who_finds_out_presents_it_as_so(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Voice));

    public static readonly TheoryData<string, string> AFactWithinARows = Reading.Table("""
        The mayor claimed that the inquiry had revealed that Harald Voss had met Anton Berg. | meet, attributed by the inquiry
        The prosecutor claimed that the police had established that Harald Voss had met Anton Berg. | meet, attributed by the police
        The inquiry revealed that the mayor had claimed that Harald Voss had met Anton Berg. | meet, alleged by the mayor
        The court found that the mayor had said that Harald Voss had met Anton Berg. | meet, attributed by the mayor
        """);

    [Theory]
    [MemberData(nameof(AFactWithinARows))]
    public void A_fact_within_a_claim_is_a_claim(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Voice));

    public static readonly TheoryData<string, string> AnAsideIsTheRows = Reading.Table("""
        The mayor said that Harald Voss, who died in 1920, had met Anton Berg. | die; meet, attributed by The mayor
        The mayor, who died in 1920, said that Harald Voss had met Anton Berg. | die; meet, attributed by The mayor
        """);

    [Theory]
    [MemberData(nameof(AnAsideIsTheRows))]
    public void An_aside_is_the_articles_own(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Voice));

    public static readonly TheoryData<string, string> WordsInQuotationMarksRows = Reading.Table("""
        "Harald Voss met Anton Berg", the mayor said. | meet, quoted
        "Harald Voss met Anton Berg," said the mayor. | meet, quoted
        The mayor said: "Harald Voss met Anton Berg." | meet, quoted
        “Harald Voss met Anton Berg”, the mayor said. | meet, quoted
        """);

    [Theory]
    [MemberData(nameof(WordsInQuotationMarksRows))]
    public void Words_in_quotation_marks_are_quoted(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Voice));

    public static readonly TheoryData<string, string> ASentenceHasTheRows = Reading.Table("""
        Harald Voss met Anton Berg. | article
        The mayor said that Harald Voss had met Anton Berg. | attributed by The mayor
        Harald Voss is said to have met Anton Berg. | attributed
        According to the mayor, Harald Voss met Anton Berg. | attributed by the mayor
        The inquiry revealed that Harald Voss had met Anton Berg. | attributed by The inquiry, factive
        "Harald Voss met Anton Berg", the mayor wrote. | quoted
        Harald Voss, it emerged, had met Anton Berg. | attributed, factive
        The prosecutor claimed that Harald Voss had met Anton Berg. | alleged by The prosecutor
        Harald Voss was accused of meeting Anton Berg. | alleged
        // What is only said of him in passing does not make the rest hearsay.
        Harald Voss, who is said to have met Anton Berg, died in 1920. | article
        """);

    [Theory]
    [MemberData(nameof(ASentenceHasTheRows))]
    public void A_sentence_has_the_voice_of_its_main_clause(string text, string expected) => Assert.Equal(expected, Reading.Voice(text));
}
