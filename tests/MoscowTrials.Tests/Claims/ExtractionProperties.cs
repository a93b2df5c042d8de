using CsCheck;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims;

/// <summary>What holds of the claims of any text.</summary>
public sealed class ExtractionProperties
{
    private static readonly string[] Pieces =
    [
        "Harald Voss ", "Voss ", "Anna Lindqvist ", "he ", "She ", "it ", "They ", "the hotel ", "The Hotel Bellevue ", "Ghent ", "Osmund II ", "Dr. ",
        "met ", "was demolished ", "died ", "was built ", "did not ", "never ", "failed to ", "attend ", "was in prison ", "is said to have ", "claimed that ",
        "It was revealed that ", "according to ", "who ", "which ", "and ", "while ", "if ", "after ", "no such meeting ", "took place ", "rebuilt ", "mistaken ",
        "in 1917 ", "until 1909 ", "from 1907 to ", "1909 ", "two years later ", "(1840–1902) ", "(born 5 May 1950) ", "( ", ") ", "at ", "in the lobby of ", "of ", "to ",
        ". ", ".\n\n", ", ", "; ", ": ", "\"", "“", "”", "'s ", "’ ", "—", "[1]", "[citation needed]", "\n== Life ==\n", "Life\n\n", "• ", "é", "\uD83D\uDE00", "\uD83D", "\0", "\u200B", "ß", "İ",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
        (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 50].Select(string.Concat)),
        (1, Gen.String[0, 200]));

    [Fact]
    public void Any_text_gives_claims_whose_spans_hold() => Texts.Sample(text =>
    {
        var read = Reading.Of(text);
        Assert.Equal(read.Article.Sentences.Length, read.Claims.Length);
        Assert.Equal(Enumerable.Range(0, read.Entities.Length), read.Entities.Select(e => e.Id));
        for (var i = 0; i < read.Claims.Length; i++)
        {
            Assert.Same(read.Article.Sentences[i], read.Claims[i].Sentence);
            Check(read, read.Claims[i]);
        }
    }, iter: 2_000);

    [Fact]
    public void Ids_are_unique_within_an_article() => Texts.Sample(text =>
    {
        // Every sentence comes twice, so that equal texts meet.
        var read = Reading.Of(text + "\n\n" + text);
        var events = read.Claims.SelectMany(c => c.Events).ToList();
        Assert.Equal(read.Claims.Length, read.Claims.Select(c => c.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(events.Count, events.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(events.Where(e => e.Denies is not null), e => Assert.Contains(events, told => told.Id == e.Denies));
    }, iter: 1_000);

    [Fact]
    public void The_same_text_gives_the_same_claims() => Texts.Sample(text => Assert.Equal(Print(Reading.Of(text)), Print(Reading.Of(text))), iter: 500);

    [Fact]
    public void Articles_read_side_by_side_are_read_as_one_after_another() => Texts.Array[2, 12].Sample(texts =>
    {
        var serial = texts.Select(t => Print(Reading.Of(t))).ToArray();
        var parallel = new string[texts.Length];
        Parallel.For(0, texts.Length, i => parallel[i] = Print(Reading.Of(texts[i])));
        Assert.Equal(serial, parallel);
    }, iter: 60);

    private static void Check(ArticleClaims read, Claim claim)
    {
        var length = claim.Sentence.Text.Length;
        Assert.All(claim.Dates, d => Inside(d.Span, length));
        Assert.All(claim.Citations, c => Inside(c.Covers, length));
        foreach (var mention in claim.Mentions)
        {
            Inside(mention.Span, length);
            Assert.InRange(mention.Entity, 0, read.Entities.Length - 1);
        }
        foreach (var told in claim.Events)
        {
            Inside(told.Trigger, length);
            Assert.StartsWith(claim.Id + ".", told.Id, StringComparison.Ordinal);
            Assert.True(told.When is not { Mention: >= 0 } when || when.Mention < claim.Dates.Length);
            Assert.True(told.When is not { Earliest: { } earliest, Latest: { } latest } || earliest <= latest);
            if (told.Place is { } place)
            {
                // What a denial takes from the sentence that it denies has no words here.
                Inside(place.Span, length);
                Assert.InRange(place.Entity, 0, read.Entities.Length - 1);
            }
            foreach (var participant in told.Participants)
            {
                Inside(participant.Span, length);
                Assert.True(participant.Entity is null || participant.Entity < read.Entities.Length);
            }
        }
    }

    private static void Inside(TextSpan span, int length) => Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= length, $"{span} in {length}");

    // Records print their members, but not what their lists hold.
    private static string Print(ArticleClaims read) => string.Join('\n', read.Claims.Select(claim =>
        $"{claim.Id} {claim.Voice} {claim.CitationNeeded} {string.Join(", ", claim.Mentions)} {string.Join(", ", claim.Dates)} "
        + string.Join(", ", claim.Events.Select(e => $"{e} {string.Join(", ", e.Participants)} {string.Join(", ", e.Inferred)}"))).Concat(read.Entities.Select(e => e.ToString())));
}
