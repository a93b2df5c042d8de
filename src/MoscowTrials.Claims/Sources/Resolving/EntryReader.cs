using MoscowTrials.Claims.Sources.Templated;
using MoscowTrials.Claims.Sources.Written;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>Takes a note or entry apart into the works that it names.</summary>
internal static class EntryReader
{
    /// <summary>Words of the shortest full reference that may follow another one behind a semicolon.</summary>
    private const int ShortestFull = 4;

    /// <summary>Words of the longest piece that may be nothing but a publisher with a year.</summary>
    private const int LongestImprint = 6;

    /// <summary>Units of the longest words that lead to another work.</summary>
    private const int LongestSignal = 24;

    /// <summary>Hyphens that stand for the name of the entry before; of dashes one is enough.</summary>
    private const int ShortestDashes = 3;

    /// <summary>Units behind a template in which its page may stand.</summary>
    private const int LongestBehind = 100;

    /// <summary>Units of the shortest quotation in front of a source, and of the longest title in quotation marks.</summary>
    private const int ShortestQuotation = 60, LongestTitle = 200;

    /// <summary>Units of the shortest source behind a quotation.</summary>
    private const int ShortestNamed = 8;

    /// <summary>Works that are taken down of one entry.</summary>
    private const int MostWorks = 100;

    /// <summary>The works of an entry, in order.</summary>
    /// <param name="source">The entry.</param>
    /// <param name="before">Who wrote what the entry before it tells.</param>
    public static List<EntryDraft> Read(Source source, IReadOnlyList<Contributor> before)
    {
        var drafts = new List<EntryDraft>();
        var at = 0;
        var same = before.Count > 0 && source.Kind != SourceKind.Note && BeginsWithDashes(source.Text) ? before : null;
        for (var i = 0; i < source.Templates.Length; i++)
        {
            var template = source.Templates[i];
            if (template.Span.Start < at || template.Span.End > source.Text.Length)
                continue;
            ReadWritten(source, new TextSpan(at, template.Span.Start), drafts, isAlone: false, same);
            if (template.IsShort)
            {
                if (ShortForms.Of(template, source.Text) is { } named)
                {
                    var paged = named with { Locator = named.Locator ?? PagesBehind(source, i) };
                    drafts.Add(new EntryDraft(source, template.Span, paged, null));
                }
            }
            else
            {
                drafts.Add(new EntryDraft(source, template.Span, null, TemplatedWork.Read(source, template)));
            }
            at = template.Span.End;
        }
        ReadWritten(source, new TextSpan(at, source.Text.Length), drafts, isAlone: drafts.Count == 0, same);
        return drafts;
    }

    // "———. Lamps and Lenses": by the author of the entry before.
    private static bool BeginsWithDashes(string text)
    {
        var dashes = text.Length - text.AsSpan().TrimStart("-–—―_").Length;
        return (dashes >= ShortestDashes || dashes > 0 && text[0] is '—' or '―')
            && dashes < text.Length && text[dashes] is '.' or ',' or ' ' or '(';
    }

    // "{{sfn|Lund|1902}}, pp. 3–4": the page stands behind the template.
    private static WorkField? PagesBehind(Source source, int index)
    {
        var next = index + 1 < source.Templates.Length ? source.Templates[index + 1].Span.Start : source.Text.Length;
        var start = source.Templates[index].Span.End;
        var end = Math.Min(next, Math.Min(start + LongestBehind, source.Text.Length));
        foreach (var part in KnownParts.Find(source.Text, new TextSpan(Math.Min(start, end), end)))
        {
            if (part.Kind == KnownKind.Pages)
                return new WorkField(source.Text[part.Value.Start..part.Value.End], part.Value);
        }
        return null;
    }

    private static void ReadWritten(Source source, TextSpan range, List<EntryDraft> drafts, bool isAlone, IReadOnlyList<Contributor>? same)
    {
        var text = source.Text;
        foreach (var piece in Pieces(text, range))
        {
            var span = WithoutSignal(text, WithoutQuotation(text, Trim(text, piece)));
            if (span.IsEmpty || drafts.Count == MostWorks)
                continue;
            var named = source.Kind == SourceKind.Note ? ShortForms.Read(text, span) : null;
            // Behind a template "p. 5" or "Timeline, p. 5" goes with it.
            if (named is { Form: ReferenceForm.Short, Year: null } && !isAlone)
                named = named with { IsWeak = true };
            if (named is { IsWeak: false })
                drafts.Add(new EntryDraft(source, named.Span, named, null));
            // Between templates stand remarks and pages.
            else if (isAlone || named is not null)
                drafts.Add(new EntryDraft(source, span, named, isAlone ? WrittenWork.Read(source, span, same) : null, !isAlone));
        }
    }

    /// <summary>The pieces between semicolons where what stands on both sides names a work.</summary>
    private static List<TextSpan> Pieces(string text, TextSpan range)
    {
        var pieces = new List<TextSpan>();
        var (start, depth, isQuoted) = (range.Start, 0, false);
        for (var i = range.Start; i < range.End && pieces.Count < MostWorks; i++)
        {
            switch (text[i])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']' when depth > 0:
                    depth--;
                    break;
                case '“' or '”':
                    isQuoted = text[i] == '“';
                    break;
                case ',' when depth == 0 && !isQuoted && Quotes(text, i + 1, range.End) is > 0 and var words:
                    pieces.Add(new TextSpan(start, i));
                    start = i + 1 + words;
                    break;
                case ';' when depth == 0 && !isQuoted:
                    var next = NextStop(text, i + 1, range.End);
                    if (IsReference(text, new TextSpan(start, i)) && IsReference(text, new TextSpan(i + 1, next)))
                    {
                        pieces.Add(new TextSpan(start, i));
                        start = i + 1;
                    }
                    break;
            }
        }
        pieces.Add(new TextSpan(start, range.End));
        return pieces;
    }

    // "Lund 1902, quoted in Berg 1931": the second is where it was read.
    private static int Quotes(string text, int from, int end)
    {
        var rest = text.AsSpan(from, Math.Min(end - from, LongestSignal));
        return rest.Length > 1 && rest[0] == ' ' && char.IsLower(rest[1]) && rest[1] is 'q' or 'c' or 'a' or 'r'
            && ReferenceWords.Leading(ReferenceWords.Signal, rest[1..]) is > 8 and var length ? length + 1 : 0;
    }

    private static int NextStop(string text, int from, int end)
    {
        var length = text.AsSpan(from, end - from).IndexOf(';');
        return length < 0 ? end : from + length;
    }

    // A short form, or words with a year or a page that begin like a reference.
    private static bool IsReference(string text, TextSpan span)
    {
        if (span.Length > WrittenWork.Longest)
            return false;
        span = WithoutSignal(text, Trim(text, span));
        if (span.IsEmpty)
            return false;
        if (ShortForms.Read(text, span) is not null)
            return true;
        var words = PersonNames.Words(text, span).Count;
        if (!char.IsUpper(text[span.Start]) && text[span.Start] is not ('"' or '“') || words < ShortestFull
            || words <= LongestImprint && Titles.IsImprint(text, span))
            return false;
        // The year of a day of retrieval is none of the work's.
        var known = KnownParts.Find(text, span);
        var hasYear = false;
        for (var i = span.Start; i < span.End && !hasYear; i++)
            hasYear = text[i] is '1' or '2' && WrittenDate.YearAt(text, i, span.End) is not null && !known.Exists(k => k.Span.Contains(i));
        return hasYear || known.Exists(k => k.Kind == KnownKind.Pages);
    }

    // "“All lamps were lit that year, and none of them went out again before the war.” Lund, p. 57": what the source says.
    private static TextSpan WithoutQuotation(string text, TextSpan span)
    {
        if (span.Length <= ShortestQuotation || text[span.Start] is not ('"' or '“' or '”'))
            return span;
        var close = span.In(text)[1..].LastIndexOfAny('"', '”') + 1;
        if (close < ShortestQuotation)
            return span;
        var behind = Trim(text, span with { Start = span.Start + close + 1 });
        if (behind.Length < ShortestNamed)
            return span;
        return ShortForms.Read(text, WithoutSignal(text, behind)) is not null || close >= LongestTitle && char.IsUpper(text[behind.Start])
            ? behind : span;
    }

    private static TextSpan WithoutSignal(string text, TextSpan span)
    {
        while (!span.IsEmpty && ReferenceWords.Leading(ReferenceWords.Signal, span.In(text)) is > 0 and var length && length < span.Length)
            span = Trim(text, span with { Start = span.Start + length });
        return span;
    }

    // Quotation marks stay: they tell a title.
    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '.' or ',' or ';' or ':' or '–' or '—' or '-' or '*'))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '*'))
            end--;
        return new TextSpan(start, end);
    }
}
