using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Configuration;

/// <summary>Finds the settings of a run: the nearest file in the working folder or above it, up to the root of the repository.</summary>
/// <remarks>
/// The files come with the articles, and with the articles of a pull request from anywhere: they are small, they are no links out of the
/// repository, and what they name lies below them.
/// </remarks>
internal static class SettingsFile
{
    public const string FileName = ".trials.yaml";

    /// <summary>Bytes; a file that somebody wrote by hand has a hundredth of it.</summary>
    private const int Most = 256 << 10;

    public static Settings Read(Host host, ICollection<InputProblem> problems) =>
        Find(FileName, host, problems) is var (text, folder) ? SettingsReader.Read(text, folder, problems) : Settings.Default;

    /// <summary>The settings of another version of the repository.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="read">The content of a file of that version by its full path; null where it had none.</param>
    public static Settings Read(Host host, Func<string, byte[]?> read) =>
        Find(FileName, host, read) is var (text, folder) ? SettingsReader.Read(text, folder, []) : Settings.Default;

    /// <summary>What another version of the repository leaves out.</summary>
    /// <param name="host">The machine.</param>
    /// <param name="read">The content of a file of that version by its full path; null where it had none.</param>
    public static IgnoreFile ReadIgnored(Host host, Func<string, byte[]?> read) =>
        Find(IgnoreFile.FileName, host, read) is var (text, folder) ? IgnoreFile.Parse(text, folder, []) : IgnoreFile.None;

    public static IgnoreFile ReadIgnored(Host host, ICollection<InputProblem> problems) =>
        Find(IgnoreFile.FileName, host, problems) is var (text, folder) ? IgnoreFile.Parse(text, folder, problems) : IgnoreFile.None;

    /// <summary>Of an older version what is wrong is not told: it cannot be mended.</summary>
    private static (SourceText Text, string Folder)? Find(string name, Host host, Func<string, byte[]?> read)
    {
        foreach (var folder in RepositoryRoot.Upwards(host.WorkingFolder))
        {
            if (read(Path.Combine(folder.FullName, name)) is { Length: <= Most } bytes)
                return SourceText.Decode(name, bytes).Text is { } text ? (text, folder.FullName) : null;
        }
        return null;
    }

    private static (SourceText Text, string Folder)? Find(string name, Host host, ICollection<InputProblem> problems)
    {
        if (host.WorkingFolder.Length == 0)
            return null;
        var shown = name;
        foreach (var folder in RepositoryRoot.Upwards(host.WorkingFolder))
        {
            var path = Path.Combine(folder.FullName, name);
            if (File.Exists(path))
            {
                if (Read(path, shown, RepositoryRoot.Of(host.WorkingFolder), out var problem) is { } text)
                    return (text, folder.FullName);
                problems.Add(problem!);
                return null;
            }
            shown = "../" + shown;
        }
        return null;
    }

    private static SourceText? Read(string path, string shown, string root, out InputProblem? problem)
    {
        if (SafeLink.LeadsOut(path, root))
            problem = InputFiles.Problem(shown, "a link that leads out of the repository; put the file itself here");
        else if (new FileInfo(path).Length > Most)
            problem = InputFiles.Problem(shown, "larger than 256 KB, which settings are not; shorten it");
        else if (FileBytes.TryRead(path, () => Stream.Null, out var bytes, out problem))
        {
            (var text, problem) = SourceText.Decode(shown, bytes);
            return text;
        }
        else
            problem = problem with { Path = InputFiles.Shown(shown) };
        return null;
    }
}
