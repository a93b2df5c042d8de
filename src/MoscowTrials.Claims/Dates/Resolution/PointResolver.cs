using MoscowTrials.Claims.Dates.Tagging;
using static MoscowTrials.Claims.Dates.HistoricalCalendar;

namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>Turns a point as written into an interval of days.</summary>
internal static class PointResolver
{
    private static readonly string[] MonthNames =
        ["", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] DayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    internal static Reading Resolve(TimePoint p, Story story)
    {
        var reading = Unqualified(p, story);
        if (p.IsApproximate && reading.Date is { } date)
        {
            reading.Date = date.AsApproximate();
            reading.Step = Join(reading.Step, "circa, widened to " + Bounds(reading.Date));
        }
        return reading;
    }

    private static Reading Unqualified(TimePoint p, Story story)
    {
        if (p.Pointer != Pointer.None)
            return Pointed(p, story);
        switch (p.Unit)
        {
            case TimeUnit.Decade:
                return Decade(p, story);
            case TimeUnit.Century:
                return p.Part == TimePart.Turn ? Turn(p) : Reading.Of(Hundreds(p.Year, p.Era, 100));
            case TimeUnit.Millennium:
                return Reading.Of(Hundreds(p.Year, p.Era, 1000));
        }
        if (p.Weekday >= 0 && p.Day == 0 && p.DayOfUnit == 0)
            return NamedDay(p, story);
        var inferred = false;
        string? step = null;
        int year;
        if (p.HasYear && !p.IsShortYear)
            year = Astronomical(p.Year, p.Era);
        else if (story.IsHabit)
            return Reading.Unknown("told of every year");
        else if ((story.Year ?? (p.IsShortYear ? story.Near : null)) is not { } told)
            return Reading.Unknown("no year is told before it");
        else if (story.Last is { Earliest: { } begin, Latest: { } close } && close - begin > 366 && !p.IsShortYear
            && story.Mentioned is not null)
            return Reading.Unknown("several years are told before it");
        else
        {
            inferred = true;
            if (p.IsShortYear)
                year = Nearest(p.Year, story.Near ?? told);
            else
                year = p.YearPointer switch { Pointer.Next => told + 1, Pointer.Previous => told - 1, _ => told };
            var month = p.Unit == TimeUnit.Season && p.Season is >= 21 and <= 24 ? (p.Season - 20) * 3 : p.Month;
            if (p.YearPointer == Pointer.Next)
                year = Following(month, p, story);
            if (p.YearPointer == Pointer.Previous && story.Month > month && month > 0)
                year = told;
            // "In December … In January": a story that has reached the autumn goes on into the next year.
            if (p.YearPointer == Pointer.None && p.Month > 0 && story.Month - p.Month >= (story.IsFresh ? 7 : 10))
                year = told + 1;
            step = FormattableString.Invariant($"year {EdtfFormat.Year(year)} from \"{story.Words}\"");
        }
        var reading = Dated(p, year, story);
        reading.IsInferred |= inferred;
        reading.Step = Join(step, reading.Step);
        return reading;
    }

    // "the following March" behind a day of October is next year's, behind a January this year's; "the following winter" begins this year.
    private static int Following(int month, in TimePoint p, Story story)
    {
        var (year, told) = story.Month > 0 ? story.Close : (story.Close.Year, 0);
        return month > 0 && p.Unit is TimeUnit.Month or TimeUnit.Season or TimeUnit.Day && (told > 0 ? month > told : p.Season == 24)
            ? year : year + 1;
    }

    private static Reading Dated(in TimePoint p, int year, Story story)
    {
        switch (p.Unit)
        {
            case TimeUnit.Year when Season(p.Part) is var part and > 0:
                return Reading.Of(HistoricalDate.Season(year, part));
            case TimeUnit.Year or TimeUnit.Month when p.DayOfUnit != 0:
                return DayOf(p, year);
            case TimeUnit.Year:
                return Reading.Of(HistoricalDate.Year(year));
            case TimeUnit.Season:
                return Reading.Of(HistoricalDate.Season(year, p.Season));
            case TimeUnit.Month:
                return Reading.Of(HistoricalDate.Month(year, p.Month));
            case TimeUnit.Day:
                return Day(p, year, story);
            default:
                return Reading.Unknown("the unit has no bounds");
        }
    }

    private static Reading Day(in TimePoint p, int year, Story story)
    {
        if (p.IsEaster)
        {
            if ((p.IsOrthodox ? OrthodoxEasterSunday(year) : EasterSunday(year)) is not var (easter, other))
                return Reading.Unknown("Easter of that year is not known");
            var how = easter == other ? "Easter by the computus" : "Easter by the computus, in either calendar";
            return new Reading { Date = HistoricalDate.FromDays(easter + p.DaysFromEaster, other + p.DaysFromEaster), Step = how };
        }
        int month = p.Month;
        string? step = null;
        var inferred = false;
        if (month == 0)
        {
            if (story.Month == 0)
                return Reading.Unknown("no month is told before it");
            month = story.Month;
            inferred = true;
            step = FormattableString.Invariant($"month {month:00} from \"{story.Words}\"");
        }
        if (p.IsOldStyle && FromJulian(year, month, p.Day) is { } converted)
        {
            step = Join(step, "Julian (Old Style) date, " + ToIso(converted) + " in the Gregorian calendar");
            return new Reading { Date = OneDay(converted), IsInferred = inferred, Step = step };
        }
        if (p.IsDualYear)
            step = Join(step, "the year is written for both of its beginnings; the later is today's");
        if (p.IsBothStyles)
            step = Join(step, "written in both calendars; this is the Gregorian date");
        if (!IsDate(year, month, p.Day))
            return NoDay(p, year, month, inferred, step);
        var day = ToDay(year, month, p.Day);
        var reading = new Reading { Date = OneDay(day), IsInferred = inferred, Step = step };
        // A weekday tells the calendar: before the last change either may be meant, and the fault needs both to be violated.
        if (p.Weekday >= 0 && p.HasYear && Weekday(day) != p.Weekday
            && !(year <= LastJulianYear && FromJulian(year, month, p.Day) is { } old && Weekday(old) == p.Weekday))
        {
            reading.Fault = new DateFault(DateFaultKind.WrongWeekday, FormattableString.Invariant(
                $"{p.Day} {MonthNames[month]} {EdtfFormat.Year(year)} was a {DayNames[Weekday(day)]}"));
        }
        return reading;
    }

    // A day that the Gregorian calendar lacks.
    private static Reading NoDay(in TimePoint p, int year, int month, bool inferred, string? step)
    {
        // "29 February" without a year tells that it was a leap year's.
        if (!p.HasYear && month == 2 && p.Day == 29)
        {
            var leap = IsLeapYear(year + 1) ? year + 1 : year - 1;
            return HistoricalDate.Day(leap, 2, 29) is { } day
                ? new Reading { Date = day, IsInferred = true, Step = Join(step, "the leap year next to it") }
                : Reading.Unknown("no year near has the day");
        }
        if (year <= LastJulianYear && FromJulian(year, month, p.Day) is { } julian)
        {
            step = Join(step, "a date of the Julian calendar alone, " + ToIso(julian) + " in the Gregorian");
            return new Reading { Date = OneDay(julian), IsInferred = inferred, Step = step };
        }
        // Sweden's own calendar had this day, and no other ever did.
        var isSwedish = (year, month, p.Day) == (1712, 2, 30);
        var detail = FormattableString.Invariant($"{MonthNames[month]} {EdtfFormat.Year(year)} has {DaysInMonth(year, month)} days");
        return new Reading
        {
            Date = HistoricalDate.Month(year, month),
            IsInferred = inferred,
            Fault = inferred || isSwedish ? null : new DateFault(DateFaultKind.ImpossibleDate, detail),
            Step = Join(step, isSwedish ? "a day of the Swedish calendar of 1712; read as the month"
                : "no calendar has the day; read as the month"),
        };
    }

    // "the turn of the 20th century" is the years around 1900, by far the commoner use.
    private static Reading Turn(in TimePoint p) => new()
    {
        Date = HistoricalDate.Year(p.Era == Era.BeforeChrist ? 1 - p.Year * 100 : Math.Max((p.Year - 1) * 100, 1))?.AsApproximate(),
        Step = "the year in which the century begins, about",
    };

    // "On Friday" behind a day of the same paragraph: the next Friday.
    private static Reading NamedDay(in TimePoint p, Story story)
    {
        if (!story.IsFresh || story.Last is not { IsDay: true, Earliest: { } day })
            return Reading.Unknown("a weekday alone names no day");
        var ahead = (p.Weekday - Weekday(day) + 7) % 7;
        return ahead == 0 || day + ahead > MaxDay ? Reading.Unknown("a weekday alone names no day")
            : new Reading { Date = OneDay(day + ahead), IsInferred = true, Step = "the next one after \"" + story.Words + "\"" };
    }

    // "the first day of March 1789", "the last day of 1804"
    private static Reading DayOf(in TimePoint p, int year)
    {
        var (first, last) = p.Unit == TimeUnit.Year ? (1, 12) : (p.Month, p.Month);
        if (p.Weekday >= 0)
        {
            int begin = ToDay(year, first, 1), close = ToDay(year, last, DaysInMonth(year, last));
            var day = p.DayOfUnit > 0 ? begin + (p.Weekday - Weekday(begin) + 7) % 7 + 7 * (p.DayOfUnit - 1)
                : close - (Weekday(close) - p.Weekday + 7) % 7;
            return day > close ? Reading.Of(HistoricalDate.Month(year, first)) : Reading.Of(OneDay(day));
        }
        if (p.DayOfUnit > DaysInMonth(year, first))
            return Reading.Of(HistoricalDate.Month(year, first));
        return Reading.Of(OneDay(p.DayOfUnit > 0 ? ToDay(year, first, p.DayOfUnit) : ToDay(year, last, DaysInMonth(year, last))));
    }

    // EDTF's number of a half or quarter of a year, 0 for other parts.
    private static int Season(TimePart part) => part switch
    {
        TimePart.FirstHalf => 40,
        TimePart.SecondHalf => 41,
        >= TimePart.FirstQuarter and <= TimePart.FourthQuarter => 33 + (part - TimePart.FirstQuarter),
        _ => 0,
    };

    // The year with these last two digits that lies nearest to another.
    private static int Nearest(int digits, int near)
    {
        var year = near - ((near % 100) + 100) % 100 + digits;
        return year - near > 50 ? year - 100 : near - year > 50 ? year + 100 : year;
    }

    private static HistoricalDate OneDay(int day) => HistoricalDate.FromDays(day, day);

    private static Reading Decade(in TimePoint p, Story story)
    {
        var year = p.Year;
        string? step = null;
        if (p.IsShortYear)
        {
            if (story.Near is { } told && told > 0)
                year = Nearest(p.Year, told);
            // "the thirties" in an article without dates is the twentieth century's.
            else
                return Reading.Unknown("no century is told before it");
            step = FormattableString.Invariant($"century from \"{story.Words}\"");
        }
        var date = p.Era == Era.BeforeChrist ? HistoricalDate.Years(-8 - year, 1 - year) : HistoricalDate.Years(year, year + 9);
        return new Reading { Date = date, IsInferred = step is not null, Step = step };
    }

    private static HistoricalDate? Hundreds(int number, Era era, int size) =>
        era == Era.BeforeChrist ? HistoricalDate.Years(1 - number * size, -(number - 1) * size)
        : HistoricalDate.Years((number - 1) * size, number * size - 1);

    internal static int Astronomical(int year, Era era) => era == Era.BeforeChrist ? 1 - year : year;

    // "that day", "the following year", "the previous month": counted from the last date told.
    private static Reading Pointed(in TimePoint p, Story story)
    {
        var (from, words) = p.Unit >= TimeUnit.Year && story.Mentioned is { } named ? named : (story.Last, story.Words);
        if (from is not { Earliest: { } first, Latest: { } last } || story.Year is not { } year)
            return Reading.Unknown("nothing is told before it that it could point at");
        if (p.Unit >= TimeUnit.Year)
            year = Story.YearOf(from, p.Pointer == Pointer.Next && p.Unit == TimeUnit.Year);
        var step = p.Pointer switch { Pointer.Next => 1, Pointer.Previous => -1, _ => 0 };
        HistoricalDate? date = null;
        switch (p.Unit)
        {
            case TimeUnit.Day when last - first <= 31:
                date = first + step < MinDay || last + step > MaxDay ? null
                    // After some days comes the day after the last of them; a month moves as a whole.
                    : step > 0 && last - first is > 0 and < 27 ? OneDay(last + 1) : HistoricalDate.FromDays(first + step, last + step);
                break;
            case TimeUnit.Week when last - first <= 7 && step != 0:
                var monday = first - Weekday(first) + 7 * step;
                date = monday < MinDay || monday + 6 > MaxDay ? null : HistoricalDate.FromDays(monday, monday + 6);
                break;
            case TimeUnit.Month when story.Month > 0 && AddMonths(ToDay(year, story.Month, 1), step) is { } moved:
                var (y, m, _) = FromDay(moved);
                date = HistoricalDate.Month(y, m);
                break;
            case TimeUnit.Year:
                date = Season(p.Part) is var season and > 0 ? HistoricalDate.Season(year + step, season) : HistoricalDate.Year(year + step);
                break;
            case TimeUnit.Decade:
                var decade = (year >= 0 ? year / 10 : (year - 9) / 10) * 10 + step * 10;
                date = HistoricalDate.Years(decade, decade + 9);
                break;
            case TimeUnit.Century when p.Part == TimePart.Turn:
                // Which turn is meant shows only near one.
                var turn = (year + 50) / 100 * 100;
                date = year > 0 && Math.Abs(year - turn) <= 15 ? HistoricalDate.Year(turn)?.AsApproximate() : null;
                break;
            case TimeUnit.Century:
                var century = (year >= 0 ? year / 100 : (year - 99) / 100) * 100 + step * 100;
                date = HistoricalDate.Years(century, century + 99);
                break;
        }
        return date is null ? Reading.Unknown("the date before it is not exact enough to point from")
            : new Reading { Date = date, IsInferred = true, Step = "counted from \"" + words + "\"" };
    }

    internal static string? Join(string? a, string? b) => a is null ? b : b is null ? a : a + "; " + b;

    internal static string Bounds(HistoricalDate date) =>
        (date.Earliest is { } a ? ToIso(a) : "..") + " to " + (date.Latest is { } b ? ToIso(b) : "..");
}
