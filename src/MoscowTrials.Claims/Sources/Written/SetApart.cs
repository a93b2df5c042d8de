using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Finds the titles of a written reference that its page sets apart: in italic type, or as a link.</summary>
internal static class SetApart
{
    /// <summary>Units of the longest title.</summary>
    private const int Longest = 300;

    /// <summary>Letters of the shortest title; <c>23</c> in italics is a volume.</summary>
    private const int FewestLetters = 3;

    /// <summary>Words of the shortest link that is a title: "PDF" is none, "Online" neither.</summary>
    private const int FewestLinkWords = 2;

    /// <summary>The titles of books, periodicals and pages, in order and without overlap.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="range">What of its text to look at.</param>
    /// <param name="known">What was recognised in it by its form.</param>
    public static List<TextSpan> Titles(Source entry, TextSpan range, IReadOnlyList<KnownPart> known)
    {
        var titles = new List<TextSpan>();
        if (entry.Accents.IsEmpty)
            return titles;
        foreach (var italic in entry.Accents.Where(a => a.Kind == SourceAccentKind.Italic).OrderBy(a => a.Span.Start))
        {
            var joined = titles.Count > 0 && Joins(entry.Text, titles[^1], italic.Span);
            var span = joined ? titles[^1] with { End = Math.Max(titles[^1].End, italic.Span.End) } : italic.Span;
            if (!joined && titles.Count > 0 && span.Start < titles[^1].End || !IsWithin(range, span))
                continue;
            if (joined)
                titles[^1] = span;
            else
                titles.Add(span);
        }
        titles = [.. titles.Select(t => Cut(entry.Text, t, known)).Where(t => IsTitle(entry.Text, t))];
        var link = entry.Accents.FirstOrDefault(a => a.Kind == SourceAccentKind.Link && !a.Span.IsEmpty && IsWithin(range, a.Span)).Span;
        var linked = Cut(entry.Text, link, known);
        if (!link.IsEmpty && !IsMost(range, link) && IsLinkedTitle(entry.Text, range, linked, titles))
            titles.Insert(0, linked);
        return titles;
    }

    /// <summary>Where the first link of a range leads; null where it holds none.</summary>
    public static string? Address(Source entry, TextSpan range)
    {
        foreach (var accent in entry.Accents)
        {
            if (accent.Address is { } address && accent.Span.Start >= range.Start && accent.Span.End <= range.End)
                return address;
        }
        return null;
    }

    // A link around the whole reference sets nothing apart.
    private static bool IsMost(TextSpan range, TextSpan span) => span.Length * 10 > range.Length * 8;

    // "''Tides:'' ''The Coast''"
    private static bool Joins(string text, TextSpan one, TextSpan other) =>
        other.Start >= one.End && text.AsSpan(one.End, other.Start - one.End).Trim() is "" or ":";

    // The number of a volume, the edition and the imprint are none of the title, though they stand in italics with it.
    private static TextSpan Cut(string text, TextSpan span, IReadOnlyList<KnownPart> known)
    {
        var end = span.End;
        foreach (var part in known)
        {
            if (part.Span.Start >= span.Start && part.Span.Start < end && !(part.Span.End < text.Length && text[part.Span.End] == ':'))
                end = part.Span.Start;
        }
        var stop = text.AsSpan(span.Start, end - span.Start).IndexOf(". ");
        if (stop > 0 && HasYear(text, new TextSpan(span.Start + stop, end)))
            end = span.Start + stop;
        // "''The Root (Roten''": half of a pair of brackets.
        if (text.AsSpan(span.Start, end - span.Start).LastIndexOf('(') is > 0 and var open
            && text.AsSpan(span.Start + open, end - span.Start - open).IndexOf(')') < 0)
            end = span.Start + open;
        var start = span.Start;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '.' or ',' or ';' or ':' or '–' or '—' or '-'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or ',' or ';' or ':' or '–' or '—' or '-'))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsTitle(string text, TextSpan span)
    {
        var words = span.In(text);
        var letters = 0;
        foreach (var unit in words)
            letters += char.IsLetter(unit) ? 1 : 0;
        return span.Length <= Longest && letters >= FewestLetters && !char.IsLower(words[0]) && !ReferenceWords.Signal.Contains(words)
            && !ReferenceWords.Ibid.Contains(words) && !ReferenceWords.OpCit.Contains(words);
    }

    // A link is the title where nothing else is: not where quotation marks or italics tell it.
    private static bool IsLinkedTitle(string text, TextSpan range, TextSpan link, List<TextSpan> titles)
    {
        if (!IsTitle(text, link) || text.AsSpan(range.Start, link.End - range.Start).ContainsAny('"', '“', '«')
            || titles.Exists(t => t.Start < link.End) || PersonNames.Words(text, link).Count < FewestLinkWords)
            return false;
        return WrittenDate.Whole(text, link) is null;
    }

    private static bool HasYear(string text, TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] is '1' or '2' && WrittenDate.YearAt(text, i, span.End) is not null)
                return true;
        }
        return false;
    }

    private static bool IsWithin(TextSpan range, TextSpan span) => span.Start >= range.Start && span.End <= range.End;
}
