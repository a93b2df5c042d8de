using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Which time an event is given by its own sentence.</summary>
public sealed class EventDateTests
{
    public static readonly TheoryData<string, string> AVerbTakesItsRows = Reading.Table("""
        The Hotel Bellevue was not built until 1838. | build(patient Hotel Bellevue) 1838
        The Hotel Bellevue did not open until May 1838. | open(patient Hotel Bellevue) 1838-05
        Harald Voss did not visit the island until 1904. | visit(agent Harald Voss) 1904
        Harald Voss taught in Ghent from 1874 to 1879. | teach(agent Harald Voss) 1874/1879
        The Hotel Bellevue was built between 1838 and 1841. | build(patient Hotel Bellevue) 1838/1841
        Harald Voss lived in Ghent until 1904. | stay(agent Harald Voss) ../1904
        Harald Voss lived in Ghent since 1904. | stay(agent Harald Voss) 1904/..
        Harald Voss lived in Ghent in the 1890s. | stay(agent Harald Voss) 189X
        Harald Voss met Anton Berg before 1904. | meet(agent Harald Voss, partner Anton Berg) ../1904
        Harald Voss met Anton Berg after 1904. | meet(agent Harald Voss, partner Anton Berg) 1904/..
        Harald Voss met Anton Berg around 1904. | meet(agent Harald Voss, partner Anton Berg) 1904~
        In May 1904 Harald Voss met Anton Berg. | meet(agent Harald Voss, partner Anton Berg) 1904-05
        The Hotel Bellevue was built in 1838. Two years later it was demolished. | build(patient Hotel Bellevue) 1838 / demolish(patient Hotel Bellevue) 1840
        // The year is the demolition's, and may be no more than that.
        After the demolition of the Hotel Bellevue in 1883, Harald Voss met Anton Berg. | demolish(patient Hotel Bellevue) 1883; meet(agent Harald Voss, partner Anton Berg) 1883/..
        Harald Voss met Anton Berg after the war in 1871. | meet(agent Harald Voss, partner Anton Berg) 1871/..
        Soon after the war, in 1871, Harald Voss met Anton Berg. | meet(agent Harald Voss, partner Anton Berg) 1871
        // Nobody meets himself.
        Harald Voss met the banker in 1871. | meet(agent Harald Voss) 1871
        // Two dates leave it without one.
        Harald Voss met Anton Berg on 5 May 1904 and again on 7 June 1905. | meet(agent Harald Voss, partner Anton Berg)
        """);

    [Theory]
    [MemberData(nameof(AVerbTakesItsRows))]
    public void A_verb_takes_its_date(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    public static readonly TheoryData<string, string> TheDateOfAnRows = Reading.Table("""
        Harald Voss attended the Paris congress of 1904. | attend(agent Harald Voss) 1904
        Harald Voss attended the Ghent congress of May 1904. | attend(agent Harald Voss) 1904-05
        Harald Voss attended the congress in May 1904. | attend(agent Harald Voss) 1904-05
        // The census is of 1904; when they met is not said.
        Harald Voss met Anton Berg in the 1904 census. | meet(agent Harald Voss, partner Anton Berg)
        """);

    [Theory]
    [MemberData(nameof(TheDateOfAnRows))]
    public void The_date_of_an_occasion_is_that_of_attending_it(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    public static readonly TheoryData<string, string> ANounTakesItsRows = Reading.Table("""
        The demolition of the Hotel Bellevue in 1883 was a loss. | demolish(patient Hotel Bellevue) 1883
        The opening of the Hotel Bellevue in 1882 was a success. | open(patient Hotel Bellevue) 1882
        The construction of the Hotel Bellevue from 1880 to 1882 was costly. | build(patient Hotel Bellevue) 1880/1882
        The murder of Harald Voss in 1912 was a shock. | kill(patient Harald Voss) 1912
        The arrest of Harald Voss on 5 May 1912 was a shock. | arrest(patient Harald Voss) 1912-05-05
        Harald Voss's death in 1912 was a shock. | die(patient Harald Voss) 1912
        The death of Harald Voss in a crash at Ghent on July 1, 1912 was a shock. | die(patient Harald Voss) 1912-07-01
        """);

    [Theory]
    [MemberData(nameof(ANounTakesItsRows))]
    public void A_noun_takes_its_date(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));
}
