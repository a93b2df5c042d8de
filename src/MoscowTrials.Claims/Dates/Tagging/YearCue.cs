using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Whether a bare number is a year, by the word in front of it and what follows.</summary>
internal static class YearCue
{
    /// <summary>From here on a number with a weak cue is a year; below, round numbers of things are as likely.</summary>
    private const int FirstLikelyYear = 1500;

    /// <summary>The number at <paramref name="i"/>, which nothing is glued to.</summary>
    internal static bool Accepts(TokenBuffer t, int i, bool joined, out bool needsEra)
    {
        needsEra = false;
        if (t[i].Digits < 3 || IsLabelled(t, i) || RangeGrammar.IsOfThem(t, i + 1))
            return false;
        ref readonly var after = ref t[i + 1];
        // "2001: A Space Odyssey"
        if (after.IsMark(':') && Cue.IsCapitalWord(t, i + 2) && i > 0)
            return false;
        if (t[i].Digits == 3 || t[i].Value < YearGrammar.FirstPlausibleYear)
        {
            needsEra = true;
            return IsShortYear(t, i);
        }
        if (t[i].Value > YearGrammar.LastPlausibleYear || Counting.Follows(t, i) || after.Kind is Mixed or Work)
            return false;
        // "In 1936, 2000 Spaniards died": behind a comma a list has to go on or end.
        var isListed = joined && (t.Kind(i - 1) != Mark || after.Kind is None or Mark or And or Or);
        return isListed || ByWordBefore(t, i) || ByPhrase(t, i) || ByClosing(t, i) || IsOwner(t, i);
    }

    // "less than half of 1969's total"
    private static bool IsOwner(TokenBuffer t, int i) =>
        t[i].Value >= FirstLikelyYear && t[i + 1].IsMark('\'') && !t[i + 1].IsSpaced && t.Is(i + 2, "s") && !t[i + 2].IsSpaced
        && t[i - 1].Kind is not (Mark or Mixed);

    // "page 1917", "No. 1917"
    private static bool IsLabelled(TokenBuffer t, int i) =>
        t.Kind(i - 1) == Label || (t[i - 1].IsMark('.') && t.Kind(i - 2) == Label && !t[i - 1].IsSpaced);

    // "in 490": read only where the article writes years of that size with their era.
    private static bool IsShortYear(TokenBuffer t, int i)
    {
        var follows = t.Kind(i + 1) is None or Mark or Verb or Pronoun or The or Own or (>= In and <= For);
        return (Cue.IsLed(t, i) && !Counting.Follows(t, i) && follows)
            || (t.Kind(i - 1) == Of && t.Kind(i - 2) is Stretch or TokenKind.Season or TokenKind.Month);
    }

    private static bool ByWordBefore(TokenBuffer t, int i)
    {
        var value = t[i].Value;
        ref readonly var before = ref t[i - 1];
        ref readonly var after = ref t[i + 1];
        var likely = value >= FirstLikelyYear;
        var closed = after.Kind is None or Mark;
        switch (before.Kind)
        {
            case In or By or Since or During or Between or Approximate or TokenKind.Season:
                return true;
            case From or Until or Before or After or As or Born or Died or Reigned or Dated:
                return after.Kind != Of;
            // "by 1920 votes to 1815"
            case To when t.Kind(i - 2) == Counted:
                return false;
            case To:
                return t.Is(i - 2, "prior") || (likely && (closed || after.Kind == And));
            case Of:
                // "a force of 1500", "prices of 1500 pounds"
                return t.Kind(i - 2) != Total && after.Kind != Of
                    && !(value % 100 == 0 && after.Kind == Word && t[i - 2] is { Kind: Word, Character: 's', IsCapital: false });
            case Than:
                return t.Kind(i - 2) is Later or Earlier;
            case For:
                return likely && (closed || after.Kind == Verb);
            case About:
                return likely && (closed || after.Kind is And or In);
            case Also when t.Is(i - 1, "about"):
                return likely && closed;
            case Least:
                return t.Kind(i - 3) is Until or Since or From or By;
            case The or Own or A or This or That:
                return ByArticle(t, i);
            case Word when before.Character == 's' && t[i - 2].IsMark('\''):
                return after.IsWord && after.Kind != Of;
            case Word when t.Is(i - 1, "spent"):
                return true;
            case Mark:
                return ByMark(t, i);
            case None:
                // The number opens the text: "1917 was", "1972 election", "1936 – 1938".
                return after.Kind is None or Verb
                    || (after.Kind is Word or Dated or Named or Label && value % 100 != 0 && likely)
                    || (after.Kind == Mark && after.Character is ',' or ':' or '–' or '—' or '-' or '.' or ')')
                    // "1926 (this building since 1950)"; "1917 (film)" is a title.
                    || (after.IsMark('(') && (t.Kind(i + 2) == Since || t.Kind(i + 3) == Since || t.Kind(i + 4) == Since));
            case Verb when closed && likely:
                return IsOfYear(t, i - 1);
            default:
                return false;
        }
    }

    // "The year of his death was 1904."
    private static bool IsOfYear(TokenBuffer t, int verb)
    {
        const int farthest = 8;
        for (var at = verb - 1; at >= verb - farthest && t.Kind(at) is not (None or Mark); at--)
        {
            if (t.Is(at, "year"))
                return t.Kind(at + 1) == Of && t.Kind(at - 1) == The;
        }
        return false;
    }

    // "the 1922 trial", "the 1780 “Moonlight Battle”", "the 1960 and 1968 elections"
    private static bool ByArticle(TokenBuffer t, int i)
    {
        ref readonly var after = ref t[i + 1];
        if (after.Kind == And)
            return YearGrammar.IsPlausible(t, i + 2) && t[i + 3].IsWord;
        // "Of the 1914 recruits"
        if (t.Kind(i - 2) == Of && t.Kind(i - 3) == None && after.Character == 's')
            return false;
        var noun = (after.IsWord || after.IsMark('"') || after.IsMark('“')) && after.Kind != Of;
        return noun && t[i].Value >= 1100 && (after.Kind == Dated || after.Character != 's' || t[i].Value % 100 != 0);
    }

    // "a secret 1902 pact", "and so 1987 saw"
    private static bool ByPhrase(TokenBuffer t, int i) =>
        t[i].Value >= FirstLikelyYear && t[i].Value % 100 != 0
        && ((t[i - 1] is { Kind: Word, IsCapital: false } && t.Kind(i + 1) == Verb)
            || (t.Kind(i + 1) is Word or Dated or Named or Label && Counting.IsDescribed(t, i)));

    // "(Moscow 1936)", "Munich 1938" at the end of a line: a year that closes a bracket, or the text behind a name.
    private static bool ByClosing(TokenBuffer t, int i) =>
        t[i].Value >= 1200 && t[i - 1].Kind != Mark
            ? t[i + 1].IsMark(')') || t[i + 1].IsMark(']')
                // "IEEE 1394" is a standard.
                || (t.Kind(i + 1) == None && t[i - 1].IsCapital && !(t[i - 1].Has(TokenFlags.Shouted) && !t[i - 2].Has(TokenFlags.Shouted)))
            : t[i - 1].Character is '"' or '”' && t[i + 1].IsMark(')');

    /// <summary>"(c. 1485/90–1543)": the end of a life whose begin is one of two years.</summary>
    internal static bool IsBehindEither(TokenBuffer t, int i) =>
        t[i - 1].IsDash && t.Kind(i - 2) == Number && t[i - 3].IsMark('/') && t.Kind(i - 4) == Number && t[i + 1].IsMark(')')
        && t[i].Value > t[i - 4].Value;

    // "(1936)", "Moscow, 1936,", "b. 1879", "pre-1914"
    private static bool ByMark(TokenBuffer t, int i)
    {
        ref readonly var after = ref t[i + 1];
        var likely = t[i].Value >= FirstLikelyYear;
        var closed = after.Kind is None or Mark;
        var behindNumber = t.Kind(i - 2) == Number;
        return t[i - 1].Character switch
        {
            // "b. 1879", "(2d Cir. 1998)"
            '.' => t.Kind(i - 2) is Born or Died or Reigned or Approximate || (likely && t[i - 2].IsCapital && after.IsMark(')')),
            '(' or '[' => behindNumber ? likely && after.IsMark(t[i - 1].Character == '(' ? ')' : ']')
                : closed || after.Kind is And or To or In || (after.IsWord && likely),
            ',' => (closed && !behindNumber && !t[i - 2].IsMark('%'))
                || (after.Kind == Verb && likely && !t.Is(i + 1, "were") && !t.Is(i + 1, "are") && !t.Is(i + 1, "have")),
            '–' or '—' or '-' or ';' or '/' => (closed && !behindNumber) || Cue.IsPrefix(t, i - 2) || IsBehindEither(t, i),
            '*' or '†' or '•' or ':' => closed && likely,
            _ => false,
        };
    }
}
