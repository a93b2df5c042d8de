using System.Collections.Immutable;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>What is kept of an article that was checked; its claims go, but for those of the findings.</summary>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
/// <param name="BeginsFile">Whether it is the whole of its file, or the first part of one that is too long for one article.</param>
/// <param name="Claims">How many claims it makes.</param>
/// <param name="Result">What the rules say of it.</param>
internal sealed record CheckedArticle(string Path, string Language, bool BeginsFile, int Claims, CheckResult Result)
{
    /// <summary>The file with the comments that silence findings; null where it has none.</summary>
    public (SourceText Source, ImmutableArray<Suppression> Suppressions)? Comments { get; init; }
}
