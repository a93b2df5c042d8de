using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Events;

/// <summary>"It" that stands for what follows: "it took three years to …", "it was reported that …", "it was Berg who …".</summary>
internal static class Expletives
{
    /// <summary>Tokens behind the verb among which the clause stands that "it" is short for.</summary>
    private const int Reach = 12;

    public static bool Is(SentenceTokens tokens, Clause clause, NounPhrase subject)
    {
        if (subject.First != subject.Last || tokens.Word(subject.First) is not ("it" or "It") || clause.Verb is not { } verb)
            return false;
        var at = verb.Last + 1;
        if (at >= tokens.Tokens.Length)
            return false;
        if (verb.Verb is "take" or "seem" or "appear" or "happen")
        {
            for (var i = at; i < tokens.Tokens.Length && i < at + Reach; i++)
            {
                if (tokens.Word(i) is "to" or "that" or "for" or "until" or "before")
                    return true;
            }
            return false;
        }
        if (tokens.Word(at) is "that" or "whether")
            return true;
        if (!verb.IsCopula)
            return false;
        // "it was Berg who", "it was difficult to"
        if (tokens.NameAt[at] >= 0)
            return true;
        return at + 1 < tokens.Tokens.Length && tokens.Tokens[at] is { Kind: TokenKind.Word } word && !word.Is(WordClass.Function)
            && tokens.Word(at + 1) is "to" or "that" or "whether" or "for";
    }
}
