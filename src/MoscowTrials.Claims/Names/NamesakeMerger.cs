namespace MoscowTrials.Claims.Names;

/// <summary>Tells the clusters of one name that are one thing from those that are several.</summary>
internal static class NamesakeMerger
{
    private const int OftenerThanKin = 8;

    public static void Merge(List<NameCluster> clusters, string title)
    {
        MergeBuildings(clusters);
        MergeShips(clusters);
        MergeKin(clusters, title);
    }

    /// <summary>"the Elena Marr" is the SS Elena Marr where the article knows one ship and no woman of the name.</summary>
    private static void MergeShips(List<NameCluster> clusters)
    {
        if (!clusters.Exists(IsPrefixed))
            return;
        var plain = clusters.Where(c => c is { Parent: null, Qualifier: null }).ToLookup(c => c.Name, StringComparer.Ordinal);
        foreach (var ships in clusters.Where(IsPrefixed).GroupBy(c => c.Name).Select(g => g.ToList()).Where(g => g.Count == 1).ToList())
        {
            var bare = plain[ships[0].Name].Where(c => c.Parent is null).ToList();
            if (bare.TrueForAll(c => c.Kind is EntityKind.Vessel or EntityKind.Unknown))
                NameCluster.MergeAll([ships[0], .. bare]);
        }
    }

    private static bool IsPrefixed(NameCluster cluster) =>
        cluster is { Parent: null, Kind: EntityKind.Vessel, Qualifier: { } prefix } && NameReader.IsShipPrefix(prefix);

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
    private static void MergeKin(List<NameCluster> clusters, string title)
    {
        var ofKin = clusters.Where(static c => c is { Parent: null, IsKin: true }).Select(static c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var group in clusters.Where(c => c.Parent is null && ofKin.Contains(c.Name)).GroupBy(c => c.Name).ToList())
        {
            var plain = group.FirstOrDefault(c => !c.IsKin && !c.IsOfNamesake);
            var kin = group.First(c => c.IsKin);
            if (plain is null || plain.Kind is not (EntityKind.Person or EntityKind.Unknown))
                continue;
            // The first mention decides: a name that first came behind "his son" is only that son.
            if (plain.Index > kin.Index) NameCluster.MergeAll([kin, plain]);
            else
            {
                kin.HasNamesake = true;
                plain.HasNamesake |= !kin.IsSecondBearer && !IsOfTitle(plain, kin, title);
            }
        }
    }

    /// <summary>
    /// Of a long article's own subject everybody goes on speaking by name, whoever else in the family bears it: "his grandfather and
    /// namesake, Captain Abraham Lincoln".
    /// </summary>
    private static bool IsOfTitle(NameCluster plain, NameCluster kin, string title) =>
        plain.Words.Length == 1 ? title.Split(' ').Contains(plain.Name)
            : plain.Name == title && (kin.Mentions == 1 || plain.Mentions > kin.Mentions * OftenerThanKin);
}
