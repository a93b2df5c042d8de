using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>What a part of a written reference is.</summary>
internal enum PartKind
{
    /// <summary>Words between separators.</summary>
    Words,

    /// <summary>What stands in round or square brackets.</summary>
    Bracket,

    /// <summary>What stands in quotation marks.</summary>
    Quote,

    /// <summary>What was recognised before: a page, a number, an address.</summary>
    Known,

    /// <summary>A title that the page sets apart.</summary>
    Title,
}

/// <summary>A part of a written reference.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands, without brackets and quotation marks.</param>
/// <param name="Before">The separator in front of it: <c>. , ; :</c>; a blank where there is none.</param>
internal readonly record struct Part(PartKind Kind, TextSpan Span, char Before);

/// <summary>Takes a written reference apart at its stops, commas, brackets and quotation marks.</summary>
internal static class PartSplitter
{
    /// <summary>Letters of the shortest word whose full stop ends a part without a blank behind it: "of the Movement.Durham".</summary>
    private const int ShortestGlued = 4;

    /// <summary>The parts of <paramref name="range"/>, in order and without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">What of it to split.</param>
    /// <param name="known">Spans that are parts of their own, in order and without overlap.</param>
    /// <param name="titles">Titles that are parts of their own, apart from the others.</param>
    public static List<Part> Split(string text, TextSpan range, IReadOnlyList<TextSpan> known, IReadOnlyList<TextSpan>? titles = null)
    {
        var parts = new List<Part>();
        var isTitle = new HashSet<TextSpan>(titles ?? []);
        if (isTitle.Count > 0)
            known = [.. known.Where(k => !isTitle.Any(t => t.Start < k.End && k.Start < t.End)).Concat(isTitle).OrderBy(k => k.Start)];
        var next = 0;
        while (next < known.Count && known[next].Start < range.Start)
            next++;
        var (start, before) = (range.Start, ' ');
        var (hasQuotes, hasBrackets) = (true, true);
        for (var i = range.Start; i < range.End;)
        {
            if (next < known.Count && known[next].Start <= i)
            {
                Add(i);
                var end = Math.Min(Math.Max(known[next].End, i), range.End);
                parts.Add(new Part(isTitle.Contains(known[next]) ? PartKind.Title : PartKind.Known, new TextSpan(i, end), before));
                (start, i, before) = (end, Math.Max(end, i), ' ');
                next++;
                continue;
            }
            var unit = text[i];
            if (hasBrackets && unit is '(' or '[')
            {
                if (Bracket(text, i, range.End) is { } close)
                {
                    Add(i);
                    parts.Add(new Part(PartKind.Bracket, new TextSpan(i + 1, close), before));
                    (start, i, before) = (close + 1, close + 1, ' ');
                    while (next < known.Count && known[next].Start < i)
                        next++;
                    continue;
                }
                hasBrackets = false;
            }
            if (hasQuotes && OpensQuote(text, i, range.Start))
            {
                if (Quote(text, i, range.End) is { } close)
                {
                    Add(i);
                    parts.Add(new Part(PartKind.Quote, new TextSpan(i + 1, close), before));
                    (start, i, before) = (close + 1, close + 1, ' ');
                    while (next < known.Count && known[next].Start < i)
                        next++;
                    continue;
                }
                hasQuotes = unit is '\'' or '‘';
            }
            if (unit is ',' or ';' or ':' or '.' or '?' or '!' && Separates(text, i, range))
            {
                var isMark = unit is '?' or '!';
                Add(isMark ? i + 1 : i);
                (start, before) = (i + 1, isMark ? '.' : unit);
            }
            i++;
        }
        Add(range.End);
        return parts;

        void Add(int end)
        {
            var span = Trim(text, new TextSpan(start, end));
            if (span.IsEmpty)
                return;
            parts.Add(new Part(PartKind.Words, span, before));
            before = ' ';
        }
    }

    /// <summary>The span without white space and stray punctuation at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start])
            || text[start] is '.' or ',' or ';' or ':' or '–' or '—' or '-' or '\'' or '*' or '"'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '–' or '—' or '-' or '*' or '"'))
            end--;
        return new TextSpan(start, end);
    }

    private static bool Separates(string text, int at, TextSpan range)
    {
        var next = at + 1 < range.End ? text[at + 1] : ' ';
        switch (text[at])
        {
            case ',':
                return !char.IsAsciiDigit(next) && !IsInDate(text, at, range);
            case ';':
                return true;
            case ':':
                return char.IsWhiteSpace(next);
            case '?' or '!':
                return char.IsWhiteSpace(next);
        }
        var word = WordBefore(text, at, range.Start);
        if (!char.IsWhiteSpace(next) && next is not ('"' or '“' or '(' or '[' or ','))
            // "Analysis of the Movement.Durham, NC": a forgotten blank.
            return word.Length >= ShortestGlued && char.IsUpper(next) && char.IsLower(word[^1]) && at + 2 < range.End
                && char.IsLower(text[at + 2]);
        // "J." and "U.S." end nothing, a year and "No. 2." do.
        if (word.Length == 1 && char.IsLetter(word[0]) || word.Contains('.'))
            return false;
        return !ReferenceWords.Stopped.Contains(word) || next == ' ' && EndsAllTheSame(text, at, range.End);
    }

    // "March 21, 1938", "August 19–24, 1936"
    private static bool IsInDate(string text, int comma, TextSpan range)
    {
        var year = comma + 1;
        while (year < range.End && char.IsWhiteSpace(text[year]))
            year++;
        var day = comma;
        while (day > range.Start && (char.IsAsciiDigit(text[day - 1]) || text[day - 1] is '-' or '–'))
            day--;
        if (comma - day is < 1 or > 5 || WrittenDate.YearAt(text, year, range.End) is null)
            return false;
        return WrittenDate.IsMonth(WordBefore(text, WordBefore(text, day, range.Start).IsEmpty ? Math.Max(range.Start, day - 1) : day, range.Start).TrimEnd('.'));
    }

    // "Basic Books, Inc. Retrieved": behind a name of a company nothing goes on.
    private static bool EndsAllTheSame(string text, int at, int end) =>
        ReferenceWords.Publisher.Contains(WordBefore(text, at, 0)) && at + 2 < end && char.IsUpper(text[at + 2]);

    private static ReadOnlySpan<char> WordBefore(string text, int at, int from)
    {
        var start = at;
        while (start > from && at - start < 24 && !char.IsWhiteSpace(text[start - 1])
            && text[start - 1] is not ('(' or '[' or ',' or ';' or '"' or '“'))
            start--;
        return text.AsSpan(start, at - start);
    }

    private static int? Bracket(string text, int open, int end)
    {
        var (depth, opener, closer) = (0, text[open], text[open] == '(' ? ')' : ']');
        for (var i = open; i < end; i++)
        {
            if (text[i] == opener)
                depth++;
            else if (text[i] == closer && --depth == 0)
                return i;
        }
        return null;
    }

    private static bool OpensQuote(string text, int at, int from) => text[at] switch
    {
        '“' or '„' or '«' => true,
        '"' or '\'' or '‘' => at == from || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or ',' or '.' or ';' or ':',
        _ => false,
    };

    // Quotation marks within quotation marks are followed as far as they are told apart; where one is missing, the last one closes.
    private static int? Quote(string text, int open, int end)
    {
        var last = (int?)null;
        var depth = 0;
        for (var i = open + 1; i < end; i++)
        {
            if (text[open] is '\'' or '‘' ? text[i] is '\'' or '’' : text[open] == '"' ? text[i] is '"' or '”'
                : text[open] == '«' ? text[i] == '»' : text[i] is '”' or '"' || text[open] == '„' && text[i] == '“')
            {
                var next = i + 1 < end ? text[i + 1] : ' ';
                if (text[i] == '"' && (char.IsWhiteSpace(text[i - 1]) && char.IsLetterOrDigit(next)))
                {
                    depth++;
                    continue;
                }
                if (char.IsLetterOrDigit(next))
                    continue;
                last = i;
                if (depth-- == 0)
                    return i;
            }
        }
        return last;
    }
}
