using Xunit;

namespace MoscowTrials.Tests.Claims.Clauses;

/// <summary>Where a clause ends, seen in who does what and which date goes with it.</summary>
public sealed class BoundaryTests
{
    public static readonly TheoryData<string, string> AParticipleCanBeRows = Reading.Table("""
        The hotel demolished in 1917 was a landmark. | demolish() 1917
        The Hotel Bellevue demolished in 1917 was a landmark. | demolish(patient Hotel Bellevue) 1917
        The Hotel Bellevue, demolished in 1917, was a landmark. | demolish(patient Hotel Bellevue) 1917
        The Hotel Bellevue built in 1880 was demolished in 1917. | build(patient Hotel Bellevue) 1880; demolish(patient Hotel Bellevue) 1917
        Anton Berg, killed in 1912, was a painter. | kill(patient Anton Berg) 1912
        Born in 1888, Harald Voss met Anton Berg. | born(patient Harald Voss) 1888; meet(agent Harald Voss, partner Anton Berg)
        Born in 1888, the mathematician Harald Voss met Anton Berg. | born(patient Harald Voss) 1888; meet(agent Harald Voss, partner Anton Berg)
        """);

    [Theory]
    [MemberData(nameof(AParticipleCanBeRows))]
    public void A_participle_can_be_a_clause(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    public static readonly TheoryData<string, string> AFrontedDateIsRows = Reading.Table("""
        In 1917 Harald Voss met Anton Berg and visited the island. | meet(agent Harald Voss, partner Anton Berg) 1917; visit(agent Harald Voss) 1917
        In 1917, Harald Voss met Anton Berg and visited the island. | meet(agent Harald Voss, partner Anton Berg) 1917; visit(agent Harald Voss) 1917
        On 5 May 1904 Harald Voss met Anton Berg and signed the treaty. | meet(agent Harald Voss, partner Anton Berg) 1904-05-05; sign(agent Harald Voss) 1904-05-05
        """);

    [Theory]
    [MemberData(nameof(AFrontedDateIsRows))]
    public void A_fronted_date_is_shared(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    public static readonly TheoryData<string, string> OtherDatesStayWithRows = Reading.Table("""
        Harald Voss met Anton Berg and visited the island in 1917. | meet(agent Harald Voss, partner Anton Berg); visit(agent Harald Voss) 1917
        Harald Voss met Anton Berg in 1917 and visited the island. | meet(agent Harald Voss, partner Anton Berg) 1917; visit(agent Harald Voss)
        In 1904 Harald Voss met Anton Berg, and in 1905 he visited the island. | meet(agent Harald Voss, partner Anton Berg) 1904; visit(agent Harald Voss) 1905
        In 1904 Harald Voss met Anton Berg, but Anna Lindqvist visited the island in 1906. | meet(agent Harald Voss, partner Anton Berg) 1904; visit(agent Anna Lindqvist) 1906
        The Hotel Bellevue was built in 1880 and demolished in 1917. | build(patient Hotel Bellevue) 1880; demolish(patient Hotel Bellevue) 1917
        The Hotel Bellevue was built in 1880, enlarged in 1890 and demolished in 1917. | build(patient Hotel Bellevue) 1880; demolish(patient Hotel Bellevue) 1917
        The Grand Pier opened in 1880; it was demolished in 1917. | open(patient Grand Pier) 1880; demolish(patient Grand Pier) 1917
        When the Hotel Bellevue was demolished in 1917, Harald Voss was in London. | demolish(patient Hotel Bellevue) 1917
        Harald Voss, who died in 1920, met Anton Berg in 1912. | die(patient Harald Voss) 1920; meet(agent Harald Voss, partner Anton Berg) 1912
        The Hotel Bellevue, built in 1880, was the home of Harald Voss, who died in 1920. | build(patient Hotel Bellevue) 1880; die(patient Harald Voss) 1920
        // One verb with two dates has neither.
        Harald Voss met Anton Berg in 1912 in Ghent and Anna Lindqvist in 1913 in Bruges. | meet(agent Harald Voss, partner Anton Berg)
        """);

    [Theory]
    [MemberData(nameof(OtherDatesStayWithRows))]
    public void Other_dates_stay_with_their_verb(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    public static readonly TheoryData<string, string> TheSubjectIsFoundRows = Reading.Table("""
        Harald Voss, the governor of Ghent, captured Anton Berg in 1807. | arrest(agent Harald Voss, patient Anton Berg) 1807
        Harald Voss, the governor of Ghent, was captured in 1807. | arrest(patient Harald Voss) 1807
        Harald Voss met Anton Berg, and Anna Lindqvist visited the island. | meet(agent Harald Voss, partner Anton Berg); visit(agent Anna Lindqvist)
        Harald Voss and Anton Berg met in 1912. | meet(agent Harald Voss, agent Anton Berg) 1912
        Harald Voss met with Anton Berg in 1912. | meet(agent Harald Voss, partner Anton Berg) 1912
        The town where the Hotel Bellevue was demolished in 1917 has a museum. | demolish(patient Hotel Bellevue) 1917
        In his memoirs Hollis describes the demolition of the Hotel Bellevue. | demolish(patient Hotel Bellevue)
        """);

    [Theory]
    [MemberData(nameof(TheSubjectIsFoundRows))]
    public void The_subject_is_found_behind_what_stands_between(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));
}
