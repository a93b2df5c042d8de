using System.Collections.Immutable;
using MoscowTrials.Rules;
using MoscowTrials.Tests.Paraphrases;

namespace MoscowTrials.Benchmarks;

/// <summary>Counts what is found of the paraphrases that people wrote without having seen the code.</summary>
internal static class ParaphraseCounts
{
    public static int Run(bool write)
    {
        using var rules = new RuleRunner(Repository.Rules(), Repository.Today);
        var sets = ParaphraseSet.ReadAll(Repository.Root);
        Print("set", "mechanism", "found", "at warning", "near-misses");
        Print("", "", "", "or above", "flagged");
        foreach (var set in sets)
        {
            var judged = set.Cases.Select(c => (Case: c, Findings: c.Judge(rules))).ToList();
            foreach (var mechanism in judged.GroupBy(c => c.Case.Mechanism))
            {
                var flagged = mechanism.Where(c => c.Case.IsFlagged).ToList();
                var clean = mechanism.Where(c => !c.Case.IsFlagged).ToList();
                Print(set.Name, mechanism.Key,
                    Of(flagged.Count(c => ParaphraseCase.IsFound(c.Findings)), flagged.Count),
                    Of(flagged.Count(c => ParaphraseCase.IsFound(c.Findings, Level.Warning)), flagged.Count),
                    Of(clean.Count(c => !c.Findings.IsEmpty), clean.Count));
            }
            foreach (var (near, findings) in judged.Where(c => !c.Case.IsFlagged && !c.Findings.IsEmpty))
                Console.WriteLine($"         flagged: {near.Id}: {findings[0].Rule.Id} {findings[0].Message}");
            if (write)
                set.WriteMissed(Missed(judged));
        }
        if (write)
            Console.WriteLine($"wrote missed.txt in each folder of {ParaphraseSet.Home}");
        return 0;
    }

    private static IEnumerable<string> Missed(List<(ParaphraseCase Case, ImmutableArray<Finding> Findings)> judged) =>
        judged.Where(c => c.Case.IsFlagged && !ParaphraseCase.IsFound(c.Findings)).Select(c => c.Case.Id);

    private static string Of(int some, int all) => FormattableString.Invariant($"{some}/{all}");

    private static void Print(string set, string mechanism, string found, string loud, string near) =>
        Console.WriteLine($"{set,-8} {mechanism,-20} {found,7} {loud,12} {near,14}");
}
