using System.Collections.Immutable;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Counts;

/// <summary>Verbs that tell what becomes of somebody or something in the end, for rules to hold against each other.</summary>
public static class VerbFates
{
    private static readonly Lazy<ImmutableArray<(string Verb, string Domain, string Outcome)>> Rows =
        new(() => [.. LexiconTable.Read("fates.tsv", 3).Select(r => (r[0], r[1], r[2]))]);

    /// <summary>Base form of the verb, domain, and the outcome in it; of one domain nobody has two.</summary>
    public static ImmutableArray<(string Verb, string Domain, string Outcome)> All => Rows.Value;
}
