using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>What has the form of a length of time and is none: "twice a year", "one day he left", "a day of mourning", "a weekend
/// supplement".</summary>
internal static class NoLength
{
    /// <summary>Whether the length from token <paramref name="i"/> to <paramref name="end"/> is none here.</summary>
    internal static bool Is(TokenBuffer t, int i, int end, in TimeExpression e)
    {
        if (e.Low != 1 || e.High != 1 || end != i + 2)
            return false;
        var single = t.Kind(i) == A;
        if (single && (IsRate(t, i) || t.Is(i - 1, "not") || t.Is(i - 1, "nor") || t.Is(i - 1, "without")))
            return true;
        return e.Unit switch
        {
            TimeUnit.Day when single => t.Kind(end) == Of,
            TimeUnit.Day => t.Kind(i) == Cardinal && t.Kind(i - 1) is None or Mark or And or Verb or Word or Pronoun
                && !t.Is(i - 1, "within")
                && !t.Is(i - 1, "lasted") && !t.Is(i - 1, "took")
                && t.Kind(end) is None or Mark or In or On or At or Word or Pronoun or The,
            TimeUnit.Weekend => t.Kind(end) is Word,
            _ => false,
        };
    }

    // "four tons a day", "three times a week", "5% a year", "$40,000 a year"
    private static bool IsRate(TokenBuffer t, int i)
    {
        ref readonly var before = ref t[i - 1];
        return before.Kind is Units or Counted or Number or Cardinal or Unit
            || (before.Kind == Mark && before.Character is '%' or '$' or '£' or '€')
            || (before.Kind == Word && !before.IsCapital && before.Character == 's' && t.Kind(i - 2) is Number or Cardinal or Several)
            || t.Is(i - 1, "times") || t.Is(i - 1, "twice") || t.Is(i - 1, "once");
    }
}
