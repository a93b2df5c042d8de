using Xunit;

namespace MoscowTrials.Tests.Claims.Counts;

/// <summary>Which numbers are the parts of which, and what makes them so.</summary>
public sealed class PartTests
{
    public static TheoryData<string, string> Sums => Reading.Table("""
        Four of the fifty monks fled. | 50 = 4, single
        Of the 50 monks, four were hanged, ten were imprisoned and nine drowned. | 50 = 4 + 10 + 9, apart
        // What was done by some may have been done by the others too.
        Of the 50 monks, thirty sang and forty wrote. | 50 = 30 + 40, open
        Of the 50 monks, four were hanged. Six more were imprisoned. | 50 = 4 + 6, apart
        Ten ships left. One of the ten ships burned, and the other nine arrived. | 10 = 1 + 9, closed, complete
        // Somebody without a number was among them.
        Of the ten men, Karl Holm was shot, four were hanged and the other three fled. | 10 = 4 + 3, closed
        They sent twelve ships: seven frigates and five sloops. | 12 = 7 + 5, composed
        They sent twelve ships, made up of seven frigates and five sloops. | 12 = 7 + 5, composed, complete
        // A part without a number leaves the sum unknown.
        They sent twelve ships: seven frigates, four sloops and a cutter. | nothing
        They sent twelve ships, seven of them frigates and five sloops. | 12 = 7 + 5, apart
        They elected five judges: one by each of the princes and one by the mayor. | nothing
        // A part of a part is not added to the whole.
        Of the 50 monks, four were hanged and ten were imprisoned. Six of those ten were pardoned. | 10 = 6, single; 50 = 4 + 10, apart
        Ten ships left and four more joined them. One of the ten ships burned, and the other thirteen arrived. | 10 = 1, single
        The party won 43 of the 90 seats, the Liberals 31 and the Radicals 22. | 90 = 43 + 31 + 22, apart
        // Two paragraphs have nothing to do with each other.
        He bought twelve cows. He sold four goats. | nothing
        """);

    public static TheoryData<string, string> Lists => Reading.Table("""
        He had three sons: Karl, Otto and Emil. | 3: 3
        He had three sons: Karl, Otto, Franz and Emil. | 3: 4
        His three sons, Karl, Otto and Emil, were painters. | 3: 3
        He had two sons, Karl and Otto, and a daughter, Ida. | 2: 2
        // Neither a description, a title nor a country is another one of them.
        He had two sons: Karl, a painter, and Otto. | nothing
        He had two sons: Karl, Duke of Norr, and Otto. | 2: 2 to 3
        He lived in two towns: Lyon, France, and Turin, Italy. | 2: 1 to 4
        He had three sons, including Karl and Otto. | nothing
        He had four friends: Karl, Otto, Emil and others. | 4: 3 or more
        // They may be others than those counted.
        He met three ministers, Karl Berg and Otto Lund. | nothing
        One of the three judges: Karl Berg and Otto Lund. | nothing
        The forces have three branches: the Royal Navy and Royal Marines, the British Army and the Royal Air Force. | 3: 3 to 4
        It has three parts: a hall; a kitchen; and a cellar. | nothing
        """);

    [Theory]
    [MemberData(nameof(Sums))]
    public void Parts_belong_to_a_whole(string text, string sums) => Assert.Equal(sums, CountText.Sums(text));

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_has_so_many_items(string text, string lists) => Assert.Equal(lists, CountText.Lists(text));

    [Fact]
    public void A_list_below_the_sentence_is_counted_by_its_items()
    {
        const string text = "The abbey owned three mills:\n\n  1. Upper Mill\n  2. Lower Mill\n\nIt sold them in 1803.\n";
        Assert.Equal("3: 2", CountText.Lists(text));
    }
}
