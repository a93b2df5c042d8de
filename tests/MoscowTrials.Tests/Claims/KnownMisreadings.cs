using Xunit;

namespace MoscowTrials.Tests.Claims;

/// <summary>
/// Sentences that are read wrongly today, with what should be read. Whoever mends one finds this test failing and moves the row to the
/// table of its kind; alternatives are joined by <c> or </c>.
/// </summary>
public sealed class KnownMisreadings
{
    private const int MostThatAreBearable = 13;

    public static readonly TheoryData<string, string> VoiceRows = Reading.Table("""
        // "meeting" is taken for the noun; other gerunds are read.
        Harald Voss was accused of meeting Anton Berg. | meet, alleged
        As the mayor later wrote, Harald Voss met Anton Berg. | write; meet, attributed by the mayor
        In the mayor's view, Harald Voss met Anton Berg. | meet, attributed by the mayor or meet, attributed by the mayor's
        In his memoirs Hollis describes how Harald Voss met Anton Berg. | meet, attributed by Hollis
        // Another's mistake is not the plaque's.
        The plaque says that Harald Voss met Anton Berg in 1912. The register is mistaken. | meet, attributed by The plaque
        """);

    public static readonly TheoryData<string, string> LinkRows = Reading.Table("""
        // Nobody meets himself.
        Harald Voss met the banker in 1912. | nothing
        // Two subjects of one clause: it may be either.
        Anton Berg and Harald Voss were painters. He died in 1920. | nothing
        """);

    public static readonly TheoryData<string, string> EntityRows = Reading.Table("""
        Harald Voss died in 1920. The ship Harald Voss was launched in 1925. | Harald Voss 1; Harald Voss 1
        """);

    public static readonly TheoryData<string, string> EventRows = Reading.Table("""
        Harald Voss met Anton Berg across from the Hotel Bellevue. | meet
        // A visitor goes home in the evening.
        Harald Voss was a visitor in prison in 1908. | nothing
        // Told twice, once of nobody.
        Harald Voss (born 5 May 1950) is a painter. | born 1950-05-05
        The mayor claimed that Harald Voss met Anton Berg in 1912. There was no such meeting. | meet 1912 / not meet 1912
        """);

    [Theory]
    [MemberData(nameof(VoiceRows))]
    public void Still_heard_in_a_wrong_voice(string text, string right) => StillWrong(right, Reading.Events(text, Shown.Voice));

    [Theory]
    [MemberData(nameof(LinkRows))]
    public void Still_linked_wrongly(string text, string right) => StillWrong(right, Reading.Links(text));

    [Theory]
    [MemberData(nameof(EntityRows))]
    public void Still_taken_for_one(string text, string right) => StillWrong(right, Reading.Entities(text));

    [Theory]
    [MemberData(nameof(EventRows))]
    public void Still_told_wrongly(string text, string right) => StillWrong(right, Reading.Events(text, Shown.When | Shown.Where));

    [Fact]
    public void They_are_few() => Assert.InRange(VoiceRows.Count + LinkRows.Count + EntityRows.Count + EventRows.Count, 0, MostThatAreBearable);

    private static void StillWrong(string right, string read) => Assert.DoesNotContain(read, right.Split(" or "));
}
