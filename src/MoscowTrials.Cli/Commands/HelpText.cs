using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MoscowTrials.Cli.Commands;

/// <summary>Help with examples after the options.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private readonly HelpAction _plain;
    private readonly (string Command, string Purpose)[] _examples;

    private HelpText(HelpAction plain, (string Command, string Purpose)[] examples)
    {
        (_plain, _examples) = (plain, examples);
    }

    /// <summary>Help is asked for in place of whatever else is wrong.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Columns that it may take; without it the console is asked, which sends control codes to the terminal.</summary>
    public void SetWidth(int columns) => _plain.MaxWidth = columns;

    /// <summary>Gives <paramref name="command"/> help that shows <paramref name="examples"/>.</summary>
    public static void Teach(Command command, params (string Command, string Purpose)[] examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
            command.Add(option = new HelpOption());
        if (option.Action is HelpAction plain)
            option.Action = new HelpText(plain, examples);
    }

    public override int Invoke(ParseResult parseResult)
    {
        _plain.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (command, purpose) in _examples)
            output.WriteLine($"  {command}\n      {purpose}");
        output.WriteLine();
        return ExitCode.Clean;
    }
}
