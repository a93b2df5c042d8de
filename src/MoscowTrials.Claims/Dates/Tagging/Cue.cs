namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Whether the neighbours of a bare number, month or season say that a time is meant.</summary>
internal static class Cue
{
    /// <remarks><paramref name="anyPlural"/>: any plural in small letters counts, not only the listed nouns.</remarks>
    /// <summary>Whether something counted, measured or numbered follows the number at <paramref name="i"/>: "1500 men", "1932 delegates".</summary>
    internal static bool IsCounted(TokenBuffer t, int i, bool anyPlural = true)
    {
        ref readonly var next = ref t[i + 1];
        if (next.Kind == TokenKind.Mark)
            return next.Character is '%' or '°' or '€' or '£' or '$' or '′' or '″' or '×' || (next.Character == '+' && !next.IsSpaced);
        // "In 1917 soldiers revolted": a number that opens its clause behind "in" and is not round is a year.
        if (next.Kind is TokenKind.Counted or TokenKind.Units)
            return !(t.Kind(i - 1) == TokenKind.In && t.Kind(i - 2) is TokenKind.None && t[i].Value % 10 != 0 && t[i].Digits == 4 && t[i].Value < 2100 && t[i].Value >= 1500);
        if (!anyPlural || next.Kind is not TokenKind.Word || next.IsCapital || next.Character != 's' || (t[i - 1].IsDash && IsPrefix(t, i - 2)))
            return false;
        // A plural in small letters is counted, unless the year stands where only a time can ("In 1917 soldiers ...").
        var word = t.Text.AsSpan(next.Start, next.End - next.Start);
        if (word.Length < 4 || word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is") || word.EndsWith("wards") || word is "whereas" or "perhaps" or "always")
            return false;
        if (IsDescribed(t, i) && t[i].Value % 100 != 0)
            return false;
        return t.Kind(i - 1) is not (TokenKind.In or TokenKind.Since or TokenKind.Until or TokenKind.During or TokenKind.The or TokenKind.Own or TokenKind.A)
            || t[i].Value % 100 == 0;
    }

    // "his celebrated 1905 papers", "the official 1921 portrait": an article and an adjective stand before the number.
    private static bool IsDescribed(TokenBuffer t, int i) =>
        t.Kind(i - 1) is TokenKind.Word or TokenKind.Earlier or TokenKind.Later or TokenKind.Same or TokenKind.Named && !t[i - 1].IsCapital
        && (t.Kind(i - 2) is TokenKind.The or TokenKind.A or TokenKind.Own || (t.Is(i - 2, "s") && t[i - 3].IsMark('\'')));

    /// <summary>Whether "about 1500" in this place is a quantity.</summary>
    internal static bool IsQuantityContext(TokenBuffer t, int i, int end) =>
        t.Kind(end) is TokenKind.Word or TokenKind.Of or TokenKind.Mixed
        || t.Kind(i - 1) is TokenKind.Word && !t[i - 1].IsCapital && t[i - 1].Character != 'd' && t.Kind(end) != TokenKind.Mark && t.Kind(end) != TokenKind.None;

    /// <summary>A month's name that here may be a person's: "April Jones", "of June Carter".</summary>
    internal static bool IsNameLike(TokenBuffer t, int i, int month) =>
        month is 4 or 5 or 6 or 8 or 3 && t[i + 1].IsWord && t[i + 1].IsCapital && t[i + 1].IsSpaced
        && t.Kind(i + 1) is TokenKind.Word or TokenKind.Counted or TokenKind.Label or TokenKind.Work or TokenKind.Total;

    /// <summary>Whether a weak point from token <paramref name="i"/> to <paramref name="end"/> is a time. <paramref name="joined"/>: it continues a list of times.</summary>
    internal static bool Accepts(TokenBuffer t, int i, int end, in TimePoint p, bool joined, out bool needsEra)
    {
        needsEra = false;
        if (IsGlued(t, i, end))
            return false;
        return p.Unit switch
        {
            TimeUnit.Year => p.IsShortYear ? joined || IsLed(t, i) || t.Kind(i - 1) == TokenKind.Part : Year(t, i, end, joined, out needsEra),
            TimeUnit.Month => Month(t, i, end, p, joined),
            TimeUnit.Season => Season(t, i, end, p, joined),
            TimeUnit.Decade => p.IsShortYear && p.Year >= 20 && (joined || t[i].IsMark('\'') || IsLed(t, i) || t.Kind(i - 1) == TokenKind.The) && !IsCapitalWord(t, end),
            TimeUnit.Day => Day(t, i, end, p, joined),
            _ => true,
        };
    }

    // "B-1936", "1936-B", "$1936", "1936/2": a hyphen, sign or letter without space makes it a name or a figure.
    private static bool IsGlued(TokenBuffer t, int i, int end)
    {
        ref readonly var before = ref t[i - 1];
        if (!t[i].IsSpaced && before.Kind != TokenKind.None)
        {
            if (before.Kind is not TokenKind.Mark)
                return true;
            if (before.Character is not ('(' or '[' or '"' or '“' or ',' or ';' or '—' or '–' or '‘' or '\'' or '-' or '/' or '·' or '•' or '>'))
                return true;
            if (before.Character is '-' or '–' or '/' && !before.IsSpaced && t[i - 2].Kind is not TokenKind.None)
                return !IsPrefix(t, i - 2);
            if (before.Character is ',' or '\'' && !before.IsSpaced && t.Kind(i - 2) == TokenKind.Number)
                return true;
        }
        ref readonly var after = ref t[end];
        if (after.Kind == TokenKind.Mark && !after.IsSpaced)
        {
            if (after.Character is '%' or '°' or '_' or '=' or '×' or '&' or '#' or '@')
                return true;
            if (after.Character is '-' or '/' or ':' && t[end + 1].Kind is not TokenKind.None && !t[end + 1].IsSpaced)
                return !(after.Character == '-' && t.Kind(end + 1) is TokenKind.VagueHead or TokenKind.Word && !t[end + 1].IsCapital && t[end + 1].End - t[end + 1].Start > 2);
            if (after.Character == '.' && !t[end + 1].IsSpaced && t.Kind(end + 1) is TokenKind.Number or TokenKind.Word)
                return true;
        }
        return false;
    }

    /// <summary>"pre-1914", "post-war", "mid-1930s".</summary>
    internal static bool IsPrefix(TokenBuffer t, int i) => t.Kind(i) == TokenKind.Part || t.Is(i, "pre") || t.Is(i, "post") || t.Kind(i) == TokenKind.Circa;

    private static bool IsLed(TokenBuffer t, int i) =>
        t.Kind(i - 1) is TokenKind.In or TokenKind.By or TokenKind.Since or TokenKind.Until or TokenKind.During or TokenKind.Between
            or TokenKind.Before or TokenKind.After or TokenKind.From or TokenKind.Circa or TokenKind.Part;

    private static bool IsCapitalWord(TokenBuffer t, int i) => t[i].IsWord && t[i].IsCapital && t[i].IsSpaced;

    private static bool Year(TokenBuffer t, int i, int end, bool joined, out bool needsEra)
    {
        needsEra = false;
        if (t[i].Digits < 3)
            return false;
        var value = t[i].Value;
        ref readonly var before = ref t[i - 1];
        ref readonly var after = ref t[end];
        if (before.Kind == TokenKind.Label || (before.IsMark('.') && t.Kind(i - 2) == TokenKind.Label && !before.IsSpaced))
            return false;
        // "2001: A Space Odyssey"
        if (after.IsMark(':') && IsCapitalWord(t, end + 1) && i > 0)
            return false;
        if (t[i].Digits == 3 || value < YearGrammar.FirstPlausibleYear)
        {
            needsEra = true;
            return IsLed(t, i) && !IsCounted(t, i) && after.Kind is TokenKind.None or TokenKind.Mark or TokenKind.Verb or TokenKind.Pronoun or TokenKind.The or TokenKind.Own
                    or (>= TokenKind.In and <= TokenKind.For)
                || (before.Kind is TokenKind.Of && t.Kind(i - 2) is TokenKind.Stretch or TokenKind.Season or TokenKind.Month);
        }
        if (value > YearGrammar.LastPlausibleYear || IsCounted(t, i) || after.Kind is TokenKind.Mixed or TokenKind.Work)
            return false;
        if (joined)
            return true;
        // "b. 1879", "fl. 1200"
        if (before.IsMark('.') && t.Kind(i - 2) is TokenKind.Born or TokenKind.Died or TokenKind.Reigned or TokenKind.Circa)
            return true;
        switch (before.Kind)
        {
            case TokenKind.In or TokenKind.By or TokenKind.Since or TokenKind.During or TokenKind.Between or TokenKind.Circa or TokenKind.Season:
                return true;
            case TokenKind.Born or TokenKind.Died or TokenKind.Reigned or TokenKind.Dated when value >= 1000 && after.Kind is not TokenKind.Of:
                return true;
            case TokenKind.From or TokenKind.Until or TokenKind.Before or TokenKind.After or TokenKind.As:
                return after.Kind is not TokenKind.Of;
            case TokenKind.To:
                return t.Is(i - 2, "prior") || (after.Kind is TokenKind.None or TokenKind.Mark or TokenKind.And && value >= 1500);
            case TokenKind.Of:
                return t.Kind(i - 2) != TokenKind.Total && after.Kind is not TokenKind.Of && !(t.Kind(i - 2) == TokenKind.Word && t[i - 2].Character == 's' && after.Kind == TokenKind.Word && !t[i - 2].IsCapital && value % 100 == 0);
            case TokenKind.Than:
                return t.Kind(i - 2) is TokenKind.Later or TokenKind.Earlier;
            case TokenKind.For:
                return after.Kind is TokenKind.Mark or TokenKind.None or TokenKind.Verb && value >= 1500;
            case TokenKind.About:
                return after.Kind is TokenKind.Mark or TokenKind.None or TokenKind.And or TokenKind.In && value >= 1500;
            case TokenKind.The or TokenKind.Own or TokenKind.A or TokenKind.This or TokenKind.That:
                return (after.IsWord || after.IsMark('"') || after.IsMark('“')) && after.Kind is not (TokenKind.Of or TokenKind.And) && value >= 1100 && (after.Kind == TokenKind.Dated || !(after.Character == 's' && value % 100 == 0))
                    || (after.Kind == TokenKind.And && YearGrammar.IsPlausible(t, end + 1) && t[end + 2].IsWord);
            case TokenKind.None:
                return after.Kind is TokenKind.None or TokenKind.Verb || (after.Kind is TokenKind.Word or TokenKind.Dated or TokenKind.Named && value % 100 != 0 && value >= 1500) || (after.Kind == TokenKind.Mark && after.Character is ',' or ':' or '–' or '—' or '-' or '.' or ')');
            case TokenKind.Mark when !(before.Character is '"' or '”' && after.IsMark(')')):
                return Marked(t, i, end, value);
            case TokenKind.Word when before.Character == 's' && t[i - 2].IsMark('\''):
                return after.IsWord && after.Kind is not TokenKind.Of && value >= 1100;
            case TokenKind.Also when t.Is(i - 1, "about"):
                return after.Kind is TokenKind.Mark or TokenKind.None && value >= 1500;
        }
        // "a secret 1902 pact", "and so 1987 saw"
        if (value >= 1500 && value % 100 != 0 && ((before.Kind == TokenKind.Word && !before.IsCapital && after.Kind == TokenKind.Verb)
            || (after.Kind is TokenKind.Word or TokenKind.Dated or TokenKind.Named && IsDescribed(t, i))))
            return true;
        // "spent 1860 in Kentucky", "through at least 1992"
        if (t.Is(i - 1, "spent") || (before.Kind == TokenKind.Least && t.Kind(i - 3) is TokenKind.Until or TokenKind.Since or TokenKind.From or TokenKind.By))
            return true;
        // "(Moscow 1936)", "Elections, May 1936;": a name and a year that close a bracket or the text.
        return (after.IsMark(')') || after.IsMark(']') || (after.Kind == TokenKind.None && t[i - 1].IsCapital)) && value >= 1200;
    }

    // Behind a mark: "(1936)", "Moscow, 1936,", "1936 – 1938".
    private static bool Marked(TokenBuffer t, int i, int end, int value)
    {
        ref readonly var after = ref t[end];
        var closed = after.Kind is TokenKind.None or TokenKind.Mark;
        return t[i - 1].Character switch
        {
            '(' or '[' => t.Kind(i - 2) != TokenKind.Number && (closed || after.Kind is TokenKind.And or TokenKind.To or TokenKind.In || after.IsWord && value >= 1500),
            ',' => closed && t.Kind(i - 2) != TokenKind.Number && !t[i - 2].IsMark('%') || (after.Kind == TokenKind.Verb && value >= 1500),
            '–' or '—' or '-' or ';' or '/' => (closed && t.Kind(i - 2) != TokenKind.Number) || IsPrefix(t, i - 2),
            '*' or '†' or '•' or ':' => closed && value >= 1500,
            _ => false,
        };
    }

    private static bool Month(TokenBuffer t, int i, int end, in TimePoint p, bool joined)
    {
        if (t[end].IsDash && !t[end].IsSpaced && t[end + 1].IsWord && !t[end + 1].IsSpaced)
            return false;
        if (t.Kind(end) == TokenKind.Named && t[end].IsCapital)
            return false;
        var named = IsCapitalWord(t, end) && t.Kind(end) is TokenKind.Word or TokenKind.Counted or TokenKind.Label or TokenKind.Total or TokenKind.Work or TokenKind.Unit or TokenKind.Dated;
        var ambiguous = p.Month is 3 or 4 or 5 or 6 or 8;
        var before = t.Kind(i - 1);
        if (t.Kind(end) == TokenKind.Mark && t[end].Character == '\'' && ambiguous)
            return false;
        switch (before)
        {
            case TokenKind.In or TokenKind.Since or TokenKind.Until or TokenKind.During or TokenKind.Part:
                return true;
            case TokenKind.By or TokenKind.From or TokenKind.Between or TokenKind.Before or TokenKind.After or TokenKind.To or TokenKind.Of or TokenKind.For:
                return !named || !ambiguous && before is not TokenKind.Of;
            case TokenKind.None:
                return !ambiguous && !named && t.Kind(end) is TokenKind.None or TokenKind.Verb or TokenKind.Mark;
        }
        if (joined)
            return !named;
        // "the November elections"
        if (before == TokenKind.The && t.Kind(end) == TokenKind.Word && !t[end].IsCapital)
            return true;
        return before == TokenKind.Mark && t[i - 1].Character is '(' or ',' && !ambiguous && t.Kind(end) == TokenKind.Mark && t.Kind(i - 2) == TokenKind.Month;
    }

    private static bool Season(TokenBuffer t, int i, int end, in TimePoint p, bool joined)
    {
        if (t.Kind(end) is TokenKind.Of or TokenKind.Named || (IsCapitalWord(t, end) && t.Kind(i - 1) is not TokenKind.In) || (t[end].IsDash && !t[end].IsSpaced)
            || (t[end].IsMark('\'') && !t[end].IsSpaced))
            return false;
        var hasArticle = t.Kind(i) == TokenKind.The;
        var led = t.Kind(i - 1) is TokenKind.In or TokenKind.By or TokenKind.Since or TokenKind.Until or TokenKind.During or TokenKind.Before
            or TokenKind.After or TokenKind.From or TokenKind.Between or TokenKind.Of or TokenKind.To or TokenKind.Part;
        // "the fall", "the spring" are also a collapse and a well.
        if (p.Season == 23 && t.Is(end - 1, "fall") || t.Is(end - 1, "spring"))
            return led && (hasArticle ? t.Kind(i - 1) is not (TokenKind.Of or TokenKind.After or TokenKind.Before or TokenKind.To or TokenKind.From) : t.Kind(i - 1) is TokenKind.In or TokenKind.By) && t.Kind(end) is not TokenKind.Word;
        return led || joined || (hasArticle && t.Kind(end) is not (TokenKind.Word or TokenKind.Mixed or TokenKind.Unit or TokenKind.Counted));
    }

    private static bool Day(TokenBuffer t, int i, int end, in TimePoint p, bool joined)
    {
        if (p.Weekday >= 0 && p.Month == 0)
            return !IsCapitalWord(t, end) && t.Kind(i - 1) is TokenKind.On or TokenKind.By or TokenKind.Until or TokenKind.Since or TokenKind.From or TokenKind.Each;
        // A holiday in a title: "The Evening Before Christmas".
        if (t[i - 1].IsCapital && t.Kind(i - 2) != TokenKind.None && !p.HasYear && t.Kind(i) == TokenKind.Holiday)
            return false;
        if (p.Month > 0 || p.IsEaster)
            return p.Month > 0 && p.Day > 0 && t.Kind(i) != TokenKind.Holiday || t.Kind(i - 1) is TokenKind.On or TokenKind.At or TokenKind.By or TokenKind.Until or TokenKind.Before or TokenKind.After or TokenKind.Since;
        // "the 13th" alone: led by on, by, until …, nothing behind it that it could number.
        return (t.Kind(i - 1) is TokenKind.On or TokenKind.By or TokenKind.Until or TokenKind.Since or TokenKind.From || joined)
            && t.Kind(end) is TokenKind.None or TokenKind.Mark or TokenKind.And or TokenKind.To or TokenKind.The or TokenKind.Own or TokenKind.In or TokenKind.Verb && !t[end].IsDash;
    }
}
