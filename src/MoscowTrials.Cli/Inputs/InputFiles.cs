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
    /// <param name="named">Files and folders.</param>
    /// <param name="search">Which files of a folder count.</param>
    public static (List<string> Files, List<InputProblem> Problems) Find(IEnumerable<string> named, FolderSearch search)
    {
        var files = new List<string>();
        var problems = new List<InputProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            if (name != Stdin && FilePattern.Is(name))
            {
                files.AddRange(Fitting(name, search, problems).Where(f => seen.Add(Path.GetFullPath(f))));
                continue;
            }
            if (name == Stdin || !Directory.Exists(name))
            {
                // A missing file is found out when it is read, together with whatever else keeps it from being read.
                if (seen.Add(name is Stdin or "" ? name : Path.GetFullPath(name)))
                    files.Add(name);
                continue;
            }
            var before = problems.Count;
            var found = InFolder(name, search, problems);
            if (found.Count == 0 && problems.Count == before)
                problems.Add(Problem(name, $"this folder holds no article (no file named *{string.Join(", *", ArticleReader.Extensions)}); name a file or another folder"));
            files.AddRange(found.Where(f => seen.Add(Path.GetFullPath(f))));
        }
        return (files, problems);
    }

    /// <summary>The articles of the settings, named as seen from the working folder, in ordinal order.</summary>
    /// <param name="folder">The folder of the settings; absolute.</param>
    /// <param name="workingFolder">Absolute.</param>
    /// <param name="root">The root of the repository; a link that leads out of it is a problem.</param>
    /// <param name="search">Which files count.</param>
    public static (List<string> Files, List<InputProblem> Problems) Configured(
        string folder, string workingFolder, string root, FolderSearch search)
    {
        var problems = new List<InputProblem>();
        var files = new List<string>();
        foreach (var path in InFolder(folder, search, problems).Where(search.IsConfigured))
        {
            var shown = Path.GetRelativePath(workingFolder, path);
            if (SafeLink.LeadsOut(path, root))
                problems.Add(Problem(shown, "a link that leads out of the repository; leave it out by .trialsignore, or name it to check it"));
            else
                files.Add(shown);
        }
        return (files, problems);
    }

    /// <summary>The files that a pattern names: all that fit, whatever their endings are, but for those that are left out.</summary>
    private static List<string> Fitting(string name, FolderSearch search, List<InputProblem> problems)
    {
        var (folder, pattern, complaint) = FilePattern.Read(name);
        if (pattern is null)
        {
            problems.Add(Problem(name, complaint!));
            return [];
        }
        var before = problems.Count;
        var found = Directory.Exists(folder)
            ? InFolder(folder, search, problems, file => FilePattern.Fits(pattern, folder, file)) : [];
        if (found.Count == 0 && problems.Count == before)
            problems.Add(Problem(name, "no file fits this pattern; name a file, a folder or another pattern"));
        return folder == "." ? found.ConvertAll(f => f[2..]) : found;
    }

    private static List<string> InFolder(string root, FolderSearch search, List<InputProblem> problems, Predicate<string>? fits = null)
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
                    if (search.LeavesOut(path, entry is DirectoryInfo))
                        continue;
                    // Links to folders can lead in circles; hidden folders (.git) are not the user's text.
                    if (entry is DirectoryInfo)
                    {
                        if (entry.LinkTarget is null && !entry.Name.StartsWith('.'))
                            waiting.Push(path);
                    }
                    else if ((fits?.Invoke(path) ?? search.IsArticle(path)) && !NamedPipe.Is(path))
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
