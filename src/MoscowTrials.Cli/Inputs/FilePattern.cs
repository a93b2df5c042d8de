namespace MoscowTrials.Cli.Inputs;

/// <summary>A pattern on the command line that no shell has filled in: <c>docs/**/*.md</c>.</summary>
internal static class FilePattern
{
    /// <summary>Whether a name that is none of a file may be a pattern.</summary>
    public static bool Is(string name) => name.AsSpan().ContainsAny('*', '?') && !Path.Exists(name);

    /// <summary>The folder in which it begins, and the pattern as seen from there; or what is wrong with it.</summary>
    public static (string Folder, PathPattern? Pattern, string? Complaint) Read(string name)
    {
        var path = OperatingSystem.IsWindows() ? name.Replace('\\', '/') : name;
        var sign = path.AsSpan().IndexOfAny('*', '?');
        var slash = path.AsSpan(0, sign).LastIndexOf('/');
        var folder = slash < 0 ? "." : slash == 0 ? "/" : path[..slash];
        var (pattern, complaint) = PathPattern.Parse("/" + path[(slash + 1)..]);
        return (folder, pattern, complaint);
    }

    /// <summary>Whether a file fits.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="folder">Where it begins.</param>
    /// <param name="file">The file, below that folder.</param>
    public static bool Fits(PathPattern pattern, string folder, string file) =>
        pattern.Covers(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'));
}
