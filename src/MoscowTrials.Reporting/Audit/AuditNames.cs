using MoscowTrials.Rules.Auditing;

namespace MoscowTrials.Reporting.Audit;

/// <summary>The words of an audit; they stay when a member in the code is renamed.</summary>
public static class AuditNames
{
    public static string Of(SourcingState state) => state switch
    {
        SourcingState.Cited => "cited",
        SourcingState.Covered => "covered",
        SourcingState.Tagged => "tagged",
        SourcingState.Uncited => "uncited",
        _ => "not-wanting",
    };

    /// <summary>The needs, the most wanted first.</summary>
    public static IEnumerable<string> Each(SourceNeeds needs) =>
        Enum.GetValues<SourceNeeds>().Where(n => n != SourceNeeds.None && needs.HasFlag(n)).Select(n => n.Word());

    /// <summary>The strongest need as a phrase: "a quotation".</summary>
    public static string Phrase(SourceNeeds needs) => needs.Strongest() switch
    {
        SourceNeeds.Quotation => "a quotation",
        SourceNeeds.Figure => "a figure",
        SourceNeeds.Date => "a date",
        SourceNeeds.Superlative => "a superlative",
        SourceNeeds.LivingPerson => "on somebody who may be living",
        SourceNeeds.Person => "on a named person",
        SourceNeeds.UnnamedAttribution => "said without telling by whom",
        _ => "an event",
    };
}
