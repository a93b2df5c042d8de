using System.Text.Json;
using MoscowTrials.Reading.Sentences;
using Xunit;

namespace MoscowTrials.Tests.Reading.Sentences;

/// <summary>The English golden rules of pySBD (MIT; NOTICE.md beside the file). All are followed.</summary>
public sealed class GoldenRules
{
    public static TheoryData<int, string, string[]> Rules()
    {
        var rules = new TheoryData<int, string, string[]>();
        using var stream = typeof(GoldenRules).Assembly.GetManifestResourceStream("golden-sentences.json")!;
        foreach (var rule in JsonDocument.Parse(stream).RootElement.EnumerateArray())
        {
            rules.Add(rule.GetProperty("id").GetInt32(), rule.GetProperty("text").GetString()!,
                [.. rule.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!)]);
        }
        return rules;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Golden_rule_holds(int id, string text, string[] sentences)
    {
        var split = SentenceSplitter.Split(text).Select(span => span.In(text).ToString());
        Assert.Equal([id.ToString(System.Globalization.CultureInfo.InvariantCulture), .. sentences],
            [id.ToString(System.Globalization.CultureInfo.InvariantCulture), .. split]);
    }

    [Fact]
    public void All_rules_are_there() => Assert.Equal(48, Rules().Count);
}
