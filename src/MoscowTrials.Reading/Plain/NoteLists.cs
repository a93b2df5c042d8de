using System.Globalization;

namespace MoscowTrials.Reading.Plain;

/// <summary>The numbered lists among the references, and which of them markers mean.</summary>
/// <remarks>
/// Many pages have two lists that both count from 1: explanatory notes and citations. The longest one answers <c>[12]</c>; of the
/// others the first answers <c>[note 1]</c>, where the text has such markers. What is left gets keys that no marker has.
/// </remarks>
internal sealed class NoteLists
{
    public static readonly NoteLists None = new([], [], null);

    private readonly List<int> _lengths;
    private readonly HashSet<(int List, int Number)> _numbers;
    private readonly string? _noteWord;
    private readonly int _main;
    private readonly int _notes;

    private NoteLists(List<int> lengths, HashSet<(int List, int Number)> numbers, string? noteWord)
    {
        (_lengths, _numbers) = (lengths, numbers);
        _noteWord = noteWord;
        _main = lengths.Count == 0 ? -1 : lengths.LastIndexOf(lengths.Max());
        _notes = noteWord is null ? -1 : Enumerable.Range(0, lengths.Count).FirstOrDefault(list => list != _main, -1);
    }

    /// <summary>Whether there is a numbered list.</summary>
    public bool HasNumbers => _lengths.Count > 0;

    public static NoteLists Of(List<Block> blocks, BlockRole[] roles, string? noteWord)
    {
        var lengths = new List<int>();
        var numbers = new HashSet<(int List, int Number)>();
        var list = -1;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (roles[i] != BlockRole.Note || blocks[i].Label.Kind is not (LabelKind.Number or LabelKind.Bracketed))
                continue;
            if (lengths.Count == 0 || Begins(blocks[i].Label))
                lengths.Add(0);
            lengths[^1]++;
            if (Begins(blocks[i].Label))
                list++;
            numbers.Add((list, blocks[i].Label.Value));
        }
        return new NoteLists(lengths, numbers, noteWord);
    }

    /// <summary>Whether a list begins with this label.</summary>
    public static bool Begins(ListLabel label) => label is { Value: 1, Kind: LabelKind.Number or LabelKind.Bracketed };

    /// <summary>Whether a list has an entry of that number, wherever in it.</summary>
    /// <param name="list">The list, counted from 0; -1 before the first entry with the number 1.</param>
    /// <param name="number">The number.</param>
    public bool Has(int list, int number) => _numbers.Contains((list, number));

    /// <summary>The key of an entry.</summary>
    /// <param name="list">The list, counted from 0; -1 before the first entry with the number 1.</param>
    /// <param name="number">The entry's number.</param>
    public string Key(int list, int number)
    {
        if (list == _main || list < 0)
            return number.ToString(CultureInfo.InvariantCulture);
        return list == _notes
            ? string.Create(CultureInfo.InvariantCulture, $"{_noteWord} {number}")
            : string.Create(CultureInfo.InvariantCulture, $"{list + 1}:{number}");
    }
}
