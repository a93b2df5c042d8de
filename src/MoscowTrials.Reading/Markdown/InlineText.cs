using System.Text;

namespace MoscowTrials.Reading.Markdown;

/// <summary>The lines of a block put together, of which every unit still knows its place in the file.</summary>
internal sealed class InlineText
{
    private readonly int[] _starts;
    private readonly int[] _sources;

    private InlineText(string text, int[] starts, int[] sources)
    {
        (Text, _starts, _sources) = (text, starts, sources);
    }

    /// <summary>The lines with a line feed between them.</summary>
    public string Text { get; }

    /// <summary>Stretches of the file, a line each.</summary>
    public static InlineText Of(IReadOnlyList<TextSpan> lines, string source)
    {
        var text = new StringBuilder();
        var starts = new int[lines.Count];
        var sources = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                text.Append('\n');
            (starts[i], sources[i]) = (text.Length, lines[i].Start);
            var line = lines[i].In(source);
            text.Append(i + 1 < lines.Count ? line.TrimEnd('\r') : line.TrimEnd());
        }
        return new InlineText(text.ToString(), starts, sources);
    }

    /// <summary>Where the unit at <paramref name="index"/> stands in the file.</summary>
    public int ToSource(int index)
    {
        if (_starts.Length == 0)
            return 0;
        var found = Array.BinarySearch(_starts, index);
        var line = found >= 0 ? found : ~found - 1;
        return _sources[line] + index - _starts[line];
    }

    /// <summary>A range in the file.</summary>
    public TextSpan ToSource(int start, int end) => start == end ? new TextSpan(ToSource(start), ToSource(start))
        : new TextSpan(ToSource(start), ToSource(end - 1) + 1);
}
