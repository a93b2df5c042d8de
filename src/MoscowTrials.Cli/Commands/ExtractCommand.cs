using System.CommandLine;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Schemas;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials extract</c>: the claim records.</summary>
internal static class ExtractCommand
{
    private const string Name = "extract";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
        var format = SharedOptions.Choice("--format", "How to show them.", "text", "json");
        var color = SharedOptions.Color();
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of --format json, and do nothing else." };
        var command = new Command(Name, "Show each sentence as a claim record: who says it, what it cites, when and where.")
        {
            files, format, color, schema,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials extract article.txt", "what was read out of each sentence"),
            ("trials extract article.txt --format json", "the same for a script"),
            ("trials extract --schema", "the JSON Schema of that"));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
                return SchemaText.Print(run, JsonSchemas.Extract);
            var named = parsed.GetValue(files) ?? [];
            if (named.Length == 0)
                throw new UsageException("name an article or a folder to extract from, or - for standard input", Name);
            reading.Apply(run, parsed);
            var articles = run.ForEachArticle(named, article => article);
            if (parsed.GetValue(format) == "json")
                ClaimsJsonWriter.Write(run.Host.Output, articles);
            else
            {
                using var report = run.OpenText(parsed.GetValue(color)!);
                foreach (var article in articles)
                    ClaimsTextWriter.Write(report.Terminal, article);
            }
            return run.Finish(ExitCode.Clean);
        });
        return command;
    }
}
