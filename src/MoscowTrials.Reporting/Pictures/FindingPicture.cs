using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Messages;

namespace MoscowTrials.Reporting.Pictures;

/// <summary>Lays out in time what the rule of a finding compared.</summary>
public static class FindingPicture
{
    /// <summary>UTF-16 units of quoted words in a lane's title.</summary>
    private const int LongestQuote = 48;

    /// <summary>The picture; null where the finding is not about time, or too little of it is dated.</summary>
    public static TimePicture? Of(Finding finding)
    {
        if (finding.Rule.Family is Family.Edit or Family.CitationNeeded)
            return null;
        var items = finding.Evidence.SelectMany(ItemsOf).ToImmutableArray();
        if (items.Length < 2 || items.All(i => i.From is null && i.To is null))
            return null;
        var states = States(items);
        var acts = items.Except(states).ToImmutableArray();
        var lanes = states.GroupBy(s => s.Entity).Select(StateLane).Concat(acts.Select(ActLane));
        return new TimePicture([.. lanes], Gap(states, acts));
    }

    /// <summary>A dated thing that a sentence tells.</summary>
    private sealed record Item(
        string Title, int? From, int? To, bool IsApproximate, EventEffect Effect, int? Entity, string? Name, string Trigger,
            StretchKind Told)
    {
        /// <summary>Where it lasted: from when to when it certainly did; null where it did not, and for an end that is not told.</summary>
        public (int From, int? To)? Holds { get; init; }

        public string When => TimeWords.In(From, To);
    }

    private static IEnumerable<Item> ItemsOf(Evidence evidence)
    {
        var (claim, read) = (evidence.Claim, evidence.Article);
        if (claim.Events.FirstOrDefault(e => e.Id == evidence.EventId) is { } used)
        {
            if (used.When is { } when)
                yield return ItemOf(read, claim, used, when);
            yield break;
        }
        foreach (var tenure in claim.Tenures.Where(t => t.When is not null && evidence.Marks.Any(m => m.Overlaps(t.Span))))
        {
            var holder = tenure.Holder < read.Entities.Length ? read.Entities[tenure.Holder].Name + ": " : "";
            yield return new Item(holder + Quote(claim, tenure.Span), tenure.When!.Earliest, tenure.When.Latest, IsCirca(tenure.When),
                EventEffect.None, null, null,
                "", Told(tenure.Voice));
        }
        if (claim.Tenures.Any(t => t.When is not null && evidence.Marks.Any(m => m.Overlaps(t.Span))))
            yield break;
        foreach (var date in claim.Dates.Where(d => d.Date is not null && evidence.Marks.Any(m => m.Overlaps(d.Span))))
        {
            var words = Quote(claim, date.Span);
            var (from, to) = Bounds(date);
            var role = evidence.Role.Length == 0 ? words : $"{char.ToUpperInvariant(evidence.Role[0])}{evidence.Role[1..]}: {words}";
            yield return new Item(role, from, to, date.Date!.IsApproximate, EventEffect.None, null, null, words, Told(claim.Voice));
        }
    }

    private static (int? From, int? To) Bounds(DateMention date) => date.Relation switch
    {
        DateRelation.Before => (null, date.Date!.Earliest - 1),
        DateRelation.After => (date.Date!.Latest + 1, null),
        _ => (date.Date!.Earliest, date.Date.Latest),
    };

    private static Item ItemOf(ArticleClaims read, Claim claim, ClaimEvent used, EventDate when)
    {
        var entity = used.Participants.FirstOrDefault(p => p.Role == Role.Patient && p.Entity is not null)?.Entity;
        var trigger = Quote(claim, used.Trigger);
        var who = used.Participants.FirstOrDefault(p => p.Role == Role.Agent && p.Entity is not null)?.Entity;
        var title = trigger + (used.Place is { } place && place.Entity < read.Entities.Length ? ", " + read.Entities[place.Entity].Name
            : "");
        var name = entity is { } patient && patient < read.Entities.Length ? read.Entities[patient].Name : null;
        if ((who is { } id && id < read.Entities.Length ? read.Entities[id].Name : name) is { } subject)
            title = $"{subject}: {title}";
        return new Item(title, when.Earliest, when.Latest, IsCirca(when), used.Type.Effect, entity, name, trigger,
            used.IsDenied ? StretchKind.Denied : Told(used.Voice))
        {
            Holds = when.HoldsFrom is { } from ? (from, when.HoldsTo) : null,
        };
    }

    private static bool IsCirca(EventDate when) => when.Edtf.Contains('~', StringComparison.Ordinal);

    private static StretchKind Told(VoiceReading voice) =>
        voice.Voice != Voice.Article && !voice.IsFactive ? StretchKind.Alleged : StretchKind.Act;

    /// <summary>
    /// Those that open or close the time in which something else can be. Where nothing else is told, or all tell the same turn ("born in
    /// 1863", "born in 1864"), they are what is compared.
    /// </summary>
    private static ImmutableArray<Item> States(ImmutableArray<Item> items)
    {
        var states = items.Where(i => i.Effect != EventEffect.None && i.Name is not null && i.Told != StretchKind.Denied)
            .ToImmutableArray();
        return states.Length == items.Length ? [] : states;
    }

    private static TimeLane StateLane(IGrouping<int?, Item> states)
    {
        var turns = states.OrderBy(s => s.From ?? s.To ?? 0).ToList();
        if (turns is [{ Effect: EventEffect.Confines, Holds: { } held } lasting])
            return new TimeLane(lasting.Name!, $"{lasting.Trigger} {lasting.When}", Lasting(lasting, held.From, held.To));
        var stretches = ImmutableArray.CreateBuilder<TimeStretch>();
        int? open = null;
        for (var i = 0; i < turns.Count; i++)
        {
            var turn = turns[i];
            var (before, after) = Opens(turn.Effect) ? (StretchKind.Barred, StretchKind.Open) : (StretchKind.Open, StretchKind.Barred);
            if (i == 0 && (turn.From ?? turn.To) is { } first)
                stretches.Add(new TimeStretch(before, null, first));
            else if (i > 0 && turn.From > open)
                stretches.Add(new TimeStretch(Opens(turns[i - 1].Effect) ? StretchKind.Open : StretchKind.Barred, open, turn.From));
            if (turn.From is not null && turn.To is not null)
                stretches.Add(new TimeStretch(StretchKind.Turn, turn.From, turn.To, turn.IsApproximate));
            open = turn.To ?? turn.From;
            if (i == turns.Count - 1)
                stretches.Add(new TimeStretch(after, open, null));
        }
        return new TimeLane(turns[0].Name!, string.Join(", ", turns.Select(t => $"{t.Trigger} {t.When}")), stretches.ToImmutable());
    }

    /// <summary>What was closed from one time to another, and open before and after.</summary>
    private static ImmutableArray<TimeStretch> Lasting(Item item, int from, int? to)
    {
        var stretches = ImmutableArray.CreateBuilder<TimeStretch>();
        stretches.Add(new TimeStretch(StretchKind.Open, null, item.From ?? from));
        if (item.From < from)
            stretches.Add(new TimeStretch(StretchKind.Turn, item.From, from, item.IsApproximate));
        stretches.Add(new TimeStretch(StretchKind.Barred, from, to is { } end ? Math.Max(from, end) : null));
        if (to is { } last && item.To is { } over)
        {
            if (last < over)
                stretches.Add(new TimeStretch(StretchKind.Turn, last, over, item.IsApproximate));
            stretches.Add(new TimeStretch(StretchKind.Open, over, null));
        }
        return stretches.ToImmutable();
    }

    /// <summary>Whether more is possible from then on than before.</summary>
    private static bool Opens(EventEffect effect) => effect is EventEffect.Begins or EventEffect.Releases or EventEffect.Renews;

    private static TimeLane ActLane(Item act) =>
        new(act.Title, act.When + Telling(act.Told), [new TimeStretch(act.Told, act.From, act.To, act.IsApproximate)]);

    private static string Telling(StretchKind told) => told switch
    {
        StretchKind.Alleged => ", it is said",
        StretchKind.Denied => ", it did not happen",
        _ => "",
    };

    /// <summary>The widest gap between two things of the finding; none where what is wrong is that one lies within the other.</summary>
    private static TimeGap? Gap(ImmutableArray<Item> states, ImmutableArray<Item> acts)
    {
        TimeGap? widest = null;
        if (states.Any(s => s.Effect is EventEffect.Confines or EventEffect.Releases))
            return null;
        var left = states.IsEmpty ? acts : states;
        foreach (var one in left)
        {
            foreach (var other in acts)
            {
                var (from, to) = one.To < other.From ? (one.To, other.From) : other.To < one.From ? (other.To, one.From) : (null, null);
                if (from is { } start && to is { } end && (widest is null || end - start > widest.To - widest.From))
                    widest = new TimeGap(start, end, TimeWords.Between((one.From, one.To), (other.From, other.To)));
            }
        }
        return widest;
    }

    private static string Quote(Claim claim, Reading.TextSpan span)
    {
        var text = claim.Sentence.Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, Math.Min(text.Length, start + LongestQuote));
        return $"“{text[start..end]}{(end < span.End ? "…" : "")}”";
    }
}
