using System.Runtime.InteropServices;

namespace MoscowTrials.Reading.Html;

/// <summary>What a node of a page is.</summary>
internal enum HtmlNodeKind : byte
{
    Element,
    Text,
    Comment,
}

/// <summary>A node of a page.</summary>
/// <remarks>
/// Nodes stand in the order of their beginnings. Invariants: <c>Start &lt;= Content &lt;= ContentEnd &lt;= End</c>, which count in the file;
/// what stands in a node has indexes from the node's own, exclusive, up to <see cref="Next"/>, exclusive.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal record struct HtmlNode
{
    public HtmlNodeKind Kind;

    /// <summary>What an element does to the text around it.</summary>
    public ElementKind Element;

    /// <summary>Whether a block stands in it.</summary>
    public bool HoldsBlock;

    /// <summary>The name of an element, lower case.</summary>
    public string Name;

    /// <summary>Its attributes, or null where it has none.</summary>
    public KeyValuePair<string, string>[]? Attributes;

    public int Start;
    public int Content;
    public int ContentEnd;
    public int End;

    /// <summary>Index of the first node that begins behind this one.</summary>
    public int Next;

    /// <summary>Index of the element that holds it, or -1.</summary>
    public int Parent;

    /// <summary>The value of an attribute; null where it has none.</summary>
    public readonly string? Attribute(string name)
    {
        foreach (var (key, value) in Attributes ?? [])
        {
            if (key == name)
                return value;
        }
        return null;
    }
}
