using System.Globalization;
using MoscowTrials.Cli.Commands;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reporting.Explain;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Reviewing;

/// <summary>What became of something that was shown for review.</summary>
internal enum Answer
{
    /// <summary>It was written down.</summary>
    Written,

    /// <summary>It was left as it is.</summary>
    Skipped,

    /// <summary>The review ends.</summary>
    Ended,
}

/// <summary>Shows a finding and asks what is held of it.</summary>
/// <param name="prompt">Asks.</param>
/// <param name="writer">Takes down the verdict.</param>
/// <param name="by">Who answers.</param>
internal sealed class FindingReview(Prompt prompt, DecisionWriter writer, string by)
{
    private static readonly (char, string)[] Choices =
    [
        ('a', "accepted: it is right, and stays as it is"),
        ('f', "false alarm: the tool misread something"),
        ('k', "reported knowingly: the article reports the impossible, and says so"),
        ('w', "will fix: it is right, and silent until a day"),
        ('e', "explain how it was read"),
        ('s', "skip it"),
        ('q', "quit; what was decided is written already"),
    ];

    /// <summary>Reviews a finding.</summary>
    public Answer Review(Finding finding)
    {
        var output = prompt.Output;
        CheckTextWriter.Write(output, finding);
        while (prompt.Choose("decide?", Choices) is { } letter)
        {
            switch (letter)
            {
                case 's':
                    return Answer.Skipped;
                case 'q':
                    return Answer.Ended;
                case 'e':
                    FindingSteps.Write(output, finding);
                    continue;
            }
            var verdict = letter switch { 'a' => Verdict.Accepted, 'f' => Verdict.FalseAlarm, 'k' => Verdict.ReportedKnowingly, _ => Verdict.WillFix };
            if (Reason() is not { } because || verdict == Verdict.WillFix && Day() is null)
                continue;
            if (writer.Write(finding, verdict, because, by, verdict == Verdict.WillFix ? _until : null) is not var (decision, file))
                return Answer.Ended;
            output.WriteLine($"  {file}: {decision.Word}", Style.Good);
            return Answer.Written;
        }
        return Answer.Ended;
    }

    private DateOnly? _until;

    /// <summary>Whoever reads it later has to see why; without a reason there is no decision.</summary>
    private string? Reason() => prompt.Ask("because (nothing goes back):") is { Length: > 0 } reason ? reason : null;

    private DateOnly? Day()
    {
        while (prompt.Ask("until which day, as 2031-05-31 (nothing goes back):") is { Length: > 0 } day)
        {
            _until = SharedOptions.Day(day);
            if (_until is not null)
                return _until;
            prompt.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  '{day}' is no day"), Style.Faint);
        }
        return null;
    }
}
