namespace MoscowTrials.Reading;

/// <summary>Looks for words whatever their case, as <see cref="StringComparison.OrdinalIgnoreCase"/> compares them.</summary>
/// <remarks>Without a culture the runtime folds every unit of the text; here only those that the words can begin at are looked at.</remarks>
public static class CaselessSearch
{
    /// <summary>Where <paramref name="what"/> stands first, or -1.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> what)
    {
        if (what.IsEmpty || !char.IsAscii(what[0]))
            return text.IndexOf(what, StringComparison.OrdinalIgnoreCase);
        var (lower, upper) = (char.ToLowerInvariant(what[0]), char.ToUpperInvariant(what[0]));
        // The long s, the dotless i and the sign of kelvin are the only other units that may be equal to one of ASCII.
        var other = lower switch { 's' => '\u017F', 'i' => '\u0131', 'k' => '\u212A', _ => lower };
        for (var at = 0; at + what.Length <= text.Length; at++)
        {
            // What is too near the end to hold the words is none.
            var next = text[at..^(what.Length - 1)].IndexOfAny(lower, upper, other);
            if (next < 0)
                return -1;
            at += next;
            if (text.Slice(at, what.Length).Equals(what, StringComparison.OrdinalIgnoreCase))
                return at;
        }
        return -1;
    }

    /// <summary>Whether <paramref name="what"/> stands in the text.</summary>
    public static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<char> what) => IndexOf(text, what) >= 0;
}
