namespace MoscowTrials.Rules.Judging;

/// <summary>How loud a finding is.</summary>
internal static class Severity
{
    /// <summary>
    /// Whose conflict it is. A broken reference or a missing citation is the article's own fault, whoever speaks in the
    /// sentence; anything else is an allegation as soon as one side is not asserted.
    /// </summary>
    public static Standing StandingOf(Family family, bool allAsserted) =>
        allAsserted || family is Family.Source or Family.CitationNeeded or Family.Edit ? Standing.Article : Standing.Allegation;

    /// <summary>
    /// The level of a finding: the rule's, one down for an allegation, one down for an inferred link; what is only possible
    /// is a note. A certain impossibility never goes below a warning: what cannot be deserves a look, whoever says it.
    /// </summary>
    public static Level Of(Level start, Family family, Outcome outcome, Standing standing, bool inferred)
    {
        if (outcome != Outcome.Certain)
            return Level.Note;
        var steps = (standing == Standing.Allegation ? 1 : 0) + (inferred ? 1 : 0);
        var floor = family == Family.Impossible ? Level.Warning : Level.Note;
        return (Level)Math.Max((int)start - steps, (int)floor);
    }
}
