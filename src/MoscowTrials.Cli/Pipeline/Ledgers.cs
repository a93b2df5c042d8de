using System.Collections.Concurrent;
using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Background;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Background;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Finds what people wrote about the articles of a run; safe to ask from several threads.</summary>
/// <param name="run">The run; problems with ledgers are its problems.</param>
/// <param name="read">The content of a file by its full path, or null where there is none; that of the disk by default.</param>
internal sealed class Ledgers(Run run, Func<string, byte[]?>? read = null)
{
    /// <summary>What is wrong with an article that nothing can be written down about, and what to do.</summary>
    public const string NoRepository = "stands in no repository; make a folder 'claims' beside the articles, or keep them in git";

    private readonly ConcurrentDictionary<string, LedgerFolder?> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<BackgroundFacts>> _background = new(StringComparer.Ordinal);
    private readonly Func<string, byte[]?> _read = read ?? SafeFile.Read;

    /// <summary>The repository of an article with its path there; null for standard input and a file that stands in none.</summary>
    /// <param name="path">The file as the user named it.</param>
    public (LedgerFolder Folder, string Article)? Find(string path)
    {
        if (path == InputFiles.StdinName || run.Host.WorkingFolder.Length == 0)
            return null;
        var full = Path.GetFullPath(path, Path.GetFullPath(run.Host.WorkingFolder));
        var folder = _folders.GetOrAdd(Path.GetDirectoryName(full) ?? full, LedgerFolder.Of);
        return folder?.Relative(full) is { } article ? (folder, article) : null;
    }

    /// <summary>The ledger of an article; null where there is none, or where it is broken, which is noted.</summary>
    public LedgerFile? Read(LedgerFolder folder, string article)
    {
        foreach (var path in folder.Candidates(article))
        {
            if (ReadText(path) is not { } text)
                continue;
            var ledger = Parse(text);
            // One that is broken may be that of another article; it is told either way.
            if (ledger?.Article == article)
                return ledger;
        }
        return null;
    }

    /// <summary>
    /// The file that is, or is to be, the article's ledger; null where there is no saying, which is noted. That of an article which is gone
    /// is taken over: a folder was renamed.
    /// </summary>
    public string? Target(LedgerFolder folder, string article)
    {
        string? free = null, left = null;
        foreach (var path in folder.Candidates(article))
        {
            if (!File.Exists(path))
                free ??= path;
            else if (ReadText(path) is not { } text || Parse(text) is not { } ledger)
                return null;
            else if (ledger.Article == article)
                return path;
            else if (ledger.CanBeRenamed && !File.Exists(Path.Combine(folder.Root, ledger.Article)))
                left ??= path;
        }
        if (left is not null)
            return left;
        if (free is null)
            run.Note(InputFiles.Problem(article, "every file name that its ledger could have is taken by another article's"));
        return free;
    }

    /// <summary>A ledger out of its text; null where it is broken, which is noted.</summary>
    public LedgerFile? Parse(SourceText text)
    {
        var (ledger, problems) = LedgerReader.Read(text);
        foreach (var problem in problems)
            run.Note(problem);
        return ledger;
    }

    /// <summary>What is declared about the world in the repository of an article.</summary>
    public BackgroundFacts BackgroundOf(string path) =>
        Find(path) is not var (folder, _) ? BackgroundFacts.None
        : _background.GetOrAdd(folder.Root, _ => new Lazy<BackgroundFacts>(() =>
            Parse(folder.Background, BackgroundReader.Read) ?? BackgroundFacts.None)).Value;

    /// <summary>The article joined with its ledger, if it has one.</summary>
    public ArticleClaims Join(ArticleClaims extracted)
    {
        for (var i = 0; i < extracted.FactFaults.Length; i++)
        {
            var file = extracted.Facts[0].File;
            var (line, column) = file.GetPosition(extracted.FactFaults[i].At);
            run.Note(new InputProblem(file.Path, line, column, extracted.FactFaults[i].Message));
        }
        // Of a file that is too long for one article no part is the whole that the ledger knows.
        if (!extracted.Article.IsWholeFile
            || Find(extracted.Article.Source.Path) is not var (folder, article) || Read(folder, article) is not { } ledger)
            return extracted;
        var (joined, problems) = ReviewedArticle.Join(extracted, ledger);
        foreach (var problem in problems)
            run.Note(problem);
        return joined;
    }

    /// <summary>The decisions of a repository; null where there are none, or where they are broken, which is noted.</summary>
    public DecisionsFile? Decisions(LedgerFolder folder) => Parse(folder.Decisions, DecisionsFile.Read);

    /// <summary>The findings that a repository was taken over with; null where there are none, or where they are broken, which is noted.</summary>
    public Baseline? Baseline(LedgerFolder folder) => Parse(folder.Baseline, Ledger.Decisions.Baseline.Read);

    /// <summary>A file of the ledger, named as seen from the working folder; null where there is none, or where it cannot be read, which is noted.</summary>
    public SourceText? ReadText(string path)
    {
        var shown = Shown(path);
        try
        {
            if (_read(path) is not { } bytes)
                return null;
            var (text, problem) = SourceText.Decode(shown, bytes);
            if (problem is not null)
                run.Note(problem);
            return text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            run.Note(InputFiles.Problem(shown, "cannot be read; check its permissions"));
            return null;
        }
    }

    /// <summary>A path as reports show it: seen from the working folder.</summary>
    public string Shown(string path) =>
        Path.GetRelativePath(Path.GetFullPath(run.Host.WorkingFolder), path).Replace(Path.DirectorySeparatorChar, '/');

    private T? Parse<T>(string path, Func<SourceText, (T?, ImmutableArray<InputProblem>)> parse) where T : class
    {
        if (ReadText(path) is not { } text)
            return null;
        var (value, problems) = parse(text);
        foreach (var problem in problems)
            run.Note(problem);
        return value;
    }
}
