using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Finds whom "who" tells of.</summary>
/// <remarks>
/// The nearest phrase before it that can be a person: not the town of "an engineer from Gothenburg, who", and of "Hall, a lawyer by training, who"
/// Hall, because an apposition names whom the phrase before it names.
/// </remarks>
internal static class PersonAntecedent
{
    /// <summary>Phrases that are no persons, over which "who" looks back.</summary>
    private const int FarthestPhrases = 6;

    /// <summary>The phrase that tells whom "who" at token <paramref name="introducer"/> tells of; null where none before it can be a person.</summary>
    public static NounPhrase? Find(ClauseState state, int introducer)
    {
        var sentence = state.Sentence;
        var phrases = Before(state, introducer);
        for (int i = phrases.Count - 1, passed = 0; i >= 0 && passed <= FarthestPhrases; i--, passed++)
        {
            var phrase = phrases[i];
            if (!IsPerson(sentence, phrase))
            {
                // "the choir who sang": right before the word it is meant, whatever it is.
                if (phrase.Last == introducer - 1 && phrase.Names.Length == 0 && phrase.Preposition < 0)
                    return Apposed(sentence, phrases, i) ?? phrase;
                continue;
            }
            return Closing(sentence, phrases, i, introducer) ?? Apposed(sentence, phrases, i) ?? phrase;
        }
        return null;
    }

    /// <summary>"Harold, the youngest child of Josiah and Martha, who": the second comma ends what the first began.</summary>
    private static NounPhrase? Closing(SentenceTokens sentence, List<NounPhrase> phrases, int at, int introducer)
    {
        if (introducer < 2 || sentence.Text[sentence.Tokens[introducer - 1].Span.Start] is not ',' || sentence.NameAt[phrases[at].Last] < 0)
            return null;
        var root = at;
        for (var i = at - 1; i >= 0; i--)
        {
            if (phrases[root].JoinedTo == phrases[i] || phrases[root].Preposition >= 0 && phrases[i].Last == phrases[root].Preposition - 1)
                root = i;
        }
        return root == at ? null : Apposed(sentence, phrases, root);
    }

    /// <summary>"Hall, a lawyer": the name that the description is put beside; null where it stands alone.</summary>
    private static NounPhrase? Apposed(SentenceTokens sentence, List<NounPhrase> phrases, int at)
    {
        var description = phrases[at];
        if (description.Preposition >= 0 || sentence.NameAt[description.Last] >= 0)
            return null;
        for (var i = at - 1; i >= 0; i--)
        {
            var named = phrases[i];
            if (named.Last == description.First - 2 && sentence.NameAt[named.Last] >= 0 && IsPerson(sentence, named)
                && sentence.Text[sentence.Tokens[description.First - 1].Span.Start] is ',' or '–' or '—' or '(')
                return named;
        }
        return null;
    }

    /// <summary>The phrases before the word of the clause that is open and of those around it, in the order of the text.</summary>
    private static List<NounPhrase> Before(ClauseState state, int introducer)
    {
        List<NounPhrase> phrases = [.. state.Waiting];
        for (var clause = state.Current; ; clause = state.Clauses[clause.Parent])
        {
            phrases.AddRange(clause.Before);
            phrases.AddRange(clause.After);
            if (clause.Subject is { } subject)
                phrases.Add(subject);
            if (clause.Parent < 0)
                break;
        }
        phrases.RemoveAll(p => p.Last >= introducer);
        phrases.Sort(static (a, b) => a.First.CompareTo(b.First));
        return phrases;
    }

    private static bool IsPerson(SentenceTokens sentence, NounPhrase phrase)
    {
        if (sentence.NameAt[phrase.Last] is var name and >= 0)
        {
            return sentence.KindOf(name) switch
            {
                EntityKind.Person => true,
                EntityKind.Unknown => phrase.Preposition < 0 || !(sentence.Word(phrase.Preposition) is "from" or "in" or "at" or "near" or "on"),
                _ => false,
            };
        }
        if (sentence.Tokens[phrase.Last].Kind != TokenKind.Word)
            return false;
        var noun = sentence.Word(phrase.Last);
        return noun is "he" or "He" or "she" or "She" or "those" or "Those" or "him" or "them" or "one" or "someone" or "somebody" or "anyone"
            || NameKinds.IsPersonNoun(noun, out _) || NameKinds.IsTitle(noun, out _) || NameKinds.IsKinNoun(noun)
            || noun.Length > 3 && noun[^1] == 's' && (NameKinds.IsPersonNoun(noun[..^1], out _) || NameKinds.IsKinNoun(noun[..^1]));
    }
}
