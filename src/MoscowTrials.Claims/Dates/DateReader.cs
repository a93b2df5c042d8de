using System.Collections.Immutable;
using MoscowTrials.Claims.Dates.Resolution;
using MoscowTrials.Claims.Dates.Tagging;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Dates;

/// <summary>Finds the times that an article names, and gives them their bounds.</summary>
public static class DateReader
{
    /// <summary>Units up to which what reads a text is kept for the next: references have thousands of dates, each a short text of its
    /// own, and the room that a long one took would never be given back.</summary>
    private const int Short = 10_000;

    [ThreadStatic]
    private static (DateTagger Tagger, List<TimeExpression> Found)? _alone;

    /// <summary>The mentions of every sentence, <c>result[i]</c> of <c>article.Sentences[i]</c>, in order and without overlap.</summary>
    /// <remarks>One pass. A date without a year is read against the times told before it in the article.</remarks>
    public static ImmutableArray<ImmutableArray<DateMention>> Read(Article article)
    {
        var tagger = new DateTagger();
        var resolver = new DateResolver();
        var found = new List<TimeExpression>();
        var result = ImmutableArray.CreateBuilder<ImmutableArray<DateMention>>(article.Sentences.Length);
        foreach (var sentence in article.Sentences)
        {
            tagger.Read(sentence.Text, found);
            var title = article.Sections[sentence.Section].Title;
            result.Add(resolver.Resolve(sentence.Text, found, new Place(sentence.Section, title, sentence.Paragraph, sentence.Kind)));
        }
        return result.MoveToImmutable();
    }

    /// <summary>The mentions of a sentence that stands alone; spans count in <paramref name="text"/>.</summary>
    public static ImmutableArray<DateMention> ReadSentence(string text)
    {
        var (tagger, found) = text.Length > Short ? (new DateTagger(), []) : _alone ??= (new DateTagger(), []);
        tagger.Read(text, found);
        return new DateResolver().Resolve(text, found, new Place(0, "", 0, SentenceKind.Prose));
    }
}
