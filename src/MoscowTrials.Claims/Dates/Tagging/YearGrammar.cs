namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Years, decades, centuries and their era.</summary>
/// <remarks>Every grammar reads at a token index and returns the index after what it read, or -1; lookahead is bounded.</remarks>
internal static class YearGrammar
{
    internal const int FirstPlausibleYear = 1000;
    internal const int LastPlausibleYear = 2099;

    /// <summary>"BC", "B.C.E.", "AD": the era behind a number; the index itself where there is none.</summary>
    internal static int EraTail(TokenBuffer t, int i, ref Era era)
    {
        ref readonly var token = ref t[i];
        if (token.Kind == TokenKind.Before
            && (t.Is(i + 1, "christ") || (t.Is(i + 1, "the") && t.Is(i + 2, "common") && t.Is(i + 3, "era"))))
        {
            era = Era.BeforeChrist;
            return t.Is(i + 1, "christ") ? i + 2 : i + 4;
        }
        if (token.Kind is not (TokenKind.BeforeChrist or TokenKind.AnnoDomini) || !(token.Has(TokenFlags.Shouted) || token.Has(TokenFlags.Dotted)))
            return i;
        era = token.Kind == TokenKind.BeforeChrist ? Era.BeforeChrist : Era.AnnoDomini;
        return i + 1;
    }

    /// <summary>A year number: weak without an era; "AD 79", "'89".</summary>
    internal static int Year(TokenBuffer t, int i, ref TimePoint p)
    {
        if (t.Kind(i) == TokenKind.AnnoDomini && (t[i].Has(TokenFlags.Shouted) || t[i].Has(TokenFlags.Dotted))
            && t.Kind(i + 1) == TokenKind.Number && IsPlainNumber(t, i + 1, 4))
        {
            Set(ref p, t[i + 1].Value);
            p.Era = Era.AnnoDomini;
            return i + 2;
        }
        if (t[i].IsMark('\'') && t[i + 1] is { Kind: TokenKind.Number, Digits: 2, IsSpaced: false } && t[i].IsSpaced && IsPlainNumber(t, i + 1, 2))
        {
            Set(ref p, t[i + 1].Value);
            p.IsShortYear = true;
            return i + 2;
        }
        if (t.Kind(i) != TokenKind.Number || t[i].Has(TokenFlags.Ordinal) || t[i].Has(TokenFlags.Plural) || t[i].Digits > 5
            || IsOtherEra(t, i - 1) || IsOtherEra(t, i + 1))
            return -1;
        var end = EraTail(t, i + 1, ref p.Era);
        if (end == i + 1)
        {
            if (!IsPlainNumber(t, i, 4))
                return -1;
            p.IsWeak = true;
        }
        else if (t[i].Value is 0 or > 9998)
            return -1;
        Set(ref p, t[i].Value);
        return end;
    }

    // "AH 92", "1410 A.H."
    private static bool IsOtherEra(TokenBuffer t, int i) =>
        t.Kind(i) == TokenKind.OtherEra && (t[i].Has(TokenFlags.Shouted) || t[i].Has(TokenFlags.Dotted));

    private static void Set(ref TimePoint p, int year)
    {
        p.Year = year;
        p.HasYear = true;
        p.Unit = TimeUnit.Year;
    }

    /// <summary>A number of at most so many digits, without suffix, grouping or decimals.</summary>
    internal static bool IsPlainNumber(TokenBuffer t, int i, int digits) =>
        t[i].Kind == TokenKind.Number && t[i].Digits <= digits && (t[i].Flags & (TokenFlags.Ordinal | TokenFlags.Plural | TokenFlags.Grouped)) == 0
        && !(t[i + 1].IsMark('.') && !t[i + 1].IsSpaced && t.Kind(i + 2) == TokenKind.Number && !t[i + 2].IsSpaced)
        && !(t[i + 1].Kind is TokenKind.Word or TokenKind.Mixed && !t[i + 1].IsSpaced);

    /// <summary>A four-digit number of a likely year that no unit or thing counted follows.</summary>
    internal static bool IsPlausible(TokenBuffer t, int i, bool anyPlural = true) =>
        IsPlainNumber(t, i, 4) && t[i].Digits == 4 && t[i].Value is >= FirstPlausibleYear and <= LastPlausibleYear && !Counting.Follows(t, i, anyPlural);

    /// <summary>", 1928", "of 1928", "of that year", "1928" behind a month or season; the index itself where there is none.</summary>
    internal static int Tail(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = i;
        if (t[at].IsMark(','))
            at++;
        var of = t.Kind(at) is TokenKind.Of or TokenKind.In;
        if (of)
            at++;
        if (of && t.Kind(at) == TokenKind.The && t.Kind(at + 1) == TokenKind.Unit && t[at + 1].Value == (int)TimeUnit.Year
            && t.Kind(at + 2) == TokenKind.Number)
            at += 2;
        var year = TimePoint.New();
        var end = Year(t, at, ref year);
        // "The flood of February 1962 killed 340."
        var isVerb = p.Month > 0 && (t.Is(at + 1, "killed") || t.Is(at + 1, "wounded"))
            && t.Kind(at + 2) is TokenKind.Number or TokenKind.Cardinal or TokenKind.Several;
        if (end > 0 && (year.Era != Era.None || year.IsShortYear || IsPlausible(t, at, anyPlural: false)
            || (isVerb && t[at].Digits == 4 && t[at].Value is >= FirstPlausibleYear and <= LastPlausibleYear)))
        {
            (p.Year, p.HasYear, p.Era, p.IsShortYear) = (year.Year, true, year.Era, year.IsShortYear);
            return p.Month is 1 or 2 or 3 && year.Era == Era.None && !year.IsShortYear ? Dual(t, end, ref p) : end;
        }
        // "3 September 590", "Christmas Day 800"; behind a comma the number has to end its phrase.
        if (end > 0 && year.IsWeak && (p.Day > 0 || p.IsEaster) && !of && t[at].Digits == 3 && t[at].Value >= 100
            && !Counting.Follows(t, at)
            && (t.Kind(end) is TokenKind.None or TokenKind.Verb or TokenKind.And
            || t[end] is { Kind: TokenKind.Mark, Character: '.' or ',' or ')' or ';' }))
        {
            (p.Year, p.HasYear) = (year.Year, true);
            return end;
        }
        var pointed = PointerGrammar.YearPointer(t, at, out var pointer);
        if (pointed > 0)
        {
            p.YearPointer = pointer;
            return pointed;
        }
        return i;
    }

    // "11 February 1731/32": the year of those who began it in March, and that of the others, which is ours.
    private static int Dual(TokenBuffer t, int i, ref TimePoint p)
    {
        if (!(t[i].IsMark('/') || (t[i].IsDash && p.Day > 0)) || t[i].IsSpaced || t[i + 1].IsSpaced || t.Kind(i + 1) != TokenKind.Number
            || !IsPlainNumber(t, i + 1, 4) || t[i + 1].Digits is not (1 or 2 or 4))
            return i;
        var size = t[i + 1].Digits switch { 1 => 10, 2 => 100, _ => 10_000 };
        if (t[i + 1].Value != (p.Year + 1) % size)
            return i;
        p.Year++;
        p.IsDualYear = true;
        return i + 2;
    }

    /// <summary>"1930s", "the '30s", "460s BC", "the thirties".</summary>
    internal static int Decade(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = t[i].IsMark('\'') && t.Kind(i + 1) == TokenKind.Number && !t[i + 1].IsSpaced ? i + 1 : i;
        ref readonly var token = ref t[at];
        if (token.Kind == TokenKind.Several && token.Value > 0 && at == i)
        {
            (p.Year, p.HasYear, p.Unit, p.IsShortYear, p.IsWeak) = (token.Value, true, TimeUnit.Decade, true, !token.IsCapital
                || t[at + 1].IsCapital);
            return at + 1;
        }
        if (token.Kind != TokenKind.Number || !token.Has(TokenFlags.Plural) || token.Value % 10 != 0)
            return -1;
        var end = EraTail(t, at + 1, ref p.Era);
        (p.Year, p.HasYear, p.Unit, p.IsShortYear) = (token.Value, true, TimeUnit.Decade, token.Digits == 2);
        p.IsWeak = token.Digits != 4 && p.Era == Era.None;
        // "the 1800s" is the century as often as the decade; the wider reading holds both.
        if (token.Digits >= 3 && token.Value % 100 == 0 && p.Era == Era.None)
            (p.Unit, p.Year) = (TimeUnit.Century, token.Value / 100 + 1);
        return end;
    }

    /// <summary>"5th century BC", "nineteenth-century", "1st millennium".</summary>
    internal static int Century(TokenBuffer t, int i, ref TimePoint p)
    {
        var at = Ordinal(t, i, out var number);
        if (at < 0)
            return -1;
        if (t[at].IsDash)
            at++;
        if (t.Kind(at) is not (TokenKind.Unit or TokenKind.Units) || t[at].Value is not ((int)TimeUnit.Century or (int)TimeUnit.Millennium)
            || number is < 1 or > 99)
            return -1;
        // "the first century he scored"
        if (t.Kind(at + 1) == TokenKind.Pronoun && number <= 2)
            return -1;
        // "20th Century Pictures"
        if (t[at].IsCapital && t.Kind(at + 1) == TokenKind.Word && t[at + 1].IsCapital)
            return -1;
        (p.Year, p.HasYear, p.Unit) = (number, true, (TimeUnit)t[at].Value);
        return EraTail(t, at + 1, ref p.Era);
    }

    /// <summary>"18th", "third", "twenty-first".</summary>
    internal static int Ordinal(TokenBuffer t, int i, out int number)
    {
        number = 0;
        ref readonly var token = ref t[i];
        if (token.Kind == TokenKind.Number && token.Has(TokenFlags.Ordinal))
        {
            number = token.Value;
            return i + 1;
        }
        if (token.Kind == TokenKind.Ordinal)
        {
            number = token.Value;
            return i + 1;
        }
        if (token.Kind == TokenKind.Cardinal && token.Value is >= 20 and < 100)
        {
            var at = t[i + 1].IsDash ? i + 2 : i + 1;
            if (t.Kind(at) == TokenKind.Ordinal && t[at].Value < 10)
            {
                number = token.Value + t[at].Value;
                return at + 1;
            }
        }
        return -1;
    }
}
