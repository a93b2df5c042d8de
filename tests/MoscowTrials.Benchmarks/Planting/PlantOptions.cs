using System.Globalization;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>What was asked for on the command line.</summary>
internal sealed record PlantOptions(int Seed, string? Kind, string Folder, bool List, bool All, string? Write = null)
{
    /// <summary>The pages that come with the project's data, in a folder beside the repository or above it.</summary>
    public static string Pages(string file)
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", file);
            if (File.Exists(path) || Directory.Exists(path))
                return path;
        }
        return Path.Combine("shared", "data", file);
    }

    /// <summary>The options; null, and why on standard error, where they make no sense.</summary>
    public static PlantOptions? Parse(string[] args)
    {
        var options = new PlantOptions(1, null, Pages("articles"), false, false);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            PlantOptions? next = args[i] switch
            {
                "--all" => options with { All = true },
                "--list" => options with { List = true },
                "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
                "--kind" when value is not null => options with { Kind = value },
                "--folder" when value is not null => options with { Folder = value },
                "--write" when value is not null => options with { Write = value },
                _ => null,
            };
            if (next is null)
            {
                Console.Error.WriteLine($"benchmarks: what is \"{args[i]}\"? The options are --seed N, --kind KIND, --folder DIR, --list, --all and --write DIR.");
                return null;
            }
            options = next;
            i += args[i] is "--list" or "--all" ? 0 : 1;
        }
        return options;
    }

    /// <summary>The pages of the folder; none, and that on standard output, where there are none.</summary>
    public List<Page> Pages()
    {
        var files = Directory.Exists(Folder)
            ? Directory.GetFiles(Folder).Where(f => f.EndsWith(".wikitext", StringComparison.Ordinal) || f.EndsWith(".txt",
                StringComparison.Ordinal))
                .Where(f => Path.GetFileName(f) != "LICENSE.txt").Order(StringComparer.Ordinal).ToList()
            : [];
        if (files.Count == 0)
            Console.WriteLine($"There are no pages in {Folder}, so nothing was measured; name a folder of articles with --folder.");
        return files.ConvertAll(Page.Read);
    }
}
