using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates;

/// <summary>What a date takes from the sentences, sections and headings before it.</summary>
public class DateContextTests
{
    [Theory]
    [InlineData("The show ran from 19 August to 24 August 1936.", "A week after the show it closed.", "A week after the show = 1936-08-31")]
    [InlineData("The third show, in March 1938, was large.", "On the first day of the show he left.", "the first day of the show = 1938-03")]
    [InlineData("The show was held from 2 to 13 March 1938.", "On the first day of the show he left.", "the first day of the show = 1938-03-02")]
    [InlineData("The show was held from 2 to 13 March 1938.", "On the third day of the show he left.", "the third day of the show = 1938-03-04")]
    [InlineData("The show was held from 2 to 13 March 1938.", "By the end of the show he left.", "the end of the show = before:1938-03-02/1938-03-13")]
    [InlineData("On 2 March 1938 the show opened.", "On the third day of the show he left.", "the third day of the show = 1938-03-04")]
    [InlineData("She was arrested in Oslo on 3 May 1937.", "Two weeks after her arrest she confessed.", "Two weeks after her arrest = 1937-05-17")]
    [InlineData("Girona fell on 5 February 1939.", "Five days after the fall of Girona he left.", "Five days after the fall of Girona = 1939-02-10")]
    [InlineData("The war ended on 20 August 1988.", "Two days after the war he left.", "Two days after the war = 1988-08-22")]
    // A date that is merely near belongs to something else.
    [InlineData("The siege went on, and on 3 May 1937 he wrote home.", "Two days after the siege he left.", "Two days after the siege = ?")]
    // The war's begin is not its end.
    [InlineData("The war began in 1914.", "At the end of the war he left.", "")]
    [InlineData("On 18 May 1928 he left.", "On July 7 he came back.", "July 7 = 1928-07-07")]
    [InlineData("On 18 May 1928 he left.", "The next day he came back.", "The next day = 1928-05-19")]
    [InlineData("In March 1938 he left.", "The next day he came back.", "The next day = 1938-03-02/1938-04-01")]
    [InlineData("In 1921 he left.", "The next day he came back.", "The next day = ?")]
    [InlineData("In 1921 he left.", "In June he came back.", "June = 1921-06")]
    [InlineData("In 1912 he left for good.", "At the time, he was young.", "the time = 1912")]
    [InlineData("In 490 BC they fought.", "In 480 they fought again.", "480 = -0479")]
    [InlineData("In 1490 they fought.", "In 480 they fought again.", "")]
    [InlineData("In 1958 he wrote it.", "The class of '89 read it.", "'89 = 1989")]
    // A passing year says which of his books it is, and does not move the story.
    [InlineData("In 1968 he flew; in his 1994 book he told of it.", "In December he came back.", "December = 1968-12")]
    [InlineData("In 1788 they called for what had last been in 1614.", "On 27 December the king agreed.", "27 December = 1788-12-27")]
    // Of a weekday alone the next one is meant, and only behind a day.
    [InlineData("In June 1947 it was announced.", "On Friday the papers printed it.", "Friday = ?")]
    [InlineData("By the 1890s it was old.", "In the late '80s it had been new.", "the late '80s = 188X")]
    [InlineData("He ruled in 1899.", "By the turn of the century he was gone.", "the turn of the century = before:1900~")]
    [InlineData("He ruled in 1850.", "By the turn of the century he was gone.", "the turn of the century = before:?")]
    // A reign of years from the begin that is told.
    [InlineData("Her reign lasted from 1558 to 1603.", "In the tenth year of her reign she travelled.", "the tenth year of her reign = 1567/1568")]
    [InlineData("The show was held from 2 to 13 March 1938.", "The week before the show it rained.", "The week before the show = 1938-02-21/1938-02-27")]
    [InlineData("In October 1845 they sailed.", "The following March they landed.", "The following March = 1846-03")]
    // What is told of every year takes none.
    [InlineData("In 1912 the town burned.", "The fair is held in June.", "June = ?")]
    [InlineData("In 1912 the town burned.", "A fair held each year in June draws crowds.", "June = ?")]
    [InlineData("In 1912 the town burned.", "In winter the lake is often frozen.", "winter = ?")]
    [InlineData("In 1912 the town burned.", "In winter the lake froze.", "winter = 1912-24")]
    [InlineData("On 5 May 1912 it burned.", "More than three years later it rose.", "More than three years later = 1915/..")]
    [InlineData("On 5 May 1912 it burned.", "Less than a month later it rose.", "Less than a month later = 1912-05-05/1912-06-30")]
    // What is said in brackets, or only as an end, does not move the story on.
    [InlineData("In June 1921 he left (he died in 1950).", "In August he came back.", "August = 1921-08")]
    [InlineData("On 3 June 1921 he left until 1950.", "In August he came back.", "August = 1921-08")]
    // A passing year behind a day does not either.
    [InlineData("On 3 June 1921 he planned the fair of 1925.", "In August he came back.", "August = 1921-08")]
    // A leap day tells that it is another year's.
    [InlineData("In 1927 he left.", "On February 29 he came back.", "February 29 = 1928-02-29")]
    public void A_date_is_read_from_what_is_told_before_it(string before, string sentence, string expected) =>
        Assert.Equal(expected, ReadLast(("", before), ("", sentence)));

    [Fact]
    public void What_is_taken_from_the_context_is_inferred_and_says_so()
    {
        var mention = Assert.Single(DateReader.Read(Article(("", "In 1921 he left."), ("", "In June he came back.")))[1]);
        Assert.True(mention.IsInferred);
        Assert.Contains("1921", Assert.Single(mention.Steps), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_resolved_says_why()
    {
        var mention = Assert.Single(DateReader.ReadSentence("In June he left."));
        Assert.Null(mention.Date);
        Assert.Equal("no year is told before it", Assert.Single(mention.Steps));
    }

    [Fact]
    public void A_thing_of_another_section_is_another_thing() =>
        Assert.Equal("A week after the show = ?", ReadLast(("One", "The show was held from 2 to 13 March 1938."), ("Two", "A week after the show it closed.")));

    [Fact]
    public void In_a_section_named_after_a_thing_the_thing_is_that_one() =>
        Assert.Equal("the middle of the show = 1928",
            ReadLast(("Early", "They are the 1922 Moth Show, the Horse Show of 1928, and the Cat Show in 1930."), ("Horse Show", "He left in the middle of the show.")));

    [Fact]
    public void A_heading_gives_its_year() =>
        Assert.Equal("20 July = 1936-07-20", ReadLast(("1936", "1936"), ("1936", "On 20 July he left.")));

    [Fact]
    public void A_section_headed_by_a_year_goes_back_to_it_with_every_paragraph() =>
        Assert.Equal("20 July = 1936-07-20", ReadLast(("1936", "1936"), ("1936", "In 1950 he looked back."), ("1936", "On 20 July he left.")));

    [Fact]
    public void A_caption_neither_moves_the_story_nor_goes_on_with_it()
    {
        var article = Article(("", "In 1921 he left."), ("", "The house in 1950."), ("", "The house in June."), ("", "In August he came back."));
        var apart = article.Sentences.Select(sentence => sentence with { Kind = sentence.Index is 1 or 2 ? SentenceKind.Caption : SentenceKind.Prose });
        var read = DateReader.Read(article with { Sentences = [.. apart] });
        Assert.Equal("June = ?", DateRows.Show(article.Sentences[2].Text, read[2]));
        Assert.Equal("August = 1921-08", DateRows.Show(article.Sentences[3].Text, read[3]));
    }

    [Fact]
    public void There_is_a_list_for_every_sentence()
    {
        var article = Article(("", "In 1921 he left."), ("", "He slept."), ("", "In 1925 he woke."));
        var read = DateReader.Read(article);
        Assert.Equal(new[] { 1, 0, 1 }, read.Select(list => list.Length));
    }

    private static string ReadLast(params (string Section, string Text)[] sentences)
    {
        var read = DateReader.Read(Article(sentences));
        return DateRows.Show(sentences[^1].Text, read[^1]);
    }

    private static Article Article(params (string Section, string Text)[] sentences)
    {
        var sections = new List<Section> { new(0, null, "", []) };
        var list = new List<Sentence>();
        foreach (var (title, text) in sentences)
        {
            if (sections[^1].Title != title)
                sections.Add(new Section(sections.Count, null, title, [title]));
            list.Add(new Sentence
            {
                Index = list.Count,
                Kind = text == title ? SentenceKind.Heading : SentenceKind.Prose,
                Section = sections.Count - 1,
                Paragraph = list.Count,
                Mapped = new MappedText.Builder().Add(text, 0).Build(),
            });
        }
        return new Article { Source = new SourceText("a.txt", ""), Format = ArticleFormat.Plain, Title = "a", Sections = [.. sections], Sentences = [.. list], Sources = [] };
    }
}
