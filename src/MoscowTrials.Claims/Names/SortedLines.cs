using System.Reflection;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// An embedded UTF-8 table whose lines are sorted ordinally by their first field, searched where it lies in the mapped assembly:
/// nothing is copied or parsed to open it, and only the pages that a search touches are ever read from disk.
/// </summary>
internal sealed unsafe class SortedLines
{
    /// <summary>Searches that are remembered; a power of two. Some thousand words make up most of any article.</summary>
    private const int Remembered = 4096;

    // What a search found last for the keys of one hash: the start of the line before in the high half, of the line in the low one; 0 where
    // nothing was found yet. It is but a guess, which the two lines prove for a key or not, so that any number of threads may read and write it.
    private readonly long[] _bounds = new long[Remembered];

    // Where the keys begin that start with two letters, plus one; 0 where nobody has looked yet. Half of a search's steps find just that.
    private readonly int[] _letters = new int[(26 * 26) + 1];

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

    /// <summary>Bounds of the lines among which a key is: those that begin with its first two letters.</summary>
    private (int Low, int High) Narrow(ReadOnlySpan<byte> key)
    {
        if (key.Length < 2 || key[0] is < (byte)'a' or > (byte)'z' || key[1] is < (byte)'a' or > (byte)'z')
        {
            return (0, _length);
        }

        int pair = ((key[0] - 'a') * 26) + (key[1] - 'a');
        return (StartOf(pair), StartOf(pair + 1));
    }

    private int StartOf(int pair)
    {
        int known = _letters[pair];
        if (known == 0)
        {
            // Behind "zz" comes "{a".
            ReadOnlySpan<byte> letters = [(byte)('a' + (pair / 26)), (byte)('a' + (pair % 26))];
            _letters[pair] = known = Search(letters, 0, _length, out _) + 1;
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
