using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Database;

namespace MoscowTrials.Rules.Judging;

/// <summary>Gathers the sentences of a finding, with the words that decide, and sees whose word they are.</summary>
internal sealed class EvidenceBuilder(LoadedRows rows)
{
    public List<Evidence> Evidence { get; } = [];

    /// <summary>Whether every side so far weighs like the article's own word.</summary>
    public bool AllAsserted { get; private set; } = true;

    /// <summary>Adds a claim by its number, with the spans of it that decide.</summary>
    /// <returns>False where there is no such claim.</returns>
    public bool AddClaim(long id, string role, long? happening = null, long? date = null, long? mention = null, long? quantity = null,
        long? phrase = null)
    {
        if (rows.Claim(id) is not var (article, weights, claim))
            return false;
        var used = happening is { } row ? rows.Event(id, row) : null;
        AllAsserted &= weights.IsAsserted(claim, used);
        var marks = new List<TextSpan>();
        if (used is not null)
        {
            marks.Add(used.Trigger);
            if (used.Place is { } place)
                marks.Add(place.Span);
            marks.AddRange(Times(claim, used.When));
        }
        if (date is { } dateRow && rows.Date(id, dateRow) is { } dateSpan)
            marks.Add(dateSpan);
        if (mention is { } mentionRow && rows.Mention(id, mentionRow) is { } mentionSpan)
            marks.Add(mentionSpan);
        if (quantity is { } quantityRow && rows.Quantity(id, quantityRow) is { } quantitySpan)
            marks.Add(quantitySpan);
        if (phrase is { } phraseRow && rows.Phrase(id, phraseRow) is { } phraseSpan)
        {
            marks.Add(phraseSpan);
            foreach (var tenure in claim.Tenures.Where(t => t.Span == phraseSpan))
                marks.AddRange(Times(claim, tenure.When));
        }
        Evidence.Add(new Evidence(rows.ShownWith(article, claim), claim, role, Tidy(marks, claim.Sentence.Text.Length), used?.Id));
        return true;
    }

    /// <summary>
    /// Adds a claim of a list in which one can stand several times, with a number or event each: it is one side with several marks.
    /// </summary>
    /// <returns>False where there is no such claim.</returns>
    public bool AddListed(long id, string role, long? quantity, long? happening)
    {
        if (rows.Claim(id) is not var (_, weights, claim))
            return false;
        var at = Evidence.FindIndex(side => ReferenceEquals(side.Claim, claim));
        if (at < 0)
            return AddClaim(id, role, happening, quantity: quantity);
        var side = Evidence[at];
        if (happening is { } row && rows.Event(id, row) is { } used)
        {
            AllAsserted &= weights.IsAsserted(claim, used);
            side = side with { Marks = Tidy([.. side.Marks, used.Trigger], claim.Sentence.Text.Length) };
            if (side.EventId is null)
                side = side with { EventId = used.Id, Voice = used.Voice };
        }
        if (quantity is { } number && rows.Quantity(id, number) is { } span)
            side = side with { Marks = Tidy([.. side.Marks, span], claim.Sentence.Text.Length) };
        if (!side.Role.Contains(role, StringComparison.Ordinal))
            side = side with { Role = side.Role + " and " + role };
        Evidence[at] = side;
        return true;
    }

    /// <summary>Adds an entry of the references, as the claim that it would be if it were a sentence.</summary>
    /// <returns>False where there is no such entry.</returns>
    public bool AddSource(long id, string role)
    {
        if (rows.Source(id) is not var (article, source))
            return false;
        var last = article.Article.Sentences.IsEmpty ? null : article.Article.Sentences[^1];
        var entry = new Claim
        {
            Id = "s-" + source.Key,
            Voice = VoiceReading.Article,
            Sentence = new Sentence
            {
                // It stands after every sentence, in no paragraph of the body.
                Index = article.Article.Sentences.Length,
                Kind = SentenceKind.Note,
                Section = last?.Section ?? 0,
                Paragraph = (last?.Paragraph ?? 0) + 1,
                Mapped = new MappedText.Builder().Add(source.Text, source.Span.Start, source.Span.Length).Build(),
            },
        };
        Evidence.Add(new Evidence(article, entry, role, [], null));
        return true;
    }

    /// <summary>The words of a sentence that tell a time; those of the same time where a person wrote it in a review.</summary>
    private static IEnumerable<TextSpan> Times(Claim claim, EventDate? when) => when switch
    {
        { Mention: >= 0 and var at } when at < claim.Dates.Length => [claim.Dates[at].Span],
        { Mention: < 0, IsInferred: false } => claim.Dates.Where(d => d.Date?.Edtf == when.Edtf).Select(d => d.Span).Take(1),
        _ => [],
    };

    /// <summary>Marks in order and without overlap; what lies outside the sentence was inherited from another and is left out.</summary>
    private static ImmutableArray<TextSpan> Tidy(List<TextSpan> marks, int length)
    {
        var tidy = ImmutableArray.CreateBuilder<TextSpan>();
        var inside = marks.Where(mark => mark.End <= length && !mark.IsEmpty);
        foreach (var mark in inside.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End))
        {
            if (tidy.Count == 0 || tidy[^1].End <= mark.Start)
                tidy.Add(mark);
            else if (mark.End > tidy[^1].End)
                tidy[^1] = new TextSpan(tidy[^1].Start, mark.End);
        }
        return tidy.ToImmutable();
    }
}
