using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Explain;

/// <summary>Why no finding rests on a sentence, from what was read and what the rest of the article tells.</summary>
public static class Silence
{
    /// <summary>Findings that rest on <paramref name="claim"/>.</summary>
    public static ImmutableArray<Finding> FindingsOn(IEnumerable<Finding> findings, Claim claim) =>
        [.. findings.Where(f => f.Outcome != Outcome.Unknown && f.Evidence.Any(e => ReferenceEquals(e.Claim, claim) || e.Claim.Id == claim.Id))];

    /// <summary>The reasons, each a sentence; at least one.</summary>
    public static ImmutableArray<string> Reasons(ArticleClaims read, Claim claim)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (claim.Events.Length == 0)
            reasons.Add("No event was read in it, and sentences are held against each other by their events.");
        for (var i = 0; i < claim.Dates.Length; i++)
        {
            if (claim.Dates[i] is { Date: null, Duration: null })
                reasons.Add($"The date \"{Words(claim, claim.Dates[i].Span)}\" could not be resolved.");
            else if (claim.Dates[i].Duration is null && claim.Events.All(e => e.When?.Mention != i))
                reasons.Add($"The date \"{Words(claim, claim.Dates[i].Span)}\" dates no event.");
        }
        var told = claim.Events.Length == 0 ? [] : EventsByEntity(read);
        foreach (var happening in claim.Events)
            AddEvent(reasons, read, claim, happening, told);
        if (Wording.Citations(read, claim) is var source && source.Contains('[', StringComparison.Ordinal))
            reasons.Add($"It has a source: {source}.");
        reasons.Add("No rule's query returned it; `trials rules` lists the rules that looked.");
        return reasons.ToImmutable();
    }

    private static void AddEvent(
        ImmutableArray<string>.Builder reasons, ArticleClaims read, Claim claim, ClaimEvent happening,
        Dictionary<int, List<ClaimEvent>> told)
    {
        var trigger = $"\"{Words(claim, happening.Trigger)}\"";
        if (happening.Actuality != Actuality.Actual)
        {
            reasons.Add(happening.Actuality == Actuality.Fictional
                ? $"{trigger} is told within fiction, so nothing follows from it."
                : $"{trigger} is only planned, ordered or supposed, so nothing follows from it.");
            return;
        }
        if (happening.When is null)
            reasons.Add($"{trigger} has no date.");
        var entities = happening.Participants.Select(p => p.Entity).OfType<int>().ToList();
        if (entities.Count == 0)
            reasons.Add($"No one who takes part in {trigger} is known by name.");
        if (happening.Place is { } place)
            entities.Add(place.Entity);
        else
            reasons.Add($"{trigger} has no place.");
        foreach (var id in entities.Distinct())
        {
            var others = told.GetValueOrDefault(id, []).Where(e => e.Id != happening.Id).ToList();
            if (others.Count == 0 && told.GetValueOrDefault(id, []).Contains(happening))
                reasons.Add($"{trigger} bounds what {read.Entities[id].Name} can have done; no other event of the article is at odds with it.");
            else if (others.Count == 0)
                reasons.Add($"The article tells no beginning, end or custody of {read.Entities[id].Name} to hold {trigger} against.");
            else if (others.All(e => e.When is null))
                reasons.Add($"What the article tells of {read.Entities[id].Name}'s beginning, end or custody has no date.");
            else
                reasons.Add($"No rule finds {trigger} at odds with what the article tells of {read.Entities[id].Name}: {List(others)}.");
        }
    }

    private static string List(IEnumerable<ClaimEvent> events) =>
        string.Join(", ", events.Where(e => e.When is not null).Select(e => $"{(e.IsDenied ? "not " : "")}{e.Type.Name} {e.When!.Edtf}"));

    /// <summary>The events that bound what each entity can take part in.</summary>
    private static Dictionary<int, List<ClaimEvent>> EventsByEntity(ArticleClaims read)
    {
        var events = new Dictionary<int, List<ClaimEvent>>();
        foreach (var happening in read.Claims.SelectMany(c => c.Events))
        {
            if (happening.Type.Effect == EventEffect.None || happening.Actuality != Actuality.Actual)
                continue;
            foreach (var id in happening.Participants.Where(p => p.Role == Role.Patient).Select(p => p.Entity).OfType<int>().Distinct())
            {
                if (!events.TryGetValue(id, out var list))
                    events[id] = list = [];
                list.Add(happening);
            }
        }
        return events;
    }

    private static string Words(Claim claim, Reading.TextSpan span)
    {
        var text = claim.Sentence.Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text[start..Math.Clamp(span.End, start, text.Length)];
    }
}
