using System.Globalization;

namespace MoscowTrials.Benchmarks.Edits;

/// <summary>Times the check of an edit of one article in a repository of many: with nothing remembered, and with what the run before found.</summary>
internal static class OneOfManyRun
{
    private const int Warm = 5;

    public static int Run(int articles)
    {
        var pages = Directory.Exists(Repository.PathOf("../shared/data/articles"))
            ? Directory.GetFiles(Repository.PathOf("../shared/data/articles"), "*.wikitext").Order(StringComparer.Ordinal).ToArray()
            : [Repository.Seed];
        using var tool = PublishedTool.Publish();
        if (tool is null)
            return 2;
        var folder = Directory.CreateTempSubdirectory("trials-many-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "articles"));
            var bytes = 0L;
            for (var i = 0; i < articles; i++)
            {
                // No two are the same, so that what is found of one says nothing of another.
                var text = File.ReadAllText(pages[i % pages.Length]) + string.Create(CultureInfo.InvariantCulture, $"\n\nThis is number {i}.\n");
                File.WriteAllText(PathOf(folder, i, pages), text);
                bytes += text.Length;
            }
            foreach (var git in new string[][] { ["init", "-q"], ["add", "-A"], ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "x"] })
            {
                if (PublishedTool.Start("git", git, folder) is { Code: not 0 } failed)
                {
                    Console.Error.WriteLine(failed.Error);
                    return 2;
                }
            }
            File.AppendAllText(PathOf(folder, articles / 2, pages), "\n\nThe Grand Pier was torn down in 1917. In 1932 the two men met at the Grand Pier.\n");
            string[] check = ["check", "articles", "--base", "HEAD"];
            (string, string)[] cache = [("XDG_CACHE_HOME", Path.Combine(folder, ".git", "cache")), ("LOCALAPPDATA", Path.Combine(folder, ".git", "cache"))];
            var cold = tool.Run(check, folder, cache);
            var warm = Enumerable.Range(0, Warm).Select(_ => tool.Run(check, folder, cache)).ToList();
            if (cold.Code > 1 || warm.Exists(w => w.Output != cold.Output))
            {
                Console.Error.WriteLine(cold.Code > 1 ? cold.Error : "what is remembered changes what is said");
                return 2;
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"1 changed of {articles} articles ({bytes / 1e6:0} MB): nothing remembered {cold.Time / 1000:0.00} s; remembered least {warm.Min(w => w.Time) / 1000:0.00} s, most {warm.Max(w => w.Time) / 1000:0.00} s, of {Warm} runs"));
            return 0;
        }
        finally
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                File.SetAttributes(file, FileAttributes.Normal);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string PathOf(string folder, int number, string[] pages) =>
        Path.Combine(folder, "articles", number.ToString("00000", CultureInfo.InvariantCulture) + Path.GetExtension(pages[0]));
}
