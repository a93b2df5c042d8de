using MoscowTrials.Claims.Dates.Resolution;
using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Lengths of time, and what is counted by them: "six years", "four to ten years", "two days later", "a week after the trial".</summary>
internal static class DurationGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        if (t.Kind(i) == Units)
            return Bare(t, i, ref e);
        // "a year-long siege": like "ten-year", without its article.
        if (t.Kind(i) == Unit && t[i + 1].IsDash && !t[i + 1].IsSpaced && t.Kind(i + 2) == Long && !t[i - 1].IsDash)
        {
            (e.Kind, e.Relation, e.Low, e.High, e.Unit) = (ExpressionKind.Duration, DateRelation.Duration, 1, 1, (TimeUnit)t[i].Value);
            return i + 3;
        }
        if (t.Kind(i) == Cardinal && Shared(t, i, ref e) is var shared && shared > 0)
            return shared;
        var at = Bound(t, i, out var bound);
        var end = Quantity(t, at, ref e);
        if (end < 0)
            return -1;
        e.Kind = ExpressionKind.Duration;
        e.Relation = DateRelation.Duration;
        e.Bound = bound;
        end = Smaller(t, end, ref e);
        var last = t.Kind(i - 1) == For ? end : Direction(t, end, ref e);
        return e.Kind == ExpressionKind.Duration && NoLength.Is(t, at, end, e) ? -1 : last;
    }

    // "for months", "within days", "years later": a length without number.
    private static int Bare(TokenBuffer t, int i, ref TimeExpression e)
    {
        e.Unit = (TimeUnit)t[i].Value;
        if (e.Unit is TimeUnit.Second || t[i].IsCapital && t.Kind(i - 1) != None)
            return -1;
        if (t.Kind(i + 1) is Later or Earlier)
        {
            (e.Kind, e.Relation) = (ExpressionKind.Vague, DateRelation.During);
            return i + 2;
        }
        // "after years of neglect"
        if (t.Kind(i + 1) == Of && e.Unit >= TimeUnit.Day && t.Kind(i - 1) is None or Mark or By or After or During or In or From or Until or For
            && !t[i - 1].IsDash && t.Kind(i + 2) == Word && !PartGrammar.IsPartOfPoint(t, i + 2))
        {
            (e.Kind, e.Relation) = (ExpressionKind.Duration, DateRelation.Duration);
            return i + 1;
        }
        // "For months before that": how long before is not told.
        if (t.Kind(i + 1) is Before or After && t.Kind(i - 1) is None or Mark or For or Also && AnchorPhrase.IsThat(t, i + 2))
        {
            (e.Kind, e.Relation) = (ExpressionKind.Vague, t.Kind(i + 1) == Before ? DateRelation.Before : DateRelation.After);
            return i + 3;
        }
        if (t.Kind(i - 1) != For && !t.Is(i - 1, "within"))
            return -1;
        if (t.Kind(i + 1) is not (None or Mark or And or In or Before or After or Verb or The or Own or Pronoun))
            return -1;
        (e.Kind, e.Relation) = (ExpressionKind.Duration, DateRelation.Duration);
        return i + 1;
    }

    // "ten and five years": the first number borrows the unit of the last one.
    private static int Shared(TokenBuffer t, int i, ref TimeExpression e)
    {
        if (t.Kind(i - 1) == Between)
            return -1;
        var end = AmountGrammar.Words(t, i, out var amount);
        var at = end;
        for (var steps = 0; steps < 4; steps++)
        {
            var comma = t[at].IsMark(',');
            if (comma)
                at++;
            var and = t.Kind(at) == And;
            if (and)
                at++;
            if ((!comma && !and) || t.Kind(at) != Cardinal)
                return -1;
            at = AmountGrammar.Words(t, at, out _);
            if (t.Kind(at) == Units && and)
                break;
            if (and)
                return -1;
        }
        if (t.Kind(at) != Units || t[at].Value is < (int)TimeUnit.Day or > (int)TimeUnit.Century)
            return -1;
        (e.Kind, e.Relation, e.Low, e.High, e.Unit) = (ExpressionKind.Duration, DateRelation.Duration, amount, amount, (TimeUnit)t[at].Value);
        return end;
    }

    // "more than", "less than", "over", "nearly", "at least", "up to", "about", "just", "another"
    private static int Bound(TokenBuffer t, int i, out DurationBound bound)
    {
        bound = DurationBound.Exact;
        var at = i;
        for (var steps = 0; steps < 4; steps++)
        {
            switch (t.Kind(at))
            {
                case Over:
                    bound = DurationBound.AtLeast;
                    at++;
                    continue;
                case Under:
                    bound = DurationBound.AtMost;
                    at++;
                    continue;
                case About:
                    bound = t.Is(at, "nearly") || t.Is(at, "almost") ? DurationBound.AtMost : DurationBound.About;
                    at++;
                    continue;
                case Stretch when t.Is(at, "close") && t.Kind(at + 1) == To:
                    bound = DurationBound.About;
                    at += 2;
                    continue;
                case Only when t.Kind(at + 1) == Than:
                    bound = t.Is(at, "more") ? DurationBound.AtLeast : DurationBound.AtMost;
                    at += 2;
                    continue;
                case At when t.Kind(at + 1) is Least or Most:
                    bound = t.Kind(at + 1) == Least ? DurationBound.AtLeast : DurationBound.AtMost;
                    at += 2;
                    continue;
                case Up when t.Kind(at + 1) == To:
                    bound = DurationBound.AtMost;
                    at += 2;
                    continue;
                case Only when !t.Is(at, "more") && !t.Is(at, "less") && !t.Is(at, "fewer") && !t.Is(at, "whole") && !t.Is(at, "mere"):
                case Also when t.Is(at, "just") || t.Is(at, "only"):
                    at++;
                    continue;
                case Also when t.Is(at, "about"):
                    bound = DurationBound.About;
                    at++;
                    continue;
                case Several when t.Is(at, "some") && t.Kind(at + 1) is Number or Cardinal:
                    bound = DurationBound.About;
                    at++;
                    continue;
                case A when t.Is(at + 1, "mere") || t.Is(at + 1, "further") || t.Is(at + 1, "total"):
                    at += 2;
                    continue;
            }
            break;
        }
        return at;
    }

    /// <summary>Number and unit; sets <c>Low</c>, <c>High</c> (0 for "several") and <c>Unit</c>.</summary>
    private static int Quantity(TokenBuffer t, int i, ref TimeExpression e)
    {
        var at = AmountGrammar.Read(t, i, out e.Low);
        if (at < 0)
            return -1;
        e.High = e.Low;
        var single = t.Kind(i) == A;
        // "four to ten years", "two or three days", "10–15 years"
        if (e.Low > 0 && (t.Kind(at) is To or Or || t[at].IsDash
            || (t.Kind(at) == And && t.Kind(i - 1) == Between)))
        {
            var second = AmountGrammar.Read(t, at + 1, out var high);
            if (second > 0 && high > e.Low && UnitAt(t, second, out _) > 0)
                (at, e.High) = (second, high);
        }
        else if (e.Low > 0 && (t.Kind(at) is Units or Unit) && t.Kind(at + 1) is To or Or)
        {
            // "two years to three years" is rare; "a year or two" is not.
            if (single && t.Kind(at + 1) == Or && t.Kind(at + 2) == Cardinal && t[at + 2].Value == 2)
            {
                (e.Unit, e.High) = ((TimeUnit)t[at].Value, 2);
                return at + 3;
            }
        }
        // "two bloody weeks", "ten more years", "a full year"
        if (t.Kind(at) is Word && !t[at].IsCapital && t[at].Character != 's' && t.Kind(at + 1) == Units && e.Low > 0 && !single)
            at++;
        else if (t.Kind(at) == Only && t.Kind(at + 1) is Units or Unit)
            at++;
        else if (t.Kind(at) is Long && t.Kind(at + 1) == Units)
            at++;
        var end = UnitAt(t, at, out e.Unit);
        if (end < 0 || (t[end - 1].IsCapital && !t[end - 1].Has(TokenFlags.Shouted) && t.Kind(end) is not (Later or Earlier or Ago)))
            return -1;
        if (e.Unit is TimeUnit.Night)
            e.Unit = TimeUnit.Day;
        // "at 1945 hours" is a time of day.
        if (e.Unit == TimeUnit.Hour && t.Kind(i - 1) == At && t[i].Digits is 3 or 4)
            return -1;
        // "a year and a half"
        if (t.Kind(end) == And && t.Kind(end + 1) == A && t.Kind(end + 2) == TokenKind.Half && e.Low > 0)
        {
            e.Low += 0.5;
            e.High += 0.5;
            end += 3;
        }
        // "two-month-long", "22 years old", "25 years of age", "a 34-year-old"
        var tail = t[end].IsDash && !t[end].IsSpaced ? end + 1 : end;
        if (t.Kind(tail) == Long)
            return tail + 1;
        if (t.Kind(tail) == Old && e.Unit is TimeUnit.Year or TimeUnit.Month)
        {
            e.IsAge = true;
            return tail + 1;
        }
        if (t.Kind(end) == Of && t.Kind(end + 1) == Age)
        {
            e.IsAge = true;
            return end + 2;
        }
        // "twelve years'" keeps its apostrophe outside.
        return single && t[end].IsDash && !t[end].IsSpaced ? -1 : end;
    }

    // "two years and six months", "42 years, 7 months and 3 days": units that get smaller.
    private static int Smaller(TokenBuffer t, int end, ref TimeExpression e)
    {
        if (e.IsAge || e.Low <= 0 || e.Low != e.High)
            return end;
        var longer = e;
        var unit = e.Unit;
        for (var behind = end; longer.Unit3 == TimeUnit.None; )
        {
            var at = t[behind].IsMark(',') ? behind + 1 : behind;
            var isLast = t.Kind(at) == And;
            if (isLast)
                at++;
            var last = at == behind ? -1 : AmountGrammar.Read(t, at, out longer.High);
            if (last < 0 || longer.High <= 0 || (last = UnitAt(t, last, out var next)) < 0
                || UnitArithmetic.Length(next) >= UnitArithmetic.Length(unit)
                || next is TimeUnit.Night or TimeUnit.Weekend || t.Kind(last) is Old or Long || t[last].IsDash)
                return end;
            if (longer.Unit2 == TimeUnit.None)
                (longer.Low2, longer.Unit2) = (longer.High, next);
            else
                (longer.Low3, longer.Unit3) = (longer.High, next);
            (unit, behind, longer.High) = (next, last, longer.Low);
            // "for 16 years, 10 weeks at a time": only "and" tells that it is one length.
            if (isLast)
            {
                e = longer;
                return behind;
            }
        }
        return end;
    }

    private static int UnitAt(TokenBuffer t, int i, out TimeUnit unit)
    {
        var at = t[i].IsDash && !t[i].IsSpaced ? i + 1 : i;
        unit = TimeUnit.None;
        if (t.Kind(at) is not (Unit or Units))
            return -1;
        unit = (TimeUnit)t[at].Value;
        return at + 1;
    }

    // "later", "earlier", "ago", "after the trial", "before".
    private static int Direction(TokenBuffer t, int end, ref TimeExpression e)
    {
        if (e.IsAge)
            return end;
        switch (t.Kind(end))
        {
            case Later:
            // "twenty-five years on"
            case On when t.Kind(end + 1) is None or Mark && e.Unit >= TimeUnit.Day:
                return Offset(ref e, 1, AnchorKind.Story, end + 1);
            case Earlier:
                return Offset(ref e, -1, AnchorKind.Story, end + 1);
            case Ago:
                return Offset(ref e, -1, AnchorKind.Writing, end + 1);
            case After or Before or Prior or Next:
                break;
            default:
                return end;
        }
        if (t.Kind(end) is Next && !t.Is(end, "following"))
            return end;
        var direction = t.Kind(end) is After or Next ? 1 : -1;
        var at = t.Kind(end) == Prior && t.Kind(end + 1) == To ? end + 2 : end + 1;
        // "two years after that"
        if (AnchorPhrase.IsThat(t, at))
            return Offset(ref e, direction, AnchorKind.Story, at + 1);
        // "a week after 5 May 1928"
        var point = TimePoint.New();
        var dated = PointGrammar.Read(t, at, ref point);
        if (dated > 0 && !point.IsWeak && point.Pointer == Pointer.None)
        {
            e.First = point;
            return Offset(ref e, direction, AnchorKind.Date, dated);
        }
        var phrase = AnchorPhrase.End(t, at);
        if (phrase <= at)
            return t.Kind(at) is None or Mark or And && t.Kind(end) != Next
                ? Offset(ref e, direction, AnchorKind.Story, end + 1) : end;
        e.AnchorStart = t[at].Start;
        e.AnchorEnd = t[phrase - 1].End;
        return Offset(ref e, direction, AnchorKind.Phrase, phrase);
    }

    private static int Offset(ref TimeExpression e, int direction, AnchorKind anchor, int end)
    {
        e.Kind = ExpressionKind.Offset;
        e.Direction = direction;
        e.Anchor = anchor;
        e.Relation = DateRelation.During;
        return end;
    }
}
