using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Finds where the title of a written reference ends.</summary>
internal static class Titles
{
    /// <summary>Words of the longest name of a place in front of a publisher.</summary>
    private const int LongestPlace = 4;

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
        if (parts[first].Kind != PartKind.Words)
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

    /// <summary>Whether what stands in a span tells of a publication and is no title: a publisher's word, a day, "edited by".</summary>
    public static bool IsImprint(string text, TextSpan span)
    {
        var words = span.In(text);
        return ReferenceWords.AreIn(ReferenceWords.Publisher, words) || WrittenDate.Whole(text, span) is not null
            || ReferenceWords.Leading(ReferenceWords.Edited, words) > 0 || ReferenceWords.Leading(ReferenceWords.Translated, words) > 0
            || EndsInYear(text, span) is not null || ReferenceWords.Edition.Contains(words[(words.LastIndexOf(' ') + 1)..].TrimEnd('.'));
    }

    /// <summary>The year at the end of a span behind other words: "Fjord Press 1902"; null where there is none.</summary>
    public static WorkDate? EndsInYear(string text, TextSpan span)
    {
        var at = span.In(text).TrimEnd('.').LastIndexOf(' ');
        return at > 0 && WrittenDate.YearAt(text, span.Start + at + 1, span.End) is { } year && year.Span.End >= span.End - 1 ? year : null;
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
                if (IsImprint(text, part.Span) || isPlace)
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
