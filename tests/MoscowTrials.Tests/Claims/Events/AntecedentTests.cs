using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Whom a clause tells of that has no subject of its own beside it: behind "who" and "at which", behind a participle, in a row.</summary>
public sealed class AntecedentTests
{
    public static readonly TheoryData<string, string> Rows = Reading.Table("""
        // The town that somebody comes from does nothing.
        The work was led by Axel Norell, an engineer from Gothenburg, who visited Oslo in 1924. | lead(agent Axel Norell); visit(agent Axel Norell, patient Oslo) 1924
        The work was led by Axel Norell, a pastor's son from Gothenburg trained in Leipzig, who visited Oslo in 1924. | lead(agent Axel Norell); study(); visit(agent Axel Norell, patient Oslo) 1924
        // An apposition ends at its second comma.
        Harold Moll, the youngest child of Otto and Martha Moll, who was born in 1912, died in 1960. | born(patient Harold Moll) 1912; die(patient Harold Moll) 1960
        // The clause behind "at which" has a subject of its own, and the time and place of the occasion.
        Old men recalled the meeting at Swansea on 5 August 1893, at which Harald Voss, standing on a cart, spoke for an hour. | speak(agent Harald Voss) 1893-08-05
        On 4 March 1868 Harald Voss was in Cusco for the banquet of the Philharmonic Society, at which he proposed the toast. | be-at(agent Harald Voss) 1868-03-04; attend(agent Harald Voss) 1868-03-04
        // A row of verbs behind "who", without a conjunction.
        The fjord was seen by a party under Harald Voss, who visited Oslo on 2 July 1894, toured the coast and returned in May 1895. | see(); visit(agent Harald Voss, patient Oslo) 1894-07-02; visit(agent Harald Voss); travel(agent Harald Voss) 1895-05
        // A participle before its subject, and one between commas with another subject.
        While clearing ice, Harald Voss slipped and died on 3 August 1894. | die(patient Harald Voss) 1894-08-03
        Harald Voss slipped on 3 August 1894 while clearing ice from the shutter, and died the same night. | slip(agent Harald Voss) 1894-08-03; clear(agent Harald Voss) 1894-08-03; die(patient Harald Voss) 1894-08-03
        Harald Voss was lodged in gaol on 12 June 1893 and kept there, his petition having been refused, until his release on 11 December 1893. | imprison(patient Harald Voss) 1893-06-12; imprison(patient Harald Voss) ../1893-12-11; release(patient Harald Voss) 1893-12-11
        // The clause that opens a sentence ends where a second one begins.
        Harald Voss was a clerk. When he retired in 1858 he visited Oslo. | step-down(agent Harald Voss) 1858; visit(agent Harald Voss, patient Oslo) 1858/..
        // Who was born stands before the comma.
        Harald Voss had two sons, Karl, born in 1870, and Otto, born in 1892. | born(patient Karl) 1870; born(patient Otto) 1892
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));
}
