using System.Collections.Immutable;

namespace MoscowTrials.Reading;

/// <summary>The form an article's file has.</summary>
public enum ArticleFormat
{
    /// <summary>A plain rendering of a page: bare heading lines, <c>[12]</c> markers, a numbered list of references.</summary>
    Plain,

    /// <summary>MediaWiki source.</summary>
    Wikitext,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>HTML.</summary>
    Html,
}

/// <summary>An article as read from its file, whatever form it had there.</summary>
public sealed record Article
{
    /// <summary>The file.</summary>
    public required SourceText Source { get; init; }

    /// <summary>The part of the file that it was read from; the whole file, unless that is too long for one article.</summary>
    public TextSpan Stretch
    {
        get => field.IsEmpty ? new TextSpan(0, Source.Text.Length) : field;
        init;
    }

    /// <summary>Whether it is all that the file holds.</summary>
    public bool IsWholeFile => Stretch.Length == Source.Text.Length;

    /// <summary>The form it was read in.</summary>
    public required ArticleFormat Format { get; init; }

    /// <summary>The title, or the file's name where it gives none.</summary>
    public required string Title { get; init; }

    /// <summary>What the article calls its subject besides the title: the infobox's name, the words in bold type of its first paragraph.</summary>
    public ImmutableArray<string> SubjectNames { get; init; } = [];

    /// <summary>BCP 47 tag of the language; <c>en</c> unless the file says otherwise.</summary>
    public string Language { get; init; } = "en";

    /// <summary>BCP 47 tag of the language that the file names, or null.</summary>
    public string? DeclaredLanguage { get; init; }

    /// <summary>Whether a marker stands for the sentences before it in its paragraph too, as is the custom; otherwise only for its own.</summary>
    public bool MarkersCoverParagraph { get; init; } = true;

    /// <summary>The same, where the file settles it for itself; null where it does not.</summary>
    public bool? DeclaredMarkersCoverParagraph { get; init; }

    /// <summary>The day that the file gives as its own, or null.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>The sections in order; the first is the lead, without a title.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    /// <summary>Every heading, sentence, list item and caption of the body, in order.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>The entries of the references and bibliographies, in order.</summary>
    public required ImmutableArray<Source> Sources { get; init; }

    /// <summary>The comments, and settings in the head of the file, that silence findings, in order.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>What kept a file that the article names from being read, a bibliography beside it.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>What is wrong with the lists that they stand in, in the order of the file.</summary>
    public ImmutableArray<SourceFault> SourceFaults { get; init; } = [];
}

/// <summary>A section.</summary>
/// <param name="Index">Position in <see cref="Article.Sections"/>; the lead is 0.</param>
/// <param name="Parent">Index of the section that holds it, or null at the top.</param>
/// <param name="Title">The heading's text; empty for the lead.</param>
/// <param name="Path">Titles from the top down to this section; empty for the lead.</param>
public sealed record Section(int Index, int? Parent, string Title, ImmutableArray<string> Path);

/// <summary>What a sentence stands in.</summary>
public enum SentenceKind
{
    /// <summary>A heading, the title included.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Prose,

    /// <summary>An entry of a list.</summary>
    ListItem,

    /// <summary>The text under a picture.</summary>
    Caption,

    /// <summary>A sentence that lies inside a quotation.</summary>
    Quote,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A field of an infobox.</summary>
    InfoboxField,

    /// <summary>An explanatory note.</summary>
    Note,
}

/// <summary>The unit that becomes a claim.</summary>
public sealed record Sentence
{
    /// <summary>Position in <see cref="Article.Sentences"/>.</summary>
    public required int Index { get; init; }

    /// <summary>What it stands in.</summary>
    public required SentenceKind Kind { get; init; }

    /// <summary>Index of its section.</summary>
    public required int Section { get; init; }

    /// <summary>Number of its paragraph, list item or caption; ascending through the article, shared by the sentences of one.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The text without markup and markers, tied to the file.</summary>
    public required MappedText Mapped { get; init; }

    /// <summary>The markers that belong to it, in order.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>The links in it to other pages of the site, in order and without overlap.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    /// <summary>What it is filed under, where it is a cell of a table or a field of an infobox; otherwise null.</summary>
    public FieldLabel? Label { get; init; }

    /// <summary>The text without markup and markers.</summary>
    public string Text => Mapped.Text;

    /// <summary>Where the text stands in the file; a marker after its last character lies outside.</summary>
    public TextSpan Span => Mapped.Source;
}

/// <summary>What a marker says.</summary>
public enum MarkKind
{
    /// <summary>Cites an entry of the references.</summary>
    Citation,

    /// <summary>An editor's tag that a citation is missing.</summary>
    CitationNeeded,
}

/// <summary>A marker in the running text.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">As a reader of the page sees it: <c>[12]</c>.</param>
/// <param name="Key">The entry it names: <c>12</c>; empty for a tag.</param>
/// <param name="Position">Offset in the sentence's text at which it stood, 0 to the text's length.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Locator">The page that the marker itself names (the locator of CSL): <c>24–25</c>; null where it names none.</param>
public sealed record Mark(MarkKind Kind, string Text, string Key, int Position, TextSpan Span, string? Locator = null);

/// <summary>Where an entry of the references stands.</summary>
public enum SourceKind
{
    /// <summary>A numbered or named note that markers cite.</summary>
    Note,

    /// <summary>An entry of a bibliography, which short forms name.</summary>
    Bibliography,

    /// <summary>An entry under "Further reading" or "External links", which nothing has to cite.</summary>
    FurtherReading,
}

/// <summary>An entry of the references.</summary>
/// <param name="Key">
/// What markers call it: <c>12</c>, <c>note 1</c>, <c>a</c>; for a bibliography entry <c>b1</c>, <c>b2</c> … and for further reading
/// <c>f1</c>, <c>f2</c> … in order. No two sources of an article share one.
/// </param>
/// <param name="Kind">Where it stands.</param>
/// <param name="Text">Its text without number and back-link labels.</param>
/// <param name="Span">The entry in the file, number and labels included.</param>
public sealed record Source(string Key, SourceKind Kind, string Text, TextSpan Span)
{
    /// <summary>Markers that name it in parts of the page that are no sentences, a navigation box or a picture's frame.</summary>
    public int OtherUses { get; init; }

    /// <summary>The citation templates that it is written with, in order; empty where it is written out.</summary>
    public ImmutableArray<SourceTemplate> Templates { get; init; } = [];

    /// <summary>The words that the page sets apart in it; empty where a format has no way to.</summary>
    public ImmutableArray<SourceAccent> Accents { get; init; } = [];
}

/// <summary>What is wrong with a list of notes.</summary>
public enum SourceFaultKind
{
    /// <summary>Numbers are left out before the entry.</summary>
    Gap,

    /// <summary>The entry has the number of one before it.</summary>
    Duplicate,

    /// <summary>The entry has a lower number than the one before it.</summary>
    OutOfOrder,

    /// <summary>The entry begins a second list that counts from 1: no marker can mean it.</summary>
    SecondList,

    /// <summary>The entry's name was given to another text before.</summary>
    Redefined,

    /// <summary>Nothing ends the entry.</summary>
    Unclosed,
}

/// <summary>A fault of a list of notes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">The entry at which it shows.</param>
/// <param name="Detail">The number or name that it is about: <c>3</c>, <c>3–5</c>, <c>survey</c>.</param>
public sealed record SourceFault(SourceFaultKind Kind, Source Source, string Detail);

/// <summary>A citation template of an entry.</summary>
/// <param name="Name">As the page names it: <c>cite book</c>.</param>
/// <param name="Span">What it stands for in the entry's text.</param>
/// <param name="Fields">Its parameters that are not empty, in order.</param>
/// <param name="IsShort">Whether it only names a work that is told elsewhere: its unnamed parameters are names, and a year behind them.</param>
public sealed record SourceTemplate(string Name, TextSpan Span, ImmutableArray<SourceField> Fields, bool IsShort = false);

/// <summary>A parameter of a citation template.</summary>
/// <param name="Name">As the page names it, or its number from 1.</param>
/// <param name="Value">Its value as a reader of the page would see it; an address as it stands.</param>
public readonly record struct SourceField(string Name, string Value);
