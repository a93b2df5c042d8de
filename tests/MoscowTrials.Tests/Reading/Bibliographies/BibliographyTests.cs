using CsCheck;
using MoscowTrials.Reading;
using MoscowTrials.Reading.Bibliographies;
using Xunit;

namespace MoscowTrials.Tests.Reading.Bibliographies;

public sealed class BibliographyTests
{
    [Theory]
    [InlineData("@book{lee, author = {Lee, Ann and {Pier Board}}, title = {The {Grand} Pier}, year = 1999, publisher = \"Mill\", address = {Oslo}}",
        "Lee, Ann; Pier Board (1999). The Grand Pier. Oslo: Mill.")]
    [InlineData("@article{a, author={Ann van Lee}, title=\"On {\\\"O}re {\\'e}t\\'{e} \\& \\ss\", journal=J # \" of \" # {Piers}, pages={3--9}, volume=2, number=4, month=may, year=2001}",
        "van Lee, Ann (May 2001). On Öre été & ß. J of Piers, Vol. 2, no. 4. pp. 3–9.")]
    [InlineData("junk @comment{x} @string{p = {Press}} @online(w, title={Web}, url={http://x.org}, urldate={2014-07-06}, date={2014}, publisher=p)",
        "Web. Press. 2014. Retrieved 6 July 2014.")]
    public void BibTex_reads_as_it_is_printed(string bib, string text)
    {
        var (entries, problem) = Read(bib);
        Assert.Null(problem);
        Assert.Equal(text, Assert.Single(entries.Values).Text);
    }

    [Theory]
    [InlineData("@book{a, title={x}", "refs.bib:1:1: this entry is not closed; close it with a brace")]
    [InlineData("nothing", "refs.bib:1:1: no entry of a bibliography in it; a .bib file holds entries such as @book{key, …}")]
    public void What_is_wrong_is_told(string bib, string problem) => Assert.Equal(problem, Read(bib).Problem?.ToString());

    [Fact]
    public void Any_text_is_read_or_complained_about()
    {
        string[] pieces = ["@book{", "@string{", "a,", "title", "=", "{", "}", "\"", "#", ",", "\\'", "\\", " and ", "@", "(", ")", "1990", "author = ", "x", "\n", "~", "--"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            foreach (var entry in Read(text).Entries.Values)
                Assert.NotEqual("", entry.Text);
        }, iter: 20_000);
    }

    [Fact]
    public void Ten_thousand_entries_are_read_at_once()
    {
        var bib = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"@book{{k{i}, author = {{Lee, A.}}, title = {{T{i}}}, year = 1990}}\n"));
        Assert.Equal(10_000, Read(bib).Entries.Count);
    }

    private static (Dictionary<string, BibliographyEntry> Entries, InputProblem? Problem) Read(string bib)
    {
        var entries = new Dictionary<string, BibliographyEntry>(StringComparer.Ordinal);
        return (entries, BibTex.Read(new SourceText("refs.bib", bib), entries));
    }
}
