namespace MoscowTrials.Reading.Plain;

/// <summary>What a block of a plain file is by its form.</summary>
internal enum BlockForm
{
    /// <summary>A paragraph or a bare line.</summary>
    Text,

    /// <summary>A line with a bullet or a number, and the lines that go on with it.</summary>
    ListItem,

    /// <summary>A line between equals signs, or one that ends with the link "[edit]".</summary>
    MarkedHeading,

    /// <summary>Lines with a label and a value each.</summary>
    FactBox,

    /// <summary>Lines of three cells and more.</summary>
    Table,
}

/// <summary>Lines of the file that belong together.</summary>
/// <param name="Form">What it is by its form.</param>
/// <param name="Span">The lines without the white space around them.</param>
/// <param name="Content">The same without bullet, number or equals signs.</param>
/// <param name="IsOneLine">Whether it is a single line of the file.</param>
/// <param name="Label">The bullet or number of a list item.</param>
/// <param name="Depth">Of a marked heading: number of equals signs less one; 0 where it does not tell.</param>
internal readonly record struct Block(BlockForm Form, TextSpan Span, TextSpan Content, bool IsOneLine, ListLabel Label, int Depth);
