using System.Collections.Concurrent;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Finds what people wrote about the articles of a run.</summary>
/// <param name="run">The run; problems with ledgers are its problems.</param>
internal sealed class Ledgers(Run run)
{
    private readonly ConcurrentDictionary<string, LedgerFolder?> _folders = new(StringComparer.Ordinal);

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
        if (!Directory.Exists(folder.Claims))
            return null;
        foreach (var path in folder.Candidates(article))
        {
            if (ReadText(path) is not { } text)
                continue;
            var (ledger, problems) = LedgerReader.Read(text);
            foreach (var problem in problems)
                run.Note(problem);
            // One that is broken may be that of another article; it is told either way.
            if (ledger?.Article == article)
                return ledger;
        }
        return null;
    }

    /// <summary>The article joined with its ledger, if it has one.</summary>
    public ArticleClaims Join(ArticleClaims read)
    {
        // Of a file that is too long for one article no part is the whole that the ledger knows.
        if (read.Article.Stretch.Length < read.Article.Source.Text.Length
            || Find(read.Article.Source.Path) is not var (folder, article) || Read(folder, article) is not { } ledger)
            return read;
        var (joined, problems) = ReviewedArticle.Join(read, ledger);
        foreach (var problem in problems)
            run.Note(problem);
        return joined;
    }

    /// <summary>A file of the ledger, named as seen from the working folder; null where there is none, or where it cannot be read, which is noted.</summary>
    public SourceText? ReadText(string path)
    {
        var shown = Shown(path);
        try
        {
            if (SafeFile.Read(path) is not { } bytes)
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
}
