using MoscowTrials.Claims.Dates;

namespace MoscowTrials.Claims.Events;

/// <summary>Gives events without a date the date that other sentences tell of the same event, or bound by it.</summary>
internal static class EventOrder
{
    /// <summary>
    /// "Smith's murder" is dated by the one sentence that dates Smith's murder; a plot against Smith lies before it.
    /// </summary>
    public static void Date(IReadOnlyList<List<EventDraft>> drafts)
    {
        var dated = new Dictionary<(string, int), EventDate?>();
        foreach (var draft in drafts.SelectMany(d => d))
        {
            if (draft is { When: { } when, Standing: { Actuality: Actuality.Actual, IsDenied: false } } && Key(draft) is { } key)
                // Two dates for one death: which one is meant is not known.
                dated[key] = dated.TryGetValue(key, out var other) && other is not null && other.Edtf != when.Edtf ? null : when;
        }
        foreach (var draft in drafts.SelectMany(d => d))
        {
            if (draft.When is null && draft.Noun is not null && Key(draft) is { } key && dated.GetValueOrDefault(key) is { } when)
            {
                draft.When = when with { Mention = -1, IsInferred = true };
                draft.Inferred.Add("when: another sentence dates it");
            }
        }
        foreach (var draft in drafts.SelectMany(d => d))
        {
            if (draft is { When: null, Aim: { When: { Latest: { } latest } } })
            {
                draft.When = new EventDate(null, latest, HistoricalDate.FromDays(null, latest).Edtf, -1, true);
                draft.Inferred.Add("when: before what it led to");
            }
        }
    }

    private static (string, int)? Key(EventDraft draft) =>
        draft.Type.Effect == EventEffect.Ends && draft.Participants.FirstOrDefault(p => p.Role == Role.Patient)?.Entity is { } patient ? (draft.Type.Name, patient) : null;
}
