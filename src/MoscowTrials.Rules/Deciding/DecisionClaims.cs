using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Deciding;

/// <summary>The file of decisions as an article whose claims are the decisions, so that a rule can ask about them and show them.</summary>
internal static class DecisionClaims
{
    public static ArticleClaims Of(DecisionsFile file)
    {
        var sentences = file.Decisions.Select((decision, i) => new Sentence
        {
            Index = i, Kind = SentenceKind.Note, Section = 0, Paragraph = i, Mapped = Text(file.Source, decision),
        }).ToImmutableArray();
        var article = new Article
        {
            Source = file.Source, Format = ArticleFormat.Plain, Title = "Decisions", Sections = [new Section(0, null, "", [])],
            Sentences = sentences, Sources = [],
        };
        return new ArticleClaims(article, [.. sentences.Select((s, i) => new Claim
        {
            Id = "d-" + file.Decisions[i].Finding, Sentence = s, Voice = VoiceReading.Article,
        })], []);
    }

    private static MappedText Text(SourceText source, Decision decision)
    {
        var text = $"{decision.Finding} of {decision.In}: {decision.Word}" + (decision.Because is { } reason ? ", because " + reason : "");
        // The line of its dash, behind any comment.
        var start = decision.Block.Start;
        while (source.Text.AsSpan(start, decision.Block.End - start).TrimStart() is ['#', ..] && source.Text.IndexOf('\n', start) is var feed and >= 0)
            start = feed + 1;
        return new MappedText.Builder().Add(text, start, Math.Max(1, decision.Block.In(source.Text).TrimEnd().Length - (start - decision.Block.Start))).Build();
    }
}
