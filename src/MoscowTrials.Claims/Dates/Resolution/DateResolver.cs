using System.Collections.Immutable;
using MoscowTrials.Claims.Dates.Tagging;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Gives the expressions of one sentence after the other their values.</summary>
internal sealed class DateResolver
{
    private static readonly ImmutableArray<string> AsWritten = ["as written"];

    /// <summary>What the running text tells.</summary>
    private readonly Story _told = new();

    /// <summary>What a caption, cell or note tells by itself.</summary>
    private readonly Story _apart = new();
    private Story _story;
    private readonly AnchorIndex _anchors = new();

    /// <summary>The last year written with an era before 1000, by which bare short years are read; 0 for none.</summary>
    private int _oldYear;
    private int _section = -1;

    /// <summary>The year or closer in the section's heading.</summary>
    private (HistoricalDate Date, string Words)? _headed;
    private int _paragraph = -1;

    /// <summary>A day or month has been told in this paragraph.</summary>
    private bool _exact;
    private bool _isHeading;

    internal DateResolver() => _story = _told;

    internal ImmutableArray<DateMention> Resolve(string text, List<TimeExpression> found, in Place place)
    {
        Enter(place);
        if (found.Count == 0)
            return [];
        var mentions = ImmutableArray.CreateBuilder<DateMention>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var e = found[i];
            if (e.NeedsEra && !AdoptEra(ref e))
                continue;
            Lend(found, i, ref e);
            // A day of the very month that is told of is that one, though "it is often recalled".
            _story.IsHabit = IsYearless(e) && !(e.First.Day > 0 && e.First.Month == _story.Month && _story.IsFresh)
                && Habit.Tells(text, e.Start, e.End);
            if (Mention(text, e) is { } mention)
                mentions.Add(Told(e, mention));
        }
        if (!place.IsHeading)
            _anchors.Add(text, mentions);
        return mentions.DrainToImmutable();
    }

    private void Enter(in Place place)
    {
        if (place.Section != _section)
        {
            _section = place.Section;
            _headed = null;
            _anchors.Enter(place.Section, place.Title);
        }
        _isHeading = place.IsHeading;
        _story = place.IsApart ? _apart : _told;
        if (place.Paragraph == _paragraph && !_isHeading)
            return;
        _paragraph = place.Paragraph;
        _exact = false;
        _apart.Forget();
        _told.Rest();
        // A section that is headed by a year goes back to it with every paragraph.
        if (!_isHeading && _headed is var (date, words))
            _story.Tell(date, words, _section);
    }

    private static bool IsYearless(in TimeExpression e) =>
        e.Kind is ExpressionKind.Point or ExpressionKind.Range && !e.First.HasYear
        && e.First.Pointer == Pointer.None && e.First.YearPointer == Pointer.None;

    // "in 490" is a year where the article has written years of that size with their era.
    private bool AdoptEra(ref TimeExpression e)
    {
        var year = e.First.Year;
        if (_oldYear == 0 || Math.Abs(Math.Abs(_oldYear) - year) > 150)
            return false;
        e.First.Era = _oldYear < 0 ? Era.BeforeChrist : Era.AnnoDomini;
        return true;
    }

    // "in January and February 1937", "on 3, 5 and 9 May 1921": a date without a year takes that of the list it stands in.
    private void Lend(List<TimeExpression> found, int i, ref TimeExpression e)
    {
        if (!IsYearless(e) || e.First.Unit is not (TimeUnit.Day or TimeUnit.Month or TimeUnit.Season))
            return;
        for (var j = i + 1; j < found.Count && j < i + 8 && found[j].IsJoined; j++)
        {
            var other = found[j].First;
            if (other.HasYear && !other.IsShortYear && other.Unit is TimeUnit.Day or TimeUnit.Month or TimeUnit.Season)
            {
                RangeGrammar.Share(ref e.First, ref other);
                if (e.Kind == ExpressionKind.Range)
                    RangeGrammar.Share(ref e.First, ref e.Second);
                return;
            }
        }
        // "received on 30 June and published on 26 September 1905": where no year is told in the paragraph, the sentence's next one.
        if (_story.IsFresh || e.Kind != ExpressionKind.Point || e.First.Unit is not (TimeUnit.Day or TimeUnit.Month) || e.First.Month == 0)
            return;
        for (var j = i + 1; j < found.Count && j < i + 4; j++)
        {
            var other = found[j].Kind is ExpressionKind.Point ? found[j].First : default;
            if (!other.HasYear || other.IsShortYear || found[j].IsAside)
                continue;
            if (other.Unit is TimeUnit.Day or TimeUnit.Month
                && (other.Month > e.First.Month || (other.Month == e.First.Month && other.Day > e.First.Day)))
                (e.First.Year, e.First.HasYear, e.First.Era, e.IsLent) = (other.Year, true, other.Era, true);
            return;
        }
    }

    // The mention with its wider words and its ends, where it has some.
    private static DateMention Told(in TimeExpression e, DateMention mention)
    {
        if (e.ExtentEnd > 0)
            mention = mention with { Extent = new TextSpan(e.ExtentStart, e.ExtentEnd) };
        return e.SecondStart > 0 && e.Kind == ExpressionKind.Range
            ? mention with { Ends = (new TextSpan(e.Start, e.FirstEnd), new TextSpan(e.SecondStart, e.End)) } : mention;
    }

    private DateMention? Mention(string text, in TimeExpression e)
    {
        var span = new TextSpan(e.Start, e.End);
        switch (e.Kind)
        {
            case ExpressionKind.Duration:
                return new DateMention
                {
                    Span = span,
                    Relation = DateRelation.Duration,
                    Duration = DurationText.Of(e),
                    Bound = e.Bound,
                    IsAge = e.IsAge,
                };
            case ExpressionKind.Vague when e.PointsAtStory && AtStory(e) is { } there:
                return new DateMention
                {
                    Span = span,
                    Relation = e.Relation,
                    Date = there,
                    IsInferred = true,
                    IsLoose = e.IsThen,
                    Steps = ["the time of \"" + _story.Words + "\""],
                };
            case ExpressionKind.Vague:
                return new DateMention
                {
                    Span = span,
                    Relation = e.Relation,
                    IsLoose = e.IsLoose,
                    Steps = [e.IsLoose ? "no time of its own" : "told from a moment that the words do not give"],
                };
            case ExpressionKind.Offset:
                var offset = OffsetResolver.Resolve(text, e, _story, _anchors);
                return e.IsEventPart && offset.Date is null ? null : Build(text, span, e, offset) with { Offset = Counted(e) };
            default:
                var reading = e.Kind == ExpressionKind.Range ? Range(e) : PointResolver.Resolve(e.First, _story);
                return Build(text, span, e, reading);
        }
    }

    private static DateOffset? Counted(in TimeExpression e) => e is { Anchor: AnchorKind.Phrase, Nth: 0, IsEventPart: false, Direction: not 0 }
        ? new DateOffset(DurationText.Of(e), e.Bound, e.Direction > 0, new TextSpan(e.AnchorStart, e.AnchorEnd)) : null;

    // "at the time" is the year that is told of; a time of day is that of the day told just before.
    private HistoricalDate? AtStory(in TimeExpression e) =>
        e.IsClock ? (_story.IsFresh && _story.Last is { IsDay: true } day ? day : null)
        : e.IsThen ? (_story.IsFresh ? _story.Last : null)
        : _story.Year is { } year && _story.Section == _section ? HistoricalDate.Year(year) : null;

    private DateMention Build(string text, TextSpan span, in TimeExpression e, Reading reading)
    {
        if (reading.Date is { } date)
        {
            if (e.Kind is ExpressionKind.Point or ExpressionKind.Range && e.First.HasYear && e.First.Era != Era.None
                && e.First.Unit is not (TimeUnit.Century or TimeUnit.Millennium))
                _oldYear = e.First.Era == Era.BeforeChrist ? -e.First.Year : e.First.Year;
            else if (e.Kind is ExpressionKind.Point && e.First is { HasYear: true, Era: Era.None, IsShortYear: false,
                Unit: TimeUnit.Decade or TimeUnit.Day, Year: < 1000 and > 0 })
                _oldYear = e.First.Year;
            else if (e.Kind is ExpressionKind.Point && e.First is { Unit: TimeUnit.Century, HasYear: true, Year: <= 11 and > 0 })
                _oldYear = (e.First.Year * 100 - 50) * (e.First.Era == Era.BeforeChrist ? -1 : 1);
            // A line that is nothing but a date heads what follows, whatever the reader took it for.
            if (_isHeading || span.Length == text.Length)
                _headed = date.Latest - date.Earliest <= 366 ? (date, text[span.Start..span.End]) : null;
            if (!e.IsAside && !_isHeading)
                _story.Mention(date, text[span.Start..span.End]);
            if (Leads(text, e))
                _story.Tell(date, text[span.Start..span.End], _section);
        }
        return new DateMention
        {
            Span = span,
            Relation = e.Relation,
            Date = reading.Date,
            IsInferred = reading.IsInferred || e.IsLent,
            Fault = e.IsLent ? null : reading.Fault,
            Steps = e.IsLent ? [PointResolver.Join("the year is told further on in the sentence", reading.Step)!]
                : reading.Step is null ? AsWritten : [reading.Step],
        };
    }

    // Whether the telling moves on to this time. A day or month does; a bare year that comes after one in the same paragraph is
    // mostly said in passing ("the push planned for 1976"), unless it opens its sentence. What is only an end, or stands in
    // brackets, does not.
    private bool Leads(string text, in TimeExpression e)
    {
        if (_isHeading)
            return true;
        if (e.IsAside || e.Relation is DateRelation.End)
            return _story.Year is null;
        var point = e.Kind == ExpressionKind.Range ? e.Second : e.First;
        if (e.IsEventPart || (e.IsAttributive && e.Start > 12 && _story.Year is not null))
            return false;
        if (e.Kind == ExpressionKind.Offset || point.Unit is TimeUnit.Day or TimeUnit.Month or TimeUnit.Season)
        {
            _exact = true;
            return true;
        }
        // "the previous year" is where the story goes; "his 1994 book" is not.
        if (point.Pointer != Pointer.None)
            return true;
        return e.Start <= 12 || (!_exact && !IsFarOff(point));
    }

    // A year long before, in the middle of a sentence, is a comparison: "the Estates had last met in 1614".
    private bool IsFarOff(in TimePoint point) =>
        point is { Unit: TimeUnit.Year, HasYear: true } && _story.Year is { } told && _story.Section == _section
        && told - PointResolver.Astronomical(point.Year, point.Era) > Far;

    private const int Far = 30;

    private Reading Range(in TimeExpression e)
    {
        var first = PointResolver.Resolve(e.First, _story);
        if (first.Date is not { } from)
            return first;
        var second = e.Second;
        // What the second end lacks it takes from the first, not from the story before.
        if (!second.HasYear && second.Pointer == Pointer.None && from.Earliest is { } day)
        {
            var (year, month, number) = HistoricalCalendar.FromDay(day);
            (second.Year, second.HasYear) = (year, true);
            second.Era = Era.None;
            if (second.Month > 0 && second.Month < month || (second.Month == month && second.Day > 0 && second.Day < number && e.First.Day > 0))
                second.Year++;
        }
        var last = PointResolver.Resolve(second, _story);
        if (last.Date is not { } to)
            return first;
        var reading = new Reading
        {
            IsInferred = first.IsInferred || last.IsInferred,
            Fault = first.Fault ?? last.Fault,
            Step = PointResolver.Join(first.Step, last.Step),
        };
        if (from.Earliest > to.Latest)
        {
            reading.Date = HistoricalDate.FromDays(to.Earliest, from.Latest);
            if (e.First.HasYear && e.Second.HasYear && !first.IsInferred && !last.IsInferred)
                reading.Fault ??= new DateFault(DateFaultKind.ReversedRange, to.Edtf + " lies before " + from.Edtf);
            reading.Step = PointResolver.Join(reading.Step, "the range runs backwards; read as the time between");
            return reading;
        }
        reading.Date = HistoricalDate.Span(from, to);
        return reading;
    }
}
