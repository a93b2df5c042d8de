using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>A point or a range of points, with what the two ends share.</summary>
internal static class RangeGrammar
{
    /// <summary>Reads at <paramref name="i"/>; <paramref name="joined"/> says that a list of times goes on here.</summary>
    internal static int Read(TokenBuffer t, int i, bool joined, ref TimeExpression e)
    {
        var end = SharedGrammar.Read(t, i, ref e);
        // "the night of 4–5 August 1789"
        if (end < 0 && PartGrammar.DayPart(t, i) is var inner && inner > 0)
            end = SharedGrammar.Read(t, inner, ref e);
        if (end < 0)
            end = DayList.Read(t, i, joined, ref e);
        if (end > 0)
            return end;
        var a = TimePoint.New();
        var first = PointGrammar.Read(t, i, ref a);
        if (first < 0)
            return -1;
        // "in his early twenties" is an age, "the 90s °F" a temperature.
        if (a.Unit == TimeUnit.Decade && a.IsShortYear
            && (t.Kind(t.Kind(i - 1) == Part ? i - 2 : i - 1) == Own || t[first].IsMark('°') || t[first].IsMark('%')))
            return -1;
        // "the end of the 1958–59 academic year": the range stands for itself.
        if (a is { Unit: TimeUnit.Year, Part: not TimePart.None } && t[first].IsDash
            && t[first + 1] is { Kind: Number, Digits: <= 2, IsSpaced: false })
            return -1;
        var separated = Separator(t, i, first, out var word);
        if (separated > 0)
        {
            var b = TimePoint.New();
            var last = Second(t, separated, a, word, ref b);
            if (last > 0 && AcceptsRange(t, i, first, last, ref a, ref b, word, joined))
            {
                Share(ref a, ref b);
                // "25 October/7 November 1917" is one day in two calendars.
                if (!word && t[first].IsMark('/') && StyleGrammar.IsPair(a, b))
                {
                    b.IsBothStyles = true;
                    (e.Kind, e.First) = (ExpressionKind.Point, b);
                    return last;
                }
                (e.Kind, e.First, e.Second) = (ExpressionKind.Range, a, b);
                (e.FirstEnd, e.SecondStart) = (t[first - 1].End, t[separated].Start);
                return word ? last : Onward(t, i, last, ref e);
            }
        }
        // "from 1000 to 2000 people" counts people.
        if (separated > 0 && a.IsWeak && a.Unit == TimeUnit.Year && t[separated] is { Kind: Number, Digits: >= 3 }
            && t.Kind(i - 1) is From or Between && (Counting.Follows(t, separated) || IsOfThem(t, separated + 1)))
            return -1;
        if (a.IsWeak && !Cue.Accepts(t, WeakStart(t, i, first, a), first, a, joined, out e.NeedsEra))
            return -1;
        (e.Kind, e.First) = (ExpressionKind.Point, a);
        return first;
    }

    // "from 1895–96 until 1913": the range that a season or term is goes on as the begin of a longer one.
    private static int Onward(TokenBuffer t, int i, int end, ref TimeExpression e)
    {
        if (t.Kind(i - 1) != From || t.Kind(end) is not (To or Until) || e.First.Unit != TimeUnit.Year
            || !YearGrammar.IsPlausible(t, end + 1))
            return end;
        var c = TimePoint.New();
        var last = YearGrammar.Year(t, end + 1, ref c);
        if (last < 0 || c.Year <= e.Second.Year)
            return end;
        var d = TimePoint.New();
        if ((t[last].IsDash || t[last].IsMark('/')) && Second(t, last + 1, c, false, ref d) is var behind && behind > 0
            && d.Unit == TimeUnit.Year)
            (c, last) = (d, behind);
        c.IsWeak = false;
        e.Second = c;
        (e.FirstEnd, e.SecondStart) = (t[end - 1].End, t[end + 1].Start);
        return last;
    }

    // A qualifier in front of a weak point ("late 490") has been its cue already.
    private static int WeakStart(TokenBuffer t, int i, int end, in TimePoint p) =>
        p.Unit == TimeUnit.Year && t.Kind(end - 1) == Number && !p.IsShortYear ? end - 1 : i;

    /// <summary>The index behind a separator of two ends, or -1; <paramref name="word"/>: it is a word, not a dash.</summary>
    private static int Separator(TokenBuffer t, int i, int at, out bool word)
    {
        word = true;
        var led = t.Kind(t.Kind(i - 1) == The ? i - 2 : i - 1) is Between or From;
        // "January 1, 1950, to June 2013": the comma that closes the year of an American date.
        var closes = t.Kind(at - 1) == Number && t[at - 1].Digits == 4 && t[at - 2].IsMark(',');
        var comma = (led || closes) && t[at].IsMark(',') && (t.Kind(at + 1) is To or Until || (led && t.Kind(at + 1) is And)) ? 1 : 0;
        switch (t.Kind(at + comma))
        {
            case To:
                return at + comma + 1;
            case Until:
                // "through at least 1992"
                return t.Is(at + comma, "into") ? -1 : t.Kind(at + 1) == At && t.Kind(at + 2) == Least ? at + 3 : at + comma + 1;
            case And:
                if (t.Kind(i - 1) == Between)
                    return at + comma + 1;
                // "the 1930s and 40s"
                return comma == 0 && t[at - 1].Has(TokenFlags.Plural) && (t[at + 1].Has(TokenFlags.Plural) || t[at + 2].Has(TokenFlags.Plural))
                    ? at + 1 : -1;
            case By when led:
                return -1;
        }
        word = false;
        if (t[at].IsDash)
            return t[at + 1].IsDash && !t[at + 1].IsSpaced ? at + 2 : at + 1;
        return t[at].IsMark('/') && !t[at].IsSpaced && !t[at + 1].IsSpaced ? at + 1 : -1;
    }

    private static int Second(TokenBuffer t, int i, in TimePoint a, bool word, ref TimePoint b)
    {
        var at = t.Kind(i) == The && t.Kind(i + 1) is Number or Ordinal ? i + 1 : i;
        // "August 19–24, 1936", "August 19 to the 24th"
        if (a.Day > 0 && a.Month > 0 && (!a.HasYear || !word))
        {
            var end = DayGrammar.Day(t, at, out var day);
            if (end > 0 && !a.HasYear && !DayGrammar.IsTime(t, at) && DayGrammar.DayFirst(t, at, ref b) < 0
                && !(word && Counting.Follows(t, at)))
            {
                b = TimePoint.New();
                (b.Day, b.Month, b.Unit) = (day, a.Month, TimeUnit.Day);
                return YearGrammar.Tail(t, end, ref b);
            }
            b = TimePoint.New();
        }
        // "1941 to '44"
        if (a is { Unit: TimeUnit.Year, HasYear: true, IsShortYear: false, Era: Era.None } && t[at].IsMark('\'')
            && YearGrammar.Year(t, at, ref b) is var apostrophe && apostrophe > 0)
        {
            (b.Year, b.IsShortYear) = (a.Year / 100 * 100 + b.Year, false);
            return b.Year > a.Year ? apostrophe : -1;
        }
        b = TimePoint.New();
        // "508/7 BC", "431–04 BC"
        if (a is { Unit: TimeUnit.Year, HasYear: true, Era: Era.None } && !word && YearGrammar.IsPlainNumber(t, at, 2)
            && t[at].Digits < t[at - 2].Digits
            && YearGrammar.EraTail(t, at + 1, ref b.Era) is var behindEra && b.Era == Era.BeforeChrist)
        {
            var size = t[at].Digits == 1 ? 10 : 100;
            (b.Year, b.HasYear, b.Unit) = (a.Year / size * size + t[at].Value, true, TimeUnit.Year);
            return b.Year < a.Year ? behindEra : -1;
        }
        b = TimePoint.New();
        // "1928–33", "1937/38", "1905–6", "1914 to 18"
        if (a.Unit == TimeUnit.Year && a.HasYear && t.Kind(at) == Number && YearGrammar.IsPlainNumber(t, at, 2)
            && a.Era == Era.None && a.Year >= YearGrammar.FirstPlausibleYear && (!word || t[at].Digits == 2) && !t[at - 1].IsMark(' '))
        {
            var unit = t[at].Digits == 1 ? 10 : 100;
            var full = a.Year / unit * unit + t[at].Value;
            // "1998–03" goes on into the next century.
            if (full <= a.Year && unit == 100 && a.Year % 100 >= 80 && t[at].Value <= 30)
                full += 100;
            if (full <= a.Year || (!word && t[at].IsSpaced))
                return -1;
            (b.Year, b.HasYear, b.Unit) = (full, true, TimeUnit.Year);
            return YearGrammar.EraTail(t, at + 1, ref b.Era);
        }
        if (a.Unit == TimeUnit.Decade && a.Year >= 1000)
        {
            var end = YearGrammar.Decade(t, at, ref b);
            if (end > 0)
            {
                if (b.IsShortYear)
                    (b.Year, b.IsShortYear) = (a.Year / 100 * 100 + b.Year % 100, false);
                b.IsWeak = false;
                return end;
            }
            b = TimePoint.New();
        }
        return PointGrammar.Read(t, i, ref b);
    }

    private static bool AcceptsRange(TokenBuffer t, int i, int first, int last, ref TimePoint a, ref TimePoint b, bool word, bool joined)
    {
        // "(14 March 1801 – 1868)"
        if (a is { Unit: TimeUnit.Day, HasYear: true, Pointer: Pointer.None, Era: Era.None } && !word && b is { Unit: TimeUnit.Year, IsWeak: true }
            && t[last].IsMark(')') && t[last - 1].Digits == 4 && b.Year > a.Year && IsLikely(b.Year))
            return true;
        if (a.Pointer != Pointer.None || b.Pointer != Pointer.None || (a.Unit == TimeUnit.Day && b.Unit == TimeUnit.Year && b.IsWeak)
            || (b.Unit == TimeUnit.Day && a.Unit == TimeUnit.Year && a.IsWeak))
            return false;
        if (a.IsWeak && a.Unit == TimeUnit.Year && b.Unit == TimeUnit.Year)
            return Years(t, i, first, last, a, b, word, joined);
        // "the years 536–541"
        if (b.IsWeak && b.Unit == TimeUnit.Year && !YearGrammar.IsPlausible(t, last - 1)
            && !(a is { Unit: TimeUnit.Year, IsWeak: false, Era: Era.None, HasYear: true } && b.Year > a.Year && b.Year - a.Year < 1000
                && t[last - 1].Digits >= 3 && !Counting.Follows(t, last - 1)))
            return false;
        var isLed = t.Kind(i - 1) is From or Between;
        if (a.IsWeak && a.Unit is TimeUnit.Year or TimeUnit.Decade && !isLed && !Cue.Accepts(t, i, first, a, joined, out _))
            return false;
        if (!a.IsWeak && !b.IsWeak)
            return true;
        if (b.Unit is TimeUnit.Month or TimeUnit.Season && b.IsWeak)
        {
            // "from April to June", "(May–June)", but no names.
            return (isLed || (a.Unit == b.Unit && t.Kind(i - 1) is In or During) || (!word && t[i - 1].IsMark('('))
                    || (t[i - 1].IsMark(',') && t.Kind(last) is None or Mark)
                    // "February to April was quiet" opens its sentence.
                    || (word && t.Kind(i - 1) == None && !Cue.IsAlsoName(a.Month) && (t.Kind(last) == Verb
                        || t[last] is { Kind: Word, IsCapital: false, Character: 'd' or 'w' })))
                && !Cue.IsNameLike(t, last - 1, b.Month);
        }
        if (a.Unit is TimeUnit.Month or TimeUnit.Season)
            return true;
        return a.Unit is TimeUnit.Year or TimeUnit.Decade || b.Unit is TimeUnit.Year or TimeUnit.Decade;
    }

    private static bool Years(TokenBuffer t, int i, int first, int last, in TimePoint a, in TimePoint b, bool word, bool joined)
    {
        var start = first - 1;
        ref readonly var before = ref t[start - 1];
        var isShort = !word && t[last - 1].Digits <= 2;
        // "2004–05 seasons" counts no seasons; "between 1500 and 1700 of them" and "a ratio of 1917 to 1936" count.
        if (Counting.Follows(t, last - 1, anyPlural: !isShort) || before.Kind == Label || (before.IsMark('.') && t.Kind(start - 2) == Label)
            || (word && t.Kind(last) == Of) || (before.Kind == Of && t.Kind(start - 2) == Total))
            return false;
        // "S.I. 2006/1836" is a number.
        if (!word && t[first].IsMark('/') && b.Year <= a.Year && b.Era == Era.None)
            return false;
        if (b.Era != Era.None || IsOfReign(t, start, last, a, b))
            return true;
        if (t[last - 2].IsMark('\'') && t[start].Digits == 4 && before.Kind is From or Between)
            return true;
        if (t[start].Digits != 4 || !IsLikely(a.Year) || !IsLikely(b.Year)
            || (before.Kind == Mark && before.Character is '$' or '£' or '€' or '#')
            || (t[last].IsDash && !t[last].IsSpaced && t.Kind(last + 1) == Number))
            return false;
        if (before.Kind is From or Between || Cue.Accepts(t, start, start + 1, a, joined, out _))
            return true;
        // Without a cue: a dash without spaces between two years that are not both round, or "to" between years that are no quantity.
        if (word)
            return before.Kind is Word or Mark && (a.Year % 10 != 0 || (before.IsMark(',') && t[last].IsMark(','))) && a.Year >= 1200;
        return !t[first].IsSpaced && (t[start].IsSpaced || before.Kind is None or Mark) && (a.Year % 100 != 0 || b.Year % 100 != 0);
    }

    // "Hadrian (117–138)": a bracket of its own behind a name.
    private static bool IsOfReign(TokenBuffer t, int start, int last, in TimePoint a, in TimePoint b) =>
        t[start].Digits == 3 && t[start - 1].IsMark('(') && t[last].IsMark(')') && t[start - 2] is { IsWord: true, IsCapital: true }
        && b.Year > a.Year && b.Year - a.Year < 400;

    /// <summary>"1700 of them", "1500 of these": a part of a number.</summary>
    internal static bool IsOfThem(TokenBuffer t, int i) => t.Kind(i) == Of && t.Kind(i + 1) is Pronoun or That;

    private static bool IsLikely(int year) => year is >= YearGrammar.FirstPlausibleYear and <= YearGrammar.LastPlausibleYear;

    /// <summary>What one end lacks it takes from the other.</summary>
    internal static void Share(ref TimePoint a, ref TimePoint b)
    {
        if (b.Era != Era.None && a.Era == Era.None && a.HasYear && a.Unit == b.Unit)
            a.Era = b.Era;
        else if (!a.HasYear && b.HasYear && !b.IsShortYear)
        {
            (a.Year, a.HasYear, a.Era) = (b.Year, true, b.Era);
            // "November to February 1937", "25 December – 3 January 1937"
            if (Order(a) > Order(b))
                a.Year += b.Era == Era.BeforeChrist ? 1 : -1;
        }
        else if (a.HasYear && !b.HasYear && b.Unit is TimeUnit.Day or TimeUnit.Month or TimeUnit.Season && !a.IsShortYear)
        {
            (b.Year, b.HasYear, b.Era) = (a.Year, true, a.Era);
            if (Order(b) < Order(a) && a.Unit is TimeUnit.Day or TimeUnit.Month or TimeUnit.Season)
                b.Year += a.Era == Era.BeforeChrist ? -1 : 1;
        }
        if (a.IsApproximate && a.Unit == b.Unit && a.Unit == TimeUnit.Year)
            b.IsApproximate = a.IsApproximate;
    }

    private static int Order(in TimePoint p) =>
        p.Unit == TimeUnit.Season ? (p.Season - 20) * 300 : p.Month * 100 + (p.Unit == TimeUnit.Day ? p.Day : 0);
}
