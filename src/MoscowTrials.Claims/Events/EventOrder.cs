using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Events;

/// <summary>Gives events without a date the date that other sentences tell of the same event, or bound by it.</summary>
/// <remarks>"Smith's murder" is dated by the one sentence that dates Smith's murder; a plot against Smith lies before it.</remarks>
internal sealed class EventOrder
{
    // Null where the article gives one death two dates: which one is meant is not known.
    private readonly Dictionary<(string, int), EventDate?> _dated = [];
    private readonly List<EventDraft> _undated = [];
    private readonly List<EventDraft> _aimed = [];

    /// <summary>Takes note of what a sentence tells.</summary>
    public void Observe(List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            var key = Key(draft);
            if (key is not null && draft is { When: { } when, Standing: { Actuality: Actuality.Actual, IsDenied: false } standing }
                && (standing.Voice.Voice == Voice.Article || standing.Voice.IsFactive))
                _dated[key.Value] = _dated.TryGetValue(key.Value, out var other) && other?.Edtf != when.Edtf ? null : when;
            else if (key is not null && draft is { When: null, Noun: not null })
                _undated.Add(draft);
            if (draft is { When: null, Aim: not null })
                _aimed.Add(draft);
        }
    }

    /// <summary>Dates the events of finished claims, when everything was observed.</summary>
    public void Date(Claim[] claims)
    {
        foreach (var draft in _undated)
        {
            if (_dated.GetValueOrDefault(Key(draft)!.Value) is { } when)
                Set(claims, draft, when with { Mention = -1, IsInferred = true }, "when: another sentence dates it");
        }
        foreach (var draft in _aimed)
        {
            if (draft.Aim!.When?.Latest is not { } latest)
                continue;
            var before = new EventDate(null, latest, HistoricalDate.FromDays(null, latest).Edtf, -1, true);
            Set(claims, draft, before, "when: before what it led to");
        }
    }

    /// <summary>Gives an event of a finished claim its date.</summary>
    internal static void Set(Claim[] claims, EventDraft draft, EventDate when, string reason)
    {
        draft.When = when;
        var events = claims[draft.Sentence].Events;
        for (var i = 0; i < events.Length; i++)
        {
            if (events[i].Id != draft.Id)
                continue;
            var dated = events[i] with { When = when, Inferred = events[i].Inferred.Add(reason) };
            claims[draft.Sentence] = claims[draft.Sentence] with { Events = events.SetItem(i, dated) };
        }
    }

    private static (string, int)? Key(EventDraft draft) =>
        draft.Type.Effect == EventEffect.Ends && draft.Participants.FirstOrDefault(p => p.Role == Role.Patient)?.Entity is { } patient
            ? (draft.Type.Name, patient) : null;
}
