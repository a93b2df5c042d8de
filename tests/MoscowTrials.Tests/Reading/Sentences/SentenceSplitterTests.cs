using MoscowTrials.Reading.Sentences;
using Xunit;

namespace MoscowTrials.Tests.Reading.Sentences;

/// <summary>Each row is a paragraph with <c>|</c> for the space between two sentences, <c>||</c> where there is none.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    // Initials and titles.
    [InlineData("Among them was L.G. Brown, an engineer.|He left.")]
    [InlineData("It was signed by H. N. Brailsford and J. Smith.|They knew Lt.-Col. Hale and Maj. Gen. Howe.")]
    [InlineData("E.S. Golding met Mr. and Mrs. Hale at St. Anne's.|On Monday they left.")]
    [InlineData("Yu. V. Petrov met Wm. Blake and Sgt. Pepper.")]
    // A single capital that is no initial.
    [InlineData("He fought in World War I.|Germany had lost.")]
    [InlineData("The reign of George II.|The builder was Elizabeth I.|She was old.")]
    [InlineData("They lacked vitamin C.|The crew fell ill.")]
    // Acronyms: an end before words that start sentences only.
    [InlineData("He lived in the U.S. under an alias.|The U.S. Senate met.|He left the U.S.|In 1936 he returned.")]
    [InlineData("This was the fate of the U.S.S.R.|May this be the last.|The U.S.S.R. became strong.")]
    [InlineData("He moved to Washington, D.C.|The U.S. May Day parade was banned.")]
    // Abbreviations before numbers, and the same words at an end.
    [InlineData("See p. 24 and pp. 30–31.|It is No. 141 of vol. 3.|He said no.|Then he left.")]
    [InlineData("John (b. 1887, d. c. 1950) was tall.|He was born ca. 1850, approx. 5 km away.")]
    [InlineData("It began on Jan. 5, 1744.|It ended on 12. Mai 1904.|There were 12.|May was warm.")]
    [InlineData("He sold tea, salt, etc.|Smith bought it.|Acme Inc. of London closed.|He joined Acme Inc.|It closed.")]
    [InlineData("Caesar died in 44 B.C.|Rome fell.|In 30 B.C. he went, e.g. to Spain, i.e. Gaul.|See Smith et al. 1990.")]
    // Times of day.
    [InlineData("At 1:30 am on July 7 he read it.|He left at 6 p.m. Eastern Time.|It ended at 7 p.m.|Smith left at 8 a.m. Monday.")]
    // Ellipses.
    [InlineData("He was ... not there.|They were honest men ...|They were only tired.")]
    [InlineData("\"I don't know...\"|He left.|It was … Smith who came.")]
    // Quotations.
    [InlineData("She said, \"It is so. It was so,\" and left.|\"Why?\" Mr. Smith asked.|\"Go!\" he cried.|\"Stop!\"|Nobody did.")]
    [InlineData("He wrote: \"I knew that.|But we are close friends.|… It is so.\"|Then he left.")]
    [InlineData("“He came.|He saw.”|‘I know.’|„Wir sind stolz.|Das ist gut.“|Danach ging er.|« Il dit. »|Puis il part.")]
    // A slogan inside a clause stays whole.
    [InlineData("The slogan \"Peace. Land. Bread.\" became famous.|It spread.")]
    // Brackets.
    [InlineData("He left (he was ill. He said so.) and came back [with friends. Many.] in May.|(She stayed.)|It rained.")]
    [InlineData("The result (see Fig. 3.) was clear.|An unclosed ( does not matter.|It ends.")]
    // A footnote star behind the stop.
    [InlineData("It was some offense.*|It is accepted.")]
    // A stop with a space before it, and one without a space behind it.
    [InlineData("He made a point .|The trial ended.||The verdict came.|See Node.Js and John.Doe@example.com.")]
    // Numbers at the start of a sentence.
    [InlineData("He died in 1932.|15 men came.|It cost $5.|€6 were paid.")]
    [InlineData("彼は来た。||彼女は帰った。")]
    public void Sentences_end_at_the_bars(string marked)
    {
        var expected = marked.Split('|', StringSplitOptions.RemoveEmptyEntries);
        var text = marked.Replace("||", "", StringComparison.Ordinal).Replace('|', ' ');
        Assert.Equal(expected, SentenceSplitter.Split(text).Select(span => span.In(text).ToString()));
    }
}
