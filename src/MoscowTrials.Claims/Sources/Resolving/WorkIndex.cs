using System.Globalization;

namespace MoscowTrials.Claims.Sources.Resolving;

/// <summary>The works that an article tells in full, to be found by what short forms and other references say of them.</summary>
internal sealed class WorkIndex
{
    /// <summary>Works of one name that are looked at; a body may stand behind thousands.</summary>
    private const int MostOfAName = 200;

    /// <summary>Words of the shortest title by which alone two references are one.</summary>
    private const int ShortestTitle = 3;

    /// <summary>Letters of the shortest word by which a title or a body is found.</summary>
    private const int ShortestWord = 4;

    private readonly Dictionary<string, List<Work>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Work>> _byOther = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Work> _byAnchor = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Work> _byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Work>> _byWord = new(StringComparer.Ordinal);

    // Titles made comparable: each is compared with many.
    private readonly Dictionary<Work, string> _folded = new(ReferenceEqualityComparer.Instance);

    /// <summary>The names under which works stand, of their first authors.</summary>
    public IReadOnlyDictionary<string, List<Work>> Names => _byName;

    /// <summary>Adds a work; of those that fit equally well the one that was added first is found.</summary>
    public void Add(Work work)
    {
        var isFirst = true;
        foreach (var creator in work.Creators.Take(4))
        {
            foreach (var key in Keys(creator))
                Put(isFirst ? _byName : _byOther, key, work);
            isFirst = false;
        }
        if (work.Title is { } title)
        {
            _byTitle.TryAdd(Folded(work), work);
            // What has no author is cited by its title.
            if (isFirst)
                Put(_byName, NameFold.Of(title.Text), work);
        }
        // A body that was read as a title, a title that stands for its author.
        foreach (var start in new[] { work.Title?.Text, work.Entry.Text })
        {
            if (start is not null && FirstWord(start) is { Length: >= ShortestWord } word)
                Put(_byWord, word, work);
        }
        if (work.Anchor is { } anchor && anchor.StartsWith("CITEREF", StringComparison.OrdinalIgnoreCase))
            _byAnchor.TryAdd(NameFold.OfTitle(anchor[7..]).Replace(" ", "", StringComparison.Ordinal), work);
    }

    /// <summary>The works that a short form can mean, those that fit best; empty where none does.</summary>
    public List<Work> Find(ShortForm form)
    {
        if (form.Year is not null && _byAnchor.TryGetValue(AnchorOf(form), out var anchored))
            return [anchored];
        var found = Fitting(form.Names, form.Year);
        // "Lund Berg 1902": names that lost what stood between them.
        if (found.Count == 0 && form.Names is [var only] && only.Contains(' ', StringComparison.Ordinal) && form.Year is not null)
            found = Fitting(only.Split(' ', StringSplitOptions.RemoveEmptyEntries), form.Year);
        if (found.Count == 0 && form.Names is [var word])
            found = [.. (_byWord.GetValueOrDefault(NameFold.Of(word)) ?? []).Where(w => form.Year is null
                || IsOf(w, form.Year, out _)).Take(1)];
        return found;
    }

    /// <summary>The works whose first author, or body, has a name.</summary>
    public IReadOnlyList<Work> Named(string name) => _byName.GetValueOrDefault(NameFold.Of(name)) ?? [];

    /// <summary>The work that another reference tells too; null where none does.</summary>
    public Work? Same(Work work)
    {
        foreach (var creator in work.Creators.Take(1))
        {
            foreach (var key in Keys(creator))
            {
                foreach (var other in _byName.GetValueOrDefault(key) ?? [])
                {
                    if (AreSameYear(work, other) && AreSameTitle(Folded(work), Folded(other)))
                        return other;
                }
            }
        }
        if (work.Title is null)
            return null;
        var folded = Folded(work);
        return folded.Count(c => c == ' ') + 1 >= ShortestTitle && _byTitle.TryGetValue(folded, out var titled) && AreSameYear(work, titled)
            && (!work.Creators.Any() || !titled.Creators.Any()) ? titled : null;
    }

    /// <summary>Whether two titles are one: equal, one with a subtitle that the other leaves out, or a slip of the pen apart.</summary>
    public static bool AreSameTitle(Work one, Work other) =>
        AreSameTitle(one.Title is null ? "" : NameFold.OfTitle(one.Title.Text), other.Title is null ? "" : NameFold.OfTitle(other.Title.Text));

    // A work without a title has an empty one, which is the same as none.
    private static bool AreSameTitle(string a, string b)
    {
        if (a.Length > b.Length)
            (a, b) = (b, a);
        if (a.Length == 0)
            return false;
        // "Lights of the Coast" and "Lights of the Coast: A History".
        if (b.StartsWith(a, StringComparison.Ordinal))
            return b.Length == a.Length || b[a.Length] == ' ' && a.Contains(' ', StringComparison.Ordinal);
        return a.Length >= 12 && Likeness.AreNear(a, b, Math.Max(1, a.Length / 12));
    }

    private string Folded(Work work)
    {
        if (!_folded.TryGetValue(work, out var title))
            _folded[work] = title = work.Title is null ? "" : NameFold.OfTitle(work.Title.Text);
        return title;
    }

    private List<Work> Fitting(IReadOnlyList<string> names, string? year)
    {
        var first = NameFold.Of(names[0]);
        var found = Fitting(_byName.GetValueOrDefault(first), names, year);
        return found.Count > 0 ? found : Fitting(_byOther.GetValueOrDefault(first), names, year);
    }

    private static List<Work> Fitting(List<Work>? works, IReadOnlyList<string> names, string? year)
    {
        var found = new List<Work>();
        var most = 0;
        foreach (var work in works ?? [])
        {
            var fit = Fit(work, names, year);
            if (fit < 1 || fit < most)
                continue;
            if (fit > most)
                found.Clear();
            most = fit;
            found.Add(work);
        }
        return found;
    }

    // How well a work fits: 0 not at all, more where the letter of the year and the number of authors do.
    private static int Fit(Work work, IReadOnlyList<string> names, string? year)
    {
        var fit = 1;
        if (year is not null)
        {
            if (!IsOf(work, year, out var isExact))
                return 0;
            fit += isExact ? 4 : 0;
        }
        var creators = work.Creators.ToList();
        if (creators.Count == names.Count)
            fit += 2;
        for (var i = 1; i < names.Count; i++)
        {
            var name = NameFold.Of(names[i]);
            if (!creators.Exists(c => Keys(c).Contains(name)))
                return 0;
        }
        return fit;
    }

    private static bool IsOf(Work work, string year, out bool isExact)
    {
        isExact = false;
        if (year.Length < 4 || !int.TryParse(year.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return work.Issued is { } other && other.Text.Contains(year, StringComparison.OrdinalIgnoreCase);
        char? suffix = year.Length > 4 ? year[4] : null;
        isExact = work.Issued is { } issued && issued.Year == number && issued.Suffix == suffix;
        return work.Issued is { } date && date.Year <= number && number <= LastYear(date) && (suffix is null || date.Suffix is null
            || suffix == date.Suffix)
            || work.OriginalIssued?.Year == number;
    }

    private static int LastYear(WorkDate date) => date.Date.Latest is { } day ? Dates.HistoricalCalendar.FromDay(day).Year : int.MaxValue;

    private static bool AreSameYear(Work one, Work other)
    {
        if (one.Issued is not { } a || other.Issued is not { } b)
            return true;
        return a.Year <= LastYear(b) && b.Year <= LastYear(a) || one.OriginalIssued?.Year == b.Year || other.OriginalIssued?.Year == a.Year;
    }

    /// <summary>What a name can be called in a short form: with its particles and without, without "Jr.".</summary>
    private static List<string> Keys(Contributor creator)
    {
        if ((creator.Family ?? creator.Literal ?? creator.Given) is not { } name)
            return [];
        var key = NameFold.Of(name);
        List<string> keys = [key];
        if (creator.Family is null)
            return keys;
        foreach (var suffix in (ReadOnlySpan<string>)[" jr", " sr", " ii", " iii"])
        {
            if (key.EndsWith(suffix, StringComparison.Ordinal))
                keys.Add(key = key[..^suffix.Length]);
        }
        var last = key.LastIndexOf(' ');
        if (last > 0)
            keys.Add(key[(last + 1)..]);
        return keys;
    }

    private static string AnchorOf(ShortForm form) =>
        NameFold.OfTitle(string.Concat(form.Names) + form.Year).Replace(" ", "", StringComparison.Ordinal);

    // "The Lights of the Coast" goes by its second word.
    private static string FirstWord(string text)
    {
        var folded = NameFold.OfTitle(text.Length > 60 ? text[..60] : text);
        foreach (var article in (ReadOnlySpan<string>)["the ", "a ", "an "])
        {
            if (folded.StartsWith(article, StringComparison.Ordinal))
                folded = folded[article.Length..];
        }
        var blank = folded.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? folded : folded[..blank];
    }

    private static void Put(Dictionary<string, List<Work>> index, string key, Work work)
    {
        if (key.Length == 0)
            return;
        if (!index.TryGetValue(key, out var works))
            index[key] = works = [];
        if (works.Count < MostOfAName)
            works.Add(work);
    }
}
