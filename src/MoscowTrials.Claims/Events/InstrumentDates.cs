using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>
/// The date of what is done by law: "was created by an Act of Parliament that came into force on 1 January 1946", "By the decree of 30
/// May 1834
/// … the abbey was dissolved".
/// </summary>
internal static class InstrumentDates
{
    /// <summary>Tokens from "by" to the noun, from there to the date, and from the verb to "by".</summary>
    private const int ToNoun = 5, ToDate = 12, Behind = 4;

    private static readonly WordList Instruments = WordList.AnyCase("instruments.tsv");

    /// <summary>The date of the law by which the clause's deed is done; null where the sentence names none.</summary>
    public static EventDate? Find(SentenceReading sentence, Clause clause, VerbGroup verb)
    {
        if (sentence.Dates.Length == 0 || verb.IsModal)
            return null;
        var tokens = sentence.Tokens;
        for (var i = 0; i + 2 < tokens.Tokens.Length; i++)
        {
            if (!(i == 0 || i > verb.Last && i <= verb.Last + Behind) || tokens.Word(i) is not ("by" or "By" or "under" or "Under")
                || NounBehind(tokens, i) is not (>= 0 and var noun))
                continue;
            for (var d = noun + 1; d < tokens.Tokens.Length && d <= noun + ToDate; d++)
            {
                if (tokens.Tokens[d].Kind == TokenKind.Punctuation)
                    break;
                if (tokens.DateAt[d] is >= 0 and var date)
                {
                    return sentence.Dates[date] is { Date: not null, Relation: DateRelation.During } told
                        ? EventDates.Read(tokens, told, date, isState: false, isNegated: false) : null;
                }
            }
        }
        return null;
    }

    private static int NounBehind(SentenceTokens tokens, int by)
    {
        for (var i = by + 1; i < tokens.Tokens.Length && i <= by + ToNoun; i++)
        {
            if (Instruments.Contains(tokens.Word(i)))
                return i;
        }
        return -1;
    }
}
