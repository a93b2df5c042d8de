using System.Collections.Immutable;
using MoscowTrials.Claims.Sources.Written;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>
/// Reads short forms: <c>Lund: 57</c>, <c>Lund &amp; Berg 1902, p. 57</c>, <c>Lund, p. 57</c>, <c>Ibid., 58</c>, <c>Lund, op.
/// cit.</c>
/// </summary>
internal static class ShortForms
{
    /// <summary>Units in which the names and the year of a short form stand, and of a locator without a label.</summary>
    private const int Longest = 100, LongestLocator = 40;

    /// <summary>Units between a year and its page; where more stand there, it may be a title.</summary>
    private const int LongestGap = 8;

    /// <summary>Names that a short form can have.</summary>
    private const int MostNames = 6;

    /// <summary>
    /// The short form that begins at <paramref name="range"/>'s start; null where none does. What follows it in the range is a
    /// remark or another reference.
    /// </summary>
    public static ShortForm? Read(string text, TextSpan range)
    {
        var ibid = ReferenceWords.Leading(ReferenceWords.Ibid, range.In(text));
        if (ibid > 0)
        {
            var locator = Locator(text, range.Start + ibid, range.End);
            return new ShortForm(
                new TextSpan(range.Start, locator?.Span.End ?? range.Start + ibid), ReferenceForm.Ibid, [], null, locator, IsWeak: false);
        }
        if (Pointer(text, range) is { } pointer)
            return pointer;
        var end = Math.Min(range.End, range.Start + Longest);
        for (var i = range.Start; i < end; i++)
        {
            // What ends the names: a year, a colon before a page, a page, "op. cit.".
            var unit = text[i];
            var starts = i == range.Start || !char.IsLetterOrDigit(text[i - 1]);
            if (unit is ';' or '"' or '“' or '«' || unit == '.' && i > range.Start + 2 && i + 2 < range.End && text[i + 1] == ' '
                && char.IsUpper(text[i + 2])
                && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]))
                return null;
            if (starts && char.IsAsciiDigit(unit))
                return WrittenDate.YearAt(text, i, range.End) is { } year ? Dated(text, range, i, year) : Bare(text, range, i);
            if (unit == ':' && i + 1 < range.End)
                return Paged(text, new TextSpan(range.Start, i), i + 1, range.End, isSure: true);
            if (!starts || !char.IsLetter(unit))
                continue;
            if (i > range.Start && ReferenceWords.Leading(ReferenceWords.OpCit, text.AsSpan(i, range.End - i)) is > 0 and var length)
                return OpCit(text, range, i, length);
            if (i > range.Start && unit is 'p' or 'P' && PageLabel(text, i, range.End) is { } at)
                return Paged(text, new TextSpan(range.Start, i), at, range.End, isSure: false, isLabelled: true);
        }
        return null;
    }

    /// <summary>The short form that a template makes: its unnamed parameters are the names and the year.</summary>
    public static ShortForm? Of(SourceTemplate template, string text)
    {
        // A template without a year is none that could be told from others.
        var unnamed = template.Fields.Where(f => f.Name.Length == 1 && char.IsAsciiDigit(f.Name[0])).Select(f => f.Value).ToList();
        if (unnamed.Count < 2)
            return null;
        var (names, year) = (unnamed[..^1], unnamed[^1]);
        var locator = template.Fields.FirstOrDefault(f => f.Name is "p" or "pp" or "page" or "pages" or "loc" or "at" or "Ref").Value;
        return new ShortForm(
            template.Span, ReferenceForm.Short, [.. names], year, locator is null
                ? null : Field(text, template.Span, locator), IsWeak: false);
    }

    // "note 12", "n. 12 above", "footnote 12, p. 3"; nothing else may stand there.
    private static ShortForm? Pointer(string text, TextSpan range)
    {
        var at = range.Start + ReferenceWords.Leading(ReferenceWords.Note, range.In(text));
        if (at == range.Start)
            return null;
        at = SkipBlanks(text, at, range.End);
        var end = at;
        while (end < range.End && char.IsAsciiDigit(text[end]))
            end++;
        if (end == at || end - at > 5)
            return null;
        var rest = SkipBlanks(text, end, range.End);
        foreach (var word in (ReadOnlySpan<string>)["above", "below", "supra", "infra"])
        {
            if (text.AsSpan(rest, range.End - rest).StartsWith(word, StringComparison.Ordinal))
                rest += word.Length;
        }
        var locator = EndsAt(text, rest, range.End) ? null : Locator(text, rest, range.End);
        return locator is null && !EndsAt(text, rest, range.End) ? null
            : new ShortForm(new TextSpan(range.Start, locator?.Span.End ?? end), ReferenceForm.Pointer, [], null, locator, IsWeak: false,
            text[at..end]);
    }

    private static WorkField Field(string text, TextSpan within, string value)
    {
        var at = within.End <= text.Length ? within.In(text).LastIndexOf(value, StringComparison.Ordinal) : -1;
        return new WorkField(value, at < 0 ? default : new TextSpan(within.Start + at, within.Start + at + value.Length));
    }

    private static ShortForm? Dated(string text, TextSpan range, int at, WorkDate year)
    {
        if (Names(text, new TextSpan(range.Start, at)) is not { } names)
            return null;
        var end = year.Span.End;
        var inBrackets = text.AsSpan(range.Start, at - range.Start).TrimEnd() is [.., '(' or '['];
        var locator = default(WorkField);
        if (inBrackets && end < range.End && text[end] is ')' or ']')
            end++;
        // "Lund (1902: 57)"
        else if (inBrackets && (end >= range.End || text[end] is not (':' or ',') || (locator = Locator(text, end, range.End)) is null
            || !EndsAt(text, locator.Span.End, range.End)))
            return null;
        locator ??= Locator(text, end, range.End);
        // "Lund (1902). Lights of the Coast": what follows is a title.
        if (locator is null && !EndsAt(text, end, range.End) && !QuotesAt(text, end, range.End))
            return null;
        var isWeak = locator is null || !ArePlain(text, new TextSpan(range.Start, at), names) || locator.Span.Start - end > LongestGap;
        return new ShortForm(
            new TextSpan(range.Start, locator?.Span.End ?? end), ReferenceForm.Short, names, text[year.Span.Start..year.Span.End],
                locator, isWeak);
    }

    // "Lund, 57", and "Lund 57" where somebody forgot the comma.
    private static ShortForm? Bare(string text, TextSpan range, int at)
    {
        var before = text.AsSpan(range.Start, at - range.Start).TrimEnd();
        // "Lund 6:433–44": volume and page.
        var colon = at;
        while (colon < range.End && char.IsAsciiDigit(text[colon]))
            colon++;
        if (colon - at <= 2 && colon < range.End && text[colon] == ':' && before.Length > 0
            && Paged(text, new TextSpan(range.Start, at), colon + 1, range.End, isSure: false, isWeak: true) is { Locator: { } paged } form)
        {
            var span = paged.Span with { Start = at };
            return form with { Locator = new WorkField(text[span.Start..span.End], span) };
        }
        return before.Length > 0 && before[^1] == ',' ? Paged(text, new TextSpan(range.Start, at), at, range.End, isSure: false,
            isWeak: true) : null;
    }

    private static ShortForm? Paged(string text, TextSpan names, int at, int end, bool isSure, bool isWeak = false, bool isLabelled = false)
    {
        at = PageLabel(text, SkipBlanks(text, at, end), end) ?? at;
        var pages = KnownParts.Pages(text, at, end);
        if (pages.IsEmpty || Names(text, names) is not { } found
            // "Lund, p. 57. He says otherwise in a letter.", "Lund, p. 57 says so"
            || !EndsAt(text, pages.End, end) && !(isLabelled && ArePlain(text, names, found) && RemarkAt(text, pages.End, end)))
            return null;
        return new ShortForm(
            new TextSpan(names.Start, pages.End), ReferenceForm.Short, found, null, new WorkField(text[pages.Start..pages.End], pages),
            isWeak || !ArePlain(text, names, found) || !isSure && found.Length > 1);
    }

    private static ShortForm? OpCit(string text, TextSpan range, int at, int length)
    {
        if (Names(text, new TextSpan(range.Start, at)) is not { } names)
            return null;
        var locator = Locator(text, at + length, range.End);
        return new ShortForm(
            new TextSpan(range.Start, locator?.Span.End ?? at + length), ReferenceForm.OpCit, names, null, locator, IsWeak: false);
    }

    // Behind the year or "ibid.": ", p. 12", ": 34", ", 34-35", ", ch. 3".
    private static WorkField? Locator(string text, int from, int end)
    {
        var at = from;
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ',' or ':' or '.' or '('))
            at++;
        if (at >= end)
            return null;
        if (PageLabel(text, at, end) is { } labelled && KnownParts.Pages(text, labelled, end) is { IsEmpty: false } pages)
            return new WorkField(text[pages.Start..pages.End], pages);
        var bare = KnownParts.Pages(text, at, end);
        if (!bare.IsEmpty && EndsAt(text, bare.End, end) && WrittenDate.YearAt(text, bare.Start, bare.End) is null)
            return new WorkField(text[bare.Start..bare.End], bare);
        // "ch. 3", "note 5", "§ 12": small letters, and a number behind them.
        var stop = at;
        while (stop < end && text[stop] is not (';' or ')'))
            stop++;
        var span = PartSplitter.Trim(text, new TextSpan(at, stop));
        while (!span.IsEmpty && (text[span.End - 1] == '.' || char.IsWhiteSpace(text[span.End - 1])))
            span = span with { End = span.End - 1 };
        if (!span.IsEmpty && span.Length <= LongestLocator && (char.IsLower(text[span.Start]) || text[span.Start] is '§' or '¶'
            || span.In(text).StartsWith("Chapter ", StringComparison.Ordinal))
            && span.In(text).ContainsAnyInRange('0', '9'))
            return new WorkField(text[span.Start..span.End], span);
        // "Essay VI, pp. 231–239"
        for (var i = at + 1; i < Math.Min(end, at + LongestLocator) && text[i] is not (';' or ')'); i++)
        {
            if (text[i] is 'p' && text[i - 1] == ' ' && PageLabel(text, i, end) is { } behind
                && KnownParts.Pages(text, behind, end) is { IsEmpty: false } found && EndsAt(text, found.End, end))
                return new WorkField(text[found.Start..found.End], found);
        }
        return null;
    }

    /// <summary>Where a page stands behind its label; null where no label stands at <paramref name="at"/>.</summary>
    private static int? PageLabel(string text, int at, int end)
    {
        var stop = at;
        while (stop < end && char.IsAsciiLetter(text[stop]))
            stop++;
        if (stop == at || !ReferenceWords.Page.Contains(text.AsSpan(at, stop - at)))
            return null;
        if (stop < end && text[stop] == '.')
            stop++;
        stop = SkipBlanks(text, stop, end);
        return stop < end && KnownParts.Pages(text, stop, end) is { IsEmpty: false } ? stop : null;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    // A sentence, or a verb.
    private static bool RemarkAt(string text, int at, int end) =>
        at + 2 < end && (text[at] == '.' && text[at + 1] == ' ' && char.IsUpper(text[at + 2]) || text[at] == ' '
            && char.IsLower(text[at + 1]));

    // Nothing follows but a stop, a remark in brackets, another reference.
    private static bool EndsAt(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ')' or ']'))
            at++;
        return at >= end || text[at] is ';' or '(' or '[';
    }

    // "Lund 1902: “It was the first light.”"
    private static bool QuotesAt(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ':' or ','))
            at++;
        return at < end && text[at] is '"' or '“';
    }

    // Family names of one word and what joins them. "Lund, Anna, Lights, 1902", "New York Times 1990, p. 3", "Anna Lund, Lights and
    // Lamps, 2004,
    // p. 39" are no short forms unless an entry has all those names.
    private static bool ArePlain(string text, TextSpan span, ImmutableArray<string> names)
    {
        var words = span.In(text);
        var joined = words.Contains('&') || words.IndexOf(" and ", StringComparison.Ordinal) >= 0;
        if (names.Length > 1 && !joined && words.IndexOf("et al", StringComparison.Ordinal) < 0)
            return false;
        foreach (var name in names)
        {
            if (ReferenceWords.AreIn(ReferenceWords.Periodical, name) || ReferenceWords.AreIn(ReferenceWords.Publisher, name)
                || name.Split(' ').Count(w => !PersonNames.IsParticle(w)) > 1)
                return false;
        }
        // Given names in front are read along with a family name, and tell a full reference.
        var count = PersonNames.Words(text, span).Count(w => w.In(text).Trim(",&(:.[").Length > 0
            && w.In(text) is not ("and" or "et" or "al." or "al.,")
            && !PersonNames.IsParticle(w.In(text)));
        return count == names.Length;
    }

    /// <summary>The family names that a span lists; null where it holds anything else.</summary>
    private static ImmutableArray<string>? Names(string text, TextSpan span)
    {
        span = TrimEnd(text, span);
        if (span.IsEmpty)
            return null;
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var one in Parts(text, span))
        {
            if (one.IsEmpty)
                continue;
            var words = one.In(text);
            if (words.StartsWith("et al", StringComparison.OrdinalIgnoreCase))
                break;
            var others = words.IndexOf(" et al", StringComparison.OrdinalIgnoreCase);
            var name = others > 0 ? one with { End = one.Start + others } : one;
            var family = PersonNames.Natural(text, name, ContributorRole.Author)?.Family;
            if (family is null && !PersonNames.IsFamily(text, name) || names.Count == MostNames)
                return null;
            names.Add(family ?? text[name.Start..name.End]);
        }
        return names.Count == 0 ? null : names.DrainToImmutable();
    }

    private static TextSpan TrimEnd(string text, TextSpan span)
    {
        while (!span.IsEmpty && (char.IsWhiteSpace(text[span.End - 1]) || text[span.End - 1] is ',' or '(' or '[' or ':'))
            span = span with { End = span.End - 1 };
        return span;
    }

    private static IEnumerable<TextSpan> Parts(string text, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            var rest = text.AsSpan(i, span.End - i);
            var joint = text[i] == ',' ? 1 : rest.StartsWith(" & ", StringComparison.Ordinal)
                ? 3 : rest.StartsWith(" and ", StringComparison.Ordinal) ? 5
                // "Lund &Berg 1902"
                : rest.StartsWith(" &", StringComparison.Ordinal) && rest.Length > 2 && char.IsUpper(rest[2]) ? 2 : 0;
            if (joint == 0)
                continue;
            yield return Trimmed(text, new TextSpan(start, i));
            start = i + joint;
            i = start - 1;
        }
        yield return Trimmed(text, new TextSpan(start, span.End));
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (Math.Min(span.Start, span.End), span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        // ", & Berg"
        if (end - start > 2 && text[start] == '&')
            return Trimmed(text, new TextSpan(start + 1, end));
        return text.AsSpan(start, end - start).StartsWith("and ", StringComparison.Ordinal)
            ? Trimmed(text, new TextSpan(start + 4, end)) : new TextSpan(start, end);
    }
}
