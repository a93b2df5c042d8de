using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Configuration;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Output;
using MoscowTrials.Reading;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>One invocation: what it takes in, what went wrong so far, and where results go.</summary>
/// <param name="host">The machine.</param>
/// <param name="steps">The steps from bytes to findings.</param>
internal sealed class Run(Host host, Steps steps)
{
    /// <summary>Files that are looked up together; enough that the processors share them evenly.</summary>
    private const int Ahead = 256;

    // A broken ledger may have tens of thousands.
    private readonly HashSet<InputProblem> _problems = [];

    public Host Host { get; } = host;

    public Steps Steps { get; } = steps;

    /// <summary>The day that counts as today.</summary>
    public DateOnly Today { get; set; } = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether what people wrote in <c>claims/</c> counts.</summary>
    public bool UsesLedgers { get; set; } = true;

    /// <summary>How articles are read.</summary>
    public ReadingOptions Reading { get; set; } = ReadingOptions.Default;

    /// <summary>The files that articles name.</summary>
    public CompanionFiles Companions { get; } = new(host);

    /// <summary>What the repository has settled; read when it is first asked for.</summary>
    public Settings Settings
    {
        get => field ??= NoteAll<Settings>(problems => SettingsFile.Read(Host, problems));
        init;
    }

    /// <summary>What is left out when folders are searched.</summary>
    public IgnoreFile Ignored
    {
        get => field ??= NoteAll<IgnoreFile>(problems => SettingsFile.ReadIgnored(Host, problems));
        init;
    }

    /// <summary>Which files of a folder are articles.</summary>
    public FolderSearch Search => field ??= new FolderSearch(Settings, Ignored);

    /// <summary>How a file is read: a format that was asked for goes before that of the settings.</summary>
    public ReadingOptions ReadingOf(string file) =>
        Reading.Format is null && file != InputFiles.Stdin && Search.FormatOf(PathOf(file)) is { } format
            ? Reading with { Format = format } : Reading;

    /// <summary>Where a file is that is named as seen from the working folder.</summary>
    public string PathOf(string file) => file is InputFiles.Stdin or "" ? file : Path.Combine(Host.WorkingFolder, file);

    /// <summary>Paths as a code host wants them.</summary>
    public ReportPaths Paths => new(Path.GetFullPath(Host.WorkingFolder), RepositoryRoot.Of(Host.WorkingFolder));

    /// <summary>Takes down what keeps something from being done; it is told at the end, when the rest was done.</summary>
    public void Note(InputProblem problem)
    {
        lock (_problems)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Runs something that complains, and notes its complaints.</summary>
    public T NoteAll<T>(Func<ICollection<InputProblem>, T> complaining)
    {
        var problems = new List<InputProblem>();
        var result = complaining(problems);
        problems.ForEach(Note);
        return result;
    }

    /// <summary>What was noted so far, by file and place.</summary>
    public ImmutableArray<InputProblem> Problems =>
        [.. _problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];

    /// <summary>The exit code as things stand.</summary>
    /// <param name="otherwise">The code where nothing was noted.</param>
    public int Code(int otherwise) => _problems.Count > 0 ? ExitCode.Failed : otherwise;

    /// <summary>Whether something was noted about the file.</summary>
    public bool HasProblemWith(string file) => HasProblem(path => path == InputFiles.Shown(file));

    /// <summary>Whether something was noted about a file by its path as reports show it; safe while others note.</summary>
    public bool HasProblem(Predicate<string> isMeant)
    {
        lock (_problems)
            return _problems.Any(p => isMeant(p.Path));
    }

    /// <summary>Reads and extracts the articles that <paramref name="named"/> stands for, in order, several at a time.</summary>
    /// <remarks>A file that is too long for one article gives several in a row, each made when the one before has been taken.</remarks>
    /// <typeparam name="T">What is made of an article; null leaves it out.</typeparam>
    /// <param name="named">Files and folders.</param>
    /// <param name="use">Makes it.</param>
    /// <param name="isJoined">Whether the article is joined with its ledger first.</param>
    /// <param name="memory">Remembers what was made of it; null where nothing does.</param>
    public IEnumerable<T> ForEachArticle<T>(
        IEnumerable<string> named, Func<ArticleClaims, T?> use, bool isJoined = true, IArticleMemory<T>? memory = null) where T : class
    {
        var (files, problems) = InputFiles.Find(named, Search);
        problems.ForEach(Note);
        return ForEachFile(files, new ArticleOrigin(isJoined && UsesLedgers ? new Ledgers(this) : null), use, memory);
    }

    /// <summary>The articles that the settings want to have checked, named as seen from the working folder.</summary>
    public IReadOnlyList<string> ConfiguredFiles()
    {
        var working = Path.GetFullPath(Host.WorkingFolder);
        var (files, problems) = InputFiles.Configured(Settings.Folder, working, RepositoryRoot.Of(working), Search);
        problems.ForEach(Note);
        if (files.Count == 0 && problems.Count == 0)
            Note(InputFiles.Problem(Settings.Path!, "no file here is one of its articles; change 'articles', or name what to check"));
        return files;
    }

    /// <summary>Reads and extracts the articles of files, in order, several at a time.</summary>
    /// <typeparam name="T">What is made of an article; null leaves it out.</typeparam>
    /// <param name="files">The files.</param>
    /// <param name="origin">Where they and their ledgers are read from.</param>
    /// <param name="use">Makes it.</param>
    /// <param name="memory">Remembers what was made of it; null where nothing does.</param>
    public IEnumerable<T> ForEachFile<T>(
        IReadOnlyList<string> files, ArticleOrigin origin, Func<ArticleClaims, T?> use, IArticleMemory<T>? memory = null) where T : class
    {
        using var progress = Progress.Begin(Host, files.Count);
        foreach (var some in files.Chunk(memory is null ? int.MaxValue : Ahead))
        {
            var known = new T?[some.Length];
            if (memory is not null)
            {
                InParallel(some.Length, i =>
                {
                    known[i] = Recall(memory, some[i]);
                    if (known[i] is not null)
                        progress.Advance();
                });
            }
            using var others = Series([.. some.Where((_, i) => known[i] is null)], origin, use, memory, progress).GetEnumerator();
            foreach (var value in known)
            {
                if (value is not null)
                {
                    yield return value;
                    continue;
                }
                others.MoveNext();
                foreach (var made in others.Current.Rest())
                    yield return made;
                if (others.Current.Problem is { } problem)
                    Note(problem);
            }
        }
    }

    /// <summary>What is remembered of a file; null also where it cannot be read, which is found out when it is to be.</summary>
    private T? Recall<T>(IArticleMemory<T> memory, string file) where T : class =>
        file != InputFiles.Stdin && FileBytes.TryRead(PathOf(file), Host.OpenInput, out var bytes, out _) && memory.KeyOf(file, bytes) is { } key
            ? memory.Recall(key, file, bytes) : null;

    /// <summary>The articles of files, in order, each series standing at its first one.</summary>
    private IEnumerable<ArticleSeries<T>> Series<T>(
        string[] files, ArticleOrigin origin, Func<ArticleClaims, T?> use, IArticleMemory<T>? memory, Progress progress) where T : class
    {
        // A window at a time: output keeps the order of the arguments, and memory does not grow with their number.
        var window = Math.Max(1, Environment.ProcessorCount) * 2;
        for (var start = 0; start < files.Length; start += window)
        {
            var series = new ArticleSeries<T>[Math.Min(window, files.Length - start)];
            InParallel(series.Length, i =>
            {
                series[i] = new ArticleSeries<T>(this, files[start + i], origin, use, memory);
                series[i].MoveNext();
                progress.Advance();
            });
            for (var i = 0; i < series.Length; i++)
            {
                var one = series[i];
                series[i] = null!;
                yield return one;
            }
        }
    }

    private static void InParallel(int count, Action<int> act)
    {
        if (count == 1)
            act(0);
        else
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, act);
    }

    /// <summary>Loads the rulebook; null where there is none to be had.</summary>
    public IRuleSet? LoadRules(string? named)
    {
        var (text, problem) = RulebookFile.Read(named, Host);
        if (text is null)
        {
            Note(problem!);
            return null;
        }
        var (rules, problems) = Steps.LoadRules(text, Today);
        foreach (var fault in problems)
            Note(fault);
        // Silence for want of rules must not look like a clean article.
        if (rules.Rules.IsEmpty && problems.IsEmpty)
            Note(new InputProblem(text.Path, 1, 1, "this rulebook holds no rule; name another with --rules, or see `trials rules --help`"));
        return rules;
    }

    /// <summary>The rules with the levels and numbers of the settings.</summary>
    /// <param name="rules">The rules of the rulebook.</param>
    /// <param name="keepsOff">Whether rules that are turned off stay.</param>
    public IRuleSet WithLevels(IRuleSet rules, bool keepsOff) =>
        Settings.Rules.IsEmpty && Settings.Limits.IsEmpty ? rules : rules.Only(NoteAll(problems =>
            RuleLevels.Apply(RuleLimits.Apply(rules.Rules, Settings.Limits, problems), Settings.Rules, keepsOff, problems)));

    /// <summary>Opens a writer for people.</summary>
    /// <param name="color"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    public TextReport OpenText(string color) => new(Host, color);

    /// <summary>Tells the problems, a line each.</summary>
    /// <param name="otherwise">The exit code where there are none.</param>
    public int Finish(int otherwise)
    {
        Host.Output.Flush();
        foreach (var problem in Problems)
            Host.Error.WriteLine(VisibleText.Of(problem.ToString()));
        return Code(otherwise);
    }
}
