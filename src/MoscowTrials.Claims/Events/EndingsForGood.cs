using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Events;

/// <summary>A destroyed house is usually built again; one that "was destroyed and never rebuilt" is gone.</summary>
internal sealed class EndingsForGood
{
    /// <summary>Sentences back to a destruction that "It was not rebuilt" can be about.</summary>
    private const int Reach = 3;

    private static readonly WordList Ruins = WordList.AnyCase("ruin-nouns.tsv");

    private readonly List<(List<EventDraft> List, EventDraft Draft)> _destroyed = [];

    /// <summary>Makes endings of the destructions, of this sentence and those before it, that it says were for good.</summary>
    /// <param name="drafts">The events of the sentence.</param>
    /// <param name="text">Its text.</param>
    public void Settle(List<EventDraft> drafts, string text)
    {
        // "It was destroyed in 1943. It was not rebuilt."
        foreach (var denied in drafts)
        {
            if (denied is { Type.Effect: EventEffect.Renews, Standing.IsDenied: true })
                EndWhatIs(denied);
        }
        if (_destroyed.Count > 0 && drafts.Count > 0)
            Forget(drafts[0].Sentence - Reach);
        foreach (var draft in drafts)
        {
            if (IsDestruction(draft))
                _destroyed.Add((drafts, draft));
        }
        // "…, and nothing was put up in its place", "and was not replaced": what is not rebuilt is nothing else that the sentence names.
        // "…; its ruins were cleared in 1946."
        if (_destroyed.Count > 0)
            SettleWith(drafts, text);
    }

    private void Forget(int before) => _destroyed.RemoveAll(d => d.Draft.Sentence < before);

    private void SettleWith(List<EventDraft> drafts, string text)
    {
        if (drafts.Exists(d => IsClearing(d, text)))
            EndLast();
        var denials = drafts.FindAll(d => d.Standing.IsDenied
            && (d.Type.Effect is EventEffect.Renews or EventEffect.Begins || d.Type.Name == "replace")
            // "and nothing took its place"
            || d is { IsAboutNothing: true, Type.Name: "verb:take" }
                && text.AsSpan(d.Trigger.End).TrimStart().StartsWith("its place", StringComparison.Ordinal));
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

    /// <summary>Whether it tells that what was left of something was taken away.</summary>
    private static bool IsClearing(EventDraft draft, string text)
    {
        if (draft is not { Type.Name: "demolish" or "verb:clear" or "verb:remove" or "verb:cart", Standing: { IsDenied: false,
            Actuality: Actuality.Actual } })
            return false;
        foreach (var patient in draft.Participants)
        {
            if (patient.Role != Role.Patient || patient.Span.End > text.Length)
                continue;
            var words = patient.Span.In(text);
            if (Ruins.Contains(words[(words.LastIndexOf(' ') + 1)..]))
                return true;
        }
        return false;
    }

    /// <summary>Makes an ending of the last destruction, if it is the only one within reach.</summary>
    private void EndLast()
    {
        if (_destroyed is [var (list, draft)] && list.IndexOf(draft) is var at and >= 0)
            list[at] = AsEnding(draft);
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
