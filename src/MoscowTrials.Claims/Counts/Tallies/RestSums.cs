namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Numbers that are told to be all of a whole, with the number that the article gives of it elsewhere.</summary>
/// <param name="Whole">The whole; null where it is a hundred per cent.</param>
/// <param name="Parts">The parts; at least two.</param>
/// <param name="IsComplete">Whether less than the whole is wrong too.</param>
internal sealed record RestSum(Tally? Whole, Tally[] Parts, bool IsComplete);

/// <summary>
/// Finds sums that are wrong: parts of which the last is told to be the rest, or of which none is on the other's side ("96 reached the
/// shore
/// alive and 128 perished"), against the one number of the same things that the article gives as all of them.
/// </summary>
/// <remarks>
/// Which number is the whole nobody says. So nothing is said where any number of the article is what the parts add up to, where there is
/// not
/// just one that can be their whole, and where that is so far off that it must be another.
/// </remarks>
internal sealed class RestSums(List<TallySentence> sentences, Claim[] claims)
{
    /// <summary>How far the parts may be off their whole, as a ratio; what is farther off is the sum of something else.</summary>
    private const decimal Farthest = 1.6m;

    /// <summary>Sentences before the parts in which their whole is looked for.</summary>
    private const int Reach = 14;

    /// <summary>Sentences before "the remaining 30 per cent" in which the other shares are looked for.</summary>
    private const int ShareReach = 4;

    private const int MostParts = 8;

    /// <summary>Sentences before parts that name no unit in which a number of anything may be their whole.</summary>
    private const int Near = 3;

    public IEnumerable<RestSum> Find()
    {
        for (var n = 0; n < sentences.Count; n++)
        {
            if (Of(n) is { } sum)
                yield return sum;
        }
    }

    private RestSum? Of(int n)
    {
        var sentence = sentences[n];
        var tallies = Array.FindAll(sentence.Tallies, static t => !t.Is(TallyForm.Joined));
        if (Array.Exists(tallies, static t => t.Is(TallyForm.Partitive)))
            return null;
        var rest = Array.FindIndex(tallies, static t => t.Is(TallyForm.Rest));
        if (rest > 0)
            return PartsBefore(tallies, rest) is { } parts ? Close(n, parts, isComplete: true) : null;
        if (rest == 0)
            return tallies[0].Unit == "%" ? Shares(n, tallies[0]) : null;
        if (sentence.BareRest >= 0 && PartsBefore(tallies, LastBefore(tallies, sentence.BareRest)) is { } told)
            return Close(n, told, isComplete: false, leavesSome: true);
        if (Divided(n, tallies) is { } divided)
            return Close(n, divided, isComplete: true);
        return Opposed(tallies) is { } sides && !sentence.HasOtherTime ? Close(n, sides, isComplete: false) : null;
    }

    private static int LastBefore(Tally[] tallies, int token) => Array.FindLastIndex(tallies, t => t.Last < token);

    /// <summary>The numbers up to <paramref name="rest"/>, all of one unit; null where one is of another, or not exact.</summary>
    private static Tally[]? PartsBefore(Tally[] tallies, int rest)
    {
        var count = Math.Min(rest + 1, tallies.Length);
        if (count is < 2 or > MostParts)
            return null;
        var parts = tallies[..count];
        if (Array.Exists(parts, static p => !p.IsExact || p.Is(TallyForm.More) && p.Unit != "%"))
            return null;
        var unit = Array.Find(parts, static p => p.Unit is not null)?.Unit;
        return Array.TrueForAll(parts, p => p.Unit is null || p.Unit == unit || unit is not null && AreParts(unit, p.Unit)) ? parts : null;
    }

    /// <summary>"fifty-eight men and twenty-five boys" are of one whole, "two doors and three windows" may be.</summary>
    private static bool AreParts(string one, string other) =>
        CountedKinds.IsPerson(one) && CountedKinds.IsPerson(other) || CountedKinds.MayBeOne(one, other);

    /// <summary>Numbers in a row of which nobody is in two.</summary>
    private static Tally[]? Opposed(Tally[] tallies)
    {
        for (var i = 0; i + 1 < tallies.Length; i++)
        {
            var end = i + 1;
            while (end < tallies.Length && end < i + MostParts && IsApart(tallies, i, end))
                end++;
            if (end > i + 1 && tallies[i].Unit != "%" && PartsBefore(tallies[i..end], end - i - 1) is { } parts
                && (IsOfPeople(parts) || AreAlike(parts)))
                return parts;
        }
        return null;
    }

    private static bool IsApart(Tally[] tallies, int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (!Sides.AreApart(tallies[i], tallies[at]))
                return false;
        }
        return true;
    }

    /// <summary>Whether all but the first leave out what they count: "Seven of the volumes …, and six".</summary>
    private static bool AreAlike(Tally[] parts) => Array.TrueForAll(parts[1..], static p => p.Unit is null) && !parts[0].IsMeasure;

    /// <summary>
    /// "sorted into three cabinets. The first held 7,900 sheets, the second 2,300 and the third 3,200", "The company was split. Twenty
    /// men turned east and
    /// eighteen went inland.": as many parts as the sentence before tells, or parts that all go somewhere else.
    /// </summary>
    private Tally[]? Divided(int n, Tally[] tallies)
    {
        if (tallies.Length is < 2 or > MostParts || sentences[n].HasOtherTime || PartsBefore(tallies, tallies.Length - 1) is not { } parts)
            return null;
        if (parts.Length > 2 && n > 0 && sentences[n - 1] is var before && before.Claim == sentences[n].Claim - 1
            && before.Paragraph == sentences[n].Paragraph
            && Array.Exists(before.Tallies, t => t is { IsInto: true, IsExact: true } && t.Value == parts.Length))
            return parts;
        return Array.TrueForAll(parts, static p => p.IsMotion) && IsOfPeople(parts) && IsSplit(sentences[n].Claim - 1) ? parts : null;
    }

    /// <summary>Whether the sentence before says that they were divided.</summary>
    private bool IsSplit(int claim) => claim >= 0 && Splits.Any(w => claims[claim].Sentence.Text.Contains(w, StringComparison.Ordinal));

    private static readonly string[] Splits = [" split", " divided", " parted", " separated"];

    private static bool IsOfPeople(Tally[] parts) => Array.TrueForAll(parts, static p => p.Unit is null || CountedKinds.IsPerson(p.Unit));

    /// <summary>"a bank held the remaining 35 per cent": the shares of the sentences before are the others.</summary>
    private RestSum? Shares(int n, Tally rest)
    {
        if (!rest.IsExact)
            return null;
        for (var i = n - 1; i >= 0 && sentences[n].Claim - sentences[i].Claim <= ShareReach
            && sentences[i].Section == sentences[n].Section; i--)
        {
            var shares = Array.FindAll(sentences[i].Tallies, static t => !t.Is(TallyForm.Joined));
            if (!Array.Exists(shares, static t => t.Unit == "%"))
                continue;
            if (sentences[n].HasOtherTime || shares.Length > MostParts || Array.Exists(shares, static s => !s.IsExact
                || s.Is(TallyForm.Rest | TallyForm.More | TallyForm.Partitive) || s.Unit is not (null or "%")))
                return null;
            return Close(n, [.. shares, rest], isComplete: true);
        }
        return null;
    }

    private RestSum? Close(int n, Tally[] parts, bool isComplete, bool leavesSome = false)
    {
        var total = parts.Sum(static p => p.Value);
        // "takes out 8 %, puts 3 % back, and the remaining 5 % is paid out"
        if (parts.Max(static p => p.Value) * 2 == total)
            return null;
        if (Array.Exists(parts, static p => p.Unit == "%"))
            return total * Farthest < 100 ? null : isComplete && Math.Abs(total - 100) > parts.Length / 2m || !isComplete
                && total > 100 + parts.Length / 2m
                ? new RestSum(null, parts, isComplete) : null;
        var whole = WholeOf(n, parts, total);
        return whole is null || whole.Value == total || !isComplete && whole.Value > total || leavesSome && whole.Value >= total ? null
            : new RestSum(whole, parts, isComplete);
    }

    /// <summary>The one number that can be all of what the parts count; null where there is none, or the sum itself is told.</summary>
    private Tally? WholeOf(int n, Tally[] parts, decimal total)
    {
        var largest = parts.Max(static p => p.Value);
        var unit = Array.Find(parts, static p => p.Unit is not null)?.Unit;
        List<(Tally Tally, TallySentence Sentence)> candidates = [];
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            var sentence = sentences[i];
            foreach (var tally in sentence.Tallies)
            {
                if (parts.Contains(tally) || tally.Is(TallyForm.Joined)
                    && tally.Claim == parts[0].Claim || tally.Unit is not { } of || of == "%"
                        || !Fits(of, unit, parts, sentences[n].Claim - sentence.Claim))
                    continue;
                if (tally.Value == total)
                    return null;
                if (i < n && sentences[n].Claim - sentence.Claim <= Reach && tally.Value > largest && tally.IsExact
                    && !tally.Is(TallyForm.Rest | TallyForm.More)
                    && Math.Max(tally.Value, total) <= Farthest * Math.Min(tally.Value, total))
                    candidates.Add((tally, sentence));
            }
        }
        var values = candidates.Select(static c => c.Tally.Value).Distinct().Count();
        if (values == 1)
            return candidates[0].Tally;
        var sure = candidates.FindAll(static c => c.Sentence.IsAll);
        return values > 1 && sure.Select(static c => c.Tally.Value).Distinct().Count() == 1 ? sure[0].Tally : null;
    }

    /// <summary>
    /// Whether what is counted in one unit may be all of parts told in another, or in none: those are of what was told of last.
    /// </summary>
    private static bool Fits(string of, string? unit, Tally[] parts, int distance) => unit is not null ? AreParts(of, unit)
        : parts[^1].Is(TallyForm.Rest) || CountedKinds.IsPerson(of) && parts[0].Told.Length > 0 || distance is >= 0 and <= Near;
}
