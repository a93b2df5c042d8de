using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>Whether a denial and an event told elsewhere can be about one and the same.</summary>
internal static class ToldEvents
{
    private static readonly WordList EmptyModifiers = WordList.AnyCase("empty-modifiers.tsv");

    /// <summary>Whether what the denial names, its time and what narrows its noun fit the told event.</summary>
    public static bool Agrees(SentenceReading denial, Clause clause, NounPhrase? phrase, SentenceReading there, EventDraft told)
    {
        // Every name in the denial has to be named where the event is told.
        foreach (var entity in Denials.NamesOf(denial, clause))
        {
            if (!there.Names.Any(n => n.Entity == entity) && !told.Participants.Any(p => p.Entity == entity)
                && told.Place?.Entity != entity)
                return false;
        }
        if (phrase is not null && !SpeaksOf(there, denial.Tokens, phrase.First, phrase.Last - 1))
            return false;
        // "no meeting with the Spanish envoy", "no attack on the mission": what narrows the noun has to be spoken of there too.
        foreach (var narrower in clause.Before.Concat(clause.After))
        {
            if (phrase is not null && narrower.Preposition == phrase.Last + 1
                && !SpeaksOf(there, denial.Tokens, narrower.First, narrower.Last))
                return false;
        }
        return TimesAgree(denial, clause, told);
    }

    /// <summary>What the denial says was not reached, handed over, met, has to be spoken of where the event is told.</summary>
    public static bool ObjectsAgree(SentenceReading denial, Clause clause, SentenceReading there)
    {
        foreach (var phrase in clause.Objects)
        {
            if (!denial.Tokens.Tokens[phrase.Last].Is(WordClass.Pronoun) && !Speaks(there, Nouns.Singular(denial.Tokens.Word(phrase.Last))))
                return false;
        }
        return true;
    }

    /// <summary>Whether two things that nobody knows by name are told by one noun.</summary>
    public static bool SameHead(SentenceReading denial, Participant what, SentenceReading there, Participant told) =>
        Head(denial, what) is { Length: > 2 } head && head == Head(there, told);

    /// <summary>Whether the noun is made of the verb: "transmission" of "transmit", "grant" of "grant".</summary>
    public static bool Derives(string noun, string verb)
    {
        var shared = noun.AsSpan().CommonPrefixLength(verb);
        return shared >= 5 && shared >= verb.Length - 2 && noun.Length - shared <= 6;
    }

    private static bool TimesAgree(SentenceReading denial, Clause clause, EventDraft told)
    {
        foreach (var date in clause.Dates)
        {
            var mention = denial.Dates[date];
            if (mention.Relation is DateRelation.Before or DateRelation.End or DateRelation.After or DateRelation.Start)
                return false;
            if (mention.Date is { } d && (told.When is not { } when || d.Earliest > when.Latest || d.Latest < when.Earliest))
                return false;
        }
        return true;
    }

    private static string Head(SentenceReading sentence, Participant participant)
    {
        if (participant.Span.End > sentence.Tokens.Text.Length)
            return "";
        var words = participant.Span.In(sentence.Tokens.Text);
        return Nouns.Singular(words[(words.LastIndexOf(' ') + 1)..]);
    }

    private static bool SpeaksOf(SentenceReading there, SentenceTokens tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var token = tokens.Tokens[i];
            if (token.Kind == TokenKind.Word && !token.Is(WordClass.Function) && !EmptyModifiers.Contains(tokens.Word(i))
                && !Speaks(there, Nouns.Singular(tokens.Word(i))))
                return false;
        }
        return true;
    }

    private static bool Speaks(SentenceReading sentence, string noun)
    {
        for (var i = 0; i < sentence.Tokens.Tokens.Length; i++)
        {
            if (sentence.Tokens.Tokens[i].Kind == TokenKind.Word && Nouns.Singular(sentence.Tokens.Word(i)) == noun)
                return true;
        }
        return false;
    }
}
