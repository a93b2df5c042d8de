using System.Collections.Frozen;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>What an HTML or extension tag does to the text around it.</summary>
internal enum TagKind : byte
{
    /// <summary>No tag that a page can have: the angle bracket is text.</summary>
    None,

    /// <summary>Goes through a line without breaking it.</summary>
    Inline,

    /// <summary>Ends a line: <c>br</c>.</summary>
    Break,

    /// <summary>Begins or ends a paragraph.</summary>
    Block,

    /// <summary>Begins or ends a block quotation.</summary>
    Quote,

    /// <summary>Its content is text as it stands.</summary>
    Literal,

    /// <summary>Its content is a formula.</summary>
    Formula,

    /// <summary>Its content is no prose.</summary>
    Hidden,

    Reference,
    ReferenceList,
    Gallery,
}

/// <summary>Knows the tags of wikitext from <c>tags.tsv</c>.</summary>
internal static class TagTable
{
    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Tags =
        WordTable.Load("Wikitext/tags.tsv", StringComparer.OrdinalIgnoreCase,
                "inline", "break", "block", "quote", "literal", "formula", "hidden", "reference", "referencelist", "gallery")
            .ToFrozenDictionary(tag => tag.Key, tag => Enum.Parse<TagKind>(tag.Value, ignoreCase: true), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static TagKind Find(ReadOnlySpan<char> name) => Tags.TryGetValue(name, out var kind) ? kind : TagKind.None;
}
