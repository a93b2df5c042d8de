using System.Collections.Immutable;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Reviews;

/// <summary>Corrects one claim.</summary>
internal sealed class CorrectedClaim(Claim read, CorrectedEntities entities, List<CorrectionFault> faults)
{
    private Claim _claim = Confirm(read);
    private int _numbered = read.Events.Length;

    private string Text => _claim.Sentence.Text;

    public Claim Apply(ClaimCorrection correction)
    {
        foreach (var name in correction.Names)
            Correct(name);
        foreach (var date in correction.Dates)
            Correct(date);
        foreach (var happening in correction.Events)
            Correct(happening);
        if (correction.Voice is { } voice)
        {
            var before = _claim.Voice;
            _claim = _claim with
            {
                Voice = voice,
                // A subordinate clause keeps its own.
                Events = [.. _claim.Events.Select(e => e.Voice == before ? e with { Voice = voice } : e)],
            };
        }
        return _claim;
    }

    /// <summary>The claim as a person stands behind it: nothing of it is a conclusion any more.</summary>
    private static Claim Confirm(Claim claim) => claim with
    {
        Review = ReviewState.Confirmed,
        Dates = [.. claim.Dates.Select(d => d with { IsInferred = false })],
        Mentions = [.. claim.Mentions.Select(m => m with { IsConfirmed = true })],
        Ages = [.. claim.Ages.Select(a => a with { IsInferred = false, When = Confirm(a.When) })],
        Events =
        [
            .. claim.Events.Select(e => e with
            {
                Inferred = [],
                Participants = [.. e.Participants.Select(p => p with { IsInferred = false })],
                Place = e.Place is { } place ? place with { IsInferred = false } : null,
                When = Confirm(e.When),
            }),
        ],
    };

    private static EventDate? Confirm(EventDate? date) => date is null ? null : date with { IsInferred = false };

    private void Correct(NameCorrection correction)
    {
        if (Spans(correction.Words, _claim.Mentions.Select(m => m.Span), correction.At) is not { Count: > 0 } spans)
            return;
        int? entity = null;
        if (correction.Is is { } name)
        {
            if ((entity = entities.Find(name, correction.At)) is not { } known)
                return;
            if (correction.Within is { } within)
                entities.Place(known, within);
        }
        var mentions = _claim.Mentions.Where(m => !spans.Exists(s => s.Overlaps(m.Span))).ToList();
        if (entity is { } id)
            mentions.AddRange(spans.Select(s => new Mention(s, id, MentionForm.Name, "a person reviewed it") { IsConfirmed = true }));
        _claim = _claim with
        {
            Mentions = [.. mentions.OrderBy(m => m.Span.Start)],
            Settings = [.. _claim.Settings.Where(s => !spans.Exists(c => c.Overlaps(s.Span)))],
            Ages = [.. _claim.Ages.Where(a => !_claim.Mentions.Any(m => m.Entity == a.Entity && spans.Exists(s => s.Overlaps(m.Span))))],
            Events =
            [
                .. _claim.Events.Select(e => e with
                {
                    Participants = [.. e.Participants.Select(p => spans.Exists(s => s.Overlaps(p.Span)) ? p with { Entity = entity } : p)],
                    Place = e.Place is { } place && spans.Exists(s => s.Overlaps(place.Span))
                        ? entity is { } there ? place with { Entity = there } : null : e.Place,
                }),
            ],
        };
    }

    private void Correct(DateCorrection correction)
    {
        if (Spans(correction.Words, _claim.Dates.Select(d => d.Span), correction.At) is not { Count: > 0 } spans)
            return;
        var old = _claim.Dates;
        var kept = new List<(DateMention Date, int Was)>();
        var touched = new HashSet<int>();
        for (var i = 0; i < old.Length; i++)
        {
            if (spans.Exists(s => s.Overlaps(old[i].Span)))
                touched.Add(i);
            else
                kept.Add((old[i], i));
        }
        if (correction.Date is { } date)
        {
            var relation = correction.Relation ?? touched.Select(i => (DateRelation?)old[i].Relation).FirstOrDefault() ?? DateRelation.During;
            foreach (var span in spans)
            {
                var was = touched.Where(i => old[i].Span.Overlaps(span)).DefaultIfEmpty(-1).First();
                kept.Add((new DateMention { Span = span, Date = date, Relation = relation, Steps = ["a person reviewed it"] }, was));
            }
        }
        kept.Sort((a, b) => a.Date.Span.Start.CompareTo(b.Date.Span.Start));
        var places = new Dictionary<int, int>();
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Was >= 0)
                places.TryAdd(kept[i].Was, i);
        }
        ImmutableArray<DateMention> dates = [.. kept.Select(k => k.Date)];
        _claim = _claim with
        {
            Dates = dates,
            // What was worked out from a date that was misread is not known any more.
            Ages = [.. _claim.Ages.Where(a => !touched.Contains(a.Date)).Select(a => a with { Date = places[a.Date] })],
            Times =
            [
                .. _claim.Times.Where(t => !touched.Contains(t.Told) && !touched.Contains(t.Dates))
                    .Select(t => t with { Told = places[t.Told], Dates = places[t.Dates] }),
            ],
            Events = [.. _claim.Events.Select(e => e with { When = Moved(e, dates, places, touched) })],
        };
    }

    private static EventDate? Moved(ClaimEvent told, ImmutableArray<DateMention> dates, Dictionary<int, int> places, HashSet<int> touched)
    {
        if (told.When is not { Mention: >= 0 } when)
            return told.When;
        if (!places.TryGetValue(when.Mention, out var place))
            return null;
        if (!touched.Contains(when.Mention))
            return when with { Mention = place };
        var isState = when.HoldsFrom is not null || when.HoldsTo is not null || told.Type.Effect == EventEffect.Confines;
        return EventDates.Read(dates[place], place, isState, isThroughout: false, told.IsDenied);
    }

    private void Correct(EventCorrection correction)
    {
        var spans = correction.Words is { } words
            ? Spans(words, _claim.Events.Select(e => e.Trigger), correction.At) : [new TextSpan(0, Text.Length)];
        if (spans is not { Count: > 0 })
            return;
        var type = correction.Type is { } name ? EventLexicon.Find(name) : null;
        if (correction.Type is { } unknown && type is null)
        {
            faults.Add(new CorrectionFault(correction.At, $"there is no kind of event '{unknown}'{Suggestion.Phrase(unknown, EventLexicon.Names)}"));
            return;
        }
        var told = _claim.Events.Where(e => spans.Exists(s => s.Overlaps(e.Trigger))
            && (type is null || e.Type.Name == type.Name || correction.Words is not null)).ToList();
        // Of several that one phrase tells, the kind says which.
        if (told.Count > 1 && type is not null && told.Exists(e => e.Type.Name == type.Name))
            told.RemoveAll(e => e.Type.Name != type.Name);
        if (correction.Telling == Telling.Nothing)
        {
            _claim = _claim with { Events = [.. _claim.Events.Where(e => !told.Contains(e))] };
            return;
        }
        if (told.Count == 0)
        {
            if (type is null)
            {
                faults.Add(new CorrectionFault(correction.At, "no event was read there; write 'type' to add one, such as 'type: meet'"));
                return;
            }
            var next = ++_numbered;
            told.Add(new ClaimEvent
            {
                Id = FormattableString.Invariant($"{_claim.Id}.{next}"), Type = type, Trigger = spans[0], Voice = _claim.Voice,
            });
            _claim = _claim with { Events = [.. _claim.Events, told[0]] };
        }
        foreach (var one in told)
            _claim = _claim with { Events = _claim.Events.Replace(one, Corrected(one, type, correction)) };
    }

    private ClaimEvent Corrected(ClaimEvent told, EventType? type, EventCorrection correction)
    {
        var participants = told.Participants.ToList();
        foreach (var (role, name) in new[] { (Role.Agent, correction.Who), (Role.Patient, correction.What), (Role.Partner, correction.With) })
        {
            if (name is null || entities.Find(name, correction.At) is not { } entity)
                continue;
            var at = participants.FindIndex(p => p.Role == role);
            participants.RemoveAll(p => p.Role == role);
            participants.Insert(Math.Max(0, Math.Min(at, participants.Count)), new Participant(role, entity, Where(entity, told.Trigger), false));
        }
        var place = correction.Where is { } where && entities.Find(where, correction.At) is { } there
            ? new EventPlace(there, Where(there, told.Trigger), false) : told.Place;
        var when = correction.When is { } date
            ? new EventDate(date.Earliest, date.Latest, date.Edtf, -1, false) : told.When;
        return told with
        {
            Type = type ?? told.Type, IsDenied = correction.Telling == Telling.Denied, Actuality = Actuality.Actual,
            Denies = correction.Telling == Telling.Denied ? told.Denies : null,
            Participants = [.. participants], Place = place, When = when,
        };
    }

    /// <summary>Where the sentence names it; else the words that tell the event.</summary>
    private TextSpan Where(int entity, TextSpan trigger) =>
        _claim.Mentions.FirstOrDefault(m => m.Entity == entity)?.Span ?? trigger;

    /// <summary>
    /// The spans that a correction's words mean: those of the readings that consist of them, else where the sentence first has them.
    /// </summary>
    private List<TextSpan> Spans(string words, IEnumerable<TextSpan> readings, int at)
    {
        var same = readings.Where(s => s.In(Text).SequenceEqual(words)).Distinct().ToList();
        if (same.Count > 0)
            return same;
        if (words.Length > 0 && Text.IndexOf(words, StringComparison.Ordinal) is var found and >= 0)
            return [new TextSpan(found, found + words.Length)];
        faults.Add(new CorrectionFault(at, $"the sentence has no words '{words}'; copy them from it"));
        return [];
    }
}
