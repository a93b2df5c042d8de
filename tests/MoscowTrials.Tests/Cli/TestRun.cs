using System.Collections.Immutable;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Cli;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;
using MoscowTrials.Tests.Reporting;

namespace MoscowTrials.Tests.Cli;

/// <summary>Runs the command line in a folder of its own, with steps made by hand.</summary>
internal sealed class TestRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("trials-test-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public byte[] Input { get; set; } = [];

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public bool IsTerminal { get; set; }

    public int TerminalWidth { get; set; } = 100;

    /// <summary>The working folder; <see cref="Folder"/> by default, empty where it was deleted.</summary>
    public string? WorkingFolder { get; set; }

    /// <summary>What standard output does with what it gets; memory by default.</summary>
    public Stream? OutputStream { get; set; }

    public Func<Article, ArticleClaims> Extract { get; set; } = SampleArticle.Claims;

    /// <summary>The day that the last run took for today.</summary>
    public DateOnly Today { get; private set; }

    public TestRun()
    {
        Write("rules.md", "# Rules\n");
        // A folder above the temporary one may be a repository with a rulebook of its own.
        Directory.CreateDirectory(PathOf(".git"));
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    /// <summary>The article of the samples.</summary>
    public string WritePier(string name = "pier.txt") => Write(name, SampleArticle.PierText);

    /// <summary>Runs, and takes the folder's name out of what was written.</summary>
    public int Run(params string[] args)
    {
        using var memory = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, new Host
        {
            Output = OutputStream ?? memory,
            Error = error,
            OpenInput = () => new MemoryStream(Input),
            IsOutputTerminal = IsTerminal,
            TerminalWidth = () => TerminalWidth,
            Variable = name => Variables.GetValueOrDefault(name),
            WorkingFolder = WorkingFolder ?? Folder,
            InstallFolder = Folder,
        }, Steps());
        Output = Encoding.UTF8.GetString(memory.ToArray()).Replace(Folder + "/", "", StringComparison.Ordinal);
        Error = error.ToString().Replace(Folder + "/", "", StringComparison.Ordinal).Replace(Folder, ".", StringComparison.Ordinal);
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Steps Steps() => new()
    {
        Read = (path, bytes, _) => SourceText.Decode(path, bytes) switch
        {
            ({ } text, _) => ([SampleArticle.Read(text)], null),
            (_, var problem) => (null, problem),
        },
        Extract = (article, _) => Extract(article),
        LoadRules = (text, today) =>
        {
            Today = today;
            return (text.Text.Length == 0 ? new SampleRules() : new SampleRules(SampleArticle.Vanished, SampleArticle.Unsourced),
                text.Text.Contains("broken", StringComparison.Ordinal)
                    ? [new InputProblem(text.Path, 3, 1, "MT103 has no message; add a ```message block")]
                    : []);
        },
        Query = (articles, _, sql) => sql.StartsWith("select", StringComparison.OrdinalIgnoreCase)
            ? (new QueryTable(["claims"], [[(long)articles.Sum(a => a.Claims.Length)]]), null)
            : (null, new InputProblem("query", 1, 1, "near \"selec\": syntax error")),
    };

    private sealed class SampleRules(params ImmutableArray<Rule> rules) : IRuleSet
    {
        public ImmutableArray<Rule> Rules { get; } = rules;

        public IRuleSet Only(ImmutableArray<Rule> rules) => new SampleRules(rules);

        public CheckResult Check(ArticleClaims article, ArticleClaims? before) =>
            new([.. SampleArticle.Findings(article).Where(f => Rules.Contains(f.Rule))], 0, 2, new SourceCounts(2, 1, 1), []);

        public CheckResult Check(DecisionsFile decisions, IReadOnlyList<DecisionState> states) => new([], 0, 0, default, []);

        public void Dispose()
        {
        }
    }
}
