using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Articles;

/// <summary>A claim as the ledger has it.</summary>
/// <param name="Id">Made once from content, then permanent.</param>
/// <param name="Text">The sentence as it was at the last <c>sync</c>.</param>
/// <param name="Map">The entry's fields.</param>
/// <param name="Block">
/// The whole lines of the file that belong to it: from the comment that stands right above it to what comes before the next.
/// </param>
/// <param name="Review">What a person says of it, or null.</param>
/// <param name="IsRemoved">Whether its sentence is no longer in the article; it is kept for what people wrote about it.</param>
public sealed record LedgerEntry(string Id, string Text, YamlMap Map, TextSpan Block, Review? Review, bool IsRemoved);
