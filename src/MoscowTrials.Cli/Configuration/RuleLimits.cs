using System.Collections.Immutable;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Configuration;

/// <summary>Puts the numbers of the settings into the rules of a rulebook.</summary>
internal static class RuleLimits
{
    /// <summary>The rules with their numbers; of two settings of one number the later one counts.</summary>
    /// <param name="rules">The rules of the rulebook.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="problems">Takes a complaint about each setting that fits no rule, or lies outside of what the rule allows.</param>
    public static ImmutableArray<Rule> Apply(ImmutableArray<Rule> rules, ImmutableArray<LimitSetting> settings, ICollection<InputProblem> problems)
    {
        foreach (var setting in settings)
        {
            var fits = rules.Where(r => RuleSelection.Fits(r, setting.Word)).ToList();
            var limits = fits.SelectMany(r => r.Limits).ToList();
            if (fits.Count == 0)
            {
                problems.Add(setting.Place.Problem(
                    $"'{setting.Word}' fits no rule{Suggestion.Phrase(setting.Word, RuleSelection.Words(rules))} (`trials rules` lists them)"));
            }
            else if (!limits.Exists(l => l.Name == setting.Name))
            {
                problems.Add(setting.Place.Problem($"{setting.Word} has no setting '{setting.Name}'"
                    + Suggestion.Phrase(setting.Name, ["level", .. limits.Select(l => l.Name)]) + $" (`trials explain {fits[0].Id}` tells them)"));
            }
            else if (limits.Find(l => l.Name == setting.Name && (setting.Value < l.Least || setting.Value > l.Most)) is { } limit)
            {
                problems.Add(setting.Place.Problem(FormattableString.Invariant(
                    $"'{setting.Name}' is {setting.Value}; write a whole number from {limit.Least} to {limit.Most}")));
            }
            else
                rules = [.. rules.Select(r => RuleSelection.Fits(r, setting.Word) ? With(r, setting) : r)];
        }
        return rules;
    }

    private static Rule With(Rule rule, LimitSetting setting) =>
        rule with { Limits = [.. rule.Limits.Select(l => l.Name == setting.Name ? l with { Value = setting.Value } : l)] };
}
