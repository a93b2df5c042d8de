using System.Collections.Immutable;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Inputs;

/// <summary>Which rules run: by id, the beginning of an id, name or family.</summary>
internal static class RuleSelection
{
    /// <summary>The rules that <paramref name="select"/> names (all where it names none) without those of <paramref name="ignore"/>.</summary>
    /// <returns>The rules, and a complaint about the first word that fits no rule.</returns>
    public static (ImmutableArray<Rule> Rules, string? Complaint) Apply(
        ImmutableArray<Rule> rules, IReadOnlyList<string> select, IReadOnlyList<string> ignore)
    {
        foreach (var (option, words) in new[] { ("--select", select), ("--ignore", ignore) })
        {
            foreach (var word in words)
            {
                if (!rules.Any(r => Fits(r, word)))
                    return ([], $"{option} '{word}' fits no rule{Suggestion.Phrase(word, Words(rules))} (`trials rules` lists them)");
            }
        }
        return ([.. rules.Where(r => (select.Count == 0 || select.Any(w => Fits(r, w))) && !ignore.Any(w => Fits(r, w)))], null);
    }

    /// <summary>Whether <paramref name="word"/> names the rule; case does not count.</summary>
    public static bool Fits(Rule rule, string word) =>
        (word.StartsWith("MT", StringComparison.OrdinalIgnoreCase) && rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        || rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
        || JsonNames.Of(rule.Family).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every word that fits a rule, apart from beginnings of ids.</summary>
    public static IEnumerable<string> Words(IEnumerable<Rule> rules) =>
        rules.SelectMany(r => new[] { r.Name, r.Id, JsonNames.Of(r.Family) }).Distinct(StringComparer.Ordinal);

    /// <summary>The words of a comma-separated list that may be given several times.</summary>
    public static string[] Split(IEnumerable<string>? values) =>
        [.. (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
