using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Reading.Lexicon;

namespace MoscowTrials.Reading.Plain;

/// <summary>Reads square brackets: <c>[12]</c>, <c>[note 1]</c>, <c>[a]</c>, <c>[citation needed]</c>; all others are text.</summary>
/// <remarks>Not safe for several threads.</remarks>
/// <param name="known">Keys of the references: they settle what could also be text, such as "friend[s]".</param>
internal sealed class MarkerScanner(IReadOnlySet<string> known)
{
    /// <summary>Longest marker; the longest editors' tags with their dates have about 60 units.</summary>
    private const int Longest = 80;

    /// <summary>A range of notes <c>[3–7]</c> names at most this many.</summary>
    private const int LongestRange = 50;

    private static readonly FrozenDictionary<string, string> Tags = WordTable.Load("Plain/editor-tags.tsv",
        StringComparer.OrdinalIgnoreCase,
        "needed", "needed+", "tag", "tag+", "note");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Tags.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Open = [.. Tags.Where(tag => tag.Value.EndsWith('+')).Select(tag => tag.Key)];

    private readonly Dictionary<int, ImmutableArray<string>> _numbers = [];

    /// <summary>Reads the bracket at <paramref name="at"/>.</summary>
    public Marker Read(ReadOnlySpan<char> text, int at)
    {
        var window = text.Slice(at, Math.Min(Longest, text.Length - at));
        var close = window.IndexOf(']');
        if (close < 2)
            return default;
        Span<char> buffer = stackalloc char[Longest];
        var inside = Collapse(window[1..close], buffer);
        if (inside.IsEmpty)
            return default;
        if (char.IsAsciiDigit(inside[0]))
        {
            var keys = Numbers(inside);
            return keys.IsEmpty ? default : new Marker(MarkerKind.Citation, keys, close + 1 + Page(text, at, at + close + 1));
        }
        if (inside.Length == 1)
            return IsLetterMarker(text, at, close, inside[0]) ? new Marker(MarkerKind.Citation, [inside.ToString()], close + 1) : default;
        if (NoteKey(inside) is { } note)
            return new Marker(MarkerKind.Citation, [note], close + 1);
        return Tag(inside) is var kind && kind != MarkerKind.None ? new Marker(kind, [], close + 1) : default;
    }

    /// <summary>Whether the template <c>{{cn}}</c>, left over in the text, asks for a citation.</summary>
    /// <param name="template">With its braces.</param>
    public static bool IsCitationNeeded(ReadOnlySpan<char> template)
    {
        var name = template[2..Math.Min(template.Length, Longest)];
        var end = name.IndexOfAny('|', '}');
        return end > 0 && Lookup.TryGetValue(name[..end].Trim(), out var group) && group.StartsWith("needed", StringComparison.Ordinal);
    }

    private static MarkerKind Tag(ReadOnlySpan<char> inside)
    {
        if (Lookup.TryGetValue(inside, out var group))
            return group.StartsWith("needed", StringComparison.Ordinal) ? MarkerKind.CitationNeeded : group == "note"
                ? MarkerKind.None : MarkerKind.Tag;
        foreach (var tag in Open)
        {
            if (inside.Length > tag.Length && inside[tag.Length] is ' ' or ',' or ':'
                && inside.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return Tags[tag] == "needed+" ? MarkerKind.CitationNeeded : MarkerKind.Tag;
        }
        return MarkerKind.None;
    }

    private static string? NoteKey(ReadOnlySpan<char> inside)
    {
        var space = inside.IndexOf(' ');
        if (space < 1 || !Lookup.TryGetValue(inside[..space], out var group) || group != "note")
            return null;
        var number = inside[(space + 1)..];
        return number.Length is > 0 and <= 3 && number.IndexOfAnyExceptInRange('0', '9') < 0
            ? string.Concat(inside[..space].ToString().ToLowerInvariant(), " ", number) : null;
    }

    // "[12]", "[1, 2]", "[3–5]". A year in brackets is text, unless the references count that far; so is an interval "[0, 1]".
    private ImmutableArray<string> Numbers(ReadOnlySpan<char> inside)
    {
        if (!TakeNumber(ref inside, out var first) || (first > 999 && !known.Contains(Text(first))))
            return [];
        if (inside.IsEmpty)
        {
            if (!_numbers.TryGetValue(first, out var one))
                _numbers.Add(first, one = [Text(first)]);
            return one;
        }
        var keys = ImmutableArray.CreateBuilder<string>();
        keys.Add(Text(first));
        for (var last = first; !inside.IsEmpty;)
        {
            var separator = inside[0];
            inside = inside[1..].TrimStart(' ');
            if (separator is not (',' or ';' or '-' or '–') || !TakeNumber(ref inside, out var next) || next <= last)
                return [];
            if (separator is '-' or '–')
            {
                if (next - last > LongestRange)
                    return [];
                while (++last < next)
                    keys.Add(Text(last));
            }
            keys.Add(Text(next));
            last = next;
        }
        foreach (var key in keys)
        {
            if (!known.Contains(key))
                return [];
        }
        return keys.DrainToImmutable();
    }

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out int number)
    {
        var end = 0;
        while (end < text.Length && end < 5 && char.IsAsciiDigit(text[end]))
            end++;
        number = 0;
        if (end is 0 or 5 || !int.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return false;
        text = text[end..].TrimStart(' ');
        return true;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // "word.[a]" is a marker, "[a] great man" and "[t]he" are text; "friend[s]" depends on a note of that name.
    private bool IsLetterMarker(ReadOnlySpan<char> text, int at, int close, char letter)
    {
        if (!char.IsAsciiLetter(letter) || at == 0 || char.IsWhiteSpace(text[at - 1])
            || text[at - 1] is '(' or '"' or '“' or '‘' or '\'' or '-' or '–' or '—')
            return false;
        var after = at + close + 1;
        if (after < text.Length && char.IsLetterOrDigit(text[after]) && char.IsLower(text[after]))
            return false;
        return known.Contains(letter.ToString())
            || (char.IsLower(letter) && text[at - 1] is '.' or ',' or ';' or ')' or ']' or '”' or '"' or '!' or '?' or ':');
    }

    // Wikipedia sets the page behind the marker: "end.[5]:12–14", "end.[5]: 12". With a space, "as follows[5]: 12 men" is text.
    private static int Page(ReadOnlySpan<char> text, int marker, int at)
    {
        if (at + 2 >= text.Length || text[at] != ':')
            return 0;
        var start = at + 1;
        if (text[start] is ' ' or '\u00A0' or '\u2009' or '\u200A' && marker > 0
            && text[marker - 1] is '.' or ',' or ';' or '!' or '?' or ')' or ']' or '"' or '”')
            start++;
        var end = start;
        while (end < text.Length && end - start < 24 && (char.IsAsciiDigit(text[end])
            || (end > start && text[end] is '-' or '–' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end == start || (end < text.Length && char.IsLetter(text[end])) ? 0 : end - at;
    }

    private static ReadOnlySpan<char> Collapse(ReadOnlySpan<char> inside, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in inside)
        {
            if (c == '[')
                return default;
            if (!char.IsWhiteSpace(c))
                buffer[length++] = c;
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }
        return buffer[..length].TrimEnd(' ').ToString();
    }
}
