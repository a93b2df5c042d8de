using MoscowTrials.Claims.Contrasts;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Finds the same things counted twice and not alike: "seventeen arches", and further on "each of the two dozen arches".</summary>
/// <remarks>
/// The second number has to be told of all of them, by "the", "his" or "in all", and what narrows it has to stand in the paragraph of the
/// first one too: "the 23 canons who had sealed the surrender". Where any other number of the article supports it, nothing is said.
/// </remarks>
internal sealed class Recounts(List<TallySentence> sentences, Claim[] claims)
{
    /// <summary>Least number of which "the" is taken to mean all that were told of: "the two brothers" are not always those.</summary>
    private const decimal Least = 4;

    /// <summary>Sentences on each side of the first number in which what narrows the second is looked for.</summary>
    private const int Around = 5;

    public IEnumerable<(Tally One, Tally Again)> Find()
    {
        foreach (var sentence in sentences)
        {
            foreach (var tally in sentence.Tallies)
            {
                if (tally is { IsExact: true, Unit: not (null or "%"), IsMeasure: false, Value: >= Least,
                    Voice.Voice: Voices.Voice.Article } && tally.Is(TallyForm.Definite)
                    && !tally.Is(TallyForm.Partitive | TallyForm.Rest | TallyForm.More | TallyForm.Joined) && !sentence.HasOtherTime && !sentence.HasChange
                    && FirstOf(sentence, tally) is { } first)
                    yield return (first, tally);
            }
        }
    }

    private Tally? FirstOf(TallySentence sentence, Tally again)
    {
        Tally? found = null;
        foreach (var other in sentences)
        {
            foreach (var tally in other.Tallies)
            {
                if (ReferenceEquals(tally, again) || tally.Unit is not { } unit || !CountedKinds.MayBeOne(unit, again.Unit!))
                    continue;
                if (tally.Value == again.Value)
                    return null;
                if (ReferenceEquals(other, sentence) || other.Claim > sentence.Claim)
                    continue;
                // Of another number of the same things nobody knows which is meant.
                if (found is not null && found.Value != tally.Value)
                    return null;
                found = tally;
            }
        }
        return found is not null && found is { IsExact: true, Value: >= Least }
            && !found.Is(TallyForm.Partitive | TallyForm.Rest | TallyForm.More)
            && (again.Is(TallyForm.Whole) || IsCovered(found, again)) ? found : null;
    }

    private bool IsCovered(Tally first, Tally again)
    {
        if (again.Narrowing is not { } narrowing)
            return false;
        if (narrowing.Length == 0)
            return first.Unit == again.Unit || again.Claim - first.Claim <= Around && !CountedKinds.IsPerson(again.Unit!);
        return Array.TrueForAll(narrowing, n => Holds(first.Claim, again.Claim, n));
    }

    /// <summary>Whether a word stands in the paragraph of a claim, and not only where it narrows.</summary>
    private bool Holds(int claim, int narrowed, string stem)
    {
        var beginning = WordStems.Beginning(stem);
        var paragraph = claims[claim].Sentence.Paragraph;
        for (var i = Math.Max(0, claim - Around); i < claims.Length && i <= claim + Around; i++)
        {
            if (i != narrowed && claims[i].Sentence.Paragraph == paragraph
                && claims[i].Sentence.Text.Contains(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
