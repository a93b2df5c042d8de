using System.Collections.Immutable;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Configuration;

/// <summary>Puts the levels of the settings on the rules of a rulebook.</summary>
internal static class RuleLevels
{
    /// <summary>
    /// The rules with their levels; a rule's own number or name goes before a beginning of numbers, and that before a family.
    /// </summary>
    /// <param name="rules">The rules of the rulebook.</param>
    /// <param name="levels">The settings.</param>
    /// <param name="keepsOff">Whether a rule that is turned off stays, as the rulebook has it.</param>
    /// <param name="problems">Takes a complaint about each setting that fits no rule.</param>
    public static ImmutableArray<Rule> Apply(
        ImmutableArray<Rule> rules, ImmutableArray<RuleLevel> levels, bool keepsOff, ICollection<InputProblem> problems)
    {
        foreach (var level in levels.Where(l => !rules.Any(r => RuleSelection.Fits(r, l.Word))))
        {
            problems.Add(level.Place.Problem(
                $"'{level.Word}' fits no rule{Suggestion.Phrase(level.Word, RuleSelection.Words(rules))} (`trials rules` lists them)"));
        }
        bool IsImpossible(RuleLevel level) => rules.Any(r => r.Family == Family.Impossible && RuleSelection.Fits(r, level.Word));
        foreach (var level in levels.Where(l => l.Level == Level.Note && IsImpossible(l)))
        {
            problems.Add(level.Place.Problem(
                $"'{level.Word}' is of the family impossible, which is at least a warning; write warning, or off"));
        }
        return levels.IsEmpty ? rules : [.. rules.Select(r => Of(r, levels, keepsOff)).OfType<Rule>()];
    }

    private static Rule? Of(Rule rule, ImmutableArray<RuleLevel> levels, bool keepsOff)
    {
        // The sort is stable: of settings that are equally exact the later one counts.
        if (levels.Where(l => RuleSelection.Fits(rule, l.Word)).OrderBy(l => Exactness(rule, l.Word)).LastOrDefault() is not { } setting)
            return rule;
        return setting.Level is { } level ? rule with { Level = level } : keepsOff ? rule : null;
    }

    private static int Exactness(Rule rule, string word) =>
        word.Equals(rule.Id, StringComparison.OrdinalIgnoreCase) || word.Equals(rule.Name, StringComparison.OrdinalIgnoreCase)
            ? int.MaxValue
        : word.StartsWith("MT", StringComparison.OrdinalIgnoreCase) ? word.Length : 0;
}
