using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>How a written reference begins: who wrote it, when, and what it is called.</summary>
/// <param name="Names">Who wrote it; editors where a book has no author.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Date">The year or day behind the names; null where none stands there.</param>
/// <param name="Title">The title; null where none is told.</param>
/// <param name="IsQuoted">Whether the title stands in quotation marks, as that of a part of something does.</param>
/// <param name="Container">The journal, newspaper or site, where it stands in front of the title or without any; else null.</param>
/// <param name="Next">The first part behind all that.</param>
internal sealed record Opening(
    IReadOnlyList<Contributor> Names, ReferenceStyle Style, ReferenceDate? Date, TextSpan? Title, bool IsQuoted, TextSpan? Container,
    int Next)
{
    /// <summary>Parts behind a title in which the number of a volume or a day tells that it is a periodical's.</summary>
    private const int Near = 3;

    /// <summary>Parts of the longest list of names in front of a year in brackets.</summary>
    private const int MostBefore = 10;

    /// <summary>Words of the longest abbreviated name of a journal.</summary>
    private const int LongestAbbreviation = 6;

    /// <summary>Reads the beginning of a reference.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Its parts; an initial that ends a name in front of a title parts one of them.</param>
    /// <param name="known">What was recognised in it by its form.</param>
    /// <param name="before">Who wrote the entry before, where dashes stand for the same names; else null.</param>
    public static Opening Read(string text, List<Part> parts, List<KnownPart> known, IReadOnlyList<Contributor>? before)
    {
        SplitYear(text, parts);
        // An initial that ends a name may be one of several: "Holm, J. G. St. C."
        Part[] original = [.. parts];
        var authors = new Authors(text, parts);
        if (before is null)
            authors.Read();
        var (names, at) = (before ?? authors.Names, authors.Next);
        var first = parts.FindIndex(p => p.Kind == PartKind.Title);
        var isPeriodical = first >= 0 && IsPeriodical(text, parts, first, known);
        // The title of a periodical has that of an article in front, unless a volume is all that tells it.
        var isAuthored = !isPeriodical || IsAbbreviated(text, parts[first].Span)
            || first == 1 && Byline.IsAuthor(text, parts[0].Span) && IsVolume(parts[Math.Min(2, parts.Count - 1)], known);
        if (before is null && first > at && isAuthored && Byline.Read(text, original, first) is { } byline)
            (names, at) = (byline, first);
        // "Anna Edgarly Lund, Bo Joseph Berg (2005)"
        else if (parts.FindIndex(p => p.Kind == PartKind.Bracket) is > 1 and < MostBefore and var dated && dated > at && before is null
            && ReferenceDate.Of(text, parts[dated].Span) is not null && Byline.Read(text, original, dated) is { } listed
            && listed.Any(n => GivenNames.Find((n.Given ?? "").Split(' ')[0]) is not null))
            (names, at) = (listed, dated);
        var style = names.Count == 0 ? ReferenceStyle.Titled
            : authors.IsInverted || before is not null ? ReferenceStyle.AuthorTitle : ReferenceStyle.Note;
        ReferenceDate? date = null;
        if (names.Count > 0 && at < parts.Count && parts[at].Kind is PartKind.Bracket or PartKind.Words
            && !(at + 1 < parts.Count && parts[at + 1].Before == ':') && (date = ReferenceDate.Of(text, parts[at].Span)) is not null)
        {
            style = ReferenceStyle.AuthorDate;
            at++;
        }
        else if (names.Count > 0 && at < parts.Count && parts[at].Kind == PartKind.Bracket && parts[at].Span.In(text) is "n.d." or "n.d")
        {
            at++;
        }
        // "Berg, B. ''Org. React.'' 1975, 22, 401": chemists leave the title out.
        if (at == first && names.Count > 0 && isPeriodical && IsAbbreviated(text, parts[first].Span))
            return new Opening(names, style, date, null, false, parts[first].Span, first + 1);
        // "''Harbour News'', "The Lamp", 1902"
        TextSpan? container = null;
        if (at == first && first >= 0 && first + 1 < parts.Count && parts[first + 1].Kind == PartKind.Quote)
            (container, at) = (parts[first].Span, first + 1);
        var byCommas = at < parts.Count && parts[at].Before == ',' && style != ReferenceStyle.AuthorDate;
        if (Titles.Read(text, parts, at, byCommas, date is not null, p => IsVolume(p, known)) is not var (title, isQuoted, next))
            return new Opening(names, style, date, null, false, container, at);
        if (names.Count == 0 && !isQuoted && Titles.AuthorBehind(text, title) is var (author, rest))
        {
            var others = parts.Skip(next).TakeWhile(p => p.Kind == PartKind.Words && p.Before is ';' or ',')
                .Select(p => PersonNames.Natural(text, p.Span, ContributorRole.Author)).TakeWhile(n => n is not null).ToList();
            (names, title) = ([author, .. others!], rest);
            next += others.Count;
        }
        else if (names.Count == 0 && !isQuoted && ContainerIn(text, parts, at, next) is { } site)
            (container, title) = (site, title with { End = parts[next - 2].Span.End });
        return new Opening(names, style, date, PartForms.HasLetters(text, title) ? title : null, isQuoted, container, next);
    }

    // "Lund, Anna 1902. Lights": a stop or brackets were forgotten.
    private static void SplitYear(string text, List<Part> parts)
    {
        if (parts.Count < 3 || parts[1] is not { Kind: PartKind.Words, Before: ',' } given
            || PersonNames.Words(text, given.Span) is not [.., var last] words || words.Count is < 2 or > 4 || WrittenDate.Whole(text, last) is null || WrittenDate.Whole(text, given.Span) is not null
            || !PersonNames.IsFamily(text, parts[0].Span)
            || !PersonNames.IsGiven(text, given.Span with { End = words[^2].End }, strict: true))
            return;
        parts[1] = given with { Span = given.Span with { End = words[^2].End } };
        parts.Insert(2, new Part(PartKind.Words, last, '.'));
    }

    // "First Steps, Harbour Journal, 1995": without an author the last words before the date tell where it stands.
    private static TextSpan? ContainerIn(string text, List<Part> parts, int first, int next)
    {
        if (next - first < 2 || parts[next - 1] is not { Kind: PartKind.Words, Before: ',' } last || !char.IsUpper(text[last.Span.Start])
            || parts[next - 2].Kind != PartKind.Words || PartForms.IsDivision(text, last.Span))
            return null;
        var words = last.Span.In(text);
        var isDated = next < parts.Count && (parts[next].Kind == PartKind.Known || WrittenDate.Whole(text, parts[next].Span) is not null);
        return isDated || PartForms.IsDomain(words) || ReferenceWords.AreIn(ReferenceWords.Periodical, words) ? last.Span : null;
    }

    // Its words tell, a volume behind it does, or a day of a month.
    private static bool IsPeriodical(string text, List<Part> parts, int title, List<KnownPart> known)
    {
        if (ReferenceWords.AreIn(ReferenceWords.Periodical, parts[title].Span.In(text)) || IsAbbreviated(text, parts[title].Span))
            return true;
        for (var i = title + 1; i < parts.Count && i <= title + Near; i++)
        {
            if (IsVolume(parts[i], known) || known.Exists(k => k.Span == parts[i].Span && k.Kind == KnownKind.Issue)
                || parts[i].Kind is PartKind.Words or PartKind.Bracket && WrittenDate.Whole(text, parts[i].Span) is { Text.Length: > 5 })
                return true;
        }
        return false;
    }

    // "Org. React.", "J. Am. Chem. Soc": most words end with a stop.
    private static bool IsAbbreviated(string text, TextSpan span)
    {
        var words = PersonNames.Words(text, span);
        var stops = words.Count(w => text[w.End - 1] == '.' || w.End < text.Length && text[w.End] == '.');
        return words.Count is > 1 and <= LongestAbbreviation && stops * 2 > words.Count && stops > 1;
    }

    private static bool IsVolume(Part part, List<KnownPart> known) =>
        part.Kind == PartKind.Known && known.Exists(k => k.Span == part.Span && k.Kind == KnownKind.Volume);
}
