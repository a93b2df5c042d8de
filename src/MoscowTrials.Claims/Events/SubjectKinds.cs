using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>What a subject is whose words name nobody and nothing known.</summary>
internal static class SubjectKinds
{
    public static UnknownSubject Of(SentenceTokens tokens, NounPhrase phrase)
    {
        if (CouldBePerson(tokens, phrase))
            return UnknownSubject.Person;
        var head = tokens.Tokens[phrase.Last];
        if (tokens.Word(phrase.Last) is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve"
            or "others" or "several" or "many")
            return UnknownSubject.Several;
        if (head.Kind != TokenKind.Word || head.Is(WordClass.Function) || tokens.DateAt[phrase.Last] >= 0)
            return UnknownSubject.None;
        if (IsSeveral(tokens, phrase))
            return UnknownSubject.Several;
        // "The construction took two years. It was opened in 1904.", "A war began. It was never rebuilt."
        var noun = tokens.Word(phrase.Last);
        return EventLexicon.MatchNoun(noun) is not null || head.Is(WordClass.Ing) || NameKinds.OfHead(noun) == EntityKind.Occasion
            || SoleThings.KindOf(noun) == EntityKind.Occasion ? UnknownSubject.None : UnknownSubject.Thing;
    }

    /// <summary>"four judges", "the masons", without a name.</summary>
    public static bool IsSeveral(SentenceTokens tokens, NounPhrase phrase) =>
        tokens.Tokens[phrase.Last] is { Kind: TokenKind.Word, IsCapitalised: false } head && !head.Is(WordClass.Function)
        && tokens.NameAt[phrase.Last] < 0 && tokens.DateAt[phrase.Last] < 0 && Plurals.IsPlural(tokens.Word(phrase.Last));

    private static bool CouldBePerson(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.Names.Length > 0 && tokens.NameAt[phrase.Last] >= 0 && phrase.Possessive < 0 || tokens.Word(phrase.First) is "he" or "He" or "she" or "She"
        || tokens.Tokens[phrase.Last].Kind == TokenKind.Word
            && (NameKinds.IsPersonNoun(tokens.Word(phrase.Last), out _) || NameKinds.IsTitle(tokens.Word(phrase.Last), out _));
}
