using Xunit;

namespace MoscowTrials.Tests.Claims.Counts;

/// <summary>What counts something, how much, and what is only a date, a measure, a name or a score.</summary>
public sealed class NumberTests
{
    public static TheoryData<string, string> Amounts => Reading.Table("""
        Four ships sank. | 4 ship
        Thirty-eight pilgrims drowned. | 38 pilgrim
        The king sent 1,966 archers. | 1966 archer
        Some 3.5 million emigrants left. | 3150000..3850000 emigrant
        The king sent two hundred and fifty archers. | 250 archer
        The king sent eleven hundred archers. | 1100 archer
        A dozen monks stayed. | 12 monk
        Half a dozen monks stayed. | 6 monk
        Hundreds of monks stayed. | 200.. monk
        Tens of thousands of monks stayed. | 20000.. monk
        At least thirty monks stayed. | 30.. monk
        More than thirty monks stayed. | 31.. monk
        Fewer than thirty monks stayed. | 0..29 monk
        Nearly 100 monks stayed. | 90..100 monk
        Between 40 and 50 monks stayed. | 40..50 monk
        The abbey fed fifty to sixty monks. | 50..60 monk
        The abbey fed 50–60 monks. | 50..60 monk
        The abbey fed two or three monks. | 2..3 monk
        Two Germans were freed. | 2 German
        Five captured enemy galleys were burned. | 5 galley
        Six merchantmen and seven wolves came. | 6 merchantman; 7 wolf
        There were 118 dead. | 118 dead
        """);

    public static TheoryData<string, string> Shares => Reading.Table("""
        In all, 38 % of the voters came. | 38% voter, share
        Two thirds of the monks left. | 66.67% monk, share
        Half of the monks left. | 50% monk, share
        Three-quarters of the monks left. | 75% monk, share
        // An ordinal is no share.
        The third monk left. | nothing
        """);

    public static TheoryData<string, string> Others => Reading.Table("""
        The fair opened on 12 May 1871. | nothing
        Apollo 11 landed near Route 66. | nothing
        Article 58 stands on page 12 in chapter five. | nothing
        The 28-gun frigate was 40 metres long. | nothing
        Hale won 3–1. | nothing
        The bell weighs 12 tons and fetched $300. | nothing
        // What a thing cost in all may be split up by another sentence.
        The bell weighs 12 tons and cost $300. | 300 $
        He was aged 34 and lived in room 7. | nothing
        Version 2.0.1 came on the 18th. | nothing
        The mast stands 12° off. | nothing
        """);

    [Theory]
    [MemberData(nameof(Amounts))]
    [MemberData(nameof(Shares))]
    [MemberData(nameof(Others))]
    public void A_number_tells_how_many_of_what(string text, string numbers) => Assert.Equal(numbers, CountText.Numbers(text));
}
