using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Whether a number counts or measures something: "1500 men", "about 1200 tons".</summary>
internal static class Counting
{
    /// <summary>Whether something counted or measured stands behind the number at <paramref name="i"/>.</summary>
    /// <param name="t">The tokens.</param>
    /// <param name="i">The number.</param>
    /// <param name="anyPlural">Whether any plural in small letters counts, not only the listed nouns.</param>
    internal static bool Follows(TokenBuffer t, int i, bool anyPlural = true)
    {
        ref readonly var next = ref t[i + 1];
        if (next.Kind == Mark)
            return next.Character is '%' or '°' or '€' or '£' or '$' or '′' or '″' or '×' || (next.Character == '+' && !next.IsSpaced);
        if (next.Kind is Counted or Units)
            return !OpensClause(t, i);
        if (!anyPlural || !IsPlural(t, next) || (t[i - 1].IsDash && Cue.IsPrefix(t, i - 2)))
            return false;
        // Behind "in", an article or an article and an adjective ("his celebrated 1905 papers") a number that is not round is a year.
        return t[i].Value % 100 == 0 || !(IsDescribed(t, i) || t.Kind(i - 1) is In or Since or Until or During or The or Own or A);
    }

    /// <summary>"In 1917 soldiers revolted": a number that opens its clause behind "in" and is not round is a year.</summary>
    private static bool OpensClause(TokenBuffer t, int i) =>
        t.Kind(i - 1) == In && t.Kind(i - 2) == None && t[i] is { Digits: 4, Value: >= 1500 and <= YearGrammar.LastPlausibleYear }
        && t[i].Value % 10 != 0;

    private static bool IsPlural(TokenBuffer t, in Token word)
    {
        if (word.Kind != Word || word.IsCapital || word.Character != 's')
            return false;
        var letters = t.Text.AsSpan(word.Start, word.End - word.Start);
        return letters.Length >= 4 && !letters.EndsWith("ss") && !letters.EndsWith("us") && !letters.EndsWith("is") && !letters.EndsWith("wards")
            && letters is not ("whereas" or "perhaps" or "always");
    }

    /// <summary>"his celebrated 1905 papers", "the official 1921 portrait": an article and an adjective stand before the number.</summary>
    internal static bool IsDescribed(TokenBuffer t, int i) =>
        t.Kind(i - 1) is Word or Earlier or Later or Same or Named && !t[i - 1].IsCapital
        && (t.Kind(i - 2) is The or A or Own || (t.Is(i - 2, "s") && t[i - 3].IsMark('\'')));

    /// <summary>Whether "about 1500" from token <paramref name="i"/> to <paramref name="end"/> is a quantity in this place.</summary>
    internal static bool IsQuantity(TokenBuffer t, int i, int end) =>
        t.Kind(end) is Word or Of or Mixed
        || (t.Kind(i - 1) == Word && !t[i - 1].IsCapital && t[i - 1].Character != 'd' && t.Kind(end) is not (Mark or None));
}
