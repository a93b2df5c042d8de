using MoscowTrials.Rules;
using MoscowTrials.Rules.Judging;
using Xunit;

namespace MoscowTrials.Tests.Rules.Judging;

public sealed class SeverityTests
{
    /// <summary>Every combination of what decides, with the level written down from the principle, not from the code.</summary>
    public static TheoryData<Level, bool, Outcome, bool, bool, Level> Table()
    {
        var table = new TheoryData<Level, bool, Outcome, bool, bool, Level>();
        // Level at the start, of the family impossible or not: plain, allegation, inferred, both.
        Rows(Level.Error, true, Level.Error, Level.Warning, Level.Warning, Level.Warning);
        Rows(Level.Error, false, Level.Error, Level.Warning, Level.Warning, Level.Note);
        Rows(Level.Warning, true, Level.Warning, Level.Warning, Level.Warning, Level.Warning);
        Rows(Level.Warning, false, Level.Warning, Level.Note, Level.Note, Level.Note);
        Rows(Level.Note, true, Level.Warning, Level.Warning, Level.Warning, Level.Warning);
        Rows(Level.Note, false, Level.Note, Level.Note, Level.Note, Level.Note);
        return table;

        void Rows(Level start, bool impossible, Level plain, Level alleged, Level inferred, Level both)
        {
            table.Add(start, impossible, Outcome.Certain, false, false, plain);
            table.Add(start, impossible, Outcome.Certain, true, false, alleged);
            table.Add(start, impossible, Outcome.Certain, false, true, inferred);
            table.Add(start, impossible, Outcome.Certain, true, true, both);
            foreach (var flag in (bool[])[false, true])
                table.Add(start, impossible, Outcome.Possible, flag, flag, Level.Note);
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Levels_go_down_step_by_step(Level start, bool impossible, Outcome outcome, bool alleged, bool inferred, Level expected) =>
        Assert.Equal(expected, Severity.Of(start, impossible ? Family.Impossible : Family.Contradiction, outcome, alleged ? Standing.Allegation : Standing.Article, inferred));

    [Theory]
    [InlineData(Family.Impossible, Standing.Allegation)]
    [InlineData(Family.Contradiction, Standing.Allegation)]
    [InlineData(Family.Count, Standing.Allegation)]
    [InlineData(Family.Calendar, Standing.Allegation)]
    // A broken reference is the article's own fault, whoever speaks.
    [InlineData(Family.Source, Standing.Article)]
    [InlineData(Family.CitationNeeded, Standing.Article)]
    [InlineData(Family.Edit, Standing.Article)]
    public void A_side_that_is_not_asserted_makes_it_an_allegation(Family family, Standing expected)
    {
        Assert.Equal(expected, Severity.StandingOf(family, allAsserted: false));
        Assert.Equal(Standing.Article, Severity.StandingOf(family, allAsserted: true));
    }
}
