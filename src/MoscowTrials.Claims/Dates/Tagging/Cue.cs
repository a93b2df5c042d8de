using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Whether the neighbours of a bare number, month or season say that a time is meant.</summary>
internal static class Cue
{
    /// <summary>The value of words that name what people undertake.</summary>
    private const int Undertaking = 2;

    /// <summary>Whether a weak point is a time.</summary>
    /// <param name="t">The tokens.</param>
    /// <param name="i">Its first token.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="p">The point.</param>
    /// <param name="joined">It goes on a list of times.</param>
    /// <param name="needsEra">It is one only where the article writes years of its size with their era.</param>
    internal static bool Accepts(TokenBuffer t, int i, int end, in TimePoint p, bool joined, out bool needsEra)
    {
        needsEra = false;
        if (IsGlued(t, i, end))
            return false;
        return p.Unit switch
        {
            TimeUnit.Year when p.IsShortYear => joined || IsLed(t, i),
            TimeUnit.Year => YearCue.Accepts(t, i, joined, out needsEra),
            TimeUnit.Month => IsMonth(t, i, end, p, joined),
            TimeUnit.Season => IsSeason(t, i, end, p, joined),
            TimeUnit.Decade => p.IsShortYear && p.Year >= 20 && (joined || t[i].IsMark('\'') || IsLed(t, i) || t.Kind(i - 1) == The)
                && !IsCapitalWord(t, end),
            TimeUnit.Day => IsDay(t, i, end, p, joined),
            _ => true,
        };
    }

    /// <summary>A month's name that here may be a person's: "April Jones", "of June Carter".</summary>
    internal static bool IsNameLike(TokenBuffer t, int i, int month) =>
        IsAlsoName(month) && IsCapitalWord(t, i + 1) && t.Kind(i + 1) is Word or Counted or Label or Work or Total;

    /// <summary>"pre-1914", "post-war", "mid-1930s".</summary>
    internal static bool IsPrefix(TokenBuffer t, int i) => t.Kind(i) is Part or Approximate || t.Is(i, "pre") || t.Is(i, "post");

    internal static bool IsLed(TokenBuffer t, int i) =>
        t.Kind(i - 1) is In or By or Since or Until or During or Between or Before or After or From or Approximate or Part;

    internal static bool IsCapitalWord(TokenBuffer t, int i) => t[i].IsWord && t[i].IsCapital && t[i].IsSpaced;

    // March, April, May, June, August.
    internal static bool IsAlsoName(int month) => month is 3 or 4 or 5 or 6 or 8;

    // "B-1936", "1936-B", "$1936", "1936/2": a hyphen, sign or letter without space makes it a name or a figure.
    private static bool IsGlued(TokenBuffer t, int i, int end) => IsGluedBefore(t, i) || IsGluedBehind(t, end);

    private static bool IsGluedBefore(TokenBuffer t, int i)
    {
        ref readonly var before = ref t[i - 1];
        if (before.Kind == None)
            return false;
        if (before.Kind == Mark && before.Character is '$' or '£' or '€' or '#' or '№' or '=' or '<' or '+' or '×')
            return true;
        if (t[i].IsSpaced)
            return false;
        if (before.Kind != Mark)
            return true;
        switch (before.Character)
        {
            case '-' or '–' or '/' when !before.IsSpaced && t.Kind(i - 2) != None:
                return !IsPrefix(t, i - 2) && !YearCue.IsBehindEither(t, i);
            case ',' or '\'' when !before.IsSpaced && t.Kind(i - 2) == Number:
                return true;
            case '.':
                // "c.1850", "b.1879"
                return t.Kind(i - 2) is not (Approximate or Born or Died or Reigned);
            default:
                return before.Character is not ('(' or '[' or '"' or '“' or '‘' or '\'' or ',' or ';' or '—' or '–' or '-' or '/' or '·' or '•' or '>');
        }
    }

    private static bool IsGluedBehind(TokenBuffer t, int end)
    {
        ref readonly var after = ref t[end];
        ref readonly var next = ref t[end + 1];
        if (after.Kind != Mark || after.IsSpaced)
            return false;
        if (after.Character is '%' or '°' or '_' or '=' or '×' or '&' or '#' or '@')
            return true;
        if (next.Kind == None || next.IsSpaced)
            return false;
        // "1936-era" and "1922-built" are times of a thing, "1936-B" is its name.
        if (after.Character == '-')
            return !(next.Kind is VagueHead or Word && !next.IsCapital && next.End - next.Start > 2);
        return after.Character is '/' or ':' || (after.Character == '.' && next.Kind is Number or Word);
    }

    private static bool IsMonth(TokenBuffer t, int i, int end, in TimePoint p, bool joined)
    {
        ref readonly var after = ref t[end];
        // "May-Britt", "October Hall", "May's"
        if ((after.IsDash && !after.IsSpaced && t[end + 1].IsWord && !t[end + 1].IsSpaced) || (after.Kind == Named && after.IsCapital)
            || (after.IsMark('\'') && IsAlsoName(p.Month)))
            return false;
        if (IsBeforeUndertaking(t, end) && t.Kind(i - 1) is A or Own or That or This)
            return true;
        var isName = IsAlsoName(p.Month);
        var beforeName = IsCapitalWord(t, end) && after.Kind is Word or Counted or Label or Total or Work or Unit or Dated;
        switch (t.Kind(i - 1))
        {
            case In or Since or Until or During or Part:
                return true;
            case By or From or Between or Before or After or To or Of or For:
                return !beforeName || (!isName && t.Kind(i - 1) != Of);
            case None:
                return !isName && !beforeName && after.Kind is None or Verb or Mark;
            case The when after.Kind is Word or Label && !after.IsCapital:
                // "the November elections"
                return true;
            case Mark when !joined:
                return t[i - 1].Character is '(' or ',' && !isName && after.Kind == Mark && t.Kind(i - 2) == TokenKind.Month;
            default:
                return joined && !beforeName;
        }
    }

    private static bool IsSeason(TokenBuffer t, int i, int end, in TimePoint p, bool joined)
    {
        ref readonly var after = ref t[end];
        var before = t.Kind(i - 1);
        // "the fall of", "the Summer Palace", "winter-proof", "winter's"
        if (after.Kind is Of or Named || (IsCapitalWord(t, end) && before != In) || (!after.IsSpaced && (after.IsDash || after.IsMark('\''))))
            return false;
        // "the spring and early summer of 1943", "the summer offensive"
        if (IsBeforeSeason(t, end) || IsBeforeUndertaking(t, end))
            return true;
        var hasArticle = t.Kind(i) == The;
        // "through the winter coat"
        if (t.Is(i - 1, "through") && after.Kind == Word)
            return false;
        var isLed = IsLed(t, i) || before is Of or To;
        // "the fall" is also a collapse, "the spring" a well.
        if ((p.Season == 23 && t.Is(end - 1, "fall")) || t.Is(end - 1, "spring"))
            return after.Kind != Word && (hasArticle ? isLed && before is not (Of or After or Before or To or From) : before is In or By);
        return isLed || joined || (hasArticle && after.Kind is not (Word or Mixed or Unit or Counted or Label));
    }

    // Two seasons side by side are seasons: "spring and summer", "autumn or early winter".
    private static bool IsBeforeSeason(TokenBuffer t, int end)
    {
        var at = end;
        if (t.Kind(at) is not (And or Or))
            return false;
        at += t.Kind(at + 1) == The ? 2 : 1;
        if (t.Kind(at) == Part)
            at++;
        // "its summer and winter resorts"
        return t.Kind(at) == TokenKind.Season && (t.Kind(at + 1) != Word || t[at + 1].Character == 'g');
    }

    // "their summer offensive", "a March raid", "the winter counter-attack": what people do in a season or month.
    private static bool IsBeforeUndertaking(TokenBuffer t, int end) =>
        t[end] is { Kind: Word, Value: Undertaking, IsCapital: false, IsSpaced: true } && (!t[end + 1].IsDash || t.Is(end, "counter"));

    private static bool IsPossessive(TokenBuffer t, int end) =>
        t[end].IsMark('\'') && !t[end].IsSpaced && t.Is(end + 1, "s") && t[end + 2] is { IsWord: true, IsCapital: false };

    private static bool IsDay(TokenBuffer t, int i, int end, in TimePoint p, bool joined)
    {
        var before = t.Kind(i - 1);
        if (p.Weekday >= 0 && p.Month == 0)
            return IsPossessive(t, end) || (!IsCapitalWord(t, end) && before is On or By or Until or Since or From or Each);
        if (p.IsHoliday)
        {
            // A holiday in a title: "The Evening Before Christmas".
            return !(t[i - 1].IsCapital && t.Kind(i - 2) != None && !p.HasYear)
                && before is On or At or By or Until or Before or After or Since or From;
        }
        if (p.Month > 0)
            return true;
        // "the 13th" alone: led by on, by, until …, and nothing behind it that it could number.
        return (joined || before is On or By or Until or Since or From)
            && t.Kind(end) is None or Mark or And or To or The or Own or In or Verb or Pronoun && !t[end].IsDash;
    }
}
