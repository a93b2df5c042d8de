using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Finds where the title of a written reference ends.</summary>
internal static class Titles
{
    /// <summary>Words of the longest name of a place in front of a publisher.</summary>
    private const int LongestPlace = 4;

    /// <summary>Words of the longest date: <c>3 May 1902</c>.</summary>
    private const int LongestDate = 3;

    /// <summary>
    /// The title that begins with part <paramref name="first"/>, whether it is quoted, and the first part behind it; null where none
    /// begins there.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="first">The part.</param>
    /// <param name="byCommas">Whether commas part what the reference tells.</param>
    /// <param name="isDated">Whether the date was told before: another one is a part of the title.</param>
    /// <param name="isNumber">Whether a part that was recognised is a number of a volume.</param>
    public static (TextSpan Span, bool IsQuoted, int Next)? Read(string text, List<Part> parts, int first, bool byCommas, bool isDated,
        Func<Part, bool> isNumber)
    {
        if (first >= parts.Count)
            return null;
        if (parts[first].Kind == PartKind.Quote)
        {
            var quoted = Inside(text, parts[first].Span);
            return quoted.IsEmpty ? null : (quoted, true, first + 1);
        }
        if (parts[first].Kind == PartKind.Title)
            return (parts[first].Span, false, first + 1);
        if (parts[first].Kind != PartKind.Words)
            return null;
        // "ed. by Anna Lund, ''Lights''"
        if (first + 1 < parts.Count && parts[first + 1].Kind == PartKind.Title && (IsImprint(text, parts[first].Span)
            || parts[first].Span.In(text).Equals("in", StringComparison.OrdinalIgnoreCase)))
            return null;
        var end = parts[first].Span.End;
        var next = first + 1;
        for (; next < parts.Count; next++)
        {
            var part = parts[next];
            // "Tides Volume I: The Coast": the number stands within.
            if (part.Kind == PartKind.Known && isNumber(part) && next + 1 < parts.Count
                && parts[next + 1] is { Kind: PartKind.Words, Before: ':' })
                continue;
            if (part.Kind == PartKind.Quote && part.Before == ' ')
            {
                end = part.Span.End + 1;
                continue;
            }
            if (part.Kind != PartKind.Words || !GoesOn(text, parts, next, byCommas, isDated))
                break;
            end = part.Span.End;
        }
        return (new TextSpan(parts[first].Span.Start, Math.Min(end, text.Length)), false, next);
    }

    /// <summary>
    /// Who wrote what a title names, and the title without it: "Lights of the Coast by Anna Lund"; null where nobody is named at its end.
    /// </summary>
    public static (Contributor Author, TextSpan Title)? AuthorBehind(string text, TextSpan title)
    {
        var at = title.In(text).LastIndexOf(" by ");
        if (at <= 0 || PersonNames.Natural(text, title with { Start = title.Start + at + 4 }, ContributorRole.Author) is not { } author)
            return null;
        var rest = PartSplitter.Trim(text, title with { End = title.Start + at });
        if (rest.IsEmpty)
            return null;
        // "a recording conducted by Anna Lund", "English translation by Anna Lund"
        var last = PersonNames.Words(text, rest)[^1].In(text);
        return char.IsLower(last[0]) && (last.EndsWith("ed", StringComparison.Ordinal) || last is "translation")
            || ReferenceWords.Leading(ReferenceWords.Edited, title.In(text)) > 0
            || ReferenceWords.Leading(ReferenceWords.Translated, title.In(text)) > 0
            ? null : (author, rest);
    }

    /// <summary>Whether what stands in a span tells of a publication and is no title: a publisher's word, a day, "edited by".</summary>
    public static bool IsImprint(string text, TextSpan span)
    {
        var words = span.In(text);
        return ReferenceWords.AreIn(ReferenceWords.Publisher, words) || WrittenDate.Whole(text, span) is not null
            || ReferenceWords.Leading(ReferenceWords.Edited, words) > 0 || ReferenceWords.Leading(ReferenceWords.Translated, words) > 0
            || EndsInDate(text, span) is not null || ReferenceWords.Edition.Contains(words[(words.LastIndexOf(' ') + 1)..].TrimEnd('.'));
    }

    /// <summary>
    /// The year or day at the end of a span behind other words: "Fjord Press 1902"; null where there is none, or where it is what a title
    /// is about: "Art after 1980".
    /// </summary>
    public static WorkDate? EndsInDate(string text, TextSpan span)
    {
        var at = span.In(text).TrimEnd('.').LastIndexOf(' ');
        if (at <= 0 || WrittenDate.YearAt(text, span.Start + at + 1, span.End) is not { } year || year.Span.End < span.End - 1)
            return null;
        var words = PersonNames.Words(text, span);
        // "Harbour News 3 May 1902"
        for (var i = Math.Max(1, words.Count - LongestDate); i < words.Count - 1; i++)
        {
            if (WrittenDate.Whole(text, span with { Start = words[i].Start }) is { } day)
                return day;
        }
        return ReferenceWords.Lower.Contains(words[^2].In(text)) ? null : year;
    }

    /// <summary>Whether a span is the name of a place and of nothing else: a town of some size, "Cambridge, MA".</summary>
    public static bool IsPlace(string text, TextSpan span)
    {
        var words = span.In(text);
        return words.Length is > 1 and < 40 && char.IsUpper(words[0]) && Gazetteer.Shared.TryFind(words, out _)
            && !Gazetteer.Shared.NeedsCue(words);
    }

    private static bool GoesOn(string text, List<Part> parts, int index, bool byCommas, bool isDated)
    {
        var part = parts[index];
        switch (part.Before)
        {
            case ':':
                return true;
            case ' ':
                return parts[index - 1].Kind is PartKind.Quote or PartKind.Known;
            case ',':
                // "Title, Oxford: Fjord Press": a place is followed by its publisher.
                var isPlace = char.IsUpper(text[part.Span.Start]) && PersonNames.Words(text, part.Span).Count <= LongestPlace
                    && index + 1 < parts.Count && parts[index + 1] is { Kind: PartKind.Words, Before: ':' };
                if (IsSpanOfYears(text, part.Span) || isDated && !byCommas && WrittenDate.Whole(text, part.Span) is not null)
                    return true;
                if (IsImprint(text, part.Span) || isPlace || IsByline(text, part.Span))
                    return false;
                if (!byCommas)
                    return !IsPlace(text, part.Span) || index + 1 < parts.Count && parts[index + 1].Before == ',';
                var begin = text[part.Span.Start];
                return char.IsLower(begin) && !part.Span.In(text).StartsWith("in ", StringComparison.Ordinal)
                    || part.Span.In(text).StartsWith("and ", StringComparison.Ordinal) || char.IsAsciiDigit(begin);
            default:
                return false;
        }
    }

    // "Roots in Coastal Speech, by Bo Berg"
    private static bool IsByline(string text, TextSpan span) => span.In(text).StartsWith("by ", StringComparison.Ordinal)
        && PersonNames.Words(text, span) is { Count: > 2 } words && PersonNames.IsNameWord(words[1].In(text));

    /// <summary>Whether a span is "1929–1985": what a title is about, not when it was published.</summary>
    public static bool IsSpanOfYears(string text, TextSpan span) =>
        span.Length is >= 7 and <= 9 && WrittenDate.YearAt(text, span.Start, span.Start + 4) is not null
        && text[span.Start + 4] is '-' or '–' or '—' && text.AsSpan(span.Start + 5, span.Length - 5).IndexOfAnyExceptInRange('0', '9') < 0;

    private static TextSpan Inside(string text, TextSpan span)
    {
        span = PartSplitter.Trim(text, span);
        while (!span.IsEmpty && text[span.End - 1] is '.' or ',')
            span = span with { End = span.End - 1 };
        return span;
    }
}
