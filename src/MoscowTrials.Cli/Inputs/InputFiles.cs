using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Inputs;

/// <summary>From what the user named to the files to read.</summary>
internal static class InputFiles
{
    /// <summary>What stands for standard input on the command line.</summary>
    public const string Stdin = "-";

    /// <summary>What standard input is called in reports.</summary>
    public const string StdinName = "stdin";

    /// <summary>The files in the order in which they were named, a folder's in ordinal order, each once.</summary>
    public static (List<string> Files, List<InputProblem> Problems) Find(IEnumerable<string> named)
    {
        var files = new List<string>();
        var problems = new List<InputProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (name == Stdin || !Directory.Exists(name))
            {
                // A missing file is found out when it is read, together with whatever else keeps it from being read.
                if (seen.Add(name is Stdin or "" ? name : Path.GetFullPath(name)))
                    files.Add(name);
                continue;
            }
            var before = problems.Count;
            var found = InFolder(name, problems);
            if (found.Count == 0 && problems.Count == before)
                problems.Add(Problem(name, $"this folder holds no article (no file named *{string.Join(", *", ArticleReader.Extensions)}); name a file or another folder"));
            files.AddRange(found.Where(f => seen.Add(Path.GetFullPath(f))));
        }
        return (files, problems);
    }

    private static List<string> InFolder(string root, List<InputProblem> problems)
    {
        var files = new List<string>();
        var waiting = new Stack<string>();
        waiting.Push(root);
        while (waiting.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                {
                    var path = Path.Join(folder, entry.Name);
                    // Links to folders can lead in circles; hidden folders (.git) are not the user's text.
                    if (entry is DirectoryInfo)
                    {
                        if (entry.LinkTarget is null && !entry.Name.StartsWith('.'))
                            waiting.Push(path);
                    }
                    else if (ArticleReader.Extensions.Any(e => entry.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && !NamedPipe.Is(path))
                        files.Add(path);
                }
            }
            catch (Exception e) when (e is UnauthorizedAccessException or IOException)
            {
                problems.Add(Problem(folder, "this folder cannot be listed; check its permissions"));
            }
        }
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>A problem with a whole file.</summary>
    public static InputProblem Problem(string path, string message) => new(Shown(path), 1, 1, message);

    /// <summary>A path as reports show it.</summary>
    public static string Shown(string path) => path switch
    {
        Stdin => StdinName,
        // A report that begins with a colon would name nothing.
        "" => "''",
        _ when OperatingSystem.IsWindows() => path.Replace('\\', '/'),
        _ => path,
    };
}
