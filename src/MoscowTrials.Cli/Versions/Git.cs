using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace MoscowTrials.Cli.Versions;

/// <summary>Asks git about the repository of a folder.</summary>
/// <remarks>
/// Only commands that read, each with what a repository's own settings could make it run turned off. Arguments that come from a user stand
/// behind <c>--end-of-options</c>.
/// </remarks>
internal sealed class Git
{
    private static readonly string[] Safe =
        ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=", "-c", "diff.external=", "-c", "core.quotePath=false", "--no-pager", "--no-optional-locks"];

    private readonly string _folder;

    private Git(string folder)
    {
        _folder = folder;
    }

    /// <summary>Git for the repository that holds a folder; null where git is not installed.</summary>
    public static Git? Find(Host host)
    {
        if (host.WorkingFolder.Length == 0)
            return null;
        var git = new Git(Path.GetFullPath(host.WorkingFolder));
        return git.Run("version") is { ExitCode: 0 } ? git : null;
    }

    /// <summary>Full path of the top folder of the working tree; null where there is no repository.</summary>
    public string? Root() => Text("rev-parse", "--show-toplevel");

    /// <summary>The name by which commits are signed; null where none is set.</summary>
    public string? UserName() => Text("config", "--get", "user.name");

    /// <summary>Whether older commits are missing.</summary>
    public bool IsShallow() => Text("rev-parse", "--is-shallow-repository") == "true";

    /// <summary>The commit that a revision names; null where it names none.</summary>
    public string? Commit(string revision) => Text("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");

    /// <summary>The last commit that two histories share; null where none is here.</summary>
    public string? MergeBase(string one, string other) => Text("merge-base", "--end-of-options", one, other);

    /// <summary>The files of a commit: path from the root, mode and object.</summary>
    public IEnumerable<(string Path, string Mode, string Object)> Tree(string commit)
    {
        foreach (var entry in Records(Run("ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit)))
        {
            // <mode> SP <type> SP <object> TAB <path>
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && entry[..tab].Split(' ') is [var mode, _, var id])
                yield return (entry[(tab + 1)..], mode, id);
        }
    }

    /// <summary>What differs between a commit and the working tree: path from the root, and the one before where it was renamed.</summary>
    public IEnumerable<(string Path, string? Old)> Changes(string commit)
    {
        var records = Records(Run(
            "diff", "--name-status", "-z", "-M", "--no-ext-diff", "--ignore-submodules", "--end-of-options", commit, "--"));
        for (var i = 0; i + 1 < records.Length; i += 2)
        {
            if (records[i].StartsWith('R') && i + 2 < records.Length)
            {
                yield return (records[i + 2], records[i + 1]);
                i++;
            }
            else
                yield return (records[i + 1], null);
        }
    }

    /// <summary>The content of an object; null where there is none.</summary>
    public byte[]? Blob(string id) => Run("cat-file", "blob", id) is { ExitCode: 0 } done ? done.Output : null;

    /// <summary>The commits that changed a file, the oldest first: commit, day, author.</summary>
    public IEnumerable<(string Commit, string Day, string Author)> History(string path)
    {
        foreach (var record in Records(Run("log", "-z", "--reverse", "--format=%H%x09%as%x09%an", "--", path)))
        {
            if (record.Split('\t', 3) is [var commit, var day, var author])
                yield return (commit, day, author);
        }
    }

    /// <summary>A file as a commit has it; null where that has none.</summary>
    /// <param name="commit">The commit.</param>
    /// <param name="path">Path from the root.</param>
    public byte[]? File(string commit, string path) => Run("cat-file", "blob", commit + ":" + path) is { ExitCode: 0 } done ? done.Output : null;

    private string? Text(params string[] arguments) =>
        Run(arguments) is { ExitCode: 0 } done && Encoding.UTF8.GetString(done.Output).TrimEnd('\n', '\r') is { Length: > 0 } text ? text : null;

    private static string[] Records((int ExitCode, byte[] Output) done) =>
        done.ExitCode != 0 ? [] : Encoding.UTF8.GetString(done.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private (int ExitCode, byte[] Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
        };
        foreach (var argument in Safe.Concat(arguments))
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // A missing object of a partial clone would be fetched.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            // Nobody reads what it complains about; a full pipe would stop it.
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            return (process.ExitCode, output.ToArray());
        }
        catch (Win32Exception)
        {
            return (-1, []);
        }
    }
}
