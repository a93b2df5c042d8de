using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>An entry of a list with the lines of the file that belong to it.</summary>
/// <param name="Fields">The entry.</param>
/// <param name="Block">Whole lines: from the comment that stands right above it to what comes before the next.</param>
internal readonly record struct EntryBlock(YamlFields Fields, TextSpan Block);

/// <summary>The entries of a list that is edited by span.</summary>
/// <param name="Entries">In the order of the file.</param>
/// <param name="Start">Offset of the first one's block; where one would be put in, if there is none.</param>
/// <param name="End">Offset behind the last one's block.</param>
internal sealed record EntryBlocks(List<EntryBlock> Entries, int Start, int End)
{
    /// <summary>The entries below a key of the file.</summary>
    public static EntryBlocks Of(YamlFields fields, SourceText text, string key)
    {
        var blocks = new List<EntryBlock>();
        var at = fields.Map.Fields.FirstOrDefault(f => f.Key.Value == key);
        if (at is null)
            return new EntryBlocks(blocks, text.Text.Length, text.Text.Length);
        // Up to the next key of the file, with its comment.
        var next = fields.Map.Fields.Where(f => f.Key.Span.Start > at.Key.Span.Start).Select(f => f.Key.Span.Start).DefaultIfEmpty(-1).Min();
        var end = next < 0 ? text.Text.Length : WithComment(text, next);
        var entries = fields.Maps(key).ToList();
        if (entries.Count == 0)
        {
            var behind = Math.Min(end, LineEnd(text, Math.Max(at.Key.Span.End, at.Value.Span.End)));
            return new EntryBlocks(blocks, behind, behind);
        }
        if (text.Text.AsSpan(at.Value.Span.Start) is ['[', ..])
        {
            fields.Complain(at.Value, $"'{key}' is written as a list of dashes; write it so");
            return new EntryBlocks(blocks, end, end);
        }
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var start = WithComment(text, entries[i].Map.Span.Start);
            blocks.Add(new EntryBlock(entries[i], new TextSpan(start, end)));
            end = start;
        }
        blocks.Reverse();
        return new EntryBlocks(blocks, blocks[0].Block.Start, blocks[^1].Block.End);
    }

    /// <summary>The begin of the line that holds <paramref name="offset"/>, or of the comment that stands right above it.</summary>
    private static int WithComment(SourceText text, int offset)
    {
        var line = text.GetPosition(offset).Line;
        while (line > 1 && text.GetLine(line - 1).In(text.Text).TrimStart() is ['#', ..])
            line--;
        return text.GetLine(line).Start;
    }

    private static int LineEnd(SourceText text, int offset)
    {
        var feed = text.Text.IndexOf('\n', Math.Min(offset, text.Text.Length));
        return feed < 0 ? text.Text.Length : feed + 1;
    }
}
