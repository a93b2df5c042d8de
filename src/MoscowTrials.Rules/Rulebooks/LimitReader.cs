using System.Globalization;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Rulebooks;

/// <summary>Reads the block of a rule that names its settings, a line each: <c>name = 13, 0 to 40: what it bounds</c>.</summary>
internal static class LimitReader
{
    public static void Read(RuleSection rule, FencedText block, List<InputProblem> problems)
    {
        var at = 0;
        foreach (var line in block.Text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                if (Parse(line) is not { } limit)
                    problems.Add(block.At(at, $"{rule.Id}: a setting is a line such as: days = 13, 0 to 40: what it bounds"));
                else if (rule.Limits.Exists(l => l.Name == limit.Name))
                    problems.Add(block.At(at, $"{rule.Id} has a setting {limit.Name} already; choose another name"));
                else
                    rule.Limits.Add(limit);
            }
            at += line.Length + 1;
        }
    }

    private static RuleLimit? Parse(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (equals < 0 || colon < equals)
            return null;
        var (name, numbers, meaning) = (line[..equals].Trim(), line[(equals + 1)..colon], line[(colon + 1)..].Trim());
        var comma = numbers.IndexOf(',', StringComparison.Ordinal);
        var to = numbers.IndexOf(" to ", StringComparison.Ordinal);
        if (!IsName(name) || meaning.Length == 0 || comma < 0 || to < comma
            || Number(numbers[..comma]) is not { } value || Number(numbers[(comma + 1)..to]) is not { } least || Number(numbers[(to + 4)..]) is not { } most)
            return null;
        return least <= value && value <= most ? new RuleLimit(name, value, least, most, meaning) : null;
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static int? Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
