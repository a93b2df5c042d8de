using System.Diagnostics;
using MoscowTrials.Cli.Inputs;
using Xunit;

namespace MoscowTrials.Tests.Cli.Inputs;

public sealed class InputFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("trials-files-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    // Only the search: reading the pipe would wait for ever.
    [Fact]
    public async Task A_pipe_in_a_folder_is_no_article()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "named pipes lie in no folder there");
        var (article, empty, pipe) = (Path.Combine(_root, "a.txt"), Path.Combine(_root, "empty.txt"), Path.Combine(_root, "pipe.txt"));
        await File.WriteAllTextAsync(article, "Text.\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(empty, "", TestContext.Current.CancellationToken);
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(pipe));

        var (files, problems) = InputFiles.Find([_root], FolderSearch.ByName);
        Assert.Equal([article, empty], files);
        Assert.Empty(problems);
        // Named by itself it is meant: a shell passes the output of a command so.
        Assert.Equal([pipe], InputFiles.Find([pipe], FolderSearch.ByName).Files);
    }

    [Fact]
    public void A_pattern_names_what_fits()
    {
        foreach (var name in new[] { "a.md", "b.txt", "x/c.md", "x/y/d.md", "x/.hidden/e.md", "x/rules.md" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, name))!);
            File.WriteAllText(Path.Combine(_root, name), "Text.\n");
        }
        string[] Found(string pattern) =>
            [.. InputFiles.Find([Path.Combine(_root, pattern)], FolderSearch.ByName).Files.Select(f => Path.GetRelativePath(_root, f).Replace('\\', '/'))];
        Assert.Equal(["a.md"], Found("*.md"));
        Assert.Equal(["a.md", "x/c.md", "x/rules.md", "x/y/d.md"], Found("**/*.md"));
        Assert.Equal(["x/c.md", "x/y/d.md"], Found("x/**/?.md"));
        // A rulebook is no article of a folder.
        Assert.Equal(["a.md", "b.txt", "x/c.md", "x/y/d.md"], Found(""));
        var (files, problems) = InputFiles.Find([Path.Combine(_root, "*.wiki")], FolderSearch.ByName);
        Assert.Empty(files);
        Assert.Contains("no file fits this pattern", Assert.Single(problems).Message, StringComparison.Ordinal);
    }
}
