namespace MoscowTrials.Rules.Deciding;

/// <summary>A finding that an edit silences instead of mending what it is about.</summary>
/// <remarks>It is no rule of the rulebook, because an edit of the rulebook must not silence it.</remarks>
public static class SilencedFinding
{
    /// <summary>Tells that a finding is silenced.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="by">By what, as a phrase: "the edit of the rulebook".</param>
    public static Finding Of(Finding finding, string by) => finding with
    {
        Rule = BuiltInRules.Silenced, Level = Level.Note, Outcome = Outcome.Certain, Standing = Standing.Article, Decision = null, Status = FindingStatus.New,
        Fingerprint = Judging.Fingerprint.Of(BuiltInRules.Silenced.Id, [KeyValuePair.Create("finding", (string?)finding.Fingerprint), KeyValuePair.Create("by", (string?)by)]),
        Message = $"{finding.Rule.Id} {finding.Rule.Name} ({finding.Fingerprint[..8]}) is silenced by this edit ({by.TrimEnd('.')}): {finding.Message}",
    };
}
