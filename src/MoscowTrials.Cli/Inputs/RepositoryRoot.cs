namespace MoscowTrials.Cli.Inputs;

/// <summary>Finds what belongs to the repository that a run works in.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folders from <paramref name="folder"/> up to the root of its repository, or to the top where it is in none.</summary>
    public static IEnumerable<DirectoryInfo> Upwards(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at;
            if (IsRoot(at))
                yield break;
        }
    }

    /// <summary>The root of the repository that <paramref name="folder"/> lies in; where there is none, the folder itself.</summary>
    public static string Of(string folder)
    {
        var last = Upwards(folder).Last();
        return IsRoot(last) ? last.FullName : Path.GetFullPath(folder);
    }

    // A worktree has a file of that name.
    private static bool IsRoot(DirectoryInfo folder) => Path.Exists(Path.Combine(folder.FullName, ".git"));
}
