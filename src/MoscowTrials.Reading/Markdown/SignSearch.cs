namespace MoscowTrials.Reading.Markdown;

/// <summary>Finds the next place of a sign; asked in the order of the text, it looks at each unit once.</summary>
/// <param name="text">The text.</param>
internal sealed class SignSearch(string text)
{
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>Where the sign stands next, at or behind <paramref name="from"/>; -1 where it does not.</summary>
    public int Next(string sign, int from)
    {
        if (_next.TryGetValue(sign, out var known) && (known < 0 || known >= from))
            return known;
        return _next[sign] = from >= text.Length ? -1 : text.IndexOf(sign, from, StringComparison.Ordinal);
    }
}
