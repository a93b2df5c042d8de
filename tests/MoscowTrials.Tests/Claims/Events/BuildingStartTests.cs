using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>When something began to be built, and when ships and bodies are there.</summary>
public sealed class BuildingStartTests
{
    public static readonly TheoryData<string, string> BegunRows = Reading.Table("""
        The dam is high. Construction of the dam began in 1951. | begin-building(patient dam) 1951
        The dam is high. Work on the dam started in March 1953. | begin-building(patient dam) 1953-03
        The dam is high. Ground was broken for the dam in 1951. | begin-building(patient dam) 1951
        The dam is high. The dam was begun in 1951. | begin-building(patient dam) 1951
        The dam is high. The foundation stone of the dam was laid in 1951. | lay-stone(patient dam) 1951
        Its walls are thick. Work on the novel started in March 1953. | nothing
        """);

    [Theory]
    [MemberData(nameof(BegunRows))]
    public void Building_begins(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    // What "ends" shows in the rules: a ship that is lost is gone, a town that is wrecked is not.
    public static readonly TheoryData<string, string> ShipRows = Reading.Table("""
        The steamer Alma was wrecked in 1889. | destroy(patient Alma) 1889
        The steamer Alma was lost off Varn in 1889. | lose(patient Alma) 1889
        The loss of the steamer Alma in 1889 was told everywhere. | sink(patient Alma) 1889
        The steamer Bergen sailed to Riga in 1889. | travel(agent Bergen) 1889
        """);

    [Theory]
    [MemberData(nameof(ShipRows))]
    public void A_ship_is_lost(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));
}
