using System.Globalization;
using MoscowTrials.Reading.Building;

namespace MoscowTrials.Reading.Plain;

/// <summary>Finds the references: by their heading, by their form, or because their numbers answer the markers of the text.</summary>
internal sealed class ReferenceFinder(SourceText source, List<Block> blocks, Outline outline)
{
    private readonly BlockRole[] _roles = outline.Roles;

    /// <summary>Gives every entry its role, and drops the headings above nothing else.</summary>
    public void Mark()
    {
        var last = LastMarker();
        MarkSections(last.Key);
        MarkByForm();
        if (last.Key > 0)
            MarkByNumbers(last);
        if (Array.Exists(_roles, role => role is BlockRole.Note or BlockRole.Bibliography or BlockRole.FurtherReading))
        {
            // What is left behind the references is the page's frame.
            for (var i = outline.Trailing; i < _roles.Length; i++)
            {
                if (_roles[i] == BlockRole.Prose)
                    _roles[i] = BlockRole.Dropped;
            }
        }
    }

    private void MarkSections(int lastKey)
    {
        var before = SourceHeading.None;
        for (var i = 0; i < _roles.Length; i++)
        {
            // A heading at the very end has no section; "References" may still stand there.
            if (_roles[i] != BlockRole.Heading && !(i >= outline.Trailing && outline.HeadingTexts.ContainsKey(i)))
                continue;
            var group = before = SourceHeadings.Classify(outline.HeadingTexts[i], before);
            if (group == SourceHeading.None)
                continue;
            var end = i + 1;
            var hasText = false;
            for (; end < _roles.Length && !EndsSection(end, group); end++)
            {
                // A list without a heading of its own, below the links of this section, that reaches the highest marker.
                var run = lastKey > 0 && blocks[end - 1].Label.Kind != LabelKind.Number ? NumberedRun(end) : end;
                if (run - end >= lastKey && run > end)
                {
                    MarkRun(end, run);
                    end = run - 1;
                    continue;
                }
                _roles[end] = Entry(end, group);
                hasText |= _roles[end] is BlockRole.Prose or BlockRole.Caption;
            }
            _roles[i] = hasText ? BlockRole.Heading : BlockRole.Dropped;
            i = end - 1;
        }
    }

    private bool EndsSection(int index, SourceHeading group)
    {
        if (_roles[index] != BlockRole.Heading)
            return false;
        var text = outline.HeadingTexts[index];
        return blocks[index].Form == BlockForm.MarkedHeading || SourceHeadings.Classify(text, group) != SourceHeading.None
            || !TextShape.IsBibliographic(text);
    }

    private BlockRole Entry(int index, SourceHeading group)
    {
        var block = blocks[index];
        if (_roles[index] == BlockRole.Dropped)
            return BlockRole.Dropped;
        if (block.Form == BlockForm.Text && _roles[index] == BlockRole.Prose
            && !(block.IsOneLine && outline.HeadingTexts.ContainsKey(index)))
        {
            var text = block.Content.In(source.Text);
            if (text.Length > 4000 || (ClauseWords.AreIn(text) && TextShape.EndsSentence(text) && TextShape.CountWords(text, 8) == 8
                && !TextShape.IsBibliographic(text)))
                return BlockRole.Prose;
        }
        return group switch
        {
            SourceHeading.Links => BlockRole.Dropped,
            SourceHeading.Further => BlockRole.FurtherReading,
            SourceHeading.Notes => BlockRole.Note,
            _ => block.Label.Kind is LabelKind.Number or LabelKind.Bracketed or LabelKind.BackLink or LabelKind.Letter
                ? BlockRole.Note : BlockRole.Bibliography,
        };
    }

    // Back-links and bracketed numbers counting up are the form of references, wherever they stand.
    private void MarkByForm()
    {
        for (var i = 0; i < _roles.Length;)
        {
            var end = NumberedRun(i);
            if (end == i)
            {
                if (_roles[i] == BlockRole.ListItem && blocks[i].Label.Kind is LabelKind.BackLink)
                    _roles[i] = BlockRole.Note;
                i++;
                continue;
            }
            var hasBackLinks = false;
            for (var j = i; j < end; j++)
                hasBackLinks |= BackLabels.Length(blocks[j].Content.In(source.Text), blocks[j].Label.Value) > 0;
            if (hasBackLinks || (blocks[i].Label.Kind == LabelKind.Bracketed && end - i > 1))
                MarkRun(i, end);
            i = end;
        }
    }

    // Without heading and back-links: the last numbered list behind the last marker, which reaches the highest marker.
    private void MarkByNumbers((int Key, int Block) last)
    {
        for (var i = last.Block + 1; i < _roles.Length;)
        {
            var end = NumberedRun(i);
            if (end == i)
            {
                i++;
                continue;
            }
            var bibliographic = 0;
            for (var j = i; j < end; j++)
                bibliographic += TextShape.IsBibliographic(blocks[j].Content.In(source.Text)) ? 1 : 0;
            var before = Array.FindLastIndex(_roles, i - 1, role => role != BlockRole.Dropped);
            var isLedIn = before >= 0 && (_roles[before] == BlockRole.Heading || source.Text[blocks[before].Span.End - 1] == ':');
            if (end - i >= last.Key && 2 * bibliographic >= end - i && !isLedIn && !TextFollows(end))
                MarkRun(i, end);
            i = end;
        }
    }

    private bool TextFollows(int index) => Array.FindIndex(_roles, index, role => role is BlockRole.Prose or BlockRole.ListItem) >= 0;

    private void MarkRun(int start, int end)
    {
        for (var i = start; i < end; i++)
            _roles[i] = BlockRole.Note;
    }

    /// <summary>One past the list items that count up by one from 1 at <paramref name="start"/>; <paramref name="start"/> where none
    /// begin there.</summary>
    private int NumberedRun(int start)
    {
        var end = start;
        while (end < _roles.Length && _roles[end] == BlockRole.ListItem
            && blocks[end].Label is { Kind: LabelKind.Number or LabelKind.Bracketed } label
            && label.Kind == blocks[start].Label.Kind && label.Value == end - start + 1)
            end++;
        return end;
    }

    /// <summary>The highest number in a marker, and the last block that has one.</summary>
    private (int Key, int Block) LastMarker()
    {
        int key = 0, block = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            var text = blocks[i].Content.In(source.Text);
            for (var open = text.IndexOf('['); open >= 0 && open + 2 < text.Length;)
            {
                var end = open + 1;
                while (end < text.Length && end < open + 4 && char.IsAsciiDigit(text[end]))
                    end++;
                if (end > open + 1 && end < text.Length && text[end] == ']')
                {
                    key = Math.Max(key, int.Parse(text[(open + 1)..end], CultureInfo.InvariantCulture));
                    block = i;
                }
                var next = text[(open + 1)..].IndexOf('[');
                open = next < 0 ? -1 : open + 1 + next;
            }
        }
        return (key, block);
    }
}
