using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>The dates that a clause has from another of its sentence, or from the sentence before.</summary>
public sealed class SharedDateTests
{
    public static readonly TheoryData<string, string> AnOccasionRows = Reading.Table("""
        At a banquet given by the clubs on 4 May 1903, Harald Voss spoke for an hour. | speak(agent Harald Voss) 1903-05-04
        At a banquet given by the clubs on 4 May 1903, Harald Voss proposed the toast and spoke for an hour. | attend(agent Harald Voss) 1903-05-04; speak(agent Harald Voss) 1903-05-04
        During a reception held at the embassy on 4 May 1903, Harald Voss insulted the consul. | insult(agent Harald Voss) 1903-05-04
        Harald Voss spoke at a meeting called by the miners in May 1903. | speak(agent Harald Voss) 1903-05; telephone() 1903-05
        // A house is no occasion: that it was built in 1903 says nothing of when he spoke in it.
        In a house built in 1903 Harald Voss spoke for an hour. | build() 1903; speak(agent Harald Voss)
        """);

    [Theory]
    [MemberData(nameof(AnOccasionRows))]
    public void What_happens_at_an_occasion_is_of_its_day(string text, string expected) => Assert.Equal(expected, Events(text));

    public static readonly TheoryData<string, string> WhenRows = Reading.Table("""
        Harald Voss lived in Ghent until 1904, when he travelled to Oslo. | stay(agent Harald Voss) ../1904; travel(agent Harald Voss) 1904
        Harald Voss remained in Oslo from 1903 to 1910, when he sailed for Chile. | remain(agent Harald Voss) 1903/1910; travel(agent Harald Voss) 1910
        When the mine was opened on 4 May 1903, Harald Voss led the procession. | attend(agent Harald Voss) 1903-05-04
        // Of a year only that it was not before.
        When the mine was opened in 1903, Harald Voss led the procession. | attend(agent Harald Voss) 1903/..
        In May 1904, when he had left the army, Harald Voss travelled to Oslo. | travel(agent Harald Voss) 1904-05
        """);

    [Theory]
    [MemberData(nameof(WhenRows))]
    public void What_happens_when_something_else_does_shares_its_date(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Events(text).Split("; ").Where(e => e.Contains("Voss", StringComparison.Ordinal) && !e.StartsWith("leave", StringComparison.Ordinal))));

    public static readonly TheoryData<string, string> AlongRows = Reading.Table("""
        On 4 May 1903 Harald Voss spoke in Ghent, answering the minister. | speak(agent Harald Voss) 1903-05-04; answer(agent Harald Voss) 1903-05-04
        In 1871 Harald Voss went to Bonn, where he examined a thesis. | travel(agent Harald Voss) 1871; treat(agent Harald Voss) 1871/..
        Harald Voss sailed to Goa in 1871 and taught in a school. | travel(agent Harald Voss) 1871; teach(agent Harald Voss) 1871/..
        // He taught before he went, for all that is told.
        Harald Voss sailed to Goa in 1871, where he had taught before. | travel(agent Harald Voss) 1871; teach(agent Harald Voss)
        On 4 May 1903 Harald Voss spoke in Ghent and later sailed to Goa. | speak(agent Harald Voss) 1903-05-04; travel(agent Harald Voss) 1903-05-04/..
        After the premiere on 4 May 1903, Harald Voss gave a speech. | speak(agent Harald Voss) 1903-05-04/..
        From 1903 on Harald Voss lived in Paris. | stay(agent Harald Voss) 1903/..
        """);

    [Theory]
    [MemberData(nameof(AlongRows))]
    public void What_goes_along_shares_the_date_and_what_follows_is_not_before_it(string text, string expected) => Assert.Equal(expected, Events(text));

    public static readonly TheoryData<string, string> SceneRows = Reading.Table("""
        In June 1899 Harald Voss travelled to Madrid. There Harald Voss met the queen. | travel(agent Harald Voss) 1899-06 at Madrid / meet(agent Harald Voss) 1899-06/.. at Madrid
        On 4 May 1903 Harald Voss spoke in Ghent. On that occasion Harald Voss met the queen. | speak(agent Harald Voss) 1903-05-04 at Ghent / meet(agent Harald Voss) 1903-05-04 at Ghent
        On 4 May 1903 Harald Voss spoke in Ghent. Then Harald Voss met the queen. | speak(agent Harald Voss) 1903-05-04 at Ghent / meet(agent Harald Voss) 1903-05-04/..
        // A sentence that takes up nothing has no date.
        On 4 May 1903 Harald Voss spoke in Ghent. Harald Voss met the queen. | speak(agent Harald Voss) 1903-05-04 at Ghent / meet(agent Harald Voss)
        """);

    [Theory]
    [MemberData(nameof(SceneRows))]
    public void A_sentence_can_take_up_time_and_place_of_the_one_before(string text, string expected) =>
        Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where));

    public static readonly TheoryData<string, string> LengthRows = Reading.Table("""
        For eleven weeks from 4 March 1913 Harald Voss was held in the citadel. | imprison(patient Harald Voss) 1913-03-04/1913-05-28 held 1913-03-04..1913-05-12
        From 4 March 1913 Harald Voss was detained for six months. | imprison(patient Harald Voss) 1913-03-04/1913-10-04 held 1913-03-04..1913-08-03
        // That is what the court gave him; he may have been let out before.
        On 4 March 1913 Harald Voss was jailed for six months. | imprison(patient Harald Voss) 1913-03-04 held 1913-03-04..
        """);

    [Theory]
    [MemberData(nameof(LengthRows))]
    public void A_length_gives_a_stretch_its_end(string text, string expected) =>
        Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Held));

    private static string Events(string text) => Reading.Events(text, Shown.Who | Shown.When);
}
