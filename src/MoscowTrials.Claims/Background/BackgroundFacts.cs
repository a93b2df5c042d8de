using System.Collections.Immutable;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Background;

/// <summary>What is declared about the world, for whatever article speaks of it.</summary>
/// <param name="Facts">The facts, in the order of the file.</param>
/// <param name="Periods">The named times.</param>
public sealed record BackgroundFacts(ImmutableArray<BackgroundFact> Facts, ImmutableArray<NamedPeriod> Periods)
{
    public static BackgroundFacts None { get; } = new([], []);

    /// <summary>The title of the section in which the facts stand behind an article.</summary>
    internal const string SectionTitle = "Background";

    /// <summary>Letters of the shortest name by which a fact is found.</summary>
    private const int ShortestName = 3;

    /// <summary>The facts that share a name with the article; of what else there is an article costs nothing.</summary>
    internal ImmutableArray<BackgroundFact> About(Article article)
    {
        if (Facts.IsEmpty)
            return [];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in article.Sentences)
            names.UnionWith(Names(sentence.Text));
        return [.. Facts.Where(f => Names(f.Text.Text).Any(names.Contains))];
    }

    /// <summary>The article with the facts as sentences behind it, in a section of their own and in no paragraph of each other's.</summary>
    internal static Article Append(Article article, ImmutableArray<BackgroundFact> facts)
    {
        var section = article.Sections.Length;
        var paragraph = article.Sentences.IsEmpty ? 0 : article.Sentences[^1].Paragraph;
        return article with
        {
            Sections = article.Sections.Add(new Section(section, null, SectionTitle, [SectionTitle])),
            Sentences = article.Sentences.AddRange(facts.Select((fact, i) => new Sentence
            {
                Index = article.Sentences.Length + i, Kind = SentenceKind.Note, Section = section, Paragraph = paragraph + 1 + i, Mapped = fact.Text,
            })),
        };
    }

    /// <summary>Capitalised words that are no words of every text.</summary>
    private static IEnumerable<string> Names(string text) =>
        Tokenizer.Split(text).Where(t => t.IsCapitalised && t.Span.Length >= ShortestName && !t.Is(WordClass.Function))
            .Select(t => t.Span.In(text).ToString());
}
