using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Offices;

/// <summary>The offices of which an article says that there is one: "there has been a single harbour master", "its chest had only one treasurer".</summary>
internal sealed class SoleOffices
{
    private static readonly WordList Singles = WordList.AnyCase("sole-office-words.tsv");

    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    /// <summary>Takes note of what a sentence says.</summary>
    /// <param name="nouns">The words that may end the name of an office.</param>
    public void Learn(SentenceTokens tokens, ILookup<string, (string Before, bool IsOne)> nouns)
    {
        if (!tokens.Has(Singles))
            return;
        for (var i = 0; i + 1 < tokens.Tokens.Length; i++)
        {
            if (!tokens.IsIn(i, Singles) || tokens.Word(i) is "one" or "One"
                && !(i > 0 && tokens.Word(i - 1) is "for" or "only" or "but" or "just" or "has" or "have" or "had" or "is" or "was" or "be"))
                continue;
            // "one of the directors", "one day the director"
            for (var last = i + 1; last < tokens.Tokens.Length && last <= i + 3 && tokens.Tokens[last].Kind == TokenKind.Word && !tokens.Tokens[last].Is(WordClass.Function); last++)
            {
                if (nouns.Contains(tokens.Word(last).ToString()))
                    _titles.Add(tokens.Span(i + 1, last).In(tokens.Text).ToString().ToLowerInvariant());
            }
        }
    }

    /// <summary>"chief conductor" for "conductor"; null where the article says of none that there is one.</summary>
    public string? EndingIn(string title) => _titles.FirstOrDefault(t => t == title || t.EndsWith(" " + title, StringComparison.Ordinal));

    /// <summary>Whether the article has said that there is one holder of it.</summary>
    public bool Has(string title) => _titles.Contains(title);
}
