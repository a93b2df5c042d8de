using System.Diagnostics;
using Xunit;

namespace MoscowTrials.BrowserTests;

/// <summary>A folder with an article, and the tool as it ships.</summary>
public sealed class Repository : IDisposable
{
    /// <summary>
    /// An article with a conflict of its own, an impossible testimony, a sum, sources and gaps; and markup that has to stay text.
    /// </summary>
    private const string Article =
        """
        The Grand Pier

        The Grand Pier was torn down in 1908.[1] Ann Long testified that she had met Carl Short at the Grand Pier in 1927.[2]

        Early life

        Ann Long was born on 3 May 1880.[1] Ann Long was born on 4 May 1881. She counted 412 boats in 1899.

        The strike

        Many were arrested in 1911. Of the 12 workers, 4 were hanged, 5 were shot and 7 were deported.[2]

        References

        1. Smith, John (1990). A History of Piers <script>document.title='run'</script>. Seaford: Harbour Press.
        2. Long, Ann (1995). My Trial. p. 12.
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("trials-browser-").FullName;
    private Process? _site;

    public Repository()
    {
        Directory.CreateDirectory(PathOf(".git"));
        Directory.CreateDirectory(PathOf("articles"));
        File.WriteAllText(PathOf("articles/pier.txt"), Article);
    }

    public string PathOf(string name) => Path.Combine(_root, name);

    /// <summary>Writes the report, and returns its address.</summary>
    /// <param name="article">Another article than that of the folder.</param>
    public async Task<string> Report(string article = "articles/pier.txt")
    {
        using var process = Start("report", article, "-o", "report.html");
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, error));
        return new Uri(PathOf("report.html")).AbsoluteUri;
    }

    /// <summary>Opens the review, and returns its address.</summary>
    public async Task<string> Review()
    {
        _site = Start("review", "articles/pier.txt", "--web", "--by", "Ann");
        while (await _site.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("http://127.0.0.1:", StringComparison.Ordinal))
                return line;
        }
        throw new InvalidOperationException(await _site.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        _site?.Kill(entireProcessTree: true);
        _site?.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "trials.dll"), .. args])
    {
        WorkingDirectory = _root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
