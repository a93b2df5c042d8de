using Xunit;

namespace MoscowTrials.Tests.Reading.Wikitext;

/// <summary>What is forgotten or doubled costs a line, not the rest of the page.</summary>
public sealed class BrokenMarkupTests
{
    [Theory]
    [InlineData("A left.<ref>Lee 1990.\nB came.<ref>Ray.</ref>\n\nC.", "A left. [1]|B came. [2]|C.")]
    [InlineData("A left.<ref>Lee 1990.\n\nB came.\n\nC.", "A left. [1]|B came.|C.")]
    [InlineData("A left.<ref>Lee 1990.\n\n== H ==\nB.</ref> C.", "A left. [1]|H|B. C.")]
    [InlineData("A left.<ref name=x>Lee 1990.<ref name=y>Ray.</ref></ref> B.", "A left. [1,2]|B.")]
    [InlineData("A left.<ref name=x\nB came.\n\nC.", "A left. [ref x]|B came.|C.")]
    [InlineData("A left.<ref name=\"x B came.\n\nC.", "A left. [1]|C.")]
    [InlineData("A left.<ref name=\"x\"/ B came.\n\nC.<ref name=x>Lee.</ref>", "A left. [1]|B came.|C. [1]")]
    [InlineData("A left.<ref>Lee.</ref B came.\n\nC.", "A left. [1]|B came.|C.")]
    [InlineData("A left.</ref> B came.", "A left.|B came.")]
    [InlineData("A left. <ref", "A left.")]
    [InlineData("In {{circa|1900 he left.\n\nB came.", "In circa 1900 he left.|B came.")]
    [InlineData("A left }} and }}}} came.", "A left and came.")]
    [InlineData("A ]] left [[ and came.\n\nB [[came\n\nC.", "A left and came.|B came|C.")]
    [InlineData("[[File:A.jpg|thumb|A [[mill]]\nB came.", "A mill|B came.")]
    [InlineData("[https://example.org A left.\nB came.", "[https://example.org A left.|B came.")]
    [InlineData("A <!-- hidden\nB came.", "A B came.")]
    [InlineData("A <nowiki>left.\nB came.", "A left.|B came.")]
    [InlineData("A <math>x left.\n\nB came.", "A x left.|B came.")]
    [InlineData("A <b left.\n\nB came.", "A <b left.|B came.")]
    [InlineData("<blockquote>A left.\n\nB came.\n== H ==\nC.", "A left.|B came.|H|C.")]
    [InlineData("<gallery>\nFile:A.jpg|A left.\n\nB came.", "A left.|B came.")]
    [InlineData("{|\n! A !! B\n|-\n| 1 || 2\n\nB came.\n\nC.", "1|2|B came.|C.")]
    [InlineData("{|\n! A !! B\n|-\n| 1 || 2\n== H ==\nB came.", "1|2|H|B came.")]
    [InlineData("| 1 || 2\n|-\n|}\nB came.", "B came.")]
    [InlineData("|}\n}}\n]]\nB came.", "B came.")]
    [InlineData("== H =\nB came.", "= H|B came.")]
    [InlineData("==\n===\n= =\nB came.", "B came.")]
    [InlineData("'''''A'' left.\n\nB ''came.", "A left.|B came.")]
    public void The_rest_of_the_page_stays(string text, string expected) =>
        Assert.Equal(expected, string.Join("|", WikiPage.Lines(text).Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..])));

    [Theory]
    // Nothing ends the box.
    [InlineData("{{Infobox person\n| name = Lee\n| born = 1900\n\n'''Lee''' left.\n\n== H ==\nB came.", "born=1900|Lee left.|H|B came.")]
    [InlineData("{{Infobox person\n| name = Lee\n| born = 1900\nLee left.", "born=1900|Lee left.")]
    // A template in it is not ended, and takes the end of the box.
    [InlineData("{{Infobox person\n| name = Lee\n| born = {{birth date|1900|1|1\n| died = 1950\n}}\n\nLee left.\n\n== H ==\nB came.", "born=1 January 1900|Lee left.|H|B came.")]
    [InlineData("{{Infobox person\n| name = Lee\n| born = [[1900\n| died = 1950\n}}\nLee left.", "born=1900|died=1950|Lee left.")]
    [InlineData("{{Infobox person\n| name = Lee\n| born = 1900<ref>Ray\n| died = 1950\n}}\nLee left.<ref>Moe</ref>", "born=1900|died=1950|Lee left.")]
    public void A_box_that_is_broken_keeps_its_fields(string text, string expected) =>
        Assert.Equal(expected, string.Join("|", WikiPage.Read(text).Sentences.Select(s => s.Label is { } label ? $"{label.Name}={s.Text}" : s.Text)));
}
