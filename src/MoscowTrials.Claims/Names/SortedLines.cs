using System.Reflection;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// An embedded UTF-8 table whose lines are sorted ordinally by their first field, searched where it lies in the mapped assembly:
/// nothing is copied or parsed to open it, and only the pages that a search touches are ever read from disk.
/// </summary>
internal sealed unsafe class SortedLines
{
    /// <summary>Searches that are remembered; a power of two. Some thousand words make up most of any article.</summary>
    private const int Remembered = 16384;

    // What a search found last for the keys of one hash: the start of the line before in the high half, of the line in the low one; 0
    // where nothing was found yet. It is but a guess, which the two lines prove for a key or not, so that any number of threads may
    // read and write it.
    private readonly long[] _bounds = new long[Remembered];

    /// <summary>Letters of a beginning, and how many a letter can be: a blank or one of "a" to "z".</summary>
    private const int Letters = 3;

    private const int Ranks = 27;

    // Where the keys of each beginning start, plus one; 0 where nobody has looked yet. Most steps of a search find just that.
    private readonly int[] _starts = new int[(Ranks * Ranks * Ranks) + 1];

    private readonly byte* _start;
    private readonly int _length;

    // The pointer stays valid as long as the assembly is loaded; the stream or array is held to say so to the collector.
    private readonly object _owner;

    private SortedLines(byte* start, int length, object owner)
    {
        _start = start;
        _length = length;
        _owner = owner;
    }

    /// <summary>The whole table.</summary>
    public ReadOnlySpan<byte> Text => new(_start, _length);

    /// <summary>Opens the resource that lies beside <paramref name="type"/> (its namespace, a dot, the name).</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without the resource.</exception>
    public static SortedLines Open(Type type, string name)
    {
        Assembly assembly = type.Assembly;
        Stream stream = assembly.GetManifestResourceStream(type, name)
            ?? throw new InvalidOperationException($"The assembly {assembly.GetName().Name} lacks the resource {name}.");
        if (stream is UnmanagedMemoryStream mapped)
        {
            return new SortedLines(mapped.PositionPointer, checked((int)mapped.Length), mapped);
        }

        // No host that we know of comes here; a copy keeps the promise if one does.
        using (stream)
        {
            byte[] copy = GC.AllocateUninitializedArray<byte>(checked((int)stream.Length), pinned: true);
            stream.ReadExactly(copy);
            fixed (byte* start = copy)
            {
                return new SortedLines(start, copy.Length, copy);
            }
        }
    }

    /// <summary>The offset of the first line whose key is not below <paramref name="key"/>; the table's length if there is none.</summary>
    public int LowerBound(ReadOnlySpan<byte> key)
    {
        ref long guess = ref _bounds[HashOf(key) % Remembered];
        long bounds = Volatile.Read(ref guess);
        if (bounds != 0 && KeyOf(LineAt((int)(bounds >> 32))).SequenceCompareTo(key) < 0
            && ((int)bounds == _length || KeyOf(LineAt((int)bounds)).SequenceCompareTo(key) >= 0))
        {
            return (int)bounds;
        }

        var (low, high) = Narrow(key);
        int found = Search(key, low, high, out int before);
        if (before >= 0)
        {
            Volatile.Write(ref guess, ((long)before << 32) | (uint)found);
        }

        return found;
    }

    /// <summary>The same among the lines before <paramref name="end"/>, which is the start of a line or the table's length.</summary>
    public int LowerBound(ReadOnlySpan<byte> key, int end) => Search(key, 0, end, out _);

    /// <param name="before">The start of the line before the one found; -1 if there is none.</param>
    private int Search(ReadOnlySpan<byte> key, int low, int high, out int before)
    {
        ReadOnlySpan<byte> text = Text;
        int end = high;
        before = -1;

        // Both bounds are starts of lines: lines before low have a smaller key, lines from high on have not.
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int start = text[low..middle].LastIndexOf((byte)'\n') + 1 + low;
            ReadOnlySpan<byte> line = LineAt(start);
            if (KeyOf(line).SequenceCompareTo(key) < 0)
            {
                before = start;
                low = start + line.Length + 1;
            }
            else
            {
                high = start;
            }
        }

        return Math.Min(low, end);
    }

    /// <summary>The line that starts at <paramref name="offset"/>, without its line feed; empty at the end of the table.</summary>
    public ReadOnlySpan<byte> LineAt(int offset)
    {
        ReadOnlySpan<byte> rest = Text[offset..];
        int end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Bounds of the lines among which a key is: those that begin as it does.</summary>
    private (int Low, int High) Narrow(ReadOnlySpan<byte> key)
    {
        int beginning = 0;
        for (int i = 0; i < Letters; i++)
        {
            int rank = i >= key.Length ? -1 : key[i] == (byte)' ' ? 0 : key[i] is >= (byte)'a' and <= (byte)'z' ? key[i] - 'a' + 1 : -1;
            if (rank < 0)
            {
                return (0, _length);
            }

            beginning = (beginning * Ranks) + rank;
        }

        return (StartOf(beginning), StartOf(beginning + 1));
    }

    private int StartOf(int beginning)
    {
        int known = _starts[beginning];
        if (known == 0)
        {
            Span<byte> letters = stackalloc byte[Letters];
            int rest = beginning;
            for (int i = Letters - 1; i >= 0; i--)
            {
                // What comes behind "zzz" begins with '{'.
                int rank = i > 0 ? rest % Ranks : rest;
                letters[i] = (byte)(rank == 0 ? ' ' : 'a' + rank - 1);
                rest /= Ranks;
            }

            _starts[beginning] = known = Search(letters, 0, _length, out _) + 1;
        }

        return known - 1;
    }

    /// <summary>FNV-1a.</summary>
    private static uint HashOf(ReadOnlySpan<byte> key)
    {
        uint hash = 2166136261;
        foreach (byte unit in key)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return hash;
    }

    /// <summary>The first field of a line.</summary>
    public static ReadOnlySpan<byte> KeyOf(ReadOnlySpan<byte> line)
    {
        int tab = line.IndexOf((byte)'\t');
        return tab < 0 ? line : line[..tab];
    }
}
