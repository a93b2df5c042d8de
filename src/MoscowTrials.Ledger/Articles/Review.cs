using MoscowTrials.Claims.Reviews;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>What a person says of the reading of a sentence.</summary>
/// <param name="Span">Where it stands in the ledger.</param>
/// <param name="By">Who.</param>
/// <param name="On">When; null where it is not written.</param>
/// <param name="Of">What was looked at, see <see cref="ReviewedText"/>.</param>
/// <param name="Note">A remark, or null.</param>
/// <param name="Correction">What was misread; nothing in it where the reading is right.</param>
public sealed record Review(TextSpan Span, string By, DateOnly? On, string Of, string? Note, ClaimCorrection Correction);
