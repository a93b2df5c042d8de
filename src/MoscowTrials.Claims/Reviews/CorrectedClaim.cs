using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims.Ages;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Reviews;

/// <summary>Corrects one claim.</summary>
internal sealed class CorrectedClaim(Claim read, CorrectedEntities entities, List<CorrectionFault> faults)
{
    private Claim _claim = Confirm(read);

    /// <summary>The number of the last event; that of one which was dropped while reading is not used again.</summary>
    private int _numbered = read.Events.Select(Number).DefaultIfEmpty(0).Max();

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

    private static int Number(ClaimEvent told) =>
        int.TryParse(told.Id.AsSpan(told.Id.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

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
            Ages = [.. _claim.Ages.Select(a => Renamed(a, spans, entity)).OfType<PersonAge>()],
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

    /// <summary>An age is of the one whom the words name; null where other words of the sentence were taken for the same one.</summary>
    private PersonAge? Renamed(PersonAge age, List<TextSpan> spans, int? entity)
    {
        var named = _claim.Mentions.Where(m => m.Entity == age.Entity).ToLookup(m => spans.Exists(s => s.Overlaps(m.Span)));
        return entity == age.Entity || !named[true].Any() ? age
            : entity is { } other && !named[false].Any() ? age with { Entity = other } : null;
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
            Ages = [.. _claim.Ages.Where(a => !touched.Contains(a.Date))
                .Select(a => a with { Date = a.Date < 0 ? -1 : places[a.Date], When = Moved(a.When, isState: false, isDenied: false) })],
            Times =
            [
                .. _claim.Times.Where(t => !touched.Contains(t.Told) && !touched.Contains(t.Dates))
                    .Select(t => t with { Told = places[t.Told], Dates = places[t.Dates] }),
            ],
            Events =
            [
                .. _claim.Events.Select(e => e with
                {
                    When = Moved(e.When, e.When is { HoldsFrom: not null } or { HoldsTo: not null } || e.Type.Effect == EventEffect.Confines, e.IsDenied),
                }),
            ],
        };

        EventDate? Moved(EventDate? told, bool isState, bool isDenied)
        {
            if (told is not { Mention: >= 0 } when)
                return told;
            if (!places.TryGetValue(when.Mention, out var place))
                return null;
            var first = Array.FindIndex([.. old], d => Begins(d, old[when.Mention], when));
            if (!touched.Contains(when.Mention) && !touched.Contains(first))
                return when with { Mention = place };
            if (first >= 0)
                return places.TryGetValue(first, out var begin) ? EventDates.Range(dates[begin].Date!, dates[place].Date!, place, inferred: false) : null;
            return EventDates.Read(dates[place], place, isState, IsThroughout(old[when.Mention], when), isDenied);
        }
    }

    /// <summary>Whether a time of two expressions ("from 1322 until his escape in 1325") has its begin from the first of them.</summary>
    private static bool Begins(DateMention first, DateMention last, EventDate when) =>
        when.Earliest is { } begin && first.Date?.Earliest == begin && last.Date?.Earliest != begin;

    private static bool IsThroughout(DateMention mention, EventDate when) =>
        mention is { Relation: DateRelation.During, Date: { Earliest: { } from, Latest: { } to } } && when.HoldsFrom == from && when.HoldsTo == to;

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
            Type = type ?? told.Type,
            IsDenied = correction.Telling is { } says ? says == Telling.Denied : told.IsDenied,
            Actuality = correction.Telling is null ? told.Actuality : Actuality.Actual,
            Denies = correction.Telling is null or Telling.Denied ? told.Denies : null,
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
        if (Find(words) is { } found)
            return [found];
        faults.Add(new CorrectionFault(at, $"the sentence has no words '{words}'; copy them from it"));
        return [];
    }

    /// <summary>The first place where the words stand: as words of their own ("Ann" is not in "Annual"), or else anyhow.</summary>
    private TextSpan? Find(string words)
    {
        TextSpan? first = null;
        for (var at = words.Length == 0 ? -1 : Text.IndexOf(words, StringComparison.Ordinal); at >= 0;
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var found = new TextSpan(at, at + words.Length);
            if (!Joins(found.Start) && !Joins(found.End))
                return found;
            first ??= found;
        }
        return first;
    }

    private bool Joins(int at) => at > 0 && at < Text.Length && char.IsLetterOrDigit(Text[at - 1]) && char.IsLetterOrDigit(Text[at]);
}
