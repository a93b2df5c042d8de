using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>
/// The places of the world by name: countries of today and of history with their adjectives, provinces, large regions, waters,
/// and towns from about 1000 people with coordinates and many former names. It is places.tsv, searched where it lies in the
/// assembly. Sources and licences: DATA.md.
/// </summary>
/// <remarks>
/// A name is found however it is accented, dotted or hyphenated (Sao Paulo, St Petersburg, USSR or U.S.S.R.), but each of its words
/// needs the capitals that the gazetteer gives it: "reading" is no town, "Us" no country.
/// </remarks>
public sealed class Gazetteer
{
    private const int Fields = 9;
    private const int LongestAcronym = 5;
    private static readonly Lazy<Gazetteer> Instance = new(() => new Gazetteer());
    private readonly SortedLines _table = SortedLines.Open(typeof(Gazetteer), "places.tsv");

    private readonly int _countriesEnd;

    // An article names a few places many times over.
    private readonly WordMemo<Answer> _answers;

    private Gazetteer()
    {
        // The first line is "#N words at most in a key; ...": '#' sorts below every key.
        if (_table.LineAt(0) is not [(byte)'#', .. var header] || !Utf8Parser.TryParse(header, out int words, out _))
        {
            throw new InvalidOperationException("The gazetteer's resource places.tsv lacks its first line.");
        }

        MaximumWords = words;

        _answers = new WordMemo<Answer>(Search);

        // Countries' names stand under '@' and their code; '[' follows all of those and precedes every name.
        _countriesEnd = _table.LowerBound("["u8);
    }

    /// <summary>The one gazetteer; it is immutable, so any number of threads may use it.</summary>
    public static Gazetteer Shared => Instance.Value;

    /// <summary>The most words in any name, where a hyphen parts words: no longer run of words need be looked up.</summary>
    public int MaximumWords { get; }

    /// <summary>
    /// The place that a name means by default: a country before a town, a town before the province named after it, then the most
    /// populous. The others are in <see cref="FindAll"/>.
    /// </summary>
    public bool TryFind(ReadOnlySpan<char> name, out GazetteerPlace best)
    {
        Answer answer = _answers.Of(name);
        best = answer.Best;
        return answer.IsFound;
    }

    /// <summary>
    /// All places of a name, each once, in the order of <see cref="TryFind"/>. Where the name has accents and the gazetteer knows
    /// it with just these, only those places; otherwise accents do not count.
    /// </summary>
    public IReadOnlyList<GazetteerPlace> FindAll(ReadOnlySpan<char> name)
    {
        List<GazetteerPlace>? places = null;
        Matches matches = new(_table, name);
        while (matches.MoveNext())
        {
            GazetteerPlace place = ToPlace(matches.Current);
            places ??= [];

            // A place has a line for each spelling of a name (Königsberg, Konigsberg).
            if (!places.Exists(other => other with { Name = place.Name } == place))
            {
                places.Add(place);
            }
        }

        return (IReadOnlyList<GazetteerPlace>?)places ?? [];
    }

    /// <summary>Whether some name begins with this word (or these words); case is not looked at. Costs one search and no memory.</summary>
    public bool MayStart(ReadOnlySpan<char> firstWord)
    {
        Span<byte> buffer = stackalloc byte[NameKey.MaximumLength];
        if (!NameKey.TryFold(firstWord, buffer, out int length))
        {
            return false;
        }

        ReadOnlySpan<byte> key = buffer[..length];
        ReadOnlySpan<byte> line = _table.LineAt(_table.LowerBound(key));
        return line.StartsWith(key) && line.Length > length && line[length] is (byte)'\t' or (byte)' ';
    }

    /// <summary>
    /// Whether a name may be read as a place only where something says so ("the town of ...", "in ..., France"), because an ordinary
    /// word, a surname or a given name is at least as likely (Reading, Lincoln, Sofia), or because the place is small. True also for a
    /// name that is in no gazetteer.
    /// </summary>
    public bool NeedsCue(ReadOnlySpan<char> name) => _answers.Of(name).NeedsCue;

    private Answer Search(string name)
    {
        Matches matches = new(_table, name);
        return matches.MoveNext()
            ? new Answer(true, ToPlace(matches.Current), Field(matches.Current, 3)[^1] == (byte)'c')
            : new Answer(false, default, true);
    }

    private GazetteerPlace ToPlace(ReadOnlySpan<byte> line)
    {
        Span<Range> fields = stackalloc Range[Fields];
        int start = 0;
        for (int i = 0; i < Fields; i++)
        {
            // Empty fields at the end of a line are not written: past the end, each is empty.
            int length = start < line.Length ? SortedLines.KeyOf(line[start..]).Length : 0;
            fields[i] = Math.Min(start, line.Length)..Math.Min(start + length, line.Length);
            start += length + 1;
        }

        string name = Encoding.UTF8.GetString(line[fields[1]]);
        string canonical = Text(line[fields[2]]) ?? name;
        ReadOnlySpan<byte> kind = line[fields[3]];
        ReadOnlySpan<byte> region = line[fields[5]];
        string? code = Text(line[fields[4]]);
        return new GazetteerPlace(
            name,
            canonical,
            ToKind(kind[0]),
            code,
            code is null ? null : CountryName(line[fields[4]]),
            region is [(byte)'='] ? canonical : Text(region),
            Number(line[fields[6]]),
            Number(line[fields[7]]),
            Utf8Parser.TryParse(line[fields[8]], out long population, out _) ? population : 0,
            kind.Contains((byte)'a'));
    }

    private string? CountryName(ReadOnlySpan<byte> code)
    {
        Span<byte> key = stackalloc byte[8];
        key[0] = (byte)'@';
        code.CopyTo(key[1..]);
        key = key[..(code.Length + 1)];
        ReadOnlySpan<byte> line = _table.LineAt(_table.LowerBound(key, _countriesEnd));
        return SortedLines.KeyOf(line).SequenceEqual(key) ? Encoding.UTF8.GetString(line[(key.Length + 1)..]) : null;
    }

    private static PlaceKind ToKind(byte letter) => letter switch
    {
        (byte)'C' => PlaceKind.Country,
        (byte)'F' => PlaceKind.FormerCountry,
        (byte)'R' => PlaceKind.Region,
        (byte)'W' => PlaceKind.Water,
        _ => PlaceKind.City,
    };

    private static string? Text(ReadOnlySpan<byte> field) => field.IsEmpty ? null : Encoding.UTF8.GetString(field);

    private static double? Number(ReadOnlySpan<byte> field) => Utf8Parser.TryParse(field, out double number, out _) ? number : null;

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> line, int index)
    {
        for (; index > 0; index--)
        {
            line = line[(line.IndexOf((byte)'\t') + 1)..];
        }

        return SortedLines.KeyOf(line);
    }

    /// <summary>What the gazetteer says of a name.</summary>
    private sealed record Answer(bool IsFound, GazetteerPlace Best, bool NeedsCue);

    /// <summary>The lines that a name matches, in the table's order, which is that of rank.</summary>
    private ref struct Matches
    {
        private readonly SortedLines _table;
        private readonly ReadOnlySpan<char> _name;
        private readonly ulong _capitals;
        private readonly bool _hasLower;
        private readonly bool _exactly;
        private readonly int _keyLength;
        private KeyBuffer _key;
        private int _offset;

        public Matches(SortedLines table, ReadOnlySpan<char> name)
        {
            _table = table;
            _name = name;
            if (!NameKey.TryFold(name, _key, out _keyLength))
            {
                _offset = table.Text.Length;
                return;
            }

            _capitals = NameKey.Capitals(name);
            _hasLower = HasLower(name);
            _offset = table.LowerBound(Key);
            if (!Ascii.IsValid(name))
            {
                int start = _offset;
                _exactly = true;
                _exactly = MoveNext();
                _offset = start;
            }
        }

        public ReadOnlySpan<byte> Current { get; private set; }

        [UnscopedRef]
        private readonly ReadOnlySpan<byte> Key => ((ReadOnlySpan<byte>)_key)[.._keyLength];

        public bool MoveNext()
        {
            Span<char> buffer = stackalloc char[NameKey.MaximumLength * 2];
            while (_offset < _table.Text.Length)
            {
                ReadOnlySpan<byte> line = _table.LineAt(_offset);
                if (!SortedLines.KeyOf(line).SequenceEqual(Key))
                {
                    break;
                }

                _offset += line.Length + 1;
                ReadOnlySpan<char> name = buffer[..Encoding.UTF8.GetChars(Field(line, 1), buffer)];
                if (IsWrittenAs(name))
                {
                    Current = line;
                    return true;
                }
            }

            return false;
        }

        // A leading article may be small ("the Hague"), every other word needs its capital. An acronym needs all its own ("Us" is
        // none), and a short name in capitals alone is an acronym, not a town: NATO is not Nato, but MOSCOW is Moscow.
        private readonly bool IsWrittenAs(ReadOnlySpan<char> name) =>
            (NameKey.Capitals(name) & ~_capitals & ~(name.StartsWith("The ", StringComparison.Ordinal) ? 1UL : 0)) == 0
            && (HasLower(name) ? _hasLower || _keyLength > LongestAcronym : !_hasLower)
            && EndsInPossessive(name) == EndsInPossessive(_name)
            && (!_exactly || name.Equals(_name, StringComparison.OrdinalIgnoreCase));

        // The key knows no apostrophe: "America's" is not the Americas.
        private static bool EndsInPossessive(ReadOnlySpan<char> name) => name is [.., '\'' or '\u2019', 's'];

        private static bool HasLower(ReadOnlySpan<char> name)
        {
            foreach (char c in name)
            {
                if (char.IsLower(c))
                {
                    return true;
                }
            }

            return false;
        }
    }

    [InlineArray(NameKey.MaximumLength)]
    private struct KeyBuffer
    {
        private byte _first;
    }
}
