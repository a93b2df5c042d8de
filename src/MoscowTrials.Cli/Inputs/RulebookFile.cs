using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Inputs;

/// <summary>Finds the rulebook of a run.</summary>
internal static class RulebookFile
{
    /// <summary>What a rulebook is called, which is Markdown and no article.</summary>
    public const string FileName = "rules.md";

    /// <summary>
    /// The one that was named; else <c>rules.md</c> in the working folder or the nearest folder above it, up to the root of
    /// its repository; else the copy that comes with the tool.
    /// </summary>
    public static string Find(string? named, Host host)
    {
        if (named is not null)
            return named;
        var above = "";
        foreach (var folder in RepositoryRoot.Upwards(host.WorkingFolder))
        {
            if (File.Exists(Path.Combine(folder.FullName, FileName)))
                return above + FileName;
            above += "../";
        }
        return Path.Combine(host.InstallFolder, FileName);
    }

    /// <summary>The rulebook's text, or the problem.</summary>
    public static (SourceText? Text, InputProblem? Problem) Read(string? named, Host host)
    {
        var path = Find(named, host);
        var file = path is InputFiles.Stdin or "" ? path : Path.Combine(host.WorkingFolder, path);
        if (!FileBytes.TryRead(file, host.OpenInput, out var bytes, out var problem))
            return (null, problem with { Path = InputFiles.Shown(path), Message = problem.Message + " (it was looked for as the rulebook)" });
        return SourceText.Decode(InputFiles.Shown(path), bytes);
    }
}
