using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Time and place of the sentence before, where the next one takes them up: "There he met the queen.", "Then …".</summary>
internal sealed class Scene
{
    private int _sentence = -2;
    private int _paragraph = -1;
    private EventDate? _when;
    private EventPlace? _where;

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
        Remember(sentence, drafts);
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
        (_sentence, _paragraph, _when, _where) = (sentence.Index, sentence.Paragraph, null, null);
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
