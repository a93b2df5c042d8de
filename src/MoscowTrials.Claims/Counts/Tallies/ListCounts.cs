using MoscowTrials.Claims.Names;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Finds numbers of which the article names more, or fewer: "three ships", and then four of them by name.</summary>
/// <remarks>Where any number of the article is that of the list, or two can be, nothing is said.</remarks>
internal sealed class ListCounts(List<TallySentence> sentences, List<NamedList> lists, Claim[] claims)
{
    /// <summary>Largest number that a list is held against.</summary>
    private const decimal Largest = 20;

    /// <summary>
    /// Sentences before a list by its noun in which the number is looked for, and behind a list of those who did something.
    /// </summary>
    private const int Before = 12, Behind = 4;

    private static readonly string[] Soles = [" no ", "No ", "nobody", "Nobody", "none", "None", " only "];

    private static readonly string[] More = [" another ", " later ", " followed", " joined by", " also ", " besides", " in addition",
        " a second", " a third", " a fourth",
        " a fifth", " a sixth", " a seventh", " sometimes ", " together with", " as well as"];

    public IEnumerable<(Tally Stated, NamedList List)> Find()
    {
        foreach (var list in lists)
        {
            if (!GoesOn(list.Claim) && Of(list) is { } stated && !GoesOn(stated.Claim)
                && (stated.Value < list.Row.Least || stated.Value > list.Row.Most))
                yield return (stated, list);
        }
    }

    private Tally? Of(NamedList list)
    {
        if (list.Here >= 0)
            return sentences.Find(s => s.Claim == list.Claim)!.Tallies[list.Here];
        Tally? found = null;
        foreach (var sentence in sentences)
        {
            if (sentence.Claim == list.Claim)
                continue;
            foreach (var tally in sentence.Tallies)
            {
                if (tally.Unit is not { } unit || tally.IsMeasure || tally.Value > Largest || !Counts(list, sentence, tally, unit))
                    continue;
                if (found is not null && found.Value != tally.Value || tally.Value >= list.Row.Least && tally.Value <= list.Row.Most)
                    return null;
                found = tally;
            }
        }
        return found is { IsExact: true, Value: >= 2 } && !found.Is(
            TallyForm.Partitive | TallyForm.Rest | TallyForm.More | TallyForm.Joined) ? found : null;
    }

    /// <summary>Whether a number can be that of the things listed.</summary>
    private bool Counts(NamedList list, TallySentence sentence, Tally tally, string unit)
    {
        var distance = list.Claim - sentence.Claim;
        switch (list.Form)
        {
            case ListForm.TakenUp:
                return distance is > 0 and <= 3 && ReferenceEquals(sentence.Tallies[0], tally)
                    && !sentences.Exists(s => s.Claim > sentence.Claim && s.Claim < list.Claim);
            case ListForm.Named:
                return distance is > 0 and <= Before && list.Noun is { } noun && MayBeOne(list.Claim, unit, noun);
            case ListForm.Made:
                return distance < 0 && -distance <= Behind && tally.Is(TallyForm.Definite)
                    && (list.Noun is { } of ? MayBeOne(list.Claim, unit, of) : unit == "member" || IsCalled(list.Claim, unit));
            case ListForm.Route:
                return Math.Abs(distance) is > 0 and <= Behind && CountedKinds.IsPlace(unit);
            default:
                return distance < 0 && -distance <= Behind && tally.Is(TallyForm.Definite) && Fits(list.Row.Kind, unit)
                    && (IsSole(list.Claim) || IsSole(sentence.Claim) || -distance > 1 && IsSole(list.Claim + 1))
                        && (tally.Narrowing is not { Length: > 1 });
        }
    }

    /// <summary>Whether a sentence adds something to what it counts or lists: "and at a fifth", "followed later by".</summary>
    private bool GoesOn(int claim) => Array.Exists(More, w => claims[claim].Sentence.Text.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a sentence says that there were no others.</summary>
    private bool IsSole(int claim) => Array.Exists(Soles, w => claims[claim].Sentence.Text.Contains(w, StringComparison.Ordinal));

    /// <summary>"clerks" are no "judges", unless the article calls them so; "victims" may be "miners".</summary>
    private bool MayBeOne(int claim, string unit, string noun) => unit == noun || CountedKinds.MayBeOne(unit, noun)
        && (!CountedKinds.IsPerson(unit) || CountedKinds.IsAnyPerson(unit) || CountedKinds.IsAnyPerson(noun) || IsCalled(claim, unit));

    /// <summary>Whether those that are listed are called so there or shortly before.</summary>
    private bool IsCalled(int claim, string unit)
    {
        for (var i = Math.Max(0, claim - 2); i <= claim; i++)
        {
            if (claims[i].Sentence.Text.Contains(unit, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool Fits(EntityKind kind, string unit) => kind switch
    {
        EntityKind.Person => CountedKinds.IsPerson(unit),
        EntityKind.Place => unit is "member" or "party" or "power" or "signatory" || CountedKinds.IsPlace(unit),
        _ => unit is "member" or "signatory" or "party" or "power" || CountedKinds.IsPlace(unit) || CountedKinds.IsPerson(unit),
    };
}
