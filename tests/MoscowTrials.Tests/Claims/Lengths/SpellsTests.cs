using MoscowTrials.Claims.Contrasts;
using Xunit;

namespace MoscowTrials.Tests.Claims.Lengths;

public sealed class SpellsTests
{
    // The words for a length, or an anniversary, that the dates of begin and end do not let be.
    [Theory]
    [InlineData("The fort was invested on 3 May 1640. The garrison capitulated on 9 September 1641. The five-week siege had cost much.", "five-week siege")]
    [InlineData("Hans Lind was arrested in May 1640. He was released in June 1649. His nine months of captivity ruined him.", "nine months of captivity")]
    [InlineData("Hans Lind fled to Sweden in 1821. In 1840 he returned to Ribe. After an exile of four years he knew nobody.", "exile of four years")]
    [InlineData("The theatre was closed in May 1915. It reopened in June 1922. The closure had lasted only six weeks.", "closure had lasted only six weeks")]
    [InlineData("The Orn Museum is a museum. The Orn Museum was founded in 1871. It celebrated its centenary in 1941.", "its centenary")]
    [InlineData("Hans Lind was married in 1850. Their golden wedding was celebrated in 1880.", "Their golden wedding")]
    // It fits; another thing is as long; two closures are told; another's centenary; a battle's anniversary.
    [InlineData("The fort was invested on 3 May 1640. The garrison capitulated on 9 September 1641. The sixteen-month siege had cost much.", "")]
    [InlineData("The fort was invested on 3 May 1640. The garrison capitulated on 9 September 1641. The five-week march had cost much.", "")]
    [InlineData("The theatre was closed in 1915. It reopened in 1922. In 1930 it was closed again. The closure had lasted only six weeks.", "")]
    [InlineData("The Orn Museum is a museum. The Orn Museum was founded in 1871. In 1941 it kept the centenary of Lund.", "")]
    [InlineData("Orn Bridge was opened in 1890. In 1970 the fiftieth anniversary of the battle was kept there.", "")]
    public void A_length_has_to_fit_its_begin_and_end(string text, string expected)
    {
        var read = Reading.Of(text);
        Assert.Equal(expected, string.Join('|', read.Contrasts.Where(c => c.Kind == ContrastKind.Mistimed).Select(c => c.Span.In(read.Claims[c.Claim].Sentence.Text).ToString())));
    }
}
