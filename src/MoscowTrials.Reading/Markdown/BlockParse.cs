using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MoscowTrials.Reading.Markdown;

/// <summary>Finds the blocks of a text with Markdig, which leaves what stands in their lines as it is.</summary>
/// <remarks>
/// What stands within a paragraph is read by <see cref="InlineParser"/>: it keeps every place in the file, knows the signs of citations, and takes
/// no longer than the text is long whatever is nested in it, which Markdig does not promise.
/// </remarks>
internal static class BlockParse
{
    /// <summary>The blocks; the lines of paragraphs and headings are slices of <paramref name="text"/>.</summary>
    public static MarkdownDocument Parse(string text)
    {
        var builder = new MarkdownPipelineBuilder().UseDefinitionLists();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Insert(0, new LineKeeper());
        builder.BlockParsers.Insert(1, new NoteParser());
        try
        {
            return Markdig.Markdown.Parse(text, builder.Build());
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that quotations and lists are nested deeper than its limit, which the mask should have prevented.
            return [];
        }
    }

    /// <summary>Keeps Markdig from taking the lines of paragraphs apart.</summary>
    private sealed class LineKeeper : BlockParser
    {
        private bool _isHooked;

        public override BlockState TryOpen(BlockProcessor processor)
        {
            if (!_isHooked)
            {
                _isHooked = true;
                // The processor itself is given back before the lines are taken apart.
                var document = processor.Document;
                document.ProcessInlinesBegin += (_, _) => Keep(document);
            }
            return BlockState.None;
        }

        private static void Keep(ContainerBlock container)
        {
            foreach (var block in container)
            {
                if (block is LeafBlock leaf)
                    leaf.ProcessInlines = false;
                else if (block is ContainerBlock inner)
                    Keep(inner);
            }
        }
    }
}
