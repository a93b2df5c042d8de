using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Html;

/// <summary>What an element does to the text around it.</summary>
internal enum ElementKind : byte
{
    /// <summary>Goes through a line without breaking it; so does any element that is not known.</summary>
    Inline,

    /// <summary>Ends a line.</summary>
    Break,

    /// <summary>Begins and ends a paragraph.</summary>
    Block,

    Heading,
    Quote,
    Item,
    Table,

    /// <summary>The words under a picture or above a table.</summary>
    Caption,

    /// <summary>Words in the letters of a machine.</summary>
    Code,

    Formula,

    /// <summary>Words that are struck out.</summary>
    Struck,

    /// <summary>No part of the text.</summary>
    Hidden,
}

/// <summary>Knows elements, classes and roles from <c>elements.tsv</c>.</summary>
internal static class Elements
{
    private static readonly FrozenDictionary<string, ElementKind> Kinds = Of(
        "break", "block", "heading", "quote", "item", "table", "caption", "code", "formula", "struck", "hidden");

    private static readonly FrozenDictionary<string, string> Marks = WordTable.Load(
        "Html/marks.tsv", StringComparer.OrdinalIgnoreCase, "hidden", "hidden-role", "caption", "infobox", "reference", "reference-link", "needed",
        "backlink", "root", "cite-error", "note-text", "bare-link", "code");

    /// <summary>The kind of an element of that name.</summary>
    public static ElementKind KindOf(string name) => Kinds.GetValueOrDefault(name);

    /// <summary>What a word of an element's class, its identifier or its role marks it as; null where it is no mark.</summary>
    public static string? MarkOf(string word) => Marks.GetValueOrDefault(word);

    private static FrozenDictionary<string, ElementKind> Of(params string[] classes) =>
        WordTable.Load("Html/elements.tsv", StringComparer.OrdinalIgnoreCase, classes)
            .ToFrozenDictionary(e => e.Key, e => Enum.Parse<ElementKind>(e.Value, ignoreCase: true), StringComparer.Ordinal);
}
