using System.CommandLine;
using System.Globalization;
using System.Text;
using MoscowTrials.Cli.Configuration;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Output;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials init</c>: writes the files of settings, with what they mean.</summary>
internal static class InitCommand
{
    private const string Name = "init";

    /// <summary>Folders that are proposed one by one; of more, everything.</summary>
    private const int MostFolders = 12;

    public static Command Create(Run run)
    {
        var force = new Option<bool>("--force") { Description = "Replace files that are there already." };
        const string description = $"Write {SettingsFile.FileName} and {IgnoreFile.FileName} here, with the articles that are found.";
        var command = new Command(Name, description) { force };
        HelpText.Teach(command, ("trials init", "settings with comments, each at its default"));
        command.SetAction(parsed => Write(run, parsed.GetValue(force)));
        return command;
    }

    private static int Write(Run run, bool isForced)
    {
        var folder = Path.GetFullPath(run.Host.WorkingFolder);
        var ignored = Template("init.trialsignore");
        var search = new FolderSearch(Settings.Default, IgnoreFile.Parse(new SourceText(IgnoreFile.FileName, ignored), folder, []));
        var files = InputFiles.Find([folder], search).Files
            .ConvertAll(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'));
        var settings = Template("init.trials.yaml").Replace("{articles}",
            string.Join('\n', Propose(files).Select(a => $"  - {YamlText.Quoted(a)}")), StringComparison.Ordinal);
        using (var report = run.OpenText("never"))
        {
            foreach (var (name, text) in new[] { (SettingsFile.FileName, settings), (IgnoreFile.FileName, ignored) })
            {
                if (WriteFile(run, Path.Combine(folder, name), name, text, isForced))
                    report.Terminal.WriteLine($"wrote {name}");
            }
            report.Terminal.WriteLine(files.Count switch
            {
                0 => $"no article found here; write into {SettingsFile.FileName} where they are",
                1 => "1 article found; `trials check` checks it",
                var number => string.Create(CultureInfo.InvariantCulture, $"{number} articles found; `trials check` checks them"),
            });
        }
        return run.Finish(ExitCode.Clean);
    }

    private static bool WriteFile(Run run, string path, string name, string text, bool isForced)
    {
        if (!isForced && Path.Exists(path))
        {
            run.Note(InputFiles.Problem(name, "is there already; change it, or replace it with --force"));
            return false;
        }
        var problem = AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        if (problem is not null)
            run.Note(problem with { Path = name });
        return problem is null;
    }

    /// <summary>Patterns that fit the files: the folders at the top that hold some, and those at the top itself by their endings.</summary>
    /// <param name="files">Relative to the folder of the settings, with slashes.</param>
    private static IReadOnlyList<string> Propose(List<string> files)
    {
        var folders = files.Where(f => f.Contains('/', StringComparison.Ordinal))
            .Select(f => Literal(f[..f.IndexOf('/', StringComparison.Ordinal)]))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(f => $"/{f}/").ToList();
        var endings = files.Where(f => !f.Contains('/', StringComparison.Ordinal)).Select(f => Path.GetExtension(f).ToLowerInvariant())
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(e => "/*" + e);
        return files.Count == 0 ? ["/articles/"] : folders.Count > MostFolders ? ["**"] : [.. endings, .. folders];
    }

    /// <summary>A name as a pattern that fits nothing else.</summary>
    private static string Literal(string name) => string.Concat(name.Select(c => c is '*' or '?' or '[' or '\\' ? "\\" + c : c.ToString()));

    private static string Template(string name)
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
