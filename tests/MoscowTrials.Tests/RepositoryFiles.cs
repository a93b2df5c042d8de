namespace MoscowTrials.Tests;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the solution, above the tests' own output: compilers may hide where sources were.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MoscowTrials.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("MoscowTrials.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
