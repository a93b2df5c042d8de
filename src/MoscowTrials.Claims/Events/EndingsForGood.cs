namespace MoscowTrials.Claims.Events;

/// <summary>A destroyed house is usually built again; one that "was destroyed and never rebuilt" is gone.</summary>
internal sealed class EndingsForGood
{
    /// <summary>Sentences back to a destruction that "It was not rebuilt" can be about.</summary>
    private const int Reach = 3;

    private readonly List<(List<EventDraft> List, EventDraft Draft)> _destroyed = [];

    /// <summary>Makes endings of the destructions, of this sentence and those before it, that it says were for good.</summary>
    public void Settle(List<EventDraft> drafts)
    {
        // "It was destroyed in 1943. It was not rebuilt."
        foreach (var denied in drafts)
        {
            if (denied is { Type.Effect: EventEffect.Renews, Standing.IsDenied: true })
                EndWhatIs(denied);
        }
        if (_destroyed.Count > 0)
            _destroyed.RemoveAll(d => drafts.Count > 0 && d.Draft.Sentence < drafts[0].Sentence - Reach);
        foreach (var draft in drafts)
        {
            if (IsDestruction(draft))
                _destroyed.Add((drafts, draft));
        }
        // "…, and nothing was put up in its place", "and was not replaced": what is not rebuilt is nothing else that the sentence names.
        var denials = drafts.FindAll(static d => d.Standing.IsDenied
            && (d.Type.Effect is EventEffect.Renews or EventEffect.Begins || d.Type.Name == "replace"));
        if (denials.Count == 0)
            return;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (IsDestruction(draft) && draft.Participants.Count(p => p.Role == Role.Patient) == 1
                && denials.Exists(d => IsSameOrNothing(d, draft)))
                drafts[i] = AsEnding(draft);
        }
    }

    private void EndWhatIs(EventDraft denied)
    {
        foreach (var (list, destroyed) in _destroyed.Where(d => d.Draft.Participants.Any(p => IsOneOf(p, denied))))
        {
            if (list.IndexOf(destroyed) is var at and >= 0)
                list[at] = AsEnding(destroyed);
        }
    }

    private static bool IsDestruction(EventDraft draft) =>
        draft is { Type.Name: "destroy", Standing: { IsDenied: false, Actuality: Actuality.Actual } };

    private static EventDraft AsEnding(EventDraft destroyed) => destroyed.As(destroyed.Type with { Effect = EventEffect.Ends });

    private static bool IsOneOf(Participant participant, EventDraft draft) =>
        participant.Entity is not null && draft.Participants.Any(p => p.Entity == participant.Entity);

    /// <summary>Whether what was not rebuilt is what was destroyed, or is "nothing", "no successor".</summary>
    private static bool IsSameOrNothing(EventDraft denial, EventDraft destroyed)
    {
        var patients = denial.Participants.Where(p => p.Role is Role.Patient or Role.Agent).ToList();
        return patients.Count == 0 || patients.Any(p => p.Entity is null ? denial.IsAboutNothing : IsOneOf(p, destroyed));
    }
}
