using System.Collections.Immutable;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tellings;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>Takes note of what sentences rule out, and looks in the end for sentences that tell it all the same.</summary>
/// <remarks>
/// A sentence that holds none of the words in question is passed over by its text; of what is left only few are read once more. Both what
/// is
/// looked for and where are bounded, so that reading takes no more than linear time.
/// </remarks>
internal sealed class ContrastBook(EntityRegistry registry)
{
    /// <summary>What is looked for in one article.</summary>
    private const int MostSearched = 400;

    /// <summary>Sentences in which it is looked for; the longest page of Wikipedia has some 3,000.</summary>
    private const int MostSentences = 4000;

    private readonly List<Searched> _searched = [];
    private readonly DeathTolls _tolls = new();
    private readonly Happenings _happenings = new();
    private readonly TellingBook _tellings = new(registry);

    /// <param name="reading">The next sentence, its names linked.</param>
    /// <param name="mentions">What its definite phrases and pronouns are linked to.</param>
    /// <param name="events">What was read to happen in it.</param>
    /// <param name="kind">What it is.</param>
    public void Observe(SentenceReading reading, IReadOnlyList<Mention> mentions, IReadOnlyList<EventDraft> events, SentenceKind kind)
    {
        if (kind == SentenceKind.Heading && reading.Index < MostSentences)
            _tolls.Head(reading.Index, reading.Tokens.Text);
        if (reading.Index >= MostSentences || _searched.Count >= MostSearched || !IsText(kind))
            return;
        Refuting.Read(reading, mentions, _searched);
        Universals.Read(reading, _searched);
        Firsts.Read(reading, mentions, registry, _searched);
        _happenings.Observe(reading, mentions);
        _tellings.Observe(reading, mentions, events);
        Letters.Read(reading, _searched);
        Sequences.Read(reading, _searched);
    }

    /// <summary>The pairs of sentences that cannot both be so.</summary>
    public ImmutableArray<Contrast> Finish(Claim[] claims)
    {
        var found = ImmutableArray.CreateBuilder<Contrast>();
        found.AddRange(_tolls.Find(claims));
        found.AddRange(_happenings.Find());
        found.AddRange(_tellings.Find().Where(t => !found.Any(f => f.Kind == t.Kind && f.Claim == t.Claim && f.Other == t.Other)));
        if (_searched.Count == 0)
            return found.ToImmutable();
        var read = new Retelling?[Math.Min(claims.Length, MostSentences)];
        foreach (var searched in _searched)
        {
            if (searched is Firsts first)
                first.Date(claims);
            var from = found.Count;
            var isSilent = false;
            for (var i = 0; i < read.Length && !isSilent; i++)
            {
                if (i == searched.Claim || !IsText(claims[i].Sentence.Kind)
                    || !Holds(claims[i].Sentence.Text, searched.Needles))
                    continue;
                var other = read[i] ??= Retelling.Of(claims[i]);
                isSilent = searched.IsSilencedBy(other);
                if (searched.Find(other) is { } span)
                    found.Add(new Contrast(searched.Kind, searched.Claim, searched.Span, searched.Teller, i, span));
            }
            if (isSilent)
                found.RemoveRange(from, found.Count - from);
            else
                found.AddRange(searched.Close());
        }
        return found.ToImmutable();
    }

    private static bool IsText(SentenceKind kind) => kind is SentenceKind.Prose or SentenceKind.ListItem or SentenceKind.Caption;

    private static bool Holds(string text, IReadOnlyList<string> needles)
    {
        foreach (var needle in needles)
        {
            if (CaselessSearch.Contains(text, needle))
                return true;
        }
        return false;
    }
}
