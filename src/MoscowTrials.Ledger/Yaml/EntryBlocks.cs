using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>An entry of a list with the lines of the file that belong to it.</summary>
/// <param name="Fields">The entry.</param>
/// <param name="Block">Whole lines: from the comment that stands right above it to what comes before the next.</param>
/// <param name="Indent">Spaces before its dash.</param>
internal readonly record struct EntryBlock(YamlFields Fields, TextSpan Block, int Indent);

/// <summary>The entries of a list that is edited by span.</summary>
/// <param name="Entries">In the order of the file.</param>
/// <param name="List">Where they stand.</param>
internal sealed record EntryBlocks(List<EntryBlock> Entries, EntryList List)
{
    /// <summary>Offset of the first one's block; where one would be put in, if there is none.</summary>
    public int Start => List.Start;

    /// <summary>Offset behind the last one's block.</summary>
    public int End => List.End;

    /// <summary>The entries below a key of the file.</summary>
    public static EntryBlocks Of(YamlFields fields, SourceText text, string key)
    {
        var found = new List<EntryBlock>();
        var (whole, all) = (text.Text, fields.Map.Fields);
        var at = all.FirstOrDefault(f => f.Key.Value == key);
        if (at is null)
            return new EntryBlocks(found, new EntryList(false, whole.Length, whole.Length, new TextSpan(whole.Length, whole.Length)));
        // Up to the next key of the file, with its comment.
        var next = all.FirstOrDefault(f => f.Key.Span.Start > at.Key.Span.Start);
        var end = next is null ? whole.Length : WithComment(text, next.Key.Span.Start, 0, at.Span.End);
        var entries = fields.Maps(key).ToList();
        if (entries.Count > 0 && whole[at.Value.Span.Start] == '[')
        {
            fields.Complain(at.Value, $"'{key}' is written with a dash before each entry; write it so");
            entries.Clear();
        }
        if (entries.Count == 0)
        {
            var behind = Math.Min(end, LineEnd(whole, at.Span.End));
            return new EntryBlocks(found, new EntryList(true, behind, behind, at.Value.Span));
        }
        var last = end;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var before = i > 0 ? entries[i - 1].Map.Span.End : at.Key.Span.End;
            var dash = Dash(text, entries[i].Map.Span.Start);
            var indent = text.GetPosition(dash).Column - 1;
            var start = WithComment(text, dash, indent, before);
            found.Add(new EntryBlock(entries[i], new TextSpan(start, end), indent));
            end = start;
        }
        found.Reverse();
        return new EntryBlocks(found, new EntryList(true, end, last, new TextSpan(end, end)));
    }

    /// <summary>The dash of an entry; between the two there may be blank lines and comments.</summary>
    private static int Dash(SourceText text, int entry)
    {
        var line = text.GetPosition(entry).Line;
        for (var before = text.Text.AsSpan(text.GetLine(line).Start..entry); ; before = text.GetLine(--line).In(text.Text))
        {
            if (before.TrimStart() is ['-', ..])
                return text.GetLine(line).Start + before.IndexOf('-');
        }
    }

    /// <summary>
    /// The begin of the line that holds <paramref name="offset"/>, or of the comment that stands right above it; one that is set in deeper
    /// belongs to what is above.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="offset">A place in it.</param>
    /// <param name="indent">Spaces before what stands there.</param>
    /// <param name="floor">Where what is above ends: a quoted text of several lines may look like a comment.</param>
    private static int WithComment(SourceText text, int offset, int indent, int floor)
    {
        var line = text.GetPosition(offset).Line;
        while (line > 1 && text.GetLine(line - 1) is var above && above.Start >= floor && IsComment(above.In(text.Text), indent))
            line--;
        return text.GetLine(line).Start;
    }

    private static bool IsComment(ReadOnlySpan<char> line, int indent) =>
        line.TrimStart() is ['#', ..] comment && line.Length - comment.Length <= indent;

    private static int LineEnd(string text, int offset)
    {
        var feed = text.IndexOf('\n', Math.Min(offset, text.Length));
        return feed < 0 ? text.Length : feed + 1;
    }
}
