using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>What the words around a full name tell of a second bearer of it.</summary>
internal static class SecondBearers
{
    private static readonly WordList Younger = WordList.Exact("second-bearers.tsv", "younger");
    private static readonly WordList Elder = WordList.Exact("second-bearers.tsv", "elder");

    /// <summary>"A Karl Berg who sat in parliament was his son", "the Karl Berg who came in 1950": people take no article, so it is another.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="name">A name of two words or more.</param>
    /// <param name="isKnown">Whether the article has called somebody so before.</param>
    public static bool IsAnother(string text, NameSpan name, bool isKnown)
    {
        var word = WordBefore(text, name.Span.Start, out _);
        // "a second Karl Berg"
        if (isKnown && word is "second" or "third" or "different" or "unrelated" or "namesake" or "younger" or "elder" or "older")
            return true;
        if (word is not ("A" or "a" or "another" or "Another" or "The" or "the")
            || !isKnown && GivenNames.Find(name.Core.AsSpan(0, name.Core.IndexOf(' ', StringComparison.Ordinal))) is null)
            return false;
        var behind = text.AsSpan(name.Span.End);
        return word is not ("The" or "the") && isKnown || behind.StartsWith(" who ", StringComparison.Ordinal)
            || behind.StartsWith(" whom ", StringComparison.Ordinal) || behind.StartsWith(" whose ", StringComparison.Ordinal);
    }

    /// <summary>"The director of the 1960s was likewise called Karl Berg".</summary>
    public static bool IsLikewiseCalled(string text, NameSpan name) =>
        WordBefore(text, name.Span.Start, out var called) is "called" or "named" or "christened"
        && WordBefore(text, called, out _) is "also" or "likewise" or "similarly" or "too";

    /// <summary>Whether the sentence tells that the second bearer is the younger one, "his son" and not "his father".</summary>
    public static bool TellsYounger(string text)
    {
        var isTold = false;
        foreach (var range in text.AsSpan().SplitAny(" ,.;:()"))
        {
            var word = text.AsSpan()[range];
            if (Elder.Contains(word))
                return false;
            isTold |= Younger.Contains(word);
        }
        return isTold;
    }

    /// <summary>"the elder Berg".</summary>
    public static bool IsCalledElder(string text, NameSpan name) =>
        WordBefore(text, name.Span.Start, out _) is "elder" or "older" or "senior";

    private static ReadOnlySpan<char> WordBefore(string text, int end, out int start)
    {
        var before = text.AsSpan(0, end).TrimEnd();
        start = before.LastIndexOf(' ') + 1;
        return before[start..];
    }
}
