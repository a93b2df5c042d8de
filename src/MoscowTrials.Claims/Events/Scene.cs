using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>Time and place of the sentence before, where the next one takes them up: "There he met the queen.", "Then …".</summary>
internal sealed class Scene(EntityRegistry registry)
{
    private int _sentence = -2;
    private int _paragraph = -1;
    private EventDate? _when;
    private EventPlace? _where;
    private int? _town;

    /// <summary>Dates and places what a sentence tells that takes up the one before, and takes note of it for the next.</summary>
    public void GoOn(SentenceReading sentence, List<EventDraft> drafts)
    {
        if (sentence.Index == _sentence + 1 && sentence.Paragraph == _paragraph && Link(sentence) is var link and not Reference.None)
        {
            foreach (var draft in drafts)
            {
                if (IsToldByMain(draft) && draft.Type is { Effect: EventEffect.None, Presence: not Presence.None })
                    TakeUp(draft, link);
            }
        }
        if (sentence.Paragraph == _paragraph && _town is { } town)
        {
            foreach (var draft in drafts)
            {
                if (draft is { Place: null, Noun: null, Type: { Effect: EventEffect.None, Presence: Presence.Bodily } } && There(sentence, draft.Clause) is { } there)
                {
                    draft.Place = new EventPlace(town, there, true);
                    draft.Infer($"place: \"there\" is taken for {registry.Entities[town].Name}, the one town of the sentence before");
                }
            }
        }
        Remember(sentence, drafts);
    }

    /// <summary>"stood before the commissioners there": the word behind the verb, in a sentence that names no town itself.</summary>
    private TextSpan? There(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        if (clause.Verb is not { } verb || TownOf(sentence) is not null)
            return null;
        for (var i = verb.Last + 1; i < tokens.Tokens.Length && i <= verb.Last + 9 && tokens.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (tokens.Word(i) is "there")
                return tokens.Span(i, i);
        }
        return null;
    }

    /// <summary>The one town that a sentence names; null where it names none, or several.</summary>
    private int? TownOf(SentenceReading sentence)
    {
        int? town = null;
        foreach (var (_, entity, _) in sentence.Names)
        {
            if (registry.Entities[entity].Kind != EntityKind.Place || entity == town)
                continue;
            if (town is not null)
                return null;
            town = entity;
        }
        return town;
    }

    private void TakeUp(EventDraft draft, Reference link)
    {
        if (draft.Place is null && _where is not null && link != Reference.Later)
        {
            draft.Place = _where with { IsInferred = true };
            draft.Infer("place: of the sentence before");
        }
        if (draft.When is not null || _when is not { Earliest: { } first } when)
            return;
        draft.When = link == Reference.Occasion ? when with { Mention = -1, IsInferred = true }
            : new EventDate(first, null, HistoricalDate.FromDays(first, null).Edtf, -1, true);
        draft.Infer(link == Reference.Occasion ? "when: of the sentence before" : "when: not before the sentence before");
        draft.IsKept = true;
    }

    private void Remember(SentenceReading sentence, List<EventDraft> drafts)
    {
        (_sentence, _paragraph, _when, _where, _town) = (sentence.Index, sentence.Paragraph, null, null, TownOf(sentence));
        foreach (var draft in drafts)
        {
            if (!IsToldByMain(draft) || draft is not { When.Mention: >= 0, Standing: { Actuality: Actuality.Actual, IsDenied: false } }
                || draft.Standing.Voice.Voice != Voice.Article)
                continue;
            _when = draft.When;
            _where = draft.Type.Presence == Presence.Bodily ? draft.Place : null;
        }
    }

    private static bool IsToldByMain(EventDraft draft) =>
        draft is { Noun: null, Clause: { Kind: ClauseKind.Main or ClauseKind.Coordinate, Verb.IsPerfect: false } };

    /// <summary>How a sentence begins.</summary>
    private static Reference Link(SentenceReading sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Tokens.Length < 4)
            return Reference.None;
        return tokens.Word(0) switch
        {
            "There" => sentence.Clauses.Clauses[0].Subject?.First != 0 ? Reference.There : Reference.None,
            "On" or "At" => tokens.Word(1) is "that" or "this" or "the"
                && (tokens.Word(2) is "occasion" or "ceremony" || tokens.Word(2) is "same" && tokens.Word(3) is "occasion" or "ceremony")
                    ? Reference.Occasion : Reference.None,
            "Then" or "Afterwards" or "Thereupon" or "Subsequently" => Reference.Later,
            _ => Reference.None,
        };
    }

    private enum Reference
    {
        None,
        There,
        Occasion,
        Later,
    }
}
