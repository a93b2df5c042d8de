namespace MoscowTrials.Reading.Wikitext;

/// <summary>Looks for the ends of pieces of markup; what was found, or not found, is not looked for again.</summary>
/// <param name="text">The text.</param>
/// <param name="limit">One past the last unit that is looked at.</param>
internal sealed class TextSearch(string text, int limit)
{
    private readonly Dictionary<string, (int From, int Found)> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where <paramref name="what"/> stands next, or -1. Calls for the same words cost together what one pass does.</summary>
    /// <param name="what">The words, compared without regard to case.</param>
    /// <param name="from">Where to begin; not before that of the call before.</param>
    /// <param name="isName">
    /// Whether a letter or a digit may not follow: <c>&lt;/ref</c> is not the beginning of <c>&lt;/references</c>.
    /// </param>
    public int Next(string what, int from, bool isName)
    {
        if (_known.TryGetValue(what, out var known) && from >= known.From && (known.Found < 0 || from <= known.Found))
            return known.Found;
        var at = from;
        while (true)
        {
            var next = at >= limit ? -1 : CaselessSearch.IndexOf(text.AsSpan(at, limit - at), what);
            if (next < 0)
            {
                _known[what] = (from, -1);
                return -1;
            }
            at += next;
            if (!isName || at + what.Length >= limit || !char.IsAsciiLetterOrDigit(text[at + what.Length]))
            {
                _known[what] = (from, at);
                return at;
            }
            at += what.Length;
        }
    }
}
