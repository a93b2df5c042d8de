using System.Text;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims.Dates.HeldOut;

/// <summary>Sentences and little articles that were written, with what is to be read in them, before the reader was run on them.</summary>
/// <remarks>
/// A row that begins with <c>x </c> is read wrongly today. Whoever mends it finds the test of misses failing and takes the mark away.
/// </remarks>
public class HeldOutTests
{
    private const string Folder = "tests/MoscowTrials.Tests/Claims/Dates/HeldOut/";

    public static readonly TheoryData<string, string> Sentences = Rows("sentences.txt", missed: false);
    public static readonly TheoryData<string, string> Traps = Rows("traps.txt", missed: false);
    public static readonly TheoryData<string, string> Paragraphs = Rows("paragraphs.txt", missed: false);
    public static readonly TheoryData<string, string> MissedSentences = Rows("sentences.txt", missed: true);
    public static readonly TheoryData<string, string> MissedTraps = Rows("traps.txt", missed: true);
    public static readonly TheoryData<string, string> MissedParagraphs = Rows("paragraphs.txt", missed: true);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentences_of_many_subjects(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    [Theory]
    [MemberData(nameof(Traps))]
    public void What_only_looks_like_a_time(string sentence, string expected) => Assert.Equal(expected, DateRows.Read(sentence));

    [Theory]
    [MemberData(nameof(Paragraphs))]
    public void Times_that_count_from_others(string text, string expected) => Assert.Equal(expected, ReadArticle(text));

    [Theory]
    [MemberData(nameof(MissedSentences))]
    [MemberData(nameof(MissedTraps))]
    public void Still_misread(string sentence, string expected) => Assert.NotEqual(expected, DateRows.Read(sentence));

    [Theory]
    [MemberData(nameof(MissedParagraphs))]
    public void Still_not_counted_right(string text, string expected) => Assert.NotEqual(expected, ReadArticle(text));

    private static string ReadArticle(string text)
    {
        var article = ArticleReader.Read("a.txt", Encoding.UTF8.GetBytes("Example\n\n" + text.Replace(" ¶ ", "\n\n", StringComparison.Ordinal))).Article!;
        var read = DateReader.Read(article);
        return string.Join("; ", article.Sentences.Select(sentence => DateRows.Show(sentence.Text, read[sentence.Index])).Where(shown => shown.Length > 0));
    }

    private static TheoryData<string, string> Rows(string file, bool missed)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in RepositoryFiles.Read(Folder + file).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var isMissed = line.StartsWith("x ", StringComparison.Ordinal);
            if (line[0] == '#' || isMissed != missed)
                continue;
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            data.Add(line[(isMissed ? 2 : 0)..bar].Trim(), line[(bar + 1)..].Trim());
        }
        return data;
    }
}
