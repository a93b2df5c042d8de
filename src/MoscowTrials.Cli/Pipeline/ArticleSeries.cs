using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Output;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>What is made of the articles of one file: one, unless the file is too long for that.</summary>
/// <remarks>A fault of the tool costs this file and no other.</remarks>
internal sealed class ArticleSeries<T>(Run run, string file, ArticleOrigin origin, Func<ArticleClaims, T?> use, IArticleMemory<T>? memory)
    where T : class
{
    private IEnumerator<Article>? _articles;
    private T? _value;
    private string? _key;
    private bool _isOpen;
    private bool _isAtOne;
    private bool _isStretch;

    /// <summary>What kept the file from being read to its end, or null.</summary>
    public InputProblem? Problem { get; private set; }

    /// <summary>Goes on to the next article, if there is one and it can be read.</summary>
    public void MoveNext()
    {
        _isAtOne = false;
        try
        {
            // A stretch of a file of megabytes: what it took is given back before the next one is read, or the results are told.
            if (_isStretch)
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            if (!_isOpen)
                _articles = Open();
            if (_articles is null || !_articles.MoveNext())
                return;
            foreach (var problem in _articles.Current.Problems)
                run.Note(problem);
            _isStretch = _articles.Current.Stretch.Length < _articles.Current.Source.Text.Length;
            var claims = run.Steps.Extract(_articles.Current, origin.Ledgers?.BackgroundOf(_articles.Current.Source.Path));
            _value = use(origin.Ledgers?.Join(claims) ?? claims);
            // What depends on a file that the article names is not told by the article's own bytes.
            if (_key is not null && _value is not null && !_isStretch && !run.Companions.Of(InputFiles.Shown(file)).Any())
                memory!.Keep(_key, _value);
            _isAtOne = true;
        }
        catch (Exception e) when (!Failure.IsDebugging(run.Host))
        {
            Problem = InputFiles.Problem(file, Failure.Describe(e));
        }
    }

    /// <summary>What is made of the articles from the one on that it stands at; the series lets go of each.</summary>
    public IEnumerable<T> Rest()
    {
        for (; _isAtOne; MoveNext())
        {
            var value = _value;
            _value = null;
            if (value is not null)
                yield return value;
        }
    }

    private IEnumerator<Article>? Open()
    {
        _isOpen = true;
        byte[]? bytes;
        if (origin.Read is { } read)
            bytes = read(file);
        else if (!FileBytes.TryRead(run.PathOf(file), run.Host.OpenInput, out bytes, out var unread))
            Problem = unread with { Path = InputFiles.Shown(file) };
        if (bytes is null)
            return null;
        _key = memory?.KeyOf(file, bytes);
        var (articles, problem) = run.Steps.Read(
            InputFiles.Shown(file), bytes, run.ReadingOf(file) with { Companions = run.Companions.Reader(origin.ReadFull) });
        Problem = problem;
        return articles?.GetEnumerator();
    }
}
