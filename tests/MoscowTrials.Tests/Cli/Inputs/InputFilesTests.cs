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
}
