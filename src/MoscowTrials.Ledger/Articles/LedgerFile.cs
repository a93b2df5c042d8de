using System.Collections.Immutable;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>The ledger of an article: a file of <c>claims/</c>.</summary>
/// <param name="Source">The file.</param>
/// <param name="Article">The article it is of, as a path from the root of the repository.</param>
/// <param name="ArticleAt">Where that is written.</param>
/// <param name="Entries">The claims in the order of the article, then those that are gone from it.</param>
/// <param name="Claims">Where the claims are listed.</param>
/// <param name="Removed">Where those are listed that are gone; behind the claims.</param>
/// <param name="Indent">Spaces before the dash of each entry; 0 where there is none.</param>
public sealed record LedgerFile(
    SourceText Source, string Article, TextSpan ArticleAt, ImmutableArray<LedgerEntry> Entries, EntryList Claims, EntryList Removed, int Indent)
{
    /// <summary>Whether it can become the ledger of the article under another name: the old one is written before the claims.</summary>
    public bool CanBeRenamed => ArticleAt.End <= Claims.Start;
}
