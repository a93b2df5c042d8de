using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>The ledger of an article: a file of <c>claims/</c>.</summary>
/// <param name="Source">The file.</param>
/// <param name="Article">The article it is of, as a path from the root of the repository.</param>
/// <param name="Entries">The claims in the order of the article, then those that are gone from it.</param>
/// <param name="ClaimsStart">Offset of the first claim's block; of the end of the head where there is none.</param>
/// <param name="ClaimsEnd">Offset behind the last claim's block.</param>
/// <param name="RemovedStart">Offset of the first block of those that are gone; of the end where there is none.</param>
/// <param name="RemovedEnd">Offset behind the last.</param>
public sealed record LedgerFile(
    SourceText Source, string Article, ImmutableArray<LedgerEntry> Entries, int ClaimsStart, int ClaimsEnd, int RemovedStart, int RemovedEnd);
