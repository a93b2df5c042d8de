namespace MoscowTrials.Cli.Versions;

/// <summary>The repository as it was before an edit.</summary>
internal sealed class BaseVersion
{
    private const string Link = "120000";

    private readonly Git _git;
    private readonly string _root;
    private readonly Dictionary<string, (string Mode, string Object)> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _oldNames = new(StringComparer.Ordinal);

    private BaseVersion(Git git, string root, string commit)
    {
        _git = git;
        _root = root;
        foreach (var (path, mode, id) in git.Tree(commit))
            _files[path] = (mode, id);
        foreach (var (path, old) in git.Changes(commit))
        {
            _changed.Add(path);
            if (old is not null)
                _oldNames[path] = old;
        }
    }

    /// <summary>Finds what a revision and the working tree have in common last: what has happened there since is no edit of this one.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="revision">The revision, as the user wrote it.</param>
    /// <param name="option">The option that names it.</param>
    /// <param name="instead">What else the user can do than use git, behind "or"; null where there is nothing.</param>
    /// <returns>The version, or what is wrong and what to do.</returns>
    public static (BaseVersion? Version, string? Complaint) Find(Host host, string revision, string option, string? instead)
    {
        var otherwise = instead is null ? "" : ", or " + instead;
        if (Git.Find(host) is not { } git)
            return (null, $"{option} needs git, and there is none; install it{otherwise}");
        if (git.Root() is not { } root)
            return (null, $"{option} needs a git repository, and this folder is in none; go into one{otherwise}");
        if (git.Commit(revision) is not { } commit)
        {
            return (null, git.IsShallow()
                ? $"{option} '{revision}' is not here: this is a shallow clone; fetch it (`git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout)"
                : $"{option} '{revision}' names no commit here; `git log` lists them, `git fetch` gets those of the server");
        }
        // Without a commit there is only the working tree.
        if (git.Commit("HEAD") is not { } head)
            return (new BaseVersion(git, root, commit), null);
        if (git.MergeBase(commit, head) is { } shared)
            return (new BaseVersion(git, root, shared), null);
        return git.IsShallow()
            ? (null, $"where '{revision}' and this branch part is not here: this is a shallow clone; fetch more"
                + " (`git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout)")
            : (new BaseVersion(git, root, commit), null);
    }

    /// <summary>Full path by which a file was known; its own where it was not renamed.</summary>
    public string OldPath(string path) =>
        Relative(path) is { } relative && _oldNames.GetValueOrDefault(relative) is { } old
            ? Path.Combine(_root, old.Replace('/', Path.DirectorySeparatorChar)) : path;

    /// <summary>What an article was called then: as the user names it today, unless it was renamed.</summary>
    /// <param name="path">As seen from the working folder.</param>
    /// <param name="workingFolder">Full path.</param>
    public string OldName(string path, string workingFolder)
    {
        var full = Path.GetFullPath(path, workingFolder);
        return OldPath(full) is var old && old != full
            ? Path.GetRelativePath(workingFolder, old).Replace(Path.DirectorySeparatorChar, '/') : path;
    }

    /// <summary>The content of a file by its full path; null where there was none, or no file of this repository.</summary>
    public byte[]? Read(string path)
    {
        var relative = Relative(path);
        // A link of the past is not followed; its target may be another one today.
        if (relative is null || !_files.TryGetValue(relative, out var file) || file.Mode == Link)
            return null;
        lock (_git)
            return _git.Blob(file.Object);
    }

    /// <summary>Whether a file holds today what it held then; also where it was and is not there.</summary>
    public bool IsUnchanged(string path) =>
        Relative(path) is not { } relative || (_files.ContainsKey(relative) ? !_changed.Contains(relative) : !File.Exists(path));

    /// <summary>Full paths of the files that were there, links left out, in ordinal order.</summary>
    public IEnumerable<string> Files => _files.Where(f => f.Value.Mode != Link).Select(f => f.Key).Order(StringComparer.Ordinal)
        .Select(f => Path.Combine(_root, f.Replace('/', Path.DirectorySeparatorChar)));

    /// <summary>Full paths of the files that were there and are gone, below a folder or equal to it.</summary>
    public IEnumerable<string> Deleted(string path)
    {
        var relative = Relative(path);
        var folder = relative is "." ? "" : relative + "/";
        var renamed = _oldNames.Values.ToHashSet(StringComparer.Ordinal);
        return relative is null ? [] : _files.Keys
            .Where(f => (f == relative || f.StartsWith(folder, StringComparison.Ordinal)) && !renamed.Contains(f))
            .Order(StringComparer.Ordinal).Select(f => Path.Combine(_root, f.Replace('/', Path.DirectorySeparatorChar))).Where(f => !File.Exists(f));
    }

    private string? Relative(string path)
    {
        var relative = Path.GetRelativePath(_root, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
