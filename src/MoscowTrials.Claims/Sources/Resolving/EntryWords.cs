namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>The words of full references, to see whether a name stands in one though it was not read as an author's.</summary>
internal sealed class EntryWords
{
    private readonly Dictionary<string, HashSet<string>> _years = new(StringComparer.Ordinal);

    /// <param name="texts">The references.</param>
    public EntryWords(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var words = NameFold.OfTitle(text).Split(' ');
            var years = words.Where(w => w.Length >= 4 && char.IsAsciiDigit(w[0])).Select(w =>
                w[..4]).Distinct(StringComparer.Ordinal).ToList();
            foreach (var word in words.Distinct(StringComparer.Ordinal))
            {
                if (word.Length < 2 || char.IsAsciiDigit(word[0]))
                    continue;
                if (!_years.TryGetValue(word, out var known))
                    _years[word] = known = new HashSet<string>(StringComparer.Ordinal);
                known.UnionWith(years);
            }
        }
    }

    /// <summary>Whether some reference holds the first name of a short form, and its year where that gives one.</summary>
    public bool Has(ShortForm form)
    {
        var name = NameFold.OfTitle(form.Names[0]);
        var last = name.LastIndexOf(' ');
        return _years.TryGetValue(last < 0 ? name : name[(last + 1)..], out var years)
            && (form.Year is not { Length: >= 4 } year || years.Contains(year[..4]));
    }
}
