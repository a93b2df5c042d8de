namespace MoscowTrials.Ledger.Storage;

/// <summary>Where the ledger of a repository lies.</summary>
/// <param name="Root">Full path of the repository's root.</param>
public sealed record LedgerFolder(string Root)
{
    /// <summary>Name of the folder with the ledgers, in the root.</summary>
    public const string Name = "claims";

    private const string Extension = ".yaml";

    /// <summary>Full path of the folder with the ledgers; it may be missing.</summary>
    public string Claims => Path.Combine(Root, Name);

    /// <summary>Facts from outside.</summary>
    public string Background => Path.Combine(Claims, "background.yaml");

    /// <summary>What people decided about findings.</summary>
    public string Decisions => Path.Combine(Claims, "decisions.yaml");

    /// <summary>Findings that were there when the tool was switched on.</summary>
    public string Baseline => Path.Combine(Claims, "baseline.yaml");

    /// <summary>
    /// The repository that holds a file or folder: the nearest folder above it with <c>.git</c>; where there is none, with <c>claims</c>.
    /// </summary>
    /// <param name="path">Full path.</param>
    public static LedgerFolder? Of(string path)
    {
        string? claims = null;
        for (var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            // A worktree and a submodule have a file of that name.
            if (Path.Exists(Path.Combine(folder, ".git")))
                return new LedgerFolder(folder);
            if (claims is null && Directory.Exists(Path.Combine(folder, Name)))
                claims = folder;
        }
        return claims is null ? null : new LedgerFolder(claims);
    }

    /// <summary>An article's path from the root, with forward slashes; null where it lies outside.</summary>
    /// <param name="path">Full path.</param>
    public string? Relative(string path)
    {
        var relative = Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>
    /// Full paths of the files that may be the ledger of an article, the usual one first: the article's own path without its first folder and
    /// ending (<c>seeds/ships/argo.txt</c> has <c>claims/ships/argo.yaml</c>); then with the folder, and with the ending, where another
    /// article has that one.
    /// </summary>
    /// <param name="article">The article's path from the root, with forward slashes.</param>
    public IEnumerable<string> Candidates(string article)
    {
        var slash = article.IndexOf('/', StringComparison.Ordinal);
        var below = article[(slash + 1)..];
        // The names of the other files of the folder are taken.
        var names = new[] { Bare(below), Bare(article), article }.Distinct(StringComparer.Ordinal)
            .Where(n => n is not ("background" or "decisions" or "baseline"));
        return names.Select(n => Path.Combine(Claims, n.Replace('/', Path.DirectorySeparatorChar) + Extension));
    }

    private static string Bare(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
    }
}
