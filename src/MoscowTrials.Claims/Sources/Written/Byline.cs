using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Reads names that no table knows by where they stand: in front of a title that the page sets apart.</summary>
internal static class Byline
{
    /// <summary>Words of the longest name, and names of the longest list.</summary>
    private const int LongestName = 4, MostNames = 12;

    /// <summary>Words of the longest name of a body.</summary>
    private const int LongestBody = 8;

    /// <summary>The names that make up the first <paramref name="count"/> parts; null where these hold anything else.</summary>
    public static IReadOnlyList<Contributor>? Read(string text, IReadOnlyList<Part> parts, int count)
    {
        var chunks = new List<TextSpan>();
        for (var i = 0; i < count; i++)
        {
            if (parts[i].Kind != PartKind.Words)
                return null;
            chunks.AddRange(Split(text, parts[i].Span));
        }
        chunks.RemoveAll(c => c.In(text).StartsWith("et al", StringComparison.OrdinalIgnoreCase));
        if (chunks.Count is 0 or > MostNames)
            return null;
        if (chunks.TrueForAll(c => IsBody(text, c)))
            return [.. chunks.Select(c => new Contributor(ContributorRole.Author, null, null, text[c.Start..c.End], c))];
        return chunks.TrueForAll(c => IsName(text, c)) ? Families(text, chunks) ?? Pairs(text, chunks) ?? Naturals(text, chunks)
            : Pairs(text, chunks);
    }

    /// <summary>Whether what stands in front of a title is one name that can be an author's, whatever the title is.</summary>
    public static bool IsAuthor(string text, TextSpan span) => PersonNames.Natural(text, span, ContributorRole.Author) is not null
        || IsName(text, span) && PersonNames.Words(text, span).Count == 1;

    // "OECD, Harbour Agency"
    private static bool IsBody(string text, TextSpan span) =>
        (ReferenceWords.AreIn(ReferenceWords.Body, span.In(text)) || PersonNames.IsInitials(span.In(text)) && span.Length >= 3
            || span.Length is >= 3 and <= 6 && !span.In(text).ContainsAnyExceptInRange('A', 'Z'))
        && PersonNames.Words(text, span).Count <= LongestBody;

    // "Kleiner, Mamiya and Tansey": family names only.
    private static List<Contributor>? Families(string text, List<TextSpan> chunks) =>
        chunks.TrueForAll(c => PersonNames.Words(text, c).Count == 1 && PersonNames.IsNameWord(c.In(text))) && chunks.Count != 2
            ? [.. chunks.Select(c => new Contributor(ContributorRole.Author, text[c.Start..c.End], null, null, c))] : null;

    // "Holm, J. G. St. C.; Berg, P. D."
    private static List<Contributor>? Pairs(string text, List<TextSpan> chunks)
    {
        if (chunks.Count % 2 != 0)
            return null;
        var names = new List<Contributor>();
        for (var i = 0; i < chunks.Count; i += 2)
        {
            var given = PersonNames.Words(text, chunks[i + 1]);
            if (!PersonNames.IsFamily(text, chunks[i]) || given.Count > LongestName || !PersonNames.IsInitials(given[0].In(text)))
                return null;
            names.Add(PersonNames.Inverted(text, chunks[i], chunks[i + 1], ContributorRole.Author));
        }
        return names;
    }

    // "Xun Lu, Bo Berg": the last word is the family name.
    private static List<Contributor>? Naturals(string text, List<TextSpan> chunks)
    {
        var names = new List<Contributor>();
        foreach (var chunk in chunks)
        {
            if (PersonNames.Natural(text, chunk, ContributorRole.Author) is { } name)
            {
                names.Add(name);
                continue;
            }
            var words = PersonNames.Words(text, chunk);
            if (words.Count < 2 || !PersonNames.IsNameWord(words[^1].In(text)) || PersonNames.IsInitials(words[^1].In(text)))
                return null;
            var (family, given) = (text[words[^1].Start..words[^1].End], text[words[0].Start..words[^2].End]);
            names.Add(new Contributor(ContributorRole.Author, family, given, null, chunk));
        }
        return names;
    }

    private static bool IsName(string text, TextSpan span)
    {
        var words = PersonNames.Words(text, span);
        return words.Count is > 0 and <= LongestName && words.TrueForAll(w => IsNameWord(w.In(text)));
    }

    private static bool IsNameWord(ReadOnlySpan<char> word) =>
        (PersonNames.IsInitials(word) || PersonNames.IsNameWord(word) || PersonNames.IsParticle(word)) && !ReferenceWords.Lower.Contains(word)
        && !ReferenceWords.Publisher.Contains(word) && !ReferenceWords.Periodical.Contains(word) && !ReferenceWords.Body.Contains(word);

    private static IEnumerable<TextSpan> Split(string text, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            var rest = text.AsSpan(i, span.End - i);
            var joint = rest.StartsWith(" and ", StringComparison.Ordinal) ? 5 : rest.StartsWith(" & ", StringComparison.Ordinal) ? 3
                : i == span.Start && rest.StartsWith("and ", StringComparison.Ordinal) ? 4
                : i == span.Start && rest.StartsWith("& ", StringComparison.Ordinal) ? 2 : 0;
            if (joint == 0)
                continue;
            if (i > start)
                yield return new TextSpan(start, i);
            start = i + joint;
            i = start - 1;
        }
        var last = PartSplitter.Trim(text, new TextSpan(start, span.End));
        if (!last.IsEmpty)
            yield return last;
    }
}
