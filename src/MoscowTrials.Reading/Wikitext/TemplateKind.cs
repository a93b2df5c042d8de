namespace MoscowTrials.Reading.Wikitext;

/// <summary>What a template does on a page.</summary>
internal enum TemplateKind
{
    /// <summary>Nothing that is read: a navigation box, a banner, one that is not known.</summary>
    Drop,

    /// <summary>Stands for a text, which its pattern makes.</summary>
    Text,

    /// <summary>A block quotation; the pattern makes its text.</summary>
    Quote,

    /// <summary>A box of facts: its parameters are fields.</summary>
    Infobox,

    /// <summary>An explanatory note; the pattern makes its text.</summary>
    Note,

    /// <summary>Stands for <c>&lt;ref&gt;</c>: the pattern makes its content.</summary>
    Reference,

    /// <summary>Cites a reference by its name.</summary>
    Named,

    /// <summary>Cites a work by author and year, in a note of its own.</summary>
    Short,

    /// <summary>Names a work by author and year in the text.</summary>
    ShortInText,

    /// <summary>The page of the marker before it; the pattern makes it.</summary>
    Locator,

    /// <summary>The reference of a work.</summary>
    Cite,

    /// <summary>An editor asks for a citation.</summary>
    Needed,

    /// <summary>Another remark of an editor.</summary>
    Tag,

    /// <summary>Where the references stand; its parameter may define some.</summary>
    ReferenceList,
}
