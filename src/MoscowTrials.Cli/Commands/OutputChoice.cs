using System.CommandLine;
using MoscowTrials.Cli.Output;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Commands;

/// <summary>The options of <see cref="CheckOutputs"/>.</summary>
internal sealed class OutputChoice
{
    private readonly Option<string> _format = SharedOptions.Choice("--format", "How to report.", CheckFormats.Names);
    private readonly Option<string> _color = SharedOptions.Color();

    private readonly Option<string[]> _outputs = new("--output")
    {
        Description = "Write the report to a file too, in any of the formats; can be given several times.",
        HelpName = "FORMAT=FILE",
    };

    public OutputChoice()
    {
        _outputs.Validators.Add(result =>
        {
            var files = new HashSet<string>(StringComparer.Ordinal);
            foreach (var token in result.Tokens)
            {
                if (Complaint(token.Value, files) is not { } complaint)
                    continue;
                result.AddError(complaint);
                return;
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_outputs);
        command.Add(_color);
    }

    public CheckOutputs Get(ParseResult parsed) =>
        new(parsed.GetValue(_format)!, [.. (parsed.GetValue(_outputs) ?? []).Select(Split)], parsed.GetValue(_color)!);

    private static string? Complaint(string value, HashSet<string> files)
    {
        var (format, file) = Split(value);
        if (file.Length == 0)
            return $"--output '{value}' is not FORMAT=FILE; write it as sarif=trials.sarif";
        if (!CheckFormats.Names.Contains(format, StringComparer.Ordinal))
            return $"--output '{format}' is none of {string.Join(", ", CheckFormats.Names)}{Suggestion.Phrase(format, CheckFormats.Names)}";
        return files.Add(Path.GetFullPath(file)) ? null : $"--output names '{file}' twice; give each report a file of its own";
    }

    private static (string Format, string File) Split(string value)
    {
        var at = value.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (value, "") : (value[..at], value[(at + 1)..]);
    }
}
