using System.Collections.Immutable;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Sources.Identifiers;
using MoscowTrials.Claims.Sources.Written;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Templated;

/// <summary>Reads a work out of the parameters of a citation template.</summary>
internal static class TemplatedWork
{
    /// <summary>Authors that are taken down of one template.</summary>
    private const int MostNames = 50;

    /// <summary>Units of the longest list of people in one parameter.</summary>
    private const int LongestList = 500;

    /// <summary>The work that a template of an entry cites.</summary>
    public static Work Read(Source entry, SourceTemplate template)
    {
        var fields = new Dictionary<string, (string Value, int Rank)>(StringComparer.Ordinal);
        var names = new SortedDictionary<(ContributorRole Role, int Number), (string? Family, string? Given, string? Literal)>();
        var lists = new List<Contributor>();
        foreach (var (name, value) in template.Fields)
        {
            if (TemplateFields.Find(name) is not var (field, number, rank))
                continue;
            var role = field.EndsWith("-editor", StringComparison.Ordinal) ? ContributorRole.Editor
                : field.EndsWith("-translator", StringComparison.Ordinal) ? ContributorRole.Translator : ContributorRole.Author;
            var part = field.Split('-')[0];
            if (part is "family" or "given" or "literal" && names.Count < MostNames)
            {
                var known = names.GetValueOrDefault((role, number));
                names[(role, number)] = part == "family" ? known with { Family = value }
                    : part == "given" ? known with { Given = value } : known with { Literal = value };
            }
            else if (part == "names")
            {
                lists.AddRange(List(value, role, name.StartsWith('v')));
            }
            else if (!fields.TryGetValue(field, out var before) || rank < before.Rank)
            {
                fields[field] = (value, rank);
            }
        }
        return Build(entry, template, fields, [.. names.SelectMany(n => People(n.Key.Role, n.Value)), .. lists]);
    }

    private static Work Build(
        Source entry, SourceTemplate template, Dictionary<string, (string Value, int Rank)> fields,
            ImmutableArray<Contributor> contributors)
    {
        var type = TemplateFields.TypeOf(template.Name);
        var (title, container) = (Field("title"), Field("container"));
        if (Field("chapter") is { } chapter)
        {
            // A chapter stands in the book of the title.
            (title, container) = (chapter, title ?? container);
            if (type is WorkType.Book or WorkType.Document)
                type = WorkType.Chapter;
        }
        var (issued, original) = (Date("date"), Date("original"));
        // "date=1776 |year=1995": of two years the younger is that of the edition.
        if (Date("year") is { } year && (issued is null || year.Year > issued.Year))
            (original, issued) = (original ?? issued, year);
        var work = new Work
        {
            Entry = entry, Span = template.Span, Style = ReferenceStyle.Template, Contributors = contributors, Title = title,
                ContainerTitle = container,
            Issued = issued, OriginalIssued = original, Publisher = Field("publisher"), PublisherPlace = Field("place"),
            Edition = Field("edition"), Volume = Field("volume"), Issue = Field("issue"), Pages = Field("pages") ?? Field("locator"),
            // A number that was printed wrong in the book itself is told so by the template.
            Isbns = Field("isbn") is { } isbn ? [.. Isbns(isbn.Text).Where(n => Field("misprint") is not { Text: "yes" or "true" or "y" } || IsRight(n))] : [], Issn = Field("issn"), Doi = Field("doi"), Url = Field("url"),
                Language = Field("language"),
            Accessed = Date("accessed"), Anchor = Field("anchor")?.Text,
        };
        return work with { Type = type == WorkType.Document ? WorkTypes.Guess(work, isQuoted: container is not null) : type };

        WorkField? Field(string name) => fields.TryGetValue(name, out var field) ? new WorkField(Unquoted(field.Value), default) : null;

        // A year may stand behind words: "First published 1934".
        WorkDate? Date(string name)
        {
            if (Field(name) is not { Text: var text })
                return null;
            var date = WrittenDate.Whole(text, new TextSpan(0, text.Length)) ?? WrittenDate.Leading(text, new TextSpan(0, text.Length));
            for (var i = 0; date is null && i < text.Length; i++)
                date = char.IsAsciiDigit(text[i]) ? WrittenDate.YearAt(text, i, text.Length) : null;
            return date is null ? null : date with { Span = default };
        }
    }

    // "0-19-505580-2, 978-0-19-505580-1"
    private static ImmutableArray<WorkField> Isbns(string value) =>
        [.. value.Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(v =>
            new WorkField(v, default))];

    private static bool IsRight(WorkField isbn) => IdentifierReader.Isbn(isbn.Text) is { Fault: null };

    private static string Unquoted(string value) => value.Trim().Trim('"', '“', '”');

    private static IEnumerable<Contributor> People(ContributorRole role, (string? Family, string? Given, string? Literal) name)
    {
        if (name is { Family: null, Given: null, Literal: { } literal } && Several(literal, role) is { } several)
            return several;
        return Person(role, name) is { } one ? [one] : [];
    }

    // "Lund, A., Berg, B. C., and Holm, D.", "Anna Lund & Bo Berg": people in one parameter, each told in whole.
    private static IEnumerable<Contributor>? Several(string value, ContributorRole role)
    {
        if (value.Length > LongestList)
            return null;
        var parts = PartSplitter.Split(value, new TextSpan(0, value.Length), []);
        return Byline.Read(value, parts, parts.Count) is { Count: > 1 } names && names.All(n => n is { Family: not null, Given: not null })
            && names.Any(n => PersonNames.IsInitials(n.Given!.Split(' ')[0]) || GivenNames.Find(n.Given.Split(' ')[0]) is not null)
            ? names.Select(n => n with { Role = role, Span = default }) : null;
    }

    private static Contributor? Person(ContributorRole role, (string? Family, string? Given, string? Literal) name)
    {
        var (family, given, literal) = name;
        if (family is not null)
            return new Contributor(role, family, given, null, default);
        if (literal is null)
            return given is null ? null : new Contributor(role, null, null, given, default);
        // "author=Lund, Anna", "author=Anna Lund"; a body stays as it is.
        var comma = literal.IndexOf(", ", StringComparison.Ordinal);
        var whole = new TextSpan(0, literal.Length);
        if (given is not null && PersonNames.IsFamily(literal, whole))
            return new Contributor(role, literal, given, null, default);
        if (comma > 0 && literal.IndexOf(',', comma + 1) < 0)
        {
            var (front, behind) = (new TextSpan(0, comma), new TextSpan(comma + 2, literal.Length));
            if (PersonNames.IsFamily(literal, front) && PersonNames.IsGiven(literal, behind, strict: false))
                return PersonNames.Inverted(literal, front, behind, role) with { Span = default };
        }
        return PersonNames.Natural(literal, whole, role) is { } person
            ? person with { Span = default } : new Contributor(role, null, null, literal, default);
    }

    // "vauthors=Lund A, Berg B"; "authors=Anna Lund, Bo Berg" or "Lund, Anna; Berg, Bo".
    private static IEnumerable<Contributor> List(string value, ContributorRole role, bool isVancouver)
    {
        if (!isVancouver && Several(value, role) is { } several)
        {
            foreach (var person in several)
                yield return person;
            yield break;
        }
        var separator = value.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        foreach (var one in value.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostNames))
        {
            var whole = new TextSpan(0, one.Length);
            if (one is "et al." or "et al")
                continue;
            if (isVancouver && PersonNames.Vancouver(one, whole, role) is { } short1)
                yield return short1 with { Span = default };
            else if (Person(role, (null, null, one)) is { } other)
                yield return other;
        }
    }
}
