namespace MoscowTrials.Reading.Plain;

/// <summary>What a block is for the article.</summary>
internal enum BlockRole : byte
{
    Prose,
    ListItem,
    Caption,

    /// <summary>A box of facts.</summary>
    FactBox,
    Table,
    Heading,

    /// <summary>The article's title.</summary>
    Title,

    /// <summary>No part of the article.</summary>
    Dropped,

    /// <summary>An entry of the references that markers cite.</summary>
    Note,

    /// <summary>An entry of a bibliography.</summary>
    Bibliography,

    /// <summary>An entry of a list that nothing has to cite.</summary>
    FurtherReading,
}
