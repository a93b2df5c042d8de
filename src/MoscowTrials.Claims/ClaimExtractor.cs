using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims;

/// <summary>Turns every sentence of an article into a claim.</summary>
/// <remarks>
/// Names are collected from the whole article first, because a short form may come before the full one; then the
/// sentences are read in order, each in the light of those before it.
/// </remarks>
public static class ClaimExtractor
{
    public static ArticleClaims Extract(Article article)
    {
        var sentences = article.Sentences;
        var dates = DateReader.Read(article);
        var tokens = sentences.Select(s => Tokenizer.Split(s.Text)).ToArray();
        var names = ScanNames(sentences, tokens, dates);
        var registry = EntityRegistry.Build(names);
        var reader = new EventReader(registry, new Discourse(registry));
        var readings = new SentenceReading[sentences.Length];
        var drafts = new List<EventDraft>[sentences.Length];
        var references = new ImmutableArray<Mention>[sentences.Length];
        var voices = new VoiceReading[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            readings[i] = Read(sentences[i], tokens[i], names[i], dates[i], registry);
            voices[i] = sentences[i].Kind == SentenceKind.Heading ? VoiceReading.Article
                : ClauseVoices.OfSentence(readings[i].Tokens, readings[i].Clauses, readings[i].Standings, sentences[i].Kind);
            drafts[i] = sentences[i].Kind == SentenceKind.Heading ? [] : reader.Read(readings[i]);
            Corrections.LayToRest(readings[i], drafts[i]);
            Corrections.LetOut(readings[i], registry, drafts[i]);
            Corrections.Retract(readings[i], readings, drafts);
            references[i] = [.. reader.Mentions];
        }
        Refutations.Tie(readings, drafts);

        var ids = new ClaimIds();
        var citations = new CitationReader(article);
        var claims = ImmutableArray.CreateBuilder<Claim>(sentences.Length);
        var claimIds = sentences.Select(s => ids.Next(s.Text)).ToArray();
        for (var i = 0; i < sentences.Length; i++)
            Number(drafts[i], claimIds[i]);
        for (var i = 0; i < sentences.Length; i++)
        {
            claims.Add(new Claim
            {
                Id = claimIds[i], Sentence = sentences[i], Voice = voices[i], Citations = citations.Read(sentences[i]),
                CitationNeeded = sentences[i].Marks.Any(m => m.Kind == MarkKind.CitationNeeded), Dates = dates[i],
                Mentions = [.. readings[i].Names.Select(n => new Mention(n.Name.Span, n.Entity, MentionForm.Name, n.Reason)).Concat(references[i]).OrderBy(m => m.Span.Start)],
                Events = [.. drafts[i].Select(Finish)],
            });
        }
        return new ArticleClaims(article, claims.MoveToImmutable(), registry.Entities);
    }

    private static List<NameSpan>[] ScanNames(ImmutableArray<Sentence> sentences, Token[][] tokens, ImmutableArray<ImmutableArray<DateMention>> dates)
    {
        var scanner = new NameScanner(sentences.Select((s, i) => (s.Text, tokens[i])));
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Kind != SentenceKind.Heading)
                scanner.Learn(sentences[i].Text, tokens[i]);
        }
        return [.. sentences.Select((s, i) => scanner.Scan(s.Text, tokens[i], [.. dates[i].Select(d => d.Span)], s.Kind == SentenceKind.Heading))];
    }

    private static SentenceReading Read(Sentence sentence, Token[] tokens, List<NameSpan> names, ImmutableArray<DateMention> dates, EntityRegistry registry)
    {
        var marked = new SentenceTokens(sentence.Text, tokens, [.. names.Select(n => n.Span)], [.. dates.Select(d => d.Span)]);
        var clauses = ClauseReader.Read(marked, v => ReportingLexicon.Find(v) is not null, (s, v) => EventLexicon.Match(s, v)?.Last ?? v.Last);
        var standings = ClauseVoices.Read(marked, clauses, sentence.Kind);
        var linked = names.Select(n => registry.Find(n) is var (entity, reason) ? (n, entity, reason) : default).ToList();
        return new SentenceReading(sentence.Index, sentence.Paragraph, marked, clauses, standings, dates, linked);
    }

    /// <summary>Drops what only waited to be denied, and names the rest.</summary>
    private static void Number(List<EventDraft> drafts, string claim)
    {
        drafts.RemoveAll(d => !d.IsKept);
        drafts.Sort((a, b) => a.Trigger.Start != b.Trigger.Start ? a.Trigger.Start.CompareTo(b.Trigger.Start) : string.CompareOrdinal(a.Type.Name, b.Type.Name));
        for (var n = 0; n < drafts.Count; n++)
            drafts[n].Id = FormattableString.Invariant($"{claim}.{n + 1}");
    }

    private static ClaimEvent Finish(EventDraft draft) =>
        new()
        {
            Id = draft.Id, Denies = draft.Denies?.Id, Type = draft.Type.Name.Contains(':', StringComparison.Ordinal) ? draft.Type with { Name = draft.Type.Name[(draft.Type.Name.IndexOf(':', StringComparison.Ordinal) + 1)..] } : draft.Type,
            Trigger = draft.Trigger, IsDenied = draft.Standing.IsDenied, Actuality = draft.Standing.Actuality, Voice = draft.Standing.Voice,
            Participants = [.. draft.Participants], Place = draft.Place, When = draft.When, Inferred = [.. draft.Inferred],
        };
}
