using System.Text;

namespace MoscowTrials.Reading;

/// <summary>Text with its markup taken out, of which every unit still knows its place in the file.</summary>
/// <remarks>
/// A run is a stretch that was copied from the file as it stands; between runs something was left out or replaced.
/// Invariant: runs are in order, do not overlap, and tile <see cref="Text"/>.
/// </remarks>
public sealed class MappedText
{
    private readonly Run[] _runs;

    private MappedText(string text, Run[] runs)
    {
        Text = text;
        _runs = runs;
    }

    /// <summary>The readable text.</summary>
    public string Text { get; }

    /// <summary>From the first unit's place in the file to one past the last unit's.</summary>
    public TextSpan Source => Text.Length == 0
        ? new TextSpan(_runs.Length == 0 ? 0 : _runs[0].Source, _runs.Length == 0 ? 0 : _runs[0].Source)
        : ToSource(new TextSpan(0, Text.Length));

    /// <summary>Where the unit at <paramref name="index"/> stands in the file.</summary>
    public int ToSource(int index)
    {
        var run = _runs[Find(index)];
        return index >= run.Start + run.Length ? run.Source + run.SourceLength : run.Source + run.Offset(index);
    }

    /// <summary>The smallest range of the file that holds the units of <paramref name="span"/>.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (span.IsEmpty)
            return new TextSpan(ToSource(span.Start), ToSource(span.Start));
        var last = _runs[Find(span.End - 1)];
        return new TextSpan(ToSource(span.Start), last.Source + last.EndOffset(span.End));
    }

    /// <summary>The part of the text in <paramref name="span"/>, with its own map.</summary>
    /// <remarks>Costs what the part costs, not what the whole does: a paragraph may hold millions of sentences.</remarks>
    public MappedText Slice(TextSpan span)
    {
        if (span.Length == Text.Length)
            return this;
        if (span.IsEmpty)
            return new MappedText("", []);
        int first = Find(span.Start), last = Find(span.End - 1);
        var runs = new Run[last - first + 1];
        for (var i = first; i <= last; i++)
        {
            var run = _runs[i];
            var start = Math.Max(run.Start, span.Start);
            var end = Math.Min(run.Start + run.Length, span.End);
            var (from, to) = (run.Offset(start), run.EndOffset(end));
            runs[i - first] = new Run(start - span.Start, end - start, run.Source + from, to - from);
        }
        return new MappedText(Text.Substring(span.Start, span.Length), runs);
    }

    /// <summary>The pieces that it was put together from, in order: adding them one by one gives the same text with the same map.</summary>
    public IEnumerable<(int Length, int Source, int SourceLength)> Pieces => _runs.Select(r => (r.Length, r.Source, r.SourceLength));

    private int Find(int index)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Start <= index) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private readonly record struct Run(int Start, int Length, int Source, int SourceLength)
    {
        /// <summary>What was replaced is replaced as a whole: any part of it stands for all of it.</summary>
        public int Offset(int index) => Length == SourceLength ? index - Start : 0;

        public int EndOffset(int end) => Length == SourceLength ? end - Start : SourceLength;
    }

    /// <summary>Puts a text together piece by piece, in the order of the file.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<Run> _runs = [];

        /// <summary>Units added so far.</summary>
        public int Length => _text.Length;

        /// <summary>Adds a stretch copied from the file at <paramref name="source"/>.</summary>
        public Builder Add(ReadOnlySpan<char> text, int source) => Add(text, source, text.Length);

        /// <summary>Adds text that stands for <paramref name="sourceLength"/> units of the file at <paramref name="source"/>.</summary>
        public Builder Add(ReadOnlySpan<char> text, int source, int sourceLength)
        {
            if (text.IsEmpty)
                return this;
            if (_runs.Count > 0 && _runs[^1] is var last && last.SourceLength == last.Length && sourceLength == text.Length
                && last.Source + last.Length == source)
                _runs[^1] = last with { Length = last.Length + text.Length, SourceLength = last.Length + text.Length };
            else
                _runs.Add(new Run(_text.Length, text.Length, source, sourceLength));
            _text.Append(text);
            return this;
        }

        /// <summary>The last unit added; 0 where there is none.</summary>
        public char Last => _text.Length == 0 ? '\0' : _text[^1];

        /// <summary>What was added from <paramref name="start"/> on.</summary>
        public string TextFrom(int start) => _text.ToString(start, _text.Length - start);

        /// <summary>Takes the last unit back.</summary>
        public void RemoveLast()
        {
            var last = _runs[^1];
            _text.Length--;
            if (last.Length == 1)
                _runs.RemoveAt(_runs.Count - 1);
            else
                _runs[^1] = last with { Length = last.Length - 1, SourceLength = Math.Min(last.SourceLength, last.Length - 1) };
        }

        /// <summary>The text and its map.</summary>
        public MappedText Build() => new(_text.ToString(), [.. _runs]);
    }
}
