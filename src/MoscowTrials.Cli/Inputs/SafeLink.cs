namespace MoscowTrials.Cli.Inputs;

/// <summary>Tells links inside a repository from those that lead out of it, which may have been laid by a stranger.</summary>
internal static class SafeLink
{
    /// <summary>Whether the file is a link to something outside, or to nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="root">The root of the repository.</param>
    public static bool LeadsOut(string path, string root)
    {
        try
        {
            if (new FileInfo(path).LinkTarget is null)
                return false;
            if (File.ResolveLinkTarget(path, returnFinalTarget: true) is not { Exists: true } target)
                return true;
            return !IsBelow(Real(target.FullName), Real(root));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A ring of links.
            return true;
        }
    }

    /// <summary>Whether a full path lies below a folder, going by the names alone.</summary>
    public static bool IsBelow(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !Path.IsPathRooted(relative) && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>The same where folders on the way to it may be links.</summary>
    public static bool IsReallyBelow(string path, string folder) => IsBelow(Real(path), Real(folder));

    /// <summary>The full path of the file that a path leads to, whatever links lie on the way; two paths of one file have the same.</summary>
    /// <param name="path">The file, which need not exist.</param>
    public static string Target(string path)
    {
        try
        {
            var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            return Real(target?.FullName ?? path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A ring of links.
            return Path.GetFullPath(path);
        }
    }

    /// <summary>The path with every folder on it that is a link taken for what it leads to.</summary>
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full) ?? "";
        foreach (var name in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, name);
            if (Directory.Exists(real) && Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target)
                real = target.FullName;
        }
        return real;
    }
}
