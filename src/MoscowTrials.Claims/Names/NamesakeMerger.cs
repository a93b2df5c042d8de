namespace MoscowTrials.Claims.Names;

/// <summary>Tells the clusters of one name that are one thing from those that are several.</summary>
internal static class NamesakeMerger
{
    public static void Merge(List<NameCluster> clusters)
    {
        MergeBuildings(clusters);
        MergeKin(clusters);
    }

    /// <summary>"the Hotel Metropole" is "the Hotel Metropole in Brussels" where the article knows no other of the name.</summary>
    private static void MergeBuildings(List<NameCluster> clusters)
    {
        foreach (var group in clusters.Where(c => c.Kind == EntityKind.Building).GroupBy(c => (c.Name, c.Qualifier)).ToList())
        {
            var towns = group.Select(c => c.Within).Where(w => w is not null).Distinct().ToList();
            if (towns.Count == 1)
                NameCluster.MergeAll([.. group]);
            else if (towns.Count > 1)
                foreach (var cluster in group.Where(c => c.Within is null))
                    cluster.HasNamesake = true;
        }
    }

    /// <summary>"John Smith" and "his son, John Smith" are two.</summary>
    private static void MergeKin(List<NameCluster> clusters)
    {
        foreach (var group in clusters.Where(c => c.Parent is null).GroupBy(c => c.Name).Where(g => g.Any(c => c.IsKin)).ToList())
        {
            var plain = group.FirstOrDefault(c => !c.IsKin);
            var kin = group.First(c => c.IsKin);
            if (plain is null || plain.Kind is not (EntityKind.Person or EntityKind.Unknown))
                continue;
            // The first mention decides: a name that first came behind "his son" is only that son.
            if (plain.Index > kin.Index) NameCluster.MergeAll([kin, plain]);
            else plain.HasNamesake = kin.HasNamesake = true;
        }
    }
}
