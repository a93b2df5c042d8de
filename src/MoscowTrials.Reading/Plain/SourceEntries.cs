using System.Collections.Immutable;
using System.Globalization;

namespace MoscowTrials.Reading.Plain;

/// <summary>Makes the sources out of the blocks that <see cref="ReferenceFinder"/> marked.</summary>
internal sealed class SourceEntries(SourceText source)
{
    /// <summary>Text is not wrapped to lines shorter than this.</summary>
    private const int ShortLine = 50;

    /// <summary>Entries keep brackets as text, except editors' tags: their numbers cite nothing.</summary>
    private readonly MarkerScanner _markers = new(new HashSet<string>());

    private readonly ImmutableArray<Source>.Builder _sources = ImmutableArray.CreateBuilder<Source>();
    private readonly HashSet<string> _keys = [];
    private readonly Dictionary<string, int> _copies = [];
    private NoteLists _lists = NoteLists.None;
    private readonly ImmutableArray<SourceFault>.Builder _faults = ImmutableArray.CreateBuilder<SourceFault>();
    private readonly HashSet<int> _numbers = [];
    private int _list = -1, _unnumbered, _bibliography, _further, _number;

    /// <summary>What is wrong with the numbers of the entries that were read.</summary>
    public ImmutableArray<SourceFault> Faults => _faults.ToImmutable();

    /// <summary>Keys of the entries that markers can cite.</summary>
    public IReadOnlySet<string> Keys => _keys;

    /// <summary>Reads all entries, in the order of the file.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="roles">Their roles.</param>
    /// <param name="noteWord">The word of markers such as <c>[note 1]</c>, or null where the text has none.</param>
    public ImmutableArray<Source> Read(List<Block> blocks, BlockRole[] roles, string? noteWord)
    {
        _lists = NoteLists.Of(blocks, roles, noteWord);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (roles[i] is not (BlockRole.Note or BlockRole.Bibliography or BlockRole.FurtherReading))
                continue;
            var block = blocks[i];
            if (roles[i] == BlockRole.Note && NoteLists.Begins(block.Label))
                _list++;
            if (block is { Form: BlockForm.Text or BlockForm.FactBox or BlockForm.Table, IsOneLine: false } && LinesOf(block) is { Count: > 1 } lines)
            {
                foreach (var line in lines)
                    Add(new Block(BlockForm.Text, line, line, true, default, 0), roles[i]);
                continue;
            }
            Add(block, roles[i]);
        }
        return _sources.DrainToImmutable();
    }

    private void Add(Block block, BlockRole role)
    {
        var entry = block.Content.In(source.Text);
        var labels = role == BlockRole.Note ? BackLabels.Length(entry, block.Label.Value) : 0;
        var text = Clean(new TextSpan(block.Content.Start + labels, block.Content.End));
        if (text.Length == 0)
            return;
        var (key, kind) = role switch
        {
            BlockRole.Note => (NoteKey(block.Label), SourceKind.Note),
            BlockRole.Bibliography => (string.Create(CultureInfo.InvariantCulture, $"b{++_bibliography}"), SourceKind.Bibliography),
            _ => (string.Create(CultureInfo.InvariantCulture, $"f{++_further}"), SourceKind.FurtherReading),
        };
        _sources.Add(new Source(key, kind, text, block.Span));
        if (role == BlockRole.Note && block.Label.Kind is LabelKind.Number or LabelKind.Bracketed)
            Count(block.Label.Value);
    }

    // Holds the number of the entry that was added last against those before it.
    private void Count(int number)
    {
        var source = _sources[^1];
        if (number == 1 && !_numbers.Contains(1) || number == 1 && _number > 1)
        {
            if (source.Key.Contains(':', StringComparison.Ordinal))
                _faults.Add(new SourceFault(SourceFaultKind.SecondList, source, source.Key));
            _numbers.Clear();
        }
        else if (_numbers.Contains(number))
        {
            _faults.Add(new SourceFault(SourceFaultKind.Duplicate, source, Text(number)));
        }
        else if (_numbers.Count > 0 && number < _number)
        {
            _faults.Add(new SourceFault(SourceFaultKind.OutOfOrder, source, Text(number)));
        }
        else if (_numbers.Count > 0 && Missing(_number + 1, number) is { Length: > 0 } missing)
        {
            _faults.Add(new SourceFault(SourceFaultKind.Gap, source, missing));
        }
        _number = _numbers.Count == 0 ? number : Math.Max(_number, number);
        _numbers.Add(number);
    }

    // "3, 5–7": what stands nowhere in the list; what stands further down is out of order, not missing.
    private string Missing(int from, int end)
    {
        var runs = new List<string>();
        for (var number = from; number < end; number++)
        {
            var first = number;
            while (number < end && !_lists.Has(_list, number))
                number++;
            if (number > first)
                runs.Add(number == first + 1 ? Text(first) : Text(first) + "–" + Text(number - 1));
        }
        return string.Join(", ", runs);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string NoteKey(ListLabel label)
    {
        var key = label.Kind switch
        {
            LabelKind.Number or LabelKind.Bracketed => _lists.Key(_list, label.Value),
            LabelKind.Letter => ((char)('a' + label.Value - 1)).ToString(),
            // A list that lost its numbers is counted, unless another one kept them.
            _ => string.Create(CultureInfo.InvariantCulture, $"{(_lists.HasNumbers ? "n" : "")}{++_unnumbered}"),
        };
        // A number twice in one list: markers mean the first entry.
        var unique = key;
        while (!_keys.Add(unique))
        {
            _copies[key] = _copies.GetValueOrDefault(key, 1) + 1;
            unique = string.Create(CultureInfo.InvariantCulture, $"{key}-{_copies[key]}");
        }
        return unique;
    }

    // Brackets with a number are text here: "[1936]" is a year that the printed work does not give.
    private string Clean(TextSpan span) => CleanText.Of(source, span, _markers).Mapped.Text;

    /// <summary>Lines of a paragraph in a list of sources, where most look like an entry of their own, or are too short to be
    /// wrapped.</summary>
    private List<TextSpan>? LinesOf(Block block)
    {
        var lines = new List<TextSpan>();
        int bibliographic = 0, longest = 0;
        for (var start = block.Span.Start; start < block.Span.End;)
        {
            var feed = source.Text.AsSpan(start, block.Span.End - start).IndexOf('\n');
            var end = feed < 0 ? block.Span.End : start + feed;
            var line = new TextSpan(start, end);
            while (line.Length > 0 && char.IsWhiteSpace(source.Text[line.End - 1]))
                line = line with { End = line.End - 1 };
            while (line.Length > 0 && char.IsWhiteSpace(source.Text[line.Start]))
                line = line with { Start = line.Start + 1 };
            if (!line.IsEmpty)
            {
                lines.Add(line);
                longest = Math.Max(longest, line.Length);
                bibliographic += TextShape.IsBibliographic(line.In(source.Text)) ? 1 : 0;
            }
            start = end + 1;
        }
        return 3 * bibliographic >= 2 * lines.Count || longest < ShortLine ? lines : null;
    }
}
