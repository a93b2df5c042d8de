namespace MoscowTrials.Claims.Facts;

/// <summary>How a value stands to the one that took its place.</summary>
public enum FactRelation
{
    /// <summary>It is the same, written another way.</summary>
    Same,

    /// <summary>The new one says more, and nothing that the old one excludes: a day of the month that was named.</summary>
    Refined,

    /// <summary>The new one says less: the year of the day that was named.</summary>
    Widened,

    /// <summary>They may mean the same thing: names with a word in common, or with other letters.</summary>
    Akin,

    /// <summary>It is another.</summary>
    Changed,
}

/// <summary>Holds two values of a kind against each other.</summary>
public static class FactComparison
{
    /// <summary>How <paramref name="now"/> stands to <paramref name="old"/>, which is of the same kind or of the other kind of name.</summary>
    public static FactRelation Compare(Fact old, Fact now)
    {
        if (old.Value == now.Value && old.Kind == now.Kind)
            return FactRelation.Same;
        return (old.Kind, now.Kind) switch
        {
            (FactKind.Date, FactKind.Date) => Dates(old, now),
            (FactKind.Number, FactKind.Number) => Numbers(old.Figure!.Value, now.Figure!.Value),
            _ => Names(old, now),
        };
    }

    private static FactRelation Dates(Fact old, Fact now)
    {
        if (old.Date is not { } before || now.Date is not { } after)
            return FactRelation.Changed;
        // Early in the year and the year have the same bounds, and so has a decade that is written in another way.
        if (before.Earliest == after.Earliest && before.Latest == after.Latest)
            return FactRelation.Same;
        // A range that is told by its ends is not exacter or wider with other ends: it is another.
        if (before.Edtf.Contains('/', StringComparison.Ordinal) && after.Edtf.Contains('/', StringComparison.Ordinal))
            return FactRelation.Changed;
        if (Holds(before.Earliest, before.Latest, after.Earliest, after.Latest))
            return FactRelation.Refined;
        return Holds(after.Earliest, after.Latest, before.Earliest, before.Latest) ? FactRelation.Widened : FactRelation.Changed;
    }

    private static bool Holds(int? earliest, int? latest, int? from, int? to) =>
        (earliest is null || from >= earliest) && (latest is null || to <= latest);

    private static FactRelation Numbers(Figure old, Figure now)
    {
        if (old.Sort != now.Sort)
            return FactRelation.Changed;
        if (old.Dimension is { } from && now.Dimension is { } to && from.Name == to.Name && from.Factor != to.Factor)
        {
            // "10 km" is "6.2 miles": as far as either is rounded.
            var (before, after) = (old.Number * from.Factor, now.Number * to.Factor);
            var slack = (Tolerance(old) * from.Factor) + (Tolerance(now) * to.Factor);
            return Math.Abs(before - after) <= slack ? FactRelation.Same : FactRelation.Changed;
        }
        if (old.Number == now.Number)
            return FactRelation.Same;
        if (IsRounded(now, old))
            return FactRelation.Refined;
        return IsRounded(old, now) ? FactRelation.Widened : FactRelation.Changed;
    }

    /// <summary>How far a measure may be off when its unit was changed: half of its last digit, or, where that is a zero, some hundredths.</summary>
    private static decimal Tolerance(Figure figure) => Math.Max(Math.Min(figure.Slack, 0.5m), Math.Min(figure.Slack, figure.Number * 0.03m));

    /// <summary>Whether <paramref name="round"/> is what <paramref name="exact"/> comes to when it is rounded; small numbers are never round.</summary>
    private static bool IsRounded(Figure exact, Figure round) =>
        round.Slack > exact.Slack && (round.Number >= 1000 || round.Slack < 0.5m) && Math.Abs(exact.Number - round.Number) <= round.Slack;

    private static FactRelation Names(Fact old, Fact now)
    {
        if (old.Value == now.Value || old.CalledName is { } called && called == now.CalledName)
            return FactRelation.Same;
        string[] before = old.Value.Split(' '), after = now.Value.Split(' ');
        // "Brandt" and "Karl Brandt", "United States of America".
        if (before.All(after.Contains) || after.All(before.Contains) || IsAcronym(old.Value, after) || IsAcronym(now.Value, before))
            return FactRelation.Same;
        // Two towns with like names are two towns; a name that no gazetteer has may be another spelling.
        if (!(old.IsKnownPlace && now.IsKnownPlace) && Spelling.AreAlike(old.Value, now.Value))
            return FactRelation.Same;
        return before.Intersect(after).Any(word => word.Length > 3) ? FactRelation.Akin : FactRelation.Changed;
    }

    private static bool IsAcronym(string name, string[] words) =>
        name.Length is > 1 and < 8 && !name.Contains(' ') && name.Length <= words.Length
        && (name == string.Concat(words.Select(word => word[..Math.Min(1, word.Length)]))
            || name == string.Concat(words.Where(word => word is not ("of" or "the" or "and" or "for")).Select(word => word[..Math.Min(1, word.Length)])));
}
