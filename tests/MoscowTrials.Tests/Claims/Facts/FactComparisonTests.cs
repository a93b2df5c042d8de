using MoscowTrials.Claims;
using MoscowTrials.Claims.Facts;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Facts;

public sealed class FactComparisonTests
{
    // The first value of each text is held against the first of the other.
    [Theory]
    [InlineData("It fell on 5 May 2010.", "It fell on May 5, 2010.", FactRelation.Same)]
    [InlineData("It fell on 5 May 2010.", "It fell on 6 May 2010.", FactRelation.Changed)]
    [InlineData("It fell in May 2010.", "It fell on 6 May 2010.", FactRelation.Refined)]
    [InlineData("It fell on 6 May 2010.", "It fell in 2010.", FactRelation.Widened)]
    // Another end of a range is another range, even if one lies within the other.
    [InlineData("It lasted from 3 May 2010 to 6 May 2010.", "It lasted from 3 May 2010 to 7 May 2010.", FactRelation.Changed)]
    [InlineData("They had 1,200 horses.", "They had 1200 horses.", FactRelation.Same)]
    [InlineData("They had eight horses.", "They had 8 horses.", FactRelation.Same)]
    [InlineData("They had two hundred and fifty horses.", "They had 250 horses.", FactRelation.Same)]
    [InlineData("They had 96,000,000 coins.", "They had 96 million coins.", FactRelation.Same)]
    [InlineData("They had $96 million.", "They had $96,000,000.", FactRelation.Same)]
    [InlineData("They had $96 million.", "They had €96 million.", FactRelation.Changed)]
    [InlineData("It was the third horse.", "It was the 3rd horse.", FactRelation.Same)]
    // A rank is no count.
    [InlineData("It was the 3rd horse.", "They had 3 horses.", FactRelation.Changed)]
    [InlineData("He met her twice.", "He met her once.", FactRelation.Changed)]
    [InlineData("About 64% of it fell.", "About 64 percent of it fell.", FactRelation.Same)]
    [InlineData("About 64% of it fell.", "About 64 per cent of it fell.", FactRelation.Same)]
    // As far as either is rounded.
    [InlineData("It is 10 km long.", "It is 6.2 miles long.", FactRelation.Same)]
    [InlineData("It is 10 km long.", "It is 7.2 miles long.", FactRelation.Changed)]
    [InlineData("They had 1,200 horses.", "They had 1,234 horses.", FactRelation.Refined)]
    [InlineData("They had 1,234 horses.", "They had 1,200 horses.", FactRelation.Widened)]
    [InlineData("They had 1,200 horses.", "They had 1,300 horses.", FactRelation.Changed)]
    // The scale says how exact it is.
    [InlineData("They had 7.9 million coins.", "They had 8.0 million coins.", FactRelation.Changed)]
    [InlineData("They had $109million.", "They had $110.4million.", FactRelation.Changed)]
    [InlineData("The city of Lisbon fell.", "The city of Vienna fell.", FactRelation.Changed)]
    // One letter makes another country where both are on the map, and another spelling where not.
    [InlineData("The army of Iran fell.", "The army of Iraq fell.", FactRelation.Changed)]
    [InlineData("The book of Lindqvist fell.", "The book of Lindkvist fell.", FactRelation.Same)]
    [InlineData("The book of Anna Lindqvist fell.", "The book of Lindqvist fell.", FactRelation.Same)]
    [InlineData("The book of Anna Lindqvist fell.", "The book of Berta Lindqvist fell.", FactRelation.Akin)]
    [InlineData("They left the United States.", "They left the United States of America.", FactRelation.Same)]
    public void Two_values_are_held_against_each_other(string old, string now, FactRelation expected) =>
        Assert.Equal(expected, FactComparison.Compare(First(old), First(now)));

    [Theory]
    // Letters are counted, and names with figures in them left alone.
    [InlineData("They flew 30 times, at 12.5 km/h, in the B52.", "30 12.5 length x1000")]
    [InlineData("It is the twenty-third of 40 four-part poems, 1.2.3 long.", "#23 40 4")]
    [InlineData("Between 65–80 crore were spent.", "65 800000000")]
    public void Every_number_is_read(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).Where(fact => fact.Kind == FactKind.Number).Select(fact => fact.Value)));

    [Theory]
    [InlineData("same", "same", true)]
    [InlineData("cat", "car", false)]
    [InlineData("karl", "carl", true)]
    [InlineData("zinoviev", "zinovyev", true)]
    [InlineData("lenin", "stalin", false)]
    // Neighbours that changed places are one slip.
    [InlineData("form", "from", true)]
    public void Spellings_are_alike_by_few_letters(string one, string other, bool expected) => Assert.Equal(expected, Spelling.AreAlike(one, other));

    private static Fact First(string text) => Assert.Single(Read(text));

    private static List<Fact> Read(string text)
    {
        var article = ClaimExtractor.Extract(ArticleReader.Read(new SourceText("a.txt", text + "\n")));
        return FactReader.Read(article, Assert.Single(article.Claims));
    }
}
