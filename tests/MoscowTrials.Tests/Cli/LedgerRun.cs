using System.Text;
using System.Text.Json;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Tests.Ledger.Articles;
using Xunit;

namespace MoscowTrials.Tests.Cli;

/// <summary>A repository with an article and its ledger, and the command line as it ships.</summary>
internal sealed class LedgerRun : IDisposable
{
    public LedgerRun() => Directory.CreateDirectory(PathOf(".git"));

    public string Folder { get; } = Directory.CreateTempSubdirectory("trials-ledger-").FullName;

    public string Article => PathOf("a/piers.txt");

    public string Ledger => PathOf("claims/piers.yaml");

    /// <summary>What is typed.</summary>
    public string Input { get; set; } = "";

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Where runs remember what they found; null where they do not.</summary>
    public string? CacheFolder { get; set; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Writes the article, of which each argument is a paragraph.</summary>
    public void WriteArticle(params IEnumerable<string> paragraphs) => Write("a/piers.txt", SampleLedger.Article(paragraphs).Article.Source.Text);

    /// <summary>Runs, and takes the folder's name out of what was written.</summary>
    public int Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Host
        {
            Output = output, Error = error, OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)), WorkingFolder = Folder, CacheFolder = CacheFolder,
        }, RealSteps.Create());
        Output = Encoding.UTF8.GetString(output.ToArray()).Replace(Folder + "/", "", StringComparison.Ordinal);
        Error = error.ToString().Replace(Folder + "/", "", StringComparison.Ordinal);
        return code;
    }

    /// <summary>Brings the ledger up to date, and finds that it is.</summary>
    public void Sync()
    {
        Assert.Equal((0, ""), (Run("sync", Article), Error));
        Assert.Equal((0, "", ""), (Run("sync", "--check", Article), Error, Output));
    }

    /// <summary>Writes a review into the entry of the sentence that begins so; its fingerprint is made here.</summary>
    public void Review(string sentence, string corrections = "")
    {
        var claim = Assert.Single(Tests.Claims.Reading.Of(File.ReadAllText(Article)).Claims, c => c.Sentence.Text.StartsWith(sentence, StringComparison.Ordinal));
        var lines = $"review:\nby: Ann\nof: {ReviewedText.Fingerprint(claim)}\n{corrections}".TrimEnd('\n').Split('\n');
        File.WriteAllText(Ledger, SampleLedger.Write(File.ReadAllText(Ledger), sentence,
            string.Concat(lines.Select((l, i) => (i == 0 ? "  " : "    ") + l + "\n"))));
    }

    /// <summary>The findings of rules of impossibilities, as <c>error MT101</c>, in the order of the article.</summary>
    public string[] Check(int code = 1)
    {
        Assert.True(Run("check", Article, "--format", "json") is var got && (got == 2) == (code == 2), Error);
        using var json = JsonDocument.Parse(Output);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(f => (Rule: f.GetProperty("rule").GetString()!, Level: f.GetProperty("level").GetString()))
            .Where(f => f.Rule.StartsWith("MT1", StringComparison.Ordinal)).Select(f => $"{f.Level} {f.Rule}").Order(StringComparer.Ordinal)];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
