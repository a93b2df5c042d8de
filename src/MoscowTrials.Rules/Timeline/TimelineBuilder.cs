using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Rules.Database;

namespace MoscowTrials.Rules.Timeline;

/// <summary>Makes the temporal network of what is loaded: what sentences set in order, with the dates of it and the lives of those in
/// it.</summary>
internal sealed class TimelineBuilder
{
    /// <summary>Days of the longest life: nobody reached 45,000 (J. Calment, 122 years and 164 days, is the record).</summary>
    private const int LongestLife = 45_000;

    private static readonly (string Begin, string End)[] Courses =
    [
        ("founded", "dissolved"), ("founded", "demolished"), ("built", "demolished"), ("opened", "demolished"), ("completed", "demolished"),
        ("launched", "sunk"), ("built", "sunk"), ("completed", "sunk"),
    ];

    private readonly LoadedRows _rows;
    private readonly Moments _moments;
    private readonly List<TimelineStep> _steps = [];
    private readonly HashSet<int> _dated = [];
    private readonly ILookup<int, MilestoneRow> _milestones;
    private readonly HashSet<(int, int, string)> _unreliable;

    private TimelineBuilder(LoadedRows rows, List<MilestoneRow> milestones)
    {
        _rows = rows;
        _moments = new Moments(Network);
        _milestones = milestones.ToLookup(m => m.Event);
        _unreliable = Unreliable(milestones);
    }

    public TemporalNetwork Network { get; } = new();

    /// <summary>What each constraint's <see cref="TimeConstraint.Source"/> points to.</summary>
    public IReadOnlyList<TimelineStep> Steps => _steps;

    /// <summary>The network of what is loaded; null where no sentence sets anything in order, as most do not.</summary>
    public static TimelineBuilder? Build(TimelineRows told, LoadedRows rows)
    {
        if (!rows.HasOrders)
            return null;
        var builder = new TimelineBuilder(rows, told.ReadMilestones());
        var ordered = builder.AddOrders();
        builder.AddLives(told.ReadActs(), ordered);
        builder.AddMilestones();
        builder.AddOnlyOnes(ordered);
        builder.AddAxioms(told.ReadRenewed());
        return builder;
    }

    /// <summary>Milestones of which the article gives two dates that cannot be one: which of them holds is not known.</summary>
    private HashSet<(int, int, string)> Unreliable(List<MilestoneRow> milestones)
    {
        var unreliable = new HashSet<(int, int, string)>();
        foreach (var told in milestones.GroupBy(m => (m.Entity, m.Mate, m.What)))
        {
            var dates = told.Select(m => _rows.EventAt(m.Event).When).Where(w => w is not null).ToList();
            if (dates.Max(w => w!.Earliest) > dates.Min(w => w!.Latest))
                unreliable.Add(told.Key);
        }
        return unreliable;
    }

    /// <summary>Adds what sentences set in order.</summary>
    /// <returns>The rows of the events that were.</returns>
    private HashSet<int> AddOrders()
    {
        var ordered = new HashSet<int>();
        for (var row = 1; row <= _rows.ClaimCount; row++)
        {
            if (_rows.Claim(row) is not var (article, weights, claim) || claim.Orders.IsEmpty)
                continue;
            foreach (var order in claim.Orders)
            {
                if (!weights.IsAsserted(order.Voice))
                    continue;
                var source = new Said(article, claim, row);
                var to = Point(source, order.To, ordered);
                var from = order.From is { } point ? Point(source, point, ordered) : TemporalNetwork.Origin;
                Network.Add(from, to, order.Least, order.Most, row, Step(source, order));
            }
        }
        return ordered;
    }

    private int Step(Said said, TimeOrder order)
    {
        var (article, claim, row) = said;
        var to = Name(said, order.To);
        var words = TimelineWords.Cut(order.Words, claim);
        // "After he was arrested, …"
        words = words.Length > 1 && char.IsUpper(words[0]) && char.IsLower(words[1]) ? char.ToLowerInvariant(words[0]) + words[1..] : words;
        var inferred = order.IsInferred || order.To.IsInferred || order.From is { IsInferred: true };
        var happening = order.To.Event is { } id ? EventOf(row, id) : 0;
        if (order.From is null)
        {
            return Add(new TimelineStep(StepKind.Date, row, happening, $"{to} {TimelineWords.Date(order.Least, order.Most)}",
                $"{to} {order.To.Moment} {order.Least}..{order.Most}")
                { IsInferred = inferred, IsApproximate = order.IsApproximate, Day = order.Least ?? order.Most });
        }
        var from = Name(said, order.From);
        var isLength = order.From.Moment == Moment.Begin && order.To.Moment == Moment.End && from == to;
        // "A before B" goes from A to B, "A after B" from B to A: told as the sentence has it.
        var isForward = words.EndsWith("before", StringComparison.OrdinalIgnoreCase);
        var says = isLength ? $"{from} lasted “{words}”" : isForward ? $"{from} {words} {to}"
            : to == words ? $"“{to}” after {from}" : $"{to} {words} {from}";
        return Add(new TimelineStep(isLength ? StepKind.Length : StepKind.Order, row, happening, says,
            $"{from} > {to} {order.Least}..{order.Most}")
            { IsInferred = inferred });
    }

    private string Name(Said said, TimePoint point) => point.Event is { } id && EventOf(said.Row, id) is > 0 and var row
        && _rows.Claim(_rows.ClaimOf(row)) is var (_, _, claim)
        ? TimelineWords.Of(said.Article, claim, _rows.EventAt(row)) : TimelineWords.Of(said.Article, said.Claim, point);

    /// <summary>The row of an event of a claim, or of the one before, to which a reply refers; 0 where neither has it.</summary>
    private int EventOf(int claim, string id) => _rows.EventRow(claim, id) is > 0 and var row ? row
        : claim > 1 ? _rows.EventRow(claim - 1, id) : 0;

    private int Point(Said said, TimePoint point, HashSet<int> ordered)
    {
        if (point.Event is { } id && EventOf(said.Row, id) is > 0 and var row)
        {
            ordered.Add(row);
            return Event(row, _rows.ClaimOf(row));
        }
        if (point.Entity is { } entity)
            return _moments.OfOccasion(_rows.EntityRow(said.Row, entity), point.Moment);
        if (point.Series is { } series)
            return _moments.OfSeries(said.Claim.Sentence.Section, series, point.Number, point.Moment);
        var at = _moments.OfWords(said.Row, point.Span.Start);
        if (point.When is { } when && _dated.Add(-at))
            AddDate(at, when, said.Row, 0, TimelineWords.Of(said.Article, said.Claim, point));
        return at;
    }

    /// <summary>The point of an event, with its date.</summary>
    private int Event(int row, int claim)
    {
        var point = _moments.OfEvent(row);
        if (!_dated.Add(row) || _rows.Claim(claim) is not var (article, weights, told))
            return point;
        var happening = _rows.EventAt(row);
        // A date that is counted from what the sentence names is told as an order already.
        if (happening is { When: { Mention: >= 0 } when, IsDenied: false, Actuality: Actuality.Actual }
            && weights.IsAsserted(happening.Voice)
            && !(when.Mention < told.Dates.Length && told.Dates[when.Mention] is { Offset: not null } counted
                && told.Orders.Any(order => order.Words.Start == counted.Span.Start)))
        {
            AddDate(point, when, claim, row, TimelineWords.Of(article, told, happening),
                when.Mention < told.Dates.Length && told.Dates[when.Mention].Date is { IsApproximate: true });
        }
        return point;
    }

    private void AddDate(int point, EventDate when, int claim, int row, string name, bool isApproximate = false)
    {
        if (when.Earliest is null && when.Latest is null)
            return;
        Network.Add(TemporalNetwork.Origin, point, when.Earliest, when.Latest, claim, Add(
            new TimelineStep(StepKind.Date, claim, row, $"{name} {TimelineWords.Date(when.Earliest, when.Latest)}", $"{name} {when.Edtf}")
            { IsInferred = when.IsInferred, IsApproximate = isApproximate, Day = when.Earliest ?? when.Latest }));
    }

    /// <summary>Who does something lives then; of those only whose life or deeds are set in order.</summary>
    private void AddLives(List<ActRow> acts, HashSet<int> ordered)
    {
        var lives = new HashSet<int>();
        foreach (var row in _milestones.SelectMany(m => m).Where(m => m.What is "born" or "died" && ordered.Contains(m.Event)))
            lives.Add(row.Entity);
        foreach (var act in acts)
        {
            if (!ordered.Contains(act.Event) && !(lives.Contains(act.Entity) && _rows.EventAt(act.Event).When is not null))
                continue;
            var point = Event(act.Event, act.Claim);
            var name = _rows.Claim(act.Claim) is var (article, _, claim) ? TimelineWords.Of(article, claim, _rows.EventAt(act.Event)) : "";
            var step = Add(new TimelineStep(StepKind.Life, act.Claim, act.Event, $"{name} in one life",
                $"{name} lives") { IsInferred = act.IsInferred });
            if (!_unreliable.Contains((act.Entity, 0, "born")))
                Network.Add(_moments.OfMilestone(act.Entity, 0, "born"), point, 0, null, act.Claim, step);
            if (!_unreliable.Contains((act.Entity, 0, "died")))
                Network.Add(point, _moments.OfMilestone(act.Entity, 0, "died"), 0, null, act.Claim, step);
        }
    }

    /// <summary>What happens once is the same wherever it is told.</summary>
    private void AddMilestones()
    {
        var asked = _milestones.SelectMany(m => m).Where(m => !_unreliable.Contains((m.Entity, m.Mate, m.What))).ToList();
        foreach (var told in asked)
        {
            var point = Event(told.Event, told.Claim);
            var step = Add(new TimelineStep(StepKind.Same, told.Claim, told.Event, "", "") { IsInferred = told.Doubt == 1 });
            if (told.What is "held" or "signed" && _rows.EntityAt(told.Entity) is { Kind: Claims.Names.EntityKind.Occasion })
            {
                Network.Add(_moments.OfOccasion(told.Entity, Moment.Begin), point, 0, null, told.Claim, step);
                Network.Add(point, _moments.OfOccasion(told.Entity, Moment.End), 0, null, told.Claim, step);
            }
            else
            {
                Network.Add(_moments.OfMilestone(told.Entity, told.Mate, told.What), point, 0, 0, told.Claim, step);
            }
        }
    }

    /// <summary>"before he was arrested": the one arrest of his that the article dates, if it dates one.</summary>
    private void AddOnlyOnes(HashSet<int> ordered)
    {
        var told = Enumerable.Range(1, _rows.EventCount).Select(row => (Row: row, Event: _rows.EventAt(row), Key: KeyOf(row)))
            .Where(e => e.Key is not null && e.Event is { IsPartial: false, IsDenied: false, Actuality: Actuality.Actual })
            .ToLookup(e => e.Key!.Value);
        foreach (var row in ordered.Order())
        {
            if (_rows.EventAt(row) is not { When: null } || KeyOf(row) is not { } key
                || told[key].Where(e => e.Event.When is not null).Take(2).ToList() is not [var only])
                continue;
            var (claim, dated) = (_rows.ClaimOf(row), _rows.ClaimOf(only.Row));
            if (_rows.Claim(dated) is not var (_, weights, _) || !weights.IsAsserted(only.Event.Voice) || _milestones.Contains(row))
                continue;
            Network.Add(Event(row, claim), Event(only.Row, dated), 0, 0, claim, Add(new TimelineStep(StepKind.Same, claim, row, "",
                "") { IsInferred = true }));
        }
    }

    /// <summary>Whose event of which kind it is, for what the article dates once: an arrest, an appointment, a release.</summary>
    private (string, int)? KeyOf(int row)
    {
        var told = _rows.EventAt(row);
        var isOnce = told.Type.Effect != EventEffect.None || told.Type.Name is "appoint" or "elect" or "crown" or "step-down";
        return isOnce && told.Participants.FirstOrDefault(p => p is { Role: Role.Patient or Role.Partner,
            Entity: not null }) is { Entity: { } entity }
            ? (told.Type.Name, _rows.EntityRow(_rows.ClaimOf(row), entity)) : null;
    }

    /// <summary>What holds of itself: begins come before ends, nobody lives for ever, a second comes after the first.</summary>
    private void AddAxioms(HashSet<int> renewed)
    {
        foreach (var occasion in _moments.Occasions.ToList())
            Axiom(_moments.OfOccasion(occasion, Moment.Begin), _moments.OfOccasion(occasion, Moment.End), 0, null, StepKind.Course);
        foreach (var series in _moments.Series.ToList())
        {
            var last = -1;
            foreach (var number in series)
            {
                var (begin, end) = (_moments.OfSeries(series.Key.Section, series.Key.Series, number, Moment.Begin),
                    _moments.OfSeries(series.Key.Section, series.Key.Series, number, Moment.End));
                Axiom(begin, end, 0, null, StepKind.Course);
                if (last > 0)
                    Axiom(_moments.OfSeries(series.Key.Section, series.Key.Series, last, Moment.Begin), begin, 0, null, StepKind.Series,
                        FormattableString.Invariant($"number {last} of “{series.Key.Series}” before number {number}"));
                last = number;
            }
        }
        foreach (var entity in _milestones.SelectMany(m => m).Select(m => m.Entity).Distinct().Order())
        {
            if (_moments.HasMilestone(entity, "born") && _moments.HasMilestone(entity, "died"))
                Axiom(_moments.OfMilestone(entity, 0, "born"), _moments.OfMilestone(entity, 0, "died"), 0, LongestLife, StepKind.Course);
            foreach (var (begin, end) in Courses)
            {
                if (_moments.HasMilestone(entity, begin) && _moments.HasMilestone(entity, end) && !renewed.Contains(entity))
                    Axiom(_moments.OfMilestone(entity, 0, begin), _moments.OfMilestone(entity, 0, end), 0, null, StepKind.Course,
                        isLoose: begin != "launched");
            }
        }
    }

    private void Axiom(int from, int to, int? least, int? most, StepKind kind, string says = "", bool isLoose = false) =>
        Network.Add(from, to, least, most, 0, Add(new TimelineStep(kind, 0, 0, says, says) { IsLoose = isLoose }));

    private int Add(TimelineStep step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private readonly record struct Said(ArticleClaims Article, Claim Claim, int Row);
}
