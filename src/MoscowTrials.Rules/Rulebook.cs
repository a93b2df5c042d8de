using System.Collections.Immutable;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Rulebooks;

namespace MoscowTrials.Rules;

/// <summary>The rules of a rules.md, in its order.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Rules">Its sound rules; their numbers and names are unique.</param>
public sealed record Rulebook(string Path, ImmutableArray<Rule> Rules)
{
    /// <summary>Reads a rulebook and compiles every rule.</summary>
    /// <returns>The sound rules, and every problem of the others in the order of the file.</returns>
    public static (Rulebook Rulebook, ImmutableArray<InputProblem> Problems) Load(SourceText source)
    {
        var problems = new List<InputProblem>();
        var sections = RulebookReader.Read(source, problems);
        var rules = RuleCompiler.Compile(source, sections, problems);
        return (new Rulebook(source.Path, rules), [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }
}
