using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Which verbs and phrases tell that somebody was there.</summary>
public sealed class PredicateTests
{
    public static readonly TheoryData<string, string> ThereRows = Reading.Table("""
        Harald Voss was in Paris on 4 May 1847. | be-at(agent Harald Voss) 1847-05-04 at Paris
        By 1905 Harald Voss was back in Oslo. | be-at(agent Harald Voss) ../1905 at Oslo
        On 4 May 1903 Harald Voss was among the guests at the palace in Brussels. | attend(agent Harald Voss) 1903-05-04 at Brussels
        Among those present on 4 May 1903 was Harald Voss. | attend(agent Harald Voss) 1903-05-04
        Harald Voss came to Lisbon in 1907. | travel(agent Harald Voss) 1907 at Lisbon
        Anton Berg left Lisbon and Harald Voss returned to Oslo in 1905. | travel(agent Harald Voss) 1905 at Oslo
        In 1905 Harald Voss, homeward bound from Lisbon, visited Oslo. | visit(agent Harald Voss, patient Oslo) 1905 at Oslo
        Adelheid of Sonn was an abbess. She travelled to Mainz in 1167. | travel(agent Adelheid of Sonn) 1167 at Mainz
        Harald Voss took his leave on the stage of the Kotzmann Theatre in Prague in 1908. | take(agent Harald Voss) 1908 at Kotzmann Theatre
        Harald Voss left Lisbon in 1907. | leave(agent Harald Voss, patient Lisbon) 1907 at Lisbon
        On 4 May 1903 Harald Voss was sitting in the third row. | attend(agent Harald Voss) 1903-05-04
        // A state, a party and an army are no places.
        Harald Voss was in love in 1847. | nothing
        """);

    [Theory]
    [MemberData(nameof(ThereRows))]
    public void Somebody_was_there(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where));

    public static readonly TheoryData<string, string> NounRows = Reading.Table("""
        Harald Voss paid a visit to London in May 1903. | visit(agent Harald Voss) 1903-05 at London
        In June 1899 Harald Voss made the journey to Madrid. | travel(agent Harald Voss) 1899-06 at Madrid
        Harald Voss gave a concert in Ghent in 1899. | perform(agent Harald Voss) 1899 at Ghent
        Harald Voss had a meeting with Anton Berg in Ghent in 1899. | meet(agent Harald Voss, partner Anton Berg) 1899 at Ghent
        // None was paid.
        Harald Voss paid no visit to London in 1903. | unreal pay(agent Harald Voss) 1903
        """);

    [Theory]
    [MemberData(nameof(NounRows))]
    public void The_noun_tells_what_was_done(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where));

    public static readonly TheoryData<string, string> ByRows = Reading.Table("""
        The book was reviewed by Harald Voss in 1903. | review(agent Harald Voss) 1903
        The meeting, held in Ghent on 4 June 1903 and chaired by Harald Voss, ended in uproar. | preside(agent Harald Voss) 1903-06-04
        Harald Voss (who had been jailed in 1899) went to Ghent in 1904. | imprison(patient Harald Voss) 1899; travel(agent Harald Voss) 1904
        """);

    [Theory]
    [MemberData(nameof(ByRows))]
    public void Who_did_it_may_stand_elsewhere(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));
}
