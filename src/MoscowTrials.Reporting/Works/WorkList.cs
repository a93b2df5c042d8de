using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Reporting.Works;

/// <summary>The works that articles stand on, each once, under ids that stay the same from run to run.</summary>
internal static class WorkList
{
    /// <summary>
    /// The works in the order of the articles and their entries. Of one that is told several times the entry of the bibliography is taken;
    /// a reference that tells neither title nor author nor address is left out.
    /// </summary>
    public static IEnumerable<(string Id, Work Work)> Of(IEnumerable<ArticleClaims> articles)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var firsts = RepeatedWorks.FirstOf(article.Bibliography);
            foreach (var told in article.Bibliography.Works.GroupBy(w => firsts[w], ReferenceEqualityComparer.Instance))
            {
                var work = told.FirstOrDefault(w => w.Entry.Kind == SourceKind.Bibliography) ?? told.First();
                if (work.Title is not null || work.Creators.Any() || work.Url is not null)
                    yield return (Unique(WorkKeys.Of(work), ids, copies), work);
            }
        }
    }

    // "lund1902", "lund1902-2": a letter could be the entry's own.
    private static string Unique(string id, HashSet<string> ids, Dictionary<string, int> copies)
    {
        var unique = id;
        while (!ids.Add(unique))
        {
            copies[id] = copies.GetValueOrDefault(id, 1) + 1;
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{copies[id]}");
        }
        return unique;
    }
}
