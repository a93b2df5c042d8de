using System.Collections.Immutable;
using MoscowTrials.Claims.Sources.Written;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>
/// A book, an article or whatever else a reference names, in the terms of CSL (Citation Style Language 1.0.2). What its entry does not
/// tell is null or empty.
/// </summary>
public sealed record Work
{
    /// <summary>The entry that it was read out of.</summary>
    public required Source Entry { get; init; }

    /// <summary>What of the entry's text names it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the entry is written; it says how far the reading can be trusted.</summary>
    public ReferenceStyle Style { get; init; }

    public WorkType Type { get; init; }

    /// <summary>Authors, editors and translators, in the order of the entry.</summary>
    public ImmutableArray<Contributor> Contributors { get; init; } = [];

    public WorkField? Title { get; init; }

    /// <summary>The journal, newspaper, website or book that it stands in.</summary>
    public WorkField? ContainerTitle { get; init; }

    /// <summary>When it was published; of a reprint, when the reprint was.</summary>
    public WorkDate? Issued { get; init; }

    /// <summary>When a reprint was first published.</summary>
    public WorkDate? OriginalIssued { get; init; }

    public WorkField? Publisher { get; init; }

    public WorkField? PublisherPlace { get; init; }

    public WorkField? Edition { get; init; }

    public WorkField? Volume { get; init; }

    public WorkField? Issue { get; init; }

    /// <summary>The pages that the reference names: of an article in a journal where it stands, of a book the place cited.</summary>
    public WorkField? Pages { get; init; }

    /// <summary>As written, without "ISBN"; check digits are not looked at.</summary>
    public ImmutableArray<WorkField> Isbns { get; init; } = [];

    public WorkField? Issn { get; init; }

    /// <summary>Without "doi:" and the address of the resolver.</summary>
    public WorkField? Doi { get; init; }

    public WorkField? Url { get; init; }

    /// <summary>As the entry names it: <c>Spanish</c>, <c>de</c>.</summary>
    public WorkField? Language { get; init; }

    /// <summary>When somebody last looked at it ("Retrieved 6 July 2014").</summary>
    public WorkDate? Accessed { get; init; }

    /// <summary>What short citations call it where the page sets that by hand: <c>CITEREFHarbour Board1871</c>; else null.</summary>
    public string? Anchor { get; init; }

    /// <summary>
    /// Whether it is told to be a reprint, a later edition or a translation: then its date may be that of the first edition, and what
    /// else is told of the book younger.
    /// </summary>
    public bool IsPrintedAgain => OriginalIssued is not null || Edition is not null
        || Contributors.Any(c => c.Role == ContributorRole.Translator)
        || ReferenceWords.AreIn(ReferenceWords.Reprint, Entry.Text.AsSpan(Span.Start, Math.Min(Span.End, Entry.Text.Length) - Span.Start));

    /// <summary>The authors; where it names none, the editors.</summary>
    public IEnumerable<Contributor> Creators
    {
        get
        {
            var hasAuthor = Contributors.Any(c => c.Role == ContributorRole.Author);
            return hasAuthor ? Contributors.Where(static c => c.Role == ContributorRole.Author)
                : Contributors.Where(static c => c.Role == ContributorRole.Editor);
        }
    }

    private static string WithoutIsbn(string text) =>
        text.IndexOf("ISBN", StringComparison.Ordinal) is > 0 and var at ? text[..at].TrimEnd(' ', ',', ';', '.', '(') : text;

    /// <summary>As a short form would name it: <c>Lund 1902</c>, <c>Lund &amp; Berg 1902</c>, a title where it has no author.</summary>
    public string ShortName
    {
        get
        {
            var names = Creators.Select(c => c.Family ?? c.Literal ?? c.Given ?? "").Where(n => n.Length > 0).Take(3).ToList();
            var who = names.Count switch
            {
                0 => Title?.Text ?? WithoutIsbn(Entry.Text),
                1 => names[0],
                2 => names[0] + " & " + names[1],
                _ => names[0] + " et al.",
            };
            // A whole entry tells its year itself.
            return Issued is { Year: { } year } && (names.Count > 0 || Title is not null)
                ? FormattableString.Invariant($"{who} {year}") : who;
        }
    }
}

/// <summary>What a work is; the names of CSL's item types.</summary>
public enum WorkType
{
    /// <summary>Nothing tells what it is.</summary>
    Document,
    Book,
    Chapter,
    ArticleJournal,
    ArticleNewspaper,
    ArticleMagazine,
    Webpage,

    /// <summary>An article of an encyclopedia or a dictionary (<c>entry-encyclopedia</c>).</summary>
    EntryEncyclopedia,
    Thesis,
    Report,
    PaperConference,
    Map,
    MotionPicture,
    Broadcast,
    Speech,
    Patent,
}

/// <summary>How a reference is written.</summary>
public enum ReferenceStyle
{
    /// <summary>None that is known: what could be read was read.</summary>
    Other,

    /// <summary>A citation template, whose parameters say what is what.</summary>
    Template,

    /// <summary>
    /// Author and year in front: <c>Lund, Anna (1902). Lights of the Coast.</c> APA, Wikipedia's own, Chicago's author-date.
    /// </summary>
    AuthorDate,

    /// <summary>
    /// Author turned round, full stops, year at the end: <c>Lund, Anna. Lights of the Coast. Bergen: Fjord Press, 1902.</c> MLA,
    /// Chicago's bibliography.
    /// </summary>
    AuthorTitle,

    /// <summary>As in a note, by commas: <c>Anna Lund, Lights of the Coast (Bergen: Fjord Press, 1902), 12.</c></summary>
    Note,

    /// <summary>No author: a title, and where it can be found.</summary>
    Titled,
}

/// <summary>A value as an entry gives it.</summary>
/// <param name="Text">The value, without quotation marks and labels.</param>
/// <param name="Span">Where it stands in the entry's text; empty where it was read from a template's parameter.</param>
public sealed record WorkField(string Text, TextSpan Span)
{
    public override string ToString() => Text;
}
