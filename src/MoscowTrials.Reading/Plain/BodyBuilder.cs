using System.Collections.Immutable;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Plain;

/// <summary>Makes sections and sentences out of the blocks of the body.</summary>
internal sealed class BodyBuilder
{
    /// <summary>Reads the blocks that are part of the body.</summary>
    public BodyBuilder(SourceText source, MarkerScanner markers, List<Block> blocks, BlockRole[] roles)
    {
        var builder = new ArticleBuilder(source);
        var rows = new RowLines(source);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (roles[i] is BlockRole.Dropped or BlockRole.Note or BlockRole.Bibliography or BlockRole.FurtherReading)
                continue;
            if (roles[i] is BlockRole.FactBox)
            {
                rows.ReadBox(blocks[i].Content, markers, builder);
                continue;
            }
            if (roles[i] is BlockRole.Table)
            {
                rows.ReadTable(blocks[i].Content, markers, builder);
                continue;
            }
            var clean = CleanText.Of(source, blocks[i].Content, markers);
            var text = Paragraph.Of(clean.Mapped, clean.Marks, []);
            if (text.Length > 0)
                Add(builder, text, roles[i], blocks[i].Depth);
        }
        Title = builder.Title;
        (Sections, Sentences) = builder.Finish();
    }

    /// <summary>The title, or null where the file has none.</summary>
    public string? Title { get; }

    public ImmutableArray<Section> Sections { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    // Only marked headings tell their depth, bare ones all stand at the top.
    private static void Add(ArticleBuilder builder, Paragraph text, BlockRole role, int depth)
    {
        switch (role)
        {
            case BlockRole.Title:
                builder.AddTitle(text);
                break;
            case BlockRole.Heading:
                builder.AddHeading(text, depth);
                break;
            case BlockRole.Prose:
                builder.AddProse(text);
                break;
            case BlockRole.Caption:
                builder.Add(text, SentenceKind.Caption);
                break;
            default:
                builder.AddListItem(text);
                break;
        }
    }
}
