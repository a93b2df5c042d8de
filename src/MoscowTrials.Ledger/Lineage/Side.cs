using System.Text;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Lineage;

/// <summary>One of the two versions while they are matched.</summary>
internal sealed class Side(IReadOnlyList<LineageEntry> entries)
{
    public int Count => entries.Count;

    public LineageEntry this[int entry] => entries[entry];

    /// <summary>For each entry a number that equal ones share, of either side.</summary>
    public int[] Keys { get; } = new int[entries.Count];

    /// <summary>For each entry a number that those of one section share, of either side.</summary>
    public int[] Sections { get; } = new int[entries.Count];

    /// <summary>For each entry the one on the other side with the same words, or -1.</summary>
    public int[] Partners { get; } = Unmatched(entries.Count);

    /// <summary>Gives both sides their numbers.</summary>
    public static void SetKeys(Side old, Side now)
    {
        // Where one version does not record kinds, the words have to do.
        var useKinds = Enumerable.Range(0, old.Count).All(i => old[i].Kind is not null) && Enumerable.Range(0, now.Count).All(i => now[i].Kind is not null);
        var keys = new Dictionary<(string, EntryForm), int>();
        var sections = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var side in (ReadOnlySpan<Side>)[old, now])
        {
            for (var i = 0; i < side.Count; i++)
            {
                side.Keys[i] = Number(keys, (Canonical(side[i].Text), useKinds ? FormOf(side[i].Kind!.Value) : EntryForm.Running));
                side.Sections[i] = Number(sections, side[i].Section);
            }
        }

        static int Number<T>(Dictionary<T, int> numbers, T key) where T : notnull
        {
            if (!numbers.TryGetValue(key, out var number))
                numbers[key] = number = numbers.Count;
            return number;
        }
    }

    /// <summary>Whether one can have become the other: a heading stays one, and so does a field.</summary>
    public static bool AreCompatible(LineageEntry old, LineageEntry now) =>
        old.Kind is not { } before || now.Kind is not { } after || FormOf(before) == FormOf(after);

    private static EntryForm FormOf(SentenceKind kind) => kind switch
    {
        SentenceKind.Heading => EntryForm.Heading,
        SentenceKind.InfoboxField => EntryForm.Field,
        SentenceKind.TableCell => EntryForm.Cell,
        _ => EntryForm.Running,
    };

    /// <summary>A letter with its accent is the same as one or as two characters (Unicode's form C).</summary>
    private static string Canonical(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: no text, and equal only to itself.
            return text;
        }
    }

    private static int[] Unmatched(int count)
    {
        var partners = new int[count];
        Array.Fill(partners, -1);
        return partners;
    }

    /// <summary>What a claim can turn into: list items and captions become prose, headings do not.</summary>
    private enum EntryForm
    {
        Running,
        Heading,
        Field,
        Cell,
    }
}
