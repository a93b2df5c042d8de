namespace MoscowTrials.Claims.Names;

/// <summary>Names that were found to stand for one thing, while the article's entities are put together.</summary>
internal sealed class NameCluster
{
    public required int Index { get; init; }

    public int Id { get; set; }

    public int? Parent { get; set; }

    public required string Name { get; init; }

    public required EntityKind Kind { get; set; }

    public Gender? Gender { get; set; }

    public required string? Qualifier { get; init; }

    public string? Within { get; set; }

    public bool IsKin { get; init; }

    /// <summary>Whether the article has called somebody else so before.</summary>
    public bool IsSecondBearer { get; init; }

    /// <summary>How often the article has just this name.</summary>
    public required int Mentions { get; init; }

    public bool HasNamesake { get; set; }

    /// <summary>Whether it holds mentions of which it is not clear whose they are.</summary>
    public bool IsOfNamesake { get; init; }

    /// <summary>Whether the article is about it.</summary>
    public bool IsSubject { get; set; }

    public GazetteerPlace? Place { get; set; }

    /// <summary>Whether the article itself says where the place lies.</summary>
    public bool IsPlaced { get; set; }

    public HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Other forms that the article writes and links to the page of this name.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    public string[] Words => field ??= Name.Split(' ');

    /// <summary>Makes one of them: the one of most words, the first of these, speaks for the others.</summary>
    public static void MergeAll(List<NameCluster> clusters)
    {
        var root = clusters.Where(c => c.Parent is null).MinBy(c => (-c.Words.Length, c.Index));
        if (root is null)
            return;
        foreach (var cluster in clusters.Where(c => c.Parent is null && c != root))
        {
            cluster.Parent = root.Index;
            root.Kind = root.Kind == EntityKind.Unknown ? cluster.Kind : root.Kind;
            root.Gender ??= cluster.Gender;
            root.Within ??= cluster.Within;
            root.Place ??= root.Kind == EntityKind.Place ? cluster.Place : null;
            root.HasNamesake |= cluster.HasNamesake;
            root.IsSubject |= cluster.IsSubject;
            root.Nouns.UnionWith(cluster.Nouns);
            root.Written.UnionWith(cluster.Written);
        }
    }

    /// <summary>The cluster that speaks for the one at <paramref name="index"/>.</summary>
    public static NameCluster Root(List<NameCluster> clusters, int index)
    {
        while (clusters[index].Parent is { } parent)
            index = parent;
        return clusters[index];
    }
}
