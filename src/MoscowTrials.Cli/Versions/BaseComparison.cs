using System.Collections.Concurrent;
using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Configuration;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reading;
using MoscowTrials.Rules;
using MoscowTrials.Rules.Deciding;

namespace MoscowTrials.Cli.Versions;

/// <summary>Compares the findings of a working tree with those of an earlier version of everything: articles, ledgers, rulebook.</summary>
internal sealed class BaseComparison : IDisposable
{
    private readonly Run _run;
    private readonly Run _before;
    private readonly BaseVersion _base;
    private readonly Ledgers _ledgers;
    private readonly Ledgers _oldLedgers;
    private readonly IRuleSet? _rules;
    private readonly IRuleSet? _oldRules;
    private readonly bool _isRulebookEdited;
    private readonly ConcurrentDictionary<string, Lazy<ArticleClaims?>> _old = new(StringComparer.Ordinal);
    private readonly bool _areSettingsEdited;

    /// <param name="run">The run.</param>
    /// <param name="version">The earlier version.</param>
    /// <param name="rules">The rules that run.</param>
    /// <param name="named">The rulebook as the user named it, or null.</param>
    /// <param name="select">Chooses of a rulebook what runs, by the settings of a version.</param>
    public BaseComparison(Run run, BaseVersion version, IRuleSet? rules, string? named, Func<Run, IRuleSet, IRuleSet> select)
    {
        (_run, _base, _rules) = (run, version, rules);
        var settings = SettingsFile.Read(run.Host, version.Read);
        _areSettingsEdited = settings.Path is null ? run.Settings.Path is not null
            : !version.IsUnchanged(Path.Combine(settings.Folder, SettingsFile.FileName));
        _before = new Run(run.Host, run.Steps)
        {
            Today = run.Today,
            Settings = settings,
            Ignored = SettingsFile.ReadIgnored(run.Host, version.Read),
            Reading = run.Reading with { Language = settings.Language.Value, MarkersCoverParagraph = settings.MarkersCoverParagraph.Value },
            UsesLedgers = run.UsesLedgers,
        };
        _ledgers = new Ledgers(run);
        _oldLedgers = new Ledgers(_before, version.Read);
        var path = Full(RulebookFile.Find(named, run.Host));
        _isRulebookEdited = !version.IsUnchanged(path);
        _oldRules = OldRules(path, named) is { } old ? select(_before, old) : null;
    }

    /// <summary>The rulebook of the old version, where it or its levels differ; null where there is nothing else to judge by.</summary>
    private IRuleSet? OldRules(string path, string? named)
    {
        if (_isRulebookEdited && _base.Read(_base.OldPath(path)) is { } bytes
            && SourceText.Decode(InputFiles.Shown(RulebookFile.Find(named, _run.Host)), bytes).Text is { } text)
            return _run.Steps.LoadRules(text, _run.Today).Rules;
        return _areSettingsEdited ? _run.LoadRules(named) : null;
    }

    /// <summary>What kept the old version, or a part of it, from being read; nothing that this edit could mend.</summary>
    public IEnumerable<InputProblem> Problems => _before.Problems;

    /// <summary>Whether the edit changed an article or anything that is joined with it.</summary>
    /// <param name="path">The article of today, as the user named it.</param>
    public bool Touches(string path) => !IsUntouched(path);

    /// <summary>An article before the edit; null where that did not change it, or it was not there, or is too long for one article.</summary>
    /// <param name="path">The article of today, as the user named it.</param>
    public ArticleClaims? OldOf(string path) => _old.GetOrAdd(path, _ => new Lazy<ArticleClaims?>(() =>
    {
        if (IsUntouched(path))
            return null;
        var old = OldName(path);
        return _before.ForEachFile([old], Origin, claims => claims.Article.IsWholeFile ? claims : null).FirstOrDefault();
    })).Value;

    /// <summary>The findings of both versions with what became of them.</summary>
    /// <param name="findings">Those of the working tree.</param>
    /// <param name="articles">The files that were checked.</param>
    /// <param name="named">The files and folders that were searched.</param>
    /// <param name="areConfigured">Whether it was the folder of the settings, for its articles.</param>
    public ImmutableArray<Finding> Compare(
        ImmutableArray<Finding> findings, IReadOnlyCollection<string> articles, IReadOnlyCollection<string> named, bool areConfigured)
    {
        var same = articles.Where(IsUntouched).ToHashSet(StringComparer.Ordinal);
        var untouched = findings.Where(f => same.Contains(PathOf(f))).ToImmutableArray();
        var touched = findings.Where(f => !same.Contains(PathOf(f))).ToImmutableArray();
        var edited = articles.Where(a => !same.Contains(a)).ToList();
        var rules = _oldRules ?? _rules;
        // What is too long to be held against its old version as a whole is read in stretches, and what is deleted has no new one.
        var rest = edited.Where(a => OldOf(a) is null).Select(a => OldName(a))
            .Concat(named.SelectMany(n => _base.Deleted(Full(n))).Where(p => Counts(_run, p, areConfigured)).Select(_ledgers.Shown)).Distinct(StringComparer.Ordinal);
        var before = edited.Select(OldOf).OfType<ArticleClaims>().AsParallel().AsOrdered().SelectMany(a => rules?.Check(a).Findings ?? [])
            .ToImmutableArray().AddRange(
                _before.ForEachFile([.. rest], Origin, claims => rules?.Check(claims).Findings.ToList()).SelectMany(f => f));
        var compared = FindingDiff.Compare(before, touched);
        return
        [
            .. untouched.Select(f => f with { Status = FindingStatus.Unchanged }), .. Silence(compared, articles),
            .. Dropped(articles, named, areConfigured),
        ];
    }

    private static bool Counts(Run run, string path, bool areConfigured) =>
        run.Search.Counts(path) && (!areConfigured || run.Search.IsConfigured(path));

    /// <summary>The findings on articles that are still there, and that the edit of the settings takes out of the check.</summary>
    private IEnumerable<Finding> Dropped(IReadOnlyCollection<string> articles, IReadOnlyCollection<string> named, bool areConfigured)
    {
        var stay = articles.Select(Full).ToHashSet(StringComparer.Ordinal);
        var folders = named.Select(n => Path.TrimEndingDirectorySeparator(Full(n)) + Path.DirectorySeparatorChar).ToList();
        var rules = _oldRules ?? _rules;
        var gone = _base.Files.Where(p => folders.Exists(f => p.StartsWith(f, StringComparison.Ordinal)) && !stay.Contains(p)
            && Counts(_before, p, areConfigured) && !Counts(_run, p, areConfigured) && File.Exists(p)).Select(_ledgers.Shown);
        return _before.ForEachFile([.. gone], Origin, claims => rules?.Check(claims).Findings.Where(f => f.Outcome != Outcome.Unknown).ToList())
            .SelectMany(f => f).Where(f => f.Level > Level.Note)
            .Select(f => SilencedFinding.Of(f, $"{SettingsFile.FileName} or {IgnoreFile.FileName}, by which the article is no longer checked"));
    }

    /// <summary>
    /// What the edit silences without mending it: by taking a rule out or changing it, by a decision, by the baseline. It is listed, so that
    /// whoever reviews the edit sees it.
    /// </summary>
    /// <param name="compared">The findings of both versions, without anybody's word on them.</param>
    /// <param name="findings">The same with their decisions, and as the baseline knows them.</param>
    public IEnumerable<Finding> Silenced(ImmutableArray<Finding> compared, ImmutableArray<Finding> findings)
    {
        var old = findings.Where(f => f.Decision is not null).Select(f => _oldLedgers.Find(PathOf(f))?.Folder)
            .OfType<Ledger.Storage.LedgerFolder>().Distinct()
            .SelectMany(f => _oldLedgers.Decisions(f)?.Decisions ?? []).Select(d => d with { Block = default }).ToHashSet();
        var decided = findings.Where(f => f.Decision is { } decision && !old.Contains(decision with { Block = default }) && !WasSilenced(f, decision))
            .Select(f => SilencedFinding.Of(f, $"{f.Decision!.Word}, {f.Decision.By}: {f.Decision.Because}"));
        // What is new since the base, and yet known to the baseline, the edit has put there.
        var news = compared.Where(f => f.Status == FindingStatus.New).Select(f => (f.Fingerprint, PathOf(f))).ToHashSet();
        return decided.Concat(findings.Where(f => f.Status == FindingStatus.Unchanged && news.Contains((f.Fingerprint, PathOf(f))))
            .Select(f => SilencedFinding.Of(f, "the baseline")));
    }

    /// <summary>Whether a comment that silences a finding stood in the article before the edit, with the same reason.</summary>
    private bool WasSilenced(Finding finding, Ledger.Decisions.Decision decision) => SuppressedFindings.IsBy(decision)
        && (IsUntouched(PathOf(finding)) || OldOf(PathOf(finding))?.Article.Suppressions
            .Any(s => s.Reason == decision.Because && s.Rules.Any(r => RuleSelection.Fits(finding.Rule, r))) == true);

    private ArticleOrigin Origin => new(_run.UsesLedgers ? _oldLedgers : null, p => _base.Read(Full(p)), _base.Read);

    public void Dispose() => _oldRules?.Dispose();

    /// <summary>Of a finding that is gone only because its rule is, it says so.</summary>
    private ImmutableArray<Finding> Silence(ImmutableArray<Finding> compared, IReadOnlyCollection<string> articles)
    {
        if (_oldRules is null || !compared.Any(f => f.Status == FindingStatus.Fixed))
            return compared;
        var still = _run.ForEachFile([.. articles], new ArticleOrigin(_run.UsesLedgers ? _ledgers : null),
            claims => _oldRules.Check(claims).Findings.Select(f => f.Fingerprint).ToList()).SelectMany(f => f).ToHashSet(StringComparer.Ordinal);
        return [.. compared.Select(f => f.Status == FindingStatus.Fixed && still.Contains(f.Fingerprint)
            ? SilencedFinding.Of(f, _isRulebookEdited ? "the edit of the rulebook" : "the edit of " + SettingsFile.FileName) : f)];
    }

    /// <summary>Whether neither the article nor anything that is joined with it has changed.</summary>
    private bool IsUntouched(string path)
    {
        if (_isRulebookEdited || _areSettingsEdited || !_base.IsUnchanged(Full(path))
            || !_run.Companions.Of(path).All(_base.IsUnchanged))
            return false;
        return _ledgers.Find(path) is not var (folder, article)
            || _base.IsUnchanged(folder.Background) && folder.Candidates(article).All(_base.IsUnchanged);
    }

    private static string PathOf(Finding finding) => finding.Evidence[0].Article.Article.Source.Path;

    /// <summary>What an article was called before the edit: as the user names it today, unless it was renamed.</summary>
    private string OldName(string path) => _base.OldName(path, Path.GetFullPath(_run.Host.WorkingFolder));

    private string Full(string path) => Path.GetFullPath(path, Path.GetFullPath(_run.Host.WorkingFolder));
}
