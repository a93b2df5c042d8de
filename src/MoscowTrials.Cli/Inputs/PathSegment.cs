namespace MoscowTrials.Cli.Inputs;

/// <summary>What stands between two slashes of a <see cref="PathPattern"/>.</summary>
internal static class PathSegment
{
    /// <summary>Whether every bracket is closed and no backslash stands alone; named classes (<c>[:alpha:]</c>) are not read.</summary>
    public static bool IsSound(string segment)
    {
        for (var at = 0; at < segment.Length;)
        {
            if (segment.AsSpan(at).StartsWith("[[:", StringComparison.Ordinal) || One(segment, at, 'a') is not { } one)
                return false;
            at = one.Next;
        }
        return segment.Length > 0;
    }

    /// <summary>Whether the name fits a sound segment; case counts.</summary>
    public static bool Fits(string segment, string name)
    {
        int at = 0, unit = 0, retryAt = -1, retryUnit = 0;
        while (unit < name.Length)
        {
            if (at < segment.Length && segment[at] == '*')
                (retryAt, retryUnit) = (at++, unit);
            else if (at < segment.Length && One(segment, at, name[unit]) is { Fits: true } one)
                (at, unit) = (one.Next, unit + 1);
            else if (retryAt >= 0)
                (at, unit) = (retryAt + 1, ++retryUnit);
            else
                return false;
        }
        while (at < segment.Length && segment[at] == '*')
            at++;
        return at == segment.Length;
    }

    /// <summary>
    /// Whether what stands at a place of the segment fits a character, and where the next thing stands; null where it is broken.
    /// </summary>
    private static (bool Fits, int Next)? One(string segment, int at, char unit)
    {
        switch (segment[at])
        {
            case '\\':
                return at + 1 < segment.Length ? (segment[at + 1] == unit, at + 2) : null;
            case '[':
                return Set(segment, at + 1, unit);
            default:
                return (segment[at] is '?' or '*' || segment[at] == unit, at + 1);
        }
    }

    private static (bool Fits, int Next)? Set(string segment, int at, char unit)
    {
        var isOther = at < segment.Length && segment[at] is '!' or '^';
        if (isOther)
            at++;
        var fits = false;
        // A bracket that comes first is one of the characters.
        for (var isFirst = true; at < segment.Length && (isFirst || segment[at] != ']'); isFirst = false)
        {
            if (Literal(segment, ref at) is not { } low)
                return null;
            var high = low;
            if (at + 1 < segment.Length && segment[at] == '-' && segment[at + 1] != ']')
            {
                at++;
                if (Literal(segment, ref at) is not { } last)
                    return null;
                high = last;
            }
            fits |= low <= unit && unit <= high;
        }
        return at < segment.Length ? (fits != isOther, at + 1) : null;
    }

    private static char? Literal(string segment, ref int at)
    {
        if (segment[at] == '\\')
            at++;
        return at < segment.Length ? segment[at++] : null;
    }
}
