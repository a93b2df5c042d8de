using System.CommandLine;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Cli.Versions;

namespace MoscowTrials.Cli.Commands;

/// <summary>Whose name stands under what is written into the ledger.</summary>
internal static class Author
{
    private const string Variable = "TRIALS_BY";

    public static Option<string?> Option(string description) => new("--by")
    {
        Description = $"{description}; else the variable {Variable}, else git's user.name.",
        HelpName = "NAME",
    };

    /// <summary>The name.</summary>
    /// <exception cref="UsageException">None is to be had.</exception>
    public static string Of(Run run, string? named, string command)
    {
        var name = named ?? run.Host.Variable(Variable) ?? Git.Find(run.Host)?.UserName();
        return string.IsNullOrWhiteSpace(name) ? throw new UsageException($"say who you are with --by, or in {Variable}, or to git as user.name", command) : name.Trim();
    }
}
