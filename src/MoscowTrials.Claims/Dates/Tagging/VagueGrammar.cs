using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times without a value of their own: "now", "at the same time", and times of day without a date.</summary>
internal static class VagueGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        e.Kind = ExpressionKind.Vague;
        e.Relation = DateRelation.During;
        // A capital inside a sentence is a name's, "Soviet Russia Today", if it does not open a speech.
        if (t.Kind(i) == Vague && t[i].Value == 0)
        {
            var opens = t.Kind(i - 1) == None
                || (t[i - 1].Character is '"' or '“' && t.Kind(i - 2) is None or Mark && t[i + 1] is { IsWord: true, IsCapital: false });
            if (t[i].IsCapital && !opens)
                return -1;
            if (t.Is(i, "now") && t.Is(i - 1, "right"))
                (e.ExtentStart, e.ExtentEnd) = (t[i - 1].Start, t[i].End);
            return i + 1;
        }
        var led = t.Kind(i - 1) is At or By or During or Since or Until or Before
            or After or From or In or Of or On;
        // "since then", "by then"
        if (t.Kind(i) == Vague && t.Kind(i - 1) is By or Since or Until or From or Before && !t[i + 1].IsCapital)
        {
            e.PointsAtStory = e.IsThen = true;
            e.Relation = Led(t.Kind(i - 1));
            return i + 1;
        }
        if (t.Kind(i) is This or That && t[i].Value == 0 && t.Kind(i + 1) == VagueHead && led)
        {
            // A period or an era is longer than the year that was told.
            e.PointsAtStory = t.Kind(i - 1) is At or By or During or Of && !t.Is(i + 1, "period") && !t.Is(i + 1, "era");
            e.Relation = Led(t.Kind(i - 1));
            return t.Is(i + 2, "forward") ? -1 : i + 2;
        }
        if (t.Kind(i) == The && t.Kind(i + 1) == Same && t.Kind(i + 2) == VagueHead)
            return i + 3;
        // "at the time" alone; "at the time of the revolt" is told from something else.
        if (t.Kind(i) == The && t.Is(i + 1, "time") && t.Kind(i - 1) is At
            && t.Kind(i + 2) is None or Mark or And or In or Verb)
        {
            e.PointsAtStory = true;
            return i + 2;
        }
        // "for some time"
        if (t.Is(i, "some") && t.Is(i + 1, "time") && t.Kind(i - 1) == For)
        {
            e.Kind = ExpressionKind.Duration;
            e.Relation = DateRelation.Duration;
            return i + 2;
        }
        if (PeriodGrammar.Read(t, i, led, ref e) is var period && period > 0)
            return period;
        // "a short time", "a long period of time"
        if (t.Kind(i) == A)
        {
            var at = t.Is(i + 1, "very") ? i + 2 : i + 1;
            if (t.Kind(at) is Brief or Long && t.Kind(at + 1) == VagueHead && t[at + 1].Value == 0)
            {
                e.Kind = ExpressionKind.Duration;
                e.Relation = DateRelation.Duration;
                at = t.Kind(at + 2) == Of && t.Is(at + 3, "time") ? at + 4 : at + 2;
                // "a short time after, he fled"
                if (t.Kind(at) is Later or Earlier or After or Before && t.Kind(at + 1) is None or Mark)
                    (e.Kind, e.Relation, at) = (ExpressionKind.Vague, DateRelation.During, at + 1);
                return at;
            }
        }
        var clock = ClockGrammar.Read(t, i);
        e.PointsAtStory = e.IsClock = clock > 0;
        // "10 am to 5 pm"
        return clock > 0 && (t.Kind(clock) == To || t[clock].IsDash) && ClockGrammar.Read(t, clock + 1) is var last && last > 0 ? last
            : clock;
    }

    private static DateRelation Led(TokenKind before) => before switch
    {
        By or Before => DateRelation.Before,
        Until => DateRelation.End,
        Since or From => DateRelation.Start,
        After => DateRelation.After,
        _ => DateRelation.During,
    };
}
