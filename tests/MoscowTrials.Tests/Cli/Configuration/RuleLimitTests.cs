using Xunit;

namespace MoscowTrials.Tests.Cli.Configuration;

/// <summary>Numbers that the rulebook leaves to the settings.</summary>
public sealed class RuleLimitTests : IDisposable
{
    private readonly LedgerRun _run = new();

    public RuleLimitTests()
    {
        _run.Write("rules.md", RepositoryFiles.Read("rules.md"));
        // Ten days apart: the same day in two calendars, or two days.
        _run.WriteArticle("Otto Lind was born on 1 March 1650.", "Otto Lind was born on 11 March 1650.");
    }

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("", 0)]
    [InlineData("rules: {MT201: {calendar_days: 13}}", 0)]
    [InlineData("rules: {MT201: {calendar_days: 9}}", 1)]
    [InlineData("rules: {conflicting-date: {calendar_days: 9}}", 1)]
    // Beside the level; of two numbers the later counts.
    [InlineData("rules: {MT201: {level: error, calendar_days: 9}}", 1)]
    [InlineData("rules: {MT2: {calendar_days: 9}, MT201: {calendar_days: 12}}", 0)]
    [InlineData("rules: {MT201: {level: off, calendar_days: 9}}", 0)]
    public void A_number_counts(string settings, int expected)
    {
        _run.Write(".trials.yaml", settings + "\n");

        Assert.Equal(expected, _run.Run("check", _run.Article, "--fail-on", "warning"));
        Assert.Empty(_run.Error);
    }

    [Theory]
    [InlineData("rules: {MT201: {calendar_days: 99}}", "1:17: 'calendar_days' is 99; write a whole number from 0 to 40")]
    [InlineData("rules: {MT201: {calender_days: 9}}", "1:17: MT201 has no setting 'calender_days'; did you mean 'calendar_days'? (`trials explain MT201` tells them)")]
    [InlineData("rules: {MT201: {calendar_days: few}}", "1:32: 'few' is no whole number; `trials explain MT201` tells what 'calendar_days' may be")]
    [InlineData("rules: {MT999: {calendar_days: 9}}", "1:17: 'MT999' fits no rule (`trials rules` lists them)")]
    [InlineData("rules: {MT201: {level: loud}}", "1:24: 'loud' is none of off, note, warning, error")]
    public void What_does_not_fit_is_pointed_out(string settings, string expected)
    {
        _run.Write(".trials.yaml", settings + "\n");

        Assert.Equal(2, _run.Run("check", _run.Article));
        Assert.Contains(".trials.yaml:" + expected, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_shown_with_their_place()
    {
        _run.Write(".trials.yaml", "rules:\n  MT201: {calendar_days: 9}\n");

        _run.Run("check", "--show-settings");
        Assert.Matches(@"rules MT201 calendar_days +9 +\.trials\.yaml:2", _run.Output);
        _run.Run("explain", "MT201");
        Assert.Contains("calendar_days = 9, 0 to 40: days", _run.Output, StringComparison.Ordinal);
    }
}
