namespace MoscowTrials.Benchmarks.Planting;

/// <summary>Chooses what is planted where.</summary>
internal static class Sowing
{
    /// <summary>Edits of one page of one kind and form: enough to see a page, few enough that none outweighs the others.</summary>
    private const int PerPage = 5;

    /// <summary>Edits of one kind and form in all.</summary>
    private const int PerKind = 40;

    /// <summary>The edits of the pages, in the order of kinds and pages; the same for the same seed.</summary>
    public static List<Plant> Sow(IReadOnlyList<Page> pages, Wordings wordings, int seed)
    {
        var sites = pages.Where(p => p.IsEnglish).Select(p => (Page: p,
            Sites: PersonSites.Find(p).Concat(ThingSites.Find(p)).ToList())).ToList();
        var plants = new List<Plant>();
        foreach (var group in wordings.All.GroupBy(w => (w.Kind, w.IsTwin)).OrderBy(g => g.Key.Kind, StringComparer.Ordinal).ThenBy(g =>
            g.Key.IsTwin))
        {
            var dice = Dice.For(seed, $"{group.Key.Kind} {group.Key.IsTwin}");
            var uses = group.ToDictionary(w => w, _ => 0);
            var ofKind = new List<Plant>();
            // Page by page and round by round, so that a limit cuts the same from all.
            var left = dice.Shuffle(sites).ConvertAll(p => (Done: new List<Plant>(), Sites: dice.Shuffle(p.Sites)));
            for (var round = 0; round < PerPage; round++)
            {
                foreach (var (done, free) in left)
                {
                    if (ofKind.Count >= PerKind || Take(free, done, uses, wordings, dice) is not { } plant)
                        continue;
                    done.Add(plant);
                    ofKind.Add(plant);
                }
            }
            plants.AddRange(ofKind.OrderBy(p => p.Site.Page.Name, StringComparer.Ordinal).ThenBy(p => p.Site.Start).ThenBy(p =>
                p.Wording.Number));
        }
        return plants;
    }

    /// <summary>The next edit of a page: the wording that was used least there and anywhere, at a site that is still free.</summary>
    private static Plant? Take(List<Site> free, List<Plant> done, Dictionary<Wording, int> uses, Wordings wordings, Dice dice)
    {
        foreach (var wording in dice.Shuffle(uses.Keys).OrderBy(w => done.Count(p => p.Wording == w)).ThenBy(w => uses[w]))
        {
            foreach (var site in free.Where(s => s.Type == wording.Site))
            {
                if (wordings.Write(site, wording, dice) is not { } plant || plant.Text == site.Page.Raw[site.Start..site.End]
                    || done.Exists(p => p.Text == plant.Text))
                    continue;
                uses[wording]++;
                // A place between sentences stays for other wordings where there is no second; what was replaced once is done.
                if (site.Start < site.End || free.Count(s => s.Type == site.Type) > 1)
                    free.Remove(site);
                return plant;
            }
        }
        return null;
    }
}
