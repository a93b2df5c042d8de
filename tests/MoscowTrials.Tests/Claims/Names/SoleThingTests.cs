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
}
