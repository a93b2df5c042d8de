using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Reading.Plain;

/// <summary>Boxes of facts and tables in plain text, as they come when a page is copied.</summary>
public sealed class RowLinesTests
{
    [Fact]
    public void A_copied_box_is_read_by_its_labels()
    {
        var article = PlainText.Read("""
            Karl Holm

            Karl Emil Holm
            Holm in 1890
            Born	Karl Emil Holm
            4 May 1830[1]
            Bremen, Germany
            Died	9 June 1901 (aged 71)
            Occupation	Engineer

            Karl Holm was an engineer.[1]

            References
            1. Smith, J. (1990). Mills. London.
            """);
        Assert.Equal(
            ["birth_name of Karl Emil Holm: Karl Emil Holm", "birth_date of Karl Emil Holm: 4 May 1830", "birth_place of Karl Emil Holm: Bremen, Germany",
                "death_date of Karl Emil Holm: 9 June 1901 (aged 71)", "occupation of Karl Emil Holm: Engineer"], Fields(article));
        Assert.Contains("Prose: Karl Holm was an engineer. [1]", PlainText.Lines(article));
        Assert.Contains("InfoboxField: 4 May 1830 [1]", PlainText.Lines(article));
    }

    [Fact]
    public void A_box_typed_with_colons_is_about_the_page()
    {
        var article = PlainText.Read("""
            Holm Mill

            Built: 1850
            Demolished: 4 May 1901
            Number of storeys: 3

            The mill was a landmark.
            """);
        Assert.Equal(["built of Holm Mill: 1850", "demolished of Holm Mill: 4 May 1901", "number of storeys of Holm Mill: 3"], Fields(article));
    }

    public static readonly TheoryData<string> Prose = new(
        // Two lines of talk, and sentences behind a colon.
        "Holm: yes\nVoss: no",
        "Holm: I was in Bremen then.\nVoss: I was not.\nHolm: He was.",
        // One row makes no box, and no sentence is a label.
        "Born\t4 May 1830",
        "The mill was built in 1850.\tIt burned down.\nIt was rebuilt.\tIt burned again.");

    [Theory]
    [MemberData(nameof(Prose))]
    public void What_is_no_row_stays_text(string text) =>
        Assert.Empty(Fields(PlainText.Read("Holm Mill\n\nThe mill was a landmark.\n\n" + text + "\n\nIt stands no more.\n")));

    [Fact]
    public void A_copied_table_has_its_columns()
    {
        var article = PlainText.Read("The Race\n\nThe race was long.\n\nStage\tDate\tCourse\n1\t24 September\tBremen to Kiel\n2\t25 September\tKiel to Bremen\n");
        Assert.Equal(
            ["Stage//: 1", "Date//1: 24 September", "Course//1: Bremen to Kiel", "Stage//: 2", "Date//2: 25 September", "Course//2: Kiel to Bremen"],
            article.Sentences.Where(s => s.Kind == SentenceKind.TableCell).Select(s => $"{s.Label!.Name}//{s.Label.Subject}: {s.Text}"));
    }

    private static IEnumerable<string> Fields(Article article) =>
        article.Sentences.Where(s => s.Kind == SentenceKind.InfoboxField).Select(s => $"{s.Label!.Name} of {s.Label.Subject}: {s.Text}");
}
