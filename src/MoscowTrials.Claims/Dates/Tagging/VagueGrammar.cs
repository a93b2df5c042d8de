using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Times without a value of their own: "now", "at the same time", and times of day without a date.</summary>
internal static class VagueGrammar
{
    internal static int Read(TokenBuffer t, int i, ref TimeExpression e)
    {
        e.Kind = ExpressionKind.Vague;
        e.Relation = DateRelation.During;
        // A capital inside a sentence is a name's: "Soviet Russia Today".
        if (t.Kind(i) == Vague && t[i].Value == 0)
            return t[i].IsCapital && t.Kind(i - 1) != None ? -1 : i + 1;
        var led = t.Kind(i - 1) is At or By or During or Since or Until or Before
            or After or From or In or Of;
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
        // "a short time", "a long period of time"
        if (t.Kind(i) == A)
        {
            var at = t.Is(i + 1, "very") ? i + 2 : i + 1;
            if (t.Kind(at) is Brief or Long && t.Kind(at + 1) == VagueHead && t[at + 1].Value == 0)
            {
                e.Kind = ExpressionKind.Duration;
                e.Relation = DateRelation.Duration;
                return t.Kind(at + 2) == Of && t.Is(at + 3, "time") ? at + 4 : at + 2;
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
