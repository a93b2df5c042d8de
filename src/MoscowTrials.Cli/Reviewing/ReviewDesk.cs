using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MoscowTrials.Cli.Commands;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Html;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Web;

namespace MoscowTrials.Cli.Reviewing;

/// <summary>
/// Shows an article as the files stand now, and writes what a person holds of it into the ledger by the ledger's own code.
/// </summary>
/// <param name="run">How articles are read.</param>
/// <param name="file">The article.</param>
/// <param name="rulebook">The rulebook that was named, or null.</param>
/// <param name="by">Who reviews.</param>
internal sealed class ReviewDesk(Run run, string file, string? rulebook, string by) : IReviewDesk
{
    private static readonly ReviewAnswer Written = new(ReviewOutcome.Written);

    private static readonly ReviewAnswer Stale = new(ReviewOutcome.ChangedMeanwhile,
        "The article or what people wrote about it was changed outside of this page. Nothing was written; load it anew, and look again.");

    /// <summary>UTF-16 units of a reason.</summary>
    private const int LongestReason = 2_000;

    /// <summary>The page's word for the voice of somebody whose finding is a fact.</summary>
    private const string Established = "established";

    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Files())
        {
            var bytes = Bytes(path);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{path}\0{bytes?.Length ?? -1}\0")));
            hash.AppendData(bytes ?? []);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    public (byte[] Page, string Policy) Page()
    {
        // Before it is read: what changes meanwhile is noticed with the first request.
        var version = Version();
        var once = Once();
        using var rules = once.LoadRules(rulebook);
        using var levelled = rules is null ? null : once.WithLevels(rules, keepsOff: false);
        var report = levelled is null ? null : ArticleCheck.Report(once, levelled, file);
        foreach (var problem in once.Problems)
            run.Host.Error.WriteLine(VisibleText.Of(problem.ToString()));
        using var page = new MemoryStream();
        if (report is null)
            page.Write(Encoding.UTF8.GetBytes("<!doctype html><title>trials</title><p>The article cannot be read; the terminal tells why."));
        else
            ReportPage.Write(page, report, new PageReview(version));
        return (page.ToArray(), ReportPage.Policy(isReview: true));
    }

    public ReviewAnswer Decide(DecisionRequest request)
    {
        bool IsStill() => request.Version == Version();
        if (!IsStill())
            return Stale;
        var at = Decision.Words.ToList().IndexOf(request.Verdict ?? "");
        var until = SharedOptions.Day(request.Until ?? "");
        var because = OneLine(request.Because);
        if (at < 0 || because.Length is 0 or > LongestReason || (until is null && !string.IsNullOrEmpty(request.Until)))
            return Refused("What can be written down is a verdict with a reason of at most 2,000 letters, and a last day if wanted.");
        if ((Verdict)at == Verdict.WillFix && until is null)
            return Refused("What will be mended needs the day by which it is done.");
        var once = Once();
        if (Report(once)?.Findings.FirstOrDefault(f => f.Fingerprint == request.Finding) is not { } finding)
            return Refused(Told(once, "There is no such finding."));
        var written = new DecisionWriter(once, new Ledgers(once)).Write(finding, (Verdict)at, because, by, until, IsStill);
        return written is not null ? Written : IsStill() ? Refused(Told(once, "It could not be written.")) : Stale;
    }

    public ReviewAnswer Review(ReviewRequest request)
    {
        bool IsStill() => request.Version == Version();
        if (!IsStill())
            return Stale;
        var remark = OneLine(request.Remark);
        if (remark.Length > LongestReason)
            return Refused("A remark has at most 2,000 letters.");
        var once = Once();
        if (once.ForEachArticle([file], a => a.Article, isJoined: false).ToList() is not [{ IsWholeFile: true } article])
            return Refused(Told(once, "The article is " + LedgerWriter.TooLong + "."));
        var reviewed = new ReviewedFile(once, article);
        if (reviewed.Claims.Own.FirstOrDefault(c => c.Id == request.Claim) is not { } claim)
            return Refused("There is no such sentence.");
        var (written, complaint) = reviewed.Write(claim, new NewReview(by, once.Today, ReviewedText.Fingerprint(claim),
            Corrections(request), remark.Length > 0 ? remark : null), IsStill);
        return written is not null ? Written : IsStill() ? Refused(Told(once, $"Nothing was written: {complaint}.")) : Stale;
    }

    private static ImmutableArray<NewCorrection> Corrections(ReviewRequest request)
    {
        var corrections = ImmutableArray.CreateBuilder<NewCorrection>();
        if (request.Voice is { } voice)
        {
            var isEstablished = voice == Established;
            var fields = ImmutableArray.Create(("voice", isEstablished ? "attributed" : voice));
            if (OneLine(request.Speaker) is { Length: > 0 } speaker)
                fields = fields.Add(("speaker", speaker));
            corrections.Add(new NewCorrection(null, isEstablished ? fields.Add(("factive", "true")) : fields));
        }
        foreach (var (list, key, sent) in new[] { ("dates", "is", request.Dates), ("events", "says", request.Events) })
        {
            foreach (var correction in sent ?? [])
            {
                if (correction is { Words: { } words, Is: { } value })
                    corrections.Add(new NewCorrection(list, [("words", words), (key, value)]));
            }
        }
        foreach (var name in request.Names ?? [])
        {
            if (name is not { Words: { } words, Is: { } value })
                continue;
            var fields = ImmutableArray.Create(("words", words), ("is", OneLine(value)));
            corrections.Add(new NewCorrection("names", string.IsNullOrEmpty(name.New) ? fields : fields.Add(("new", name.New))));
        }
        return corrections.ToImmutable();
    }

    /// <summary>On one line, as the commands have it.</summary>
    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ReviewAnswer Refused(string reason) => new(ReviewOutcome.Refused, reason);

    private ContradictionsReport? Report(Run once)
    {
        using var rules = once.LoadRules(rulebook);
        using var levelled = rules is null ? null : once.WithLevels(rules, keepsOff: false);
        return levelled is null ? null : ArticleCheck.Report(once, levelled, file);
    }

    /// <summary>A run of its own for a request, so that problems of one are not those of the next.</summary>
    private Run Once() => new(run.Host, run.Steps) { Today = run.Today, UsesLedgers = true, Reading = run.Reading };

    private static string Told(Run once, string otherwise) => once.Problems is [var first, ..] ? first.ToString() : otherwise;

    /// <summary>Full paths of all that the page is made of.</summary>
    private IEnumerable<string> Files()
    {
        var article = Path.GetFullPath(run.PathOf(file));
        yield return article;
        if (RulebookFile.Find(rulebook, run.Host) is { } rules)
            yield return Path.GetFullPath(run.PathOf(rules));
        if (LedgerFolder.Of(article) is not { } folder)
            yield break;
        foreach (var path in (string[])[folder.Decisions, folder.Background, folder.Baseline])
            yield return path;
        if (folder.Relative(article) is { } relative)
        {
            foreach (var path in folder.Candidates(relative))
                yield return path;
        }
    }

    private static byte[]? Bytes(string path)
    {
        try
        {
            return SafeFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
