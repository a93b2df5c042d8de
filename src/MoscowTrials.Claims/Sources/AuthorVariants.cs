using MoscowTrials.Claims.Sources.Resolving;

namespace MoscowTrials.Claims.Sources;

/// <summary>
/// Finds authors whose family names differ by a letter and whose given names do not: one of them may be a slip of the pen.
/// </summary>
public static class AuthorVariants
{
    /// <summary>Letters of the shortest family names that are compared; of shorter ones many are a letter apart.</summary>
    private const int Shortest = 5;

    /// <summary>Pairs that are told of one article, and spellings that are held against the next one.</summary>
    private const int MostPairs = 1000, MostSpellings = 20;

    /// <summary>Letters of the shortest given name that tells a person.</summary>
    private const int ShortestGiven = 3;

    /// <summary>Pairs of which one is spelled otherwise, in the order of the works, each pair of spellings once.</summary>
    public static IEnumerable<AuthorVariant> Of(ArticleBibliography bibliography)
    {
        // Two names that are one edit or one swap apart have a name in common that is one letter shorter, or are such a name themselves.
        var byRest = new Dictionary<(string Given, string Shorter), List<(string Family, Work Work, Contributor Who)>>();
        var told = new HashSet<(string, string)>();
        foreach (var work in bibliography.Works)
        {
            if (told.Count >= 2 * MostPairs)
                yield break;
            foreach (var who in work.Contributors)
            {
                if (who is not { Family: { } written, Given: { } first })
                    continue;
                var family = NameFold.Of(written);
                var given = FirstOf(NameFold.Of(first));
                if (family.Length < Shortest || given.Length < ShortestGiven)
                    continue;
                for (var i = -1; i < family.Length; i++)
                {
                    var key = (given, i < 0 ? family : family.Remove(i, 1));
                    if (!byRest.TryGetValue(key, out var others))
                        byRest[key] = others = [];
                    if (others.FindIndex(o => o.Family == family) >= 0)
                        continue;
                    foreach (var other in others)
                    {
                        if (told.Add((other.Family, family)) && told.Add((family, other.Family)))
                            yield return new AuthorVariant(other.Work, other.Who, work, who, Likeness.AreAnagrams(other.Family, family));
                    }
                    if (others.Count < MostSpellings)
                        others.Add((family, work, who));
                }
            }
        }
    }

    private static string FirstOf(string given) => given.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
        ? given[..blank] : given;
}

/// <summary>Two spellings of what may be one author.</summary>
/// <param name="OneWork">The work that has the first spelling.</param>
/// <param name="One">Who it is there.</param>
/// <param name="OtherWork">The work that has the other.</param>
/// <param name="Other">Who it is there.</param>
/// <param name="AreAnagrams">Whether the letters are the same in another order.</param>
public sealed record AuthorVariant(Work OneWork, Contributor One, Work OtherWork, Contributor Other, bool AreAnagrams);
