using MoscowTrials.Claims.Facts;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Lineage;

namespace MoscowTrials.Reporting.Diff;

/// <summary>The words for what an edit did; they stay when a member in the code is renamed.</summary>
internal static class DiffNames
{
    public static string Of(LineageKind kind) => kind switch
    {
        LineageKind.Same => "same",
        LineageKind.Moved => "moved",
        LineageKind.Reworded => "reworded",
        LineageKind.Split => "split",
        LineageKind.Merged => "merged",
        LineageKind.Added => "added",
        _ => "removed",
    };

    public static string Of(WordChange change) => change switch
    {
        WordChange.Kept => "kept",
        WordChange.Removed => "removed",
        _ => "added",
    };

    public static string Of(CitationFate fate) => fate switch
    {
        CitationFate.Kept => "kept",
        CitationFate.Revised => "revised",
        CitationFate.Removed => "removed",
        _ => "added",
    };

    public static string Of(FactKind kind) => kind switch
    {
        FactKind.Date => "date",
        FactKind.Number => "number",
        FactKind.Place => "place",
        _ => "name",
    };

    public static string Of(FactRelation relation) => relation switch
    {
        FactRelation.Refined => "refined",
        FactRelation.Akin => "akin",
        _ => "changed",
    };
}
