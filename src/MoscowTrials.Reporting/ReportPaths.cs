namespace MoscowTrials.Reporting;

/// <summary>Paths as code hosts want them: from the root of the repository, wherever in it the tool was started.</summary>
public sealed class ReportPaths
{
    /// <summary>Leaves every path as it was named.</summary>
    public static ReportPaths AsNamed { get; } = new("", "");

    private readonly string _workingFolder;
    private readonly string _root;

    /// <param name="workingFolder">The folder that relative paths start from; absolute, or empty.</param>
    /// <param name="root">The root of the repository; absolute, or empty.</param>
    public ReportPaths(string workingFolder, string root)
    {
        (_workingFolder, _root) = (workingFolder, root);
    }

    /// <summary>The path from the root on, with forward slashes; one that lies outside stays as it was named.</summary>
    public string InRepository(string path)
    {
        var named = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        if (_root.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return named;
        var relative = Path.GetRelativePath(_root, Path.GetFullPath(path, _workingFolder));
        if (OperatingSystem.IsWindows())
            relative = relative.Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? named : relative;
    }

    /// <summary>The path as RFC 3986 writes it: relative to the root where it lies below that.</summary>
    public Uri ToUri(string path)
    {
        var place = InRepository(path);
        var escaped = string.Join('/', place.Split('/').Select(Uri.EscapeDataString));
        return place.StartsWith('/') ? new Uri("file://" + escaped, UriKind.Absolute) : new Uri(escaped, UriKind.Relative);
    }
}
