using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Clauses;

/// <summary>Relative clauses without "who" or "that", before the verb of the clause they stand in: "the son he had by her was born", "the works she left".</summary>
internal static class ContactClauses
{
    /// <summary>Whether a verb with a pronoun right before it tells of the noun before that, and another verb is still to come.</summary>
    public static bool Opens(ClauseState state, VerbGroup verb)
    {
        var sentence = state.Sentence;
        var tokens = sentence.Tokens;
        if (verb.Form is not (VerbForm.Finite or VerbForm.Ambiguous) || state.Waiting is not [.., { Names.Length: 0 } noun, { Preposition: < 0 } pronoun]
            || pronoun.First != pronoun.Last || pronoun.Last != verb.First - 1 || noun.Last != pronoun.First - 1 || state.Current.Kind is not (ClauseKind.Main or ClauseKind.Coordinate)
            || !(sentence.Word(pronoun.First) is "he" or "she" or "they") || tokens[noun.Last].Kind != TokenKind.Word || sentence.DateAt[noun.Last] >= 0)
            return false;
        // "That year he left", "In his memoirs he tells": a time, a phrase put first.
        if (noun.Preposition >= 0 ? !(sentence.Word(noun.Preposition) is "of" or "Of") : !(sentence.Word(noun.First) is "the" or "The" or "a" or "A")
            || sentence.Word(noun.Last) is "day" or "year" or "morning" or "evening" or "night" or "week" or "month" or "time" or "moment" or "summer" or "winter" or "spring" or "autumn"
                or "afternoon" or "hour" or "season" or "instant" or "minute" or "more" or "less" or "longer" or "further")
            return false;
        for (var i = verb.Last + 1; i < tokens.Length; i++)
        {
            if (!sentence.Taken[i] && tokens[i].Is(WordClass.Verb | WordClass.Auxiliary) && VerbGroupReader.Read(sentence, i) is { Form: VerbForm.Finite or VerbForm.Ambiguous })
                return true;
        }
        return false;
    }
}
