using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>Reads what narrows the noun behind a number: "who had sealed the surrender".</summary>
internal static class Narrowings
{
    /// <summary>Tokens of the longest words that narrow a noun.</summary>
    private const int LongestNarrowing = 12;

    private static readonly WordList Sizes = WordList.AnyCase("all-told.tsv", "size");

    /// <summary>The stems of what stands between a number and its noun, and of the clause or phrase behind it.</summary>
    public static string[] Read(SentenceTokens tokens, int from, int head, Clause? clause)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < head; i++)
        {
            if (!Sizes.Contains(tokens.Word(i)))
                WordStems.Add(tokens, i, stems);
        }
        var at = head + 1;
        if (at < tokens.Tokens.Length && (tokens.Tokens[at].Is(WordClass.Relative | WordClass.Preposition) || tokens.Word(at) is "that")
            && !(tokens.Tokens[at].Is(WordClass.Preposition) && tokens.Word(at) is not (
                "of" or "in" or "on" or "at" or "from" or "with" or "for" or "without" or "under")))
        {
            // "with which they had left" has a verb of its own, "of the cathedral" none: the verb of the clause itself ends what narrows
            // its subject.
            var verbs = tokens.Tokens[at].Is(WordClass.Preposition) && !(at + 1 < tokens.Tokens.Length
                && tokens.Tokens[at + 1].Is(WordClass.Relative)) ? 1 : 0;
            for (var i = at; i < tokens.Tokens.Length && i < at + LongestNarrowing && tokens.Tokens[i].Kind != TokenKind.Punctuation; i++)
            {
                if (IsVerb(tokens, i) && !(i > at && tokens.Tokens[i - 1].Is(WordClass.Auxiliary)) && verbs++ > 0)
                    break;
                WordStems.Add(tokens, i, stems);
            }
        }
        else if (at < tokens.Tokens.Length && tokens.Tokens[at].Is(WordClass.Participle | WordClass.Ing)
            && !(clause is { Kind: not (ClauseKind.Participial or ClauseKind.Relative), Verb: { } verb } && verb.First == at))
        {
            for (var i = at; i < tokens.Tokens.Length && i < at + LongestNarrowing && tokens.Tokens[i].Kind != TokenKind.Punctuation; i++)
                WordStems.Add(tokens, i, stems);
        }
        return [.. stems];
    }

    private static bool IsVerb(SentenceTokens tokens, int at) => tokens.Tokens[at].Is(WordClass.Auxiliary)
        || tokens.Tokens[at].Is(WordClass.Past) && !tokens.Tokens[at].Is(WordClass.NotVerb)
        || tokens.Tokens[at].Is(WordClass.Present) && VerbTable.IsMostlyVerb(tokens.Base(at));
}
