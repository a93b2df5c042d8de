using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Ledger.Decisions;

public class DecisionsFileTests
{
    private const string First = "1111111111111111";
    private const string Second = "2222222222222222";
    private const string Third = "3333333333333333";

    [Fact]
    public void A_file_that_is_not_there_begins_with_its_head()
    {
        var file = Read(DecisionsFile.With(null, Of(Second), "MT101 event-at-vanished-place"));
        Assert.Equal([Second], file.Decisions.Select(d => d.Finding));
        Assert.Equal("it is \"so\"", file.Decisions[0].Because);
    }

    // However the list is written that holds nothing.
    [Theory]
    [InlineData("version: 1\ndecisions: []\n")]
    [InlineData("version: 1\ndecisions: [ ]\n")]
    [InlineData("version: 1\ndecisions:\n")]
    [InlineData("version: 1\ndecisions: # none yet\n")]
    [InlineData("version: 1\ndecisions: ~\n")]
    [InlineData("version: 1\n")]
    [InlineData("# ours\nversion: 1")]
    [InlineData("version: 1\r\ndecisions: []\r\n")]
    public void An_empty_list_takes_a_decision(string text)
    {
        var now = DecisionsFile.With(Read(text), Of(Second), "MT101 a");
        Assert.Equal([Second], Read(now).Decisions.Select(d => d.Finding));
        Assert.Equal(text.Contains("# ", StringComparison.Ordinal), now.Contains("# ", StringComparison.Ordinal));
        Assert.Equal(text.Contains('\r', StringComparison.Ordinal), now.Contains("2\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_goes_to_its_place_and_the_others_stay_as_they_are()
    {
        var text = "version: 1\ndecisions:\n\n  # why\n  - finding: 1111111111111111\n    in: a.txt\n    as: accepted # ours\n    because: x\n    by: A\n\n"
            + "  - finding: 3333333333333333\n    in: a.txt\n    as: false-alarm\n    because: y\n    by: B\n";
        var now = DecisionsFile.With(Read(text), Of(Second), "MT101 a");
        Assert.Equal([First, Second, Third], Read(now).Decisions.Select(d => d.Finding));
        foreach (var line in text.Split('\n'))
            Assert.Contains(line + "\n", now + "\n", StringComparison.Ordinal);
        // The last one may end without a line feed.
        Assert.Equal([First, Third, "4444444444444444"], Read(DecisionsFile.With(Read(text.TrimEnd()), Of("4444444444444444"), "MT1 a")).Decisions.Select(d => d.Finding));
    }

    [Fact]
    public void A_second_decision_on_a_finding_takes_the_place_of_the_first()
    {
        var once = DecisionsFile.With(null, Of(Second), "MT101 a").Replace("- finding", "# a remark\n- finding", StringComparison.Ordinal);
        var twice = DecisionsFile.With(Read(once), Of(Second) with { As = Verdict.FalseAlarm, Until = new DateOnly(2031, 5, 4) }, "MT101 a");
        var only = Assert.Single(Read(twice).Decisions);
        Assert.Equal((Verdict.FalseAlarm, new DateOnly(2031, 5, 4)), (only.As, only.Until!.Value));
        Assert.Contains("# a remark\n- finding", twice, StringComparison.Ordinal);
        // Of another article it is another one.
        Assert.Equal(2, Read(DecisionsFile.With(Read(twice), Of(Second) with { In = "b.txt" }, "MT101 a")).Decisions.Length);
    }

    [Theory]
    [InlineData("- finding: 12\n  in: a\n  as: accepted\n  by: A\n", "3:12: '12' is no id of a finding")]
    [InlineData("- finding: 1111111111111111\n  in: a\n  as: acepted\n  by: A\n", "5:7: 'acepted' is none of accepted")]
    [InlineData("- finding: 1111111111111111\n  as: accepted\n  by: A\n", "3:3: 'in' is missing")]
    [InlineData("- finding: 1111111111111111\n  in: a\n  as: accepted\n  by: A\n  until: soon\n", "7:10: 'soon' is no day")]
    [InlineData("- finding: 1111111111111111\n  in: a\n  as: accepted\n  by: A\n  becuase: x\n", "7:3: unknown key 'becuase'; did you mean 'because'?")]
    [InlineData("- {finding: 1111111111111111, in: a, as: accepted, by: A}\n- {finding: 1111111111111111, in: a, as: accepted, by: B}\n",
        "4:3: finding 1111111111111111 of a is decided here for the second time")]
    public void What_is_wrong_is_told_where_it_stands(string entries, string expected)
    {
        var (file, problems) = DecisionsFile.Read(new SourceText("d.yaml", "version: 1\ndecisions:\n" + entries));
        Assert.Null(file);
        Assert.StartsWith("d.yaml:" + expected, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    private static Decision Of(string finding) => new(
        finding, "a.txt", Verdict.Accepted, "it is \"so\"", "A reader", new DateOnly(2030, 1, 2), null, "0123456789abcdef", default);

    private static DecisionsFile Read(string text)
    {
        var (file, problems) = DecisionsFile.Read(new SourceText("d.yaml", text));
        Assert.Empty(problems);
        return file!;
    }
}
