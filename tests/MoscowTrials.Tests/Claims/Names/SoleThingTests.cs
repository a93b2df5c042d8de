using Xunit;

namespace MoscowTrials.Tests.Claims.Names;

/// <summary>What "the dam" is where nothing has a name: the one dam of the article, if it has only one.</summary>
public sealed class SoleThingTests
{
    public static readonly TheoryData<string, string> OnlyOneRows = Reading.Table("""
        The dam is high. The dam was finished in 1958. | complete(patient dam) 1958
        A dam was built in 1951. The dam was finished in 1958. | build(patient dam) 1951 / complete(patient dam) 1958
        // One description is the dam's own.
        A stone dam was built in 1951. The dam was finished in 1958. | build(patient dam) 1951 / complete(patient dam) 1958
        The siege was long. The siege began on 5 June 1644. | course-begin(patient siege) 1644-06-05
        The strike was hard. The strike lasted until July 1911. | course-end(patient strike) 1911-07
        A commission was appointed in 1921. The commission sat in 1922. | found(patient commission) 1921 / sit(agent commission) 1922
        """);

    [Theory]
    [MemberData(nameof(OnlyOneRows))]
    public void The_only_one_is_meant(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When));

    public static readonly TheoryData<string> SeveralRows =
    [
        "The dams were old. The dam was finished in 1958.",
        "A second dam was planned. The dam was finished in 1958.",
        "The stone dam leaked. The wooden dam rotted. The dam was finished in 1958.",
        "The dam of Orn leaked. The dam of Varn rotted. The dam was finished in 1958.",
        "His dam leaked. The dam was finished in 1958.",
        "The Orn Dam leaked and the Varn Dam rotted. The town is old. The river is cold. The dam was finished in 1958.",
        // Who has a name may be meant by the noun.
        "The Alhambra was a house of pleasure. The theatre was finished in 1958.",
    ];

    [Theory]
    [MemberData(nameof(SeveralRows))]
    public void Of_several_none_is_meant(string text) => Assert.DoesNotContain("(patient dam)", Reading.Events(text,
        Shown.Who | Shown.When), StringComparison.Ordinal);

    public static readonly TheoryData<string, string> DescribedRows = Reading.Table("""
        The timber church was pulled down in 1211. A stone church rose. In 1219 she was married in the timber church. | demolish(patient timber church) 1211 / marry() 1219 at timber church
        The great dome was begun in 1876. A second dome was added. The great dome was destroyed in 1902. | begin-building(patient great dome) 1876 / destroy(patient great dome) 1902
        // Near it the dome is the great one.
        The great dome stood first. A second dome was added. The town is old. The great dome leaked. The dome was destroyed in 1902. | destroy(patient great dome) 1902
        The union branch was formed in 1903. The union branch was dissolved in 1910. The branch was rich. | form(patient union branch) 1903 / dissolve(patient union branch) 1910
        // Others of the kind elsewhere do not make it two.
        A school was founded in 1889. Similar schools were founded in Lund. The school was dissolved in 1937. | found(patient school) 1889 / found() at Lund / dissolve(patient school) 1937
        """);

    [Theory]
    [MemberData(nameof(DescribedRows))]
    public void What_is_always_described_alike_is_one(string text, string expected) =>
        Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Where));

    public static readonly TheoryData<string> NotOneRows =
    [
        "The main building was begun in 1876. The main building was destroyed in 1902.",
        "The great dome of Orn was begun in 1876. The great dome of Varn was destroyed in 1902. The dome at Lund is old.",
        "The great dome leaked. The small dome leaked. The dome was destroyed in 1902.",
        "Her great dome leaked. The great dome was destroyed in 1902. The domes were old.",
    ];

    [Theory]
    [MemberData(nameof(NotOneRows))]
    public void What_is_described_vaguely_or_of_two_is_none(string text) => Assert.DoesNotContain("(patient ", Reading.Events(text,
        Shown.Who | Shown.When), StringComparison.Ordinal);
}
