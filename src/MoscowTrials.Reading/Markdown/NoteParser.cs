using Markdig.Parsers;
using Markdig.Syntax;

namespace MoscowTrials.Reading.Markdown;

/// <summary>The definition of a footnote: <c>[^label]: text</c>, with further paragraphs set in below it.</summary>
/// <param name="parser">What opened it.</param>
/// <param name="label">Its label without brackets and caret.</param>
internal sealed class NoteBlock(BlockParser parser, string label) : ContainerBlock(parser)
{
    public string Label { get; } = label;
}

/// <summary>Finds definitions of footnotes.</summary>
/// <remarks>Markdig's own reader of them drops those that nothing cites, which is what a rule asks for.</remarks>
internal sealed class NoteParser : BlockParser
{
    /// <summary>Units of the longest label.</summary>
    public const int LongestLabel = 200;

    public NoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) != '^')
            return BlockState.None;
        var line = processor.Line;
        var text = line.Text.AsSpan(line.Start, Math.Min(line.Length, LongestLabel + 5));
        var close = text.IndexOf("]:");
        if (close < 3 || text[2..close].IndexOfAny("[] \t") >= 0)
            return BlockState.None;
        var start = processor.Start;
        processor.NewBlocks.Push(new NoteBlock(this, text[2..close].ToString())
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(start, line.End),
        });
        for (var i = 0; i < close + 2; i++)
            processor.NextChar();
        processor.ParseIndent();
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        // A paragraph goes on without being set in, unless a blank line came before; Markdig asks the paragraph itself about that.
        if (!processor.IsCodeIndent)
            return BlockState.None;
        processor.GoToCodeIndent();
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }
}
