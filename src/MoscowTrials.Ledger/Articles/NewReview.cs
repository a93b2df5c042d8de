using System.Collections.Immutable;

namespace MoscowTrials.Ledger.Articles;

/// <summary>A review that is to be written.</summary>
/// <param name="By">Who.</param>
/// <param name="On">When.</param>
/// <param name="Of">What was looked at, see <see cref="ReviewedText"/>.</param>
/// <param name="Corrections">What was misread; none where the reading is right. They come on top of what an earlier review corrects.</param>
/// <param name="Note">A remark, or null to keep the one that is there.</param>
public sealed record NewReview(string By, DateOnly On, string Of, ImmutableArray<NewCorrection> Corrections, string? Note = null);

/// <summary>A correction that is to be written.</summary>
/// <param name="List">Where it goes: <c>dates</c>, <c>names</c> or <c>events</c>; null for the fields of the review itself, the voice.</param>
/// <param name="Fields">Keys and values, in order.</param>
public sealed record NewCorrection(string? List, ImmutableArray<(string Key, string Value)> Fields);
