using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Tells names of people from other words of a reference, and takes them apart.</summary>
internal static class PersonNames
{
    private static readonly WordList Particles = WordList.AnyCase("name-particles.tsv");

    /// <summary>Words of the longest name.</summary>
    private const int MostWords = 6;

    /// <summary>Letters of the longest initials without stops: <c>SOY</c>.</summary>
    private const int MostInitials = 3;

    /// <summary>Whether a span can be a family name that stands in front: one to four words with capitals, particles among them.</summary>
    public static bool IsFamily(string text, TextSpan span)
    {
        var words = 0;
        foreach (var word in Words(text, span))
        {
            if (++words > 4 || !IsNameWord(word.In(text)) && !IsParticle(word.In(text)))
                return false;
        }
        return words > 0 && IsNameWord(LastWord(text, span).In(text)) && !ReferenceWords.AreIn(ReferenceWords.Lower, span.In(text));
    }

    /// <summary>Whether a span can be given names behind a comma: initials, or names of which the first is known as one.</summary>
    /// <param name="strict">Whether a name that no table has is none.</param>
    public static bool IsGiven(string text, TextSpan span, bool strict)
    {
        var words = 0;
        var isKnown = false;
        foreach (var range in Words(text, span))
        {
            var word = range.In(text);
            if (++words > 4)
                return false;
            var isInitials = IsInitials(word);
            if (!isInitials && !IsNameWord(word) && !(words > 1 && IsParticle(word)))
                return false;
            if (words == 1)
                isKnown = isInitials || GivenNames.Find(word.TrimEnd('.')) is not null;
        }
        return words > 0 && (isKnown || !strict && words <= 2 && !ReferenceWords.AreIn(ReferenceWords.Publisher, span.In(text)))
            && !IsOther(LastWord(text, span).In(text));
    }

    /// <summary>A name in its natural order, "Anna M. van der Meer"; null where the span is none.</summary>
    public static Contributor? Natural(string text, TextSpan span, ContributorRole role)
    {
        span = Untitled(text, PartSplitter.Trim(text, span));
        var words = Words(text, span);
        if (words.Count is < 2 or > MostWords)
            return null;
        var family = words.Count - 1;
        if (IsSuffix(words[family].In(text)))
            family--;
        if (family < 1 || !IsNameWord(words[family].In(text)))
            return null;
        var lastWord = words[family].In(text);
        if (IsOther(lastWord) || ReferenceWords.Lower.Contains(lastWord))
            return null;
        var hasMiddle = false;
        for (var i = 0; i < family; i++)
        {
            var word = words[i].In(text);
            var isInitials = IsInitials(word);
            hasMiddle |= i > 0 && isInitials && word.Contains('.');
            // "Lincoln Speaks Out": of three words the middle one has to be of a name too.
            if (i > 0 && !isInitials && !IsParticle(word) && GivenNames.Find(word) is null && !word.Contains('-'))
                return null;
            if (!isInitials && !IsNameWord(word) && !(i > 0 && IsParticle(word)) || ReferenceWords.Lower.Contains(word))
                return null;
        }
        var first = words[0].In(text);
        if (!IsInitials(first) && !hasMiddle && GivenNames.Find(first) is null)
            return null;
        // "CNN Money", "Lund AB"
        if (IsInitials(first) && !first.Contains('.') && (first.Length >= MostInitials || first.Length > 1 && !IsMixed(lastWord))
            || !IsMixed(lastWord) && lastWord.Length <= MostInitials)
            return null;
        // Particles belong to the family name.
        var start = family;
        while (start > 1 && IsParticle(words[start - 1].In(text)))
            start--;
        return new Contributor(role, text[words[start].Start..words[family].End], text[words[0].Start..words[start - 1].End], null, span);
    }

    /// <summary>A name as medicine writes it, "Lund AB"; null where the span is none.</summary>
    public static Contributor? Vancouver(string text, TextSpan span, ContributorRole role)
    {
        span = PartSplitter.Trim(text, span);
        while (!span.IsEmpty && text[span.End - 1] == '.')
            span = span with { End = span.End - 1 };
        var words = Words(text, span);
        if (words.Count is < 2 or > 4 || words[^1].In(text) is not { Length: <= MostInitials } initials
            || initials.ContainsAnyExceptInRange('A', 'Z'))
            return null;
        var family = new TextSpan(span.Start, words[^2].End);
        return IsFamily(text, family) ? new Contributor(role, Of(text, family), initials.ToString(), null, span) : null;
    }

    /// <summary>A name that was turned round.</summary>
    public static Contributor Inverted(string text, TextSpan family, TextSpan given, ContributorRole role) =>
        new(role, Of(text, family), Of(text, given), null, new TextSpan(family.Start, given.End));

    /// <summary>Whether a word is "J.", "J.-P.", "LD".</summary>
    public static bool IsInitials(ReadOnlySpan<char> word)
    {
        var (letters, stops) = (0, 0);
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                letters++;
            else if (c == '.')
                stops++;
            else if (c != '-' && c != '–')
                return stops > 0 && letters > 0 && word.Length <= 4 && char.IsLower(c) && word[^1] == '.';
        }
        return letters > 0 && (stops > 0 ? letters <= 5 : letters <= MostInitials);
    }

    /// <summary>Whether a word can be a part of a name: a capital, then letters, apostrophes and hyphens.</summary>
    public static bool IsNameWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return false;
        var begin = word;
        // "d'Arcy", "al-Farabi", "O'Neill"
        if (word.Length > 3 && word[1] is '\'' or '’' && char.IsLower(word[0]))
            begin = word[2..];
        else if (word.Length > 4 && word[2] == '-' && char.IsLower(word[0]))
            begin = word[3..];
        if (!char.IsUpper(begin[0]))
            return false;
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-' or '‐' or '‑'))
                return false;
        }
        return true;
    }

    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word) && word.Length <= 5;

    public static bool IsSuffix(ReadOnlySpan<char> word) =>
        word.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" or "jr" or "sr" or "PhD";

    /// <summary>The words of a span.</summary>
    public static List<TextSpan> Words(string text, TextSpan span)
    {
        var words = new List<TextSpan>();
        for (var i = span.Start; i < span.End;)
        {
            while (i < span.End && char.IsWhiteSpace(text[i]))
                i++;
            var start = i;
            while (i < span.End && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
                words.Add(new TextSpan(start, i));
        }
        return words;
    }

    // Bodies, journals and publishers begin like people: "Harbour Board", "Lincoln Journal".
    private static bool IsOther(ReadOnlySpan<char> word) =>
        ReferenceWords.Publisher.Contains(word) || ReferenceWords.Body.Contains(word) || ReferenceWords.Periodical.Contains(word);

    private static TextSpan LastWord(string text, TextSpan span) => Words(text, span)[^1];

    private static bool IsMixed(ReadOnlySpan<char> word) => word.Length > 1 && char.IsLower(word[^1]);

    private static string Of(string text, TextSpan span) => text[span.Start..span.End].Trim();

    // "Dr Anna Lund", "Sir John Lund", "by Anna Lund".
    private static TextSpan Untitled(string text, TextSpan span)
    {
        foreach (var title in (ReadOnlySpan<string>)["by ", "Dr. ", "Dr ", "Prof. ", "Sir ", "Professor "])
        {
            if (span.In(text).StartsWith(title, StringComparison.OrdinalIgnoreCase))
                return span with { Start = span.Start + title.Length };
        }
        return span;
    }
}
