namespace MoscowTrials.Web;

/// <summary>What a person wants to have taken down about a finding, as the page sends it.</summary>
/// <param name="Finding">The finding's fingerprint.</param>
/// <param name="Verdict">The verdict as it is written: <c>false-alarm</c>.</param>
/// <param name="Because">Why.</param>
/// <param name="Until">Last day on which it counts, as <c>2031-05-31</c>; empty for good.</param>
/// <param name="Version">The version of everything that the page showed.</param>
public sealed record DecisionRequest(string? Finding, string? Verdict, string? Because, string? Until, string? Version);

/// <summary>A reading of some words of a sentence, corrected.</summary>
/// <param name="Words">The words.</param>
/// <param name="Is">What they are, as the ledger writes it.</param>
public sealed record CorrectedWords(string? Words, string? Is);

/// <summary>A name of a sentence, corrected.</summary>
/// <param name="Words">The words.</param>
/// <param name="Is">What they name, as the article calls it; <c>none</c> for nothing.</param>
/// <param name="New">What it is, where the article knows nothing of that name: <c>person</c>; empty or null where it does.</param>
public sealed record CorrectedName(string? Words, string? Is, string? New);

/// <summary>What a person holds of the reading of a sentence: with no correction at all, that it is right.</summary>
/// <param name="Claim">The claim's id.</param>
/// <param name="Voice">
/// In whose voice it stands, as the ledger writes it, or <c>established</c>: attributed, and told as a fact. Null where that was read rightly.
/// </param>
/// <param name="Dates">Times that were misread.</param>
/// <param name="Events">Events that were misread.</param>
/// <param name="Version">The version of everything that the page showed.</param>
/// <param name="Speaker">Who says it, beside a voice that is not the article's; null or empty where nobody is named.</param>
/// <param name="Names">Names that were misread.</param>
/// <param name="Remark">What there is to say beside; null or empty to keep what is written.</param>
public sealed record ReviewRequest(
    string? Claim, string? Voice, IReadOnlyList<CorrectedWords?>? Dates, IReadOnlyList<CorrectedWords?>? Events, string? Version,
    string? Speaker = null, IReadOnlyList<CorrectedName?>? Names = null, string? Remark = null);

/// <summary>What became of a request.</summary>
public enum ReviewOutcome
{
    Written,

    /// <summary>Somebody else changed the files since the page was made; nothing was written.</summary>
    ChangedMeanwhile,

    /// <summary>It cannot be taken down as it is; nothing was written.</summary>
    Refused,
}

/// <summary>What became of a request, with the reason where nothing was written.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">A sentence for the person; empty where all is well.</param>
public sealed record ReviewAnswer(ReviewOutcome Outcome, string Reason = "");

/// <summary>What a review shows and writes; asked by one request at a time.</summary>
public interface IReviewDesk
{
    /// <summary>The state of all files that the page is made of, as hex digits.</summary>
    string Version();

    /// <summary>The page as it stands now, in UTF-8, and the policy that it needs.</summary>
    (byte[] Page, string Policy) Page();

    /// <summary>Takes down a decision.</summary>
    ReviewAnswer Decide(DecisionRequest request);

    /// <summary>Takes down how a sentence is to be read.</summary>
    ReviewAnswer Review(ReviewRequest request);
}
