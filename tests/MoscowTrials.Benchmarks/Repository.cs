using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks;

/// <summary>The files that are measured.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(Environment.CurrentDirectory) ?? Find(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("run this from within the repository: MoscowTrials.sln is in no folder above");

    /// <summary>The day that counts as today, the same in every run.</summary>
    public static DateOnly Today { get; } = new(2024, 5, 31);

    public static string Seed => PathOf("seeds/moscow-trials.txt");

    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The rulebook of the repository; a broken one measures nothing.</summary>
    public static Rulebook Rules()
    {
        var (rulebook, problems) = Rulebook.Load(new SourceText("rules.md", File.ReadAllText(PathOf("rules.md"))));
        return problems.IsEmpty ? rulebook : throw new InvalidDataException(string.Join('\n', problems));
    }

    private static string? Find(string start)
    {
        var folder = new DirectoryInfo(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MoscowTrials.sln")))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
