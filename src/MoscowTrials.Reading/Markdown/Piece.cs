namespace MoscowTrials.Reading.Markdown;

/// <summary>What a piece of markup within a paragraph is.</summary>
internal enum PieceKind : byte
{
    /// <summary>A sign around words, which is left out without a trace.</summary>
    Sign,

    /// <summary>Something that a page does not show, or that is no text.</summary>
    Hidden,

    /// <summary>A picture; its content is what is told of it.</summary>
    Image,

    /// <summary>Words in the letters of a machine.</summary>
    Code,

    Formula,

    /// <summary>What breaks a line.</summary>
    Break,

    /// <summary>Words that are struck out.</summary>
    Struck,

    /// <summary>Where words in italic type begin.</summary>
    ItalicStart,

    /// <summary>Where words in italic type end.</summary>
    ItalicEnd,

    /// <summary>Where words in bold type begin.</summary>
    BoldStart,

    /// <summary>Where words in bold type end.</summary>
    BoldEnd,

    /// <summary>A footnote's number; its content is the label.</summary>
    NoteMark,

    /// <summary>A footnote that is written where it is cited; its content is the note.</summary>
    InlineNote,

    /// <summary>A citation in brackets; its content is what stands between them.</summary>
    Citation,

    /// <summary>A citation that is a part of its sentence; its content is the page behind it in brackets, if any.</summary>
    NamedCitation,

    /// <summary>The keys of works, with commas between them; its content are the keys.</summary>
    CitedKeys,

    /// <summary>A reference to a part of the page; its content is the key.</summary>
    PartReference,

    /// <summary>A marker as plain text has them: <c>[12]</c>, <c>[citation needed]</c>.</summary>
    Marker,

    /// <summary>A comment.</summary>
    Comment,
}

/// <summary>A piece of markup.</summary>
/// <remarks>Offsets count in the text of its block. Invariant: the content lies inside.</remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The first unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Content">Where its content begins.</param>
/// <param name="ContentEnd">One past its content.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int End, int Content, int ContentEnd)
{
    public Piece(PieceKind kind, int start, int end) : this(kind, start, end, start, end)
    {
    }
}
