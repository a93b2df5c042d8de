using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Events;

/// <summary>A table of phrases, looked for in a sentence in any case.</summary>
internal sealed class PhraseTable
{
    // By their first words.
    private readonly FrozenDictionary<string, string[][]> _phrases;
    private readonly WordList _first;

    public PhraseTable(string table)
    {
        _phrases = LexiconTable.Read(table, 1).Select(r => r[0].Split(' ')).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        _first = WordList.Of(_phrases.Keys, anyCase: true);
    }

    /// <summary>Whether the sentence has one of them, and no "without" or "no" before it.</summary>
    public bool AreIn(SentenceTokens tokens)
    {
        if (!tokens.Has(_first))
            return false;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (!tokens.IsIn(i, _first))
                continue;
            foreach (var phrase in _phrases[tokens.Tokens[i].Spelling.Text])
            {
                var w = 0;
                while (w < phrase.Length && i + w < tokens.Tokens.Length
                    && tokens.Word(i + w).Equals(phrase[w], StringComparison.OrdinalIgnoreCase))
                    w++;
                if (w == phrase.Length && !(i > 0 && tokens.Word(i - 1) is "without" or "no") && !IsRefused(tokens, i))
                    return true;
            }
        }
        return false;
    }

    /// <summary>"refused to give his parole"</summary>
    private static bool IsRefused(SentenceTokens tokens, int at)
    {
        for (var i = Math.Max(0, at - FarthestRefusal); i < at; i++)
        {
            if (tokens.Word(i) is "refused" or "declined" or "denied" or "refusing" or "declining")
                return true;
        }
        return false;
    }

    /// <summary>Words between a refusal and what was refused.</summary>
    private const int FarthestRefusal = 5;
}
