using Xunit;

namespace MoscowTrials.Tests.Claims.Counts;

/// <summary>Numbers whose whole another sentence tells.</summary>
public sealed class BreakdownTests
{
    [Theory]
    // "Of these", with what is left told as such.
    [InlineData("It lists 900 graves. Of these, 500 were opened by Holm, 300 by Lind, and the remaining 90 by students.",
        "900 = 500 + 300 + 90, closed, complete")]
    [InlineData("In all 620 people had perished. The registers account for them one by one: 320 in the parish of St Mary, 210 in that of St John and 60 in that of the castle.", "620 = 320 + 210 + 60, composed, complete")]
    [InlineData("The herbarium has 840 sheets. It is kept in the attic. Flowering plants account for 520 sheets, ferns for 260 and mosses for 110.", "840 = 520 + 260 + 110, composed")]
    public void The_parts_belong_to_the_number_told_before(string text, string expected) => Assert.Equal(expected, CountText.Sums(text));

    [Theory]
    [InlineData("The whole company numbered nine. It consisted of the captain, two mates, a cook and eleven seamen.", "9: 15")]
    [InlineData("The whole company numbered nine. It consisted of Holm, two mates, a cook and five seamen.", "9: 9")]
    // "the sailors" are nobody knows how many.
    [InlineData("The whole company numbered nine. It consisted of the captain, two mates and the sailors.", "nothing")]
    public void A_company_is_what_it_consists_of(string text, string expected) => Assert.Equal(expected, CountText.Lists(text));
}
