using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>The words of references, by what they are good for (reference-words.tsv).</summary>
internal static class ReferenceWords
{
    /// <summary>Words of the longest entry of the table.</summary>
    private const int MostWords = 3;

    public static readonly WordList Stopped = Of("stopped");
    public static readonly WordList Page = Of("page");
    public static readonly WordList Volume = Of("volume");
    public static readonly WordList Issue = Of("issue");
    public static readonly WordList Accessed = Of("accessed");
    public static readonly WordList Archived = Of("archived");
    public static readonly WordList Identifier = Of("identifier");
    public static readonly WordList Edited = Of("edited");
    public static readonly WordList Editor = Of("editor");
    public static readonly WordList Translated = Of("translated");
    public static readonly WordList Publisher = Of("publisher");
    public static readonly WordList Periodical = Of("periodical");
    public static readonly WordList Ibid = Of("ibid");
    public static readonly WordList OpCit = Of("opcit");
    public static readonly WordList Edition = Of("edition");
    public static readonly WordList Lower = Of("lower");
    public static readonly WordList Signal = Of("signal");
    public static readonly WordList Note = Of("note");
    public static readonly WordList Reprint = Of("reprint");
    public static readonly WordList Body = Of("body");
    public static readonly WordList Medium = Of("medium");
    public static readonly WordList Division = Of("division");

    /// <summary>
    /// Units that words of the list take up at the beginning of <paramref name="text"/>, the longest run of them; 0 where none
    /// stands there.
    /// </summary>
    public static int Leading(WordList list, ReadOnlySpan<char> text)
    {
        var (longest, end) = (0, 0);
        for (var words = 0; words < MostWords && end < text.Length; words++)
        {
            while (end < text.Length && text[end] == ' ')
                end++;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            var run = text[..end];
            if (list.Contains(run) || run.Length > 1 && run[^1] == ',' && list.Contains(run[..^1]))
                longest = end;
        }
        return longest;
    }

    /// <summary>Whether some word of <paramref name="text"/> is in the list.</summary>
    public static bool AreIn(WordList list, ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split(' '))
        {
            if (list.Contains(text[range].Trim(".,;:()'’\"")))
                return true;
        }
        return false;
    }

    private static WordList Of(string use) => WordList.AnyCase("reference-words.tsv", use);
}
