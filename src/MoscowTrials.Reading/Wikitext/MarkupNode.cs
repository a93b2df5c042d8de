using System.Runtime.InteropServices;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>What a piece of markup is.</summary>
internal enum MarkupKind : byte
{
    /// <summary>Half of a pair that has no other half; no text.</summary>
    Stray,

    /// <summary><c>&lt;!-- … --&gt;</c></summary>
    Comment,

    /// <summary><c>&lt;nowiki&gt;</c>: its content is text as it stands.</summary>
    Literal,

    /// <summary>A formula; the words around it need it as a noun.</summary>
    Formula,

    /// <summary>A tag whose content is no prose: code, a score, a timeline.</summary>
    Hidden,

    /// <summary><c>&lt;ref&gt;</c></summary>
    Reference,

    /// <summary><c>&lt;references&gt;</c> with references in it.</summary>
    ReferenceList,

    /// <summary><c>&lt;gallery&gt;</c></summary>
    Gallery,

    /// <summary><c>{{name|…}}</c></summary>
    Template,

    /// <summary><c>{{{name|default}}}</c>, which only templates have.</summary>
    Parameter,

    /// <summary><c>[[target|words]]</c></summary>
    Link,

    /// <summary><c>[https://… words]</c></summary>
    ExternalLink,

    /// <summary>Any other tag, opening or closing, without what stands between the two.</summary>
    Tag,
}

/// <summary>A piece of markup.</summary>
/// <remarks>
/// Nodes stand in the order of their beginnings. Invariants: <c>Start &lt;= Content &lt;= ContentEnd &lt;= End</c>; what stands in a
/// node has indexes from the node's own, exclusive, up to <see cref="Next"/>, exclusive.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal record struct MarkupNode
{
    public MarkupKind Kind;

    /// <summary>For a tag what <see cref="TagTable"/> says of its name.</summary>
    public TagKind Tag;

    /// <summary>Whether it is a closing tag.</summary>
    public bool IsClosing;

    public int Start;
    public int End;

    /// <summary>Where the content begins: behind the opening brackets or the opening tag.</summary>
    public int Content;

    public int ContentEnd;

    /// <summary>Index of the first node that begins behind this one.</summary>
    public int Next;
}
