using System.CommandLine;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Diff;
using MoscowTrials.Reporting.Schemas;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials diff</c>: an edit as a list of claims.</summary>
internal static class DiffCommand
{
    private const string Name = "diff";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Versions();
        var reading = new ReadingChoice();
        var format = SharedOptions.Choice("--format", "How to show it.", "text", "json", "markdown");
        var color = SharedOptions.Color();
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of --format json, and do nothing else." };
        var command = new Command(Name, "Show an edit claim by claim: what was reworded, moved, split, added, and what became of its sources.")
        {
            files, format, color, schema,
        };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials diff old.txt new.txt", "what the edit did to each claim"),
            ("git show HEAD:a.txt | trials diff - a.txt", "what has changed since the last commit"),
            ("trials diff old.txt new.txt --format markdown", "the same for a comment"));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
                return SchemaText.Print(run, JsonSchemas.Diff);
            var named = parsed.GetValue(files) ?? [];
            if (named.Length != 2)
                throw new UsageException("name two files: the article before the edit, and after it", Name);
            if (named[0] == InputFiles.Stdin && named[1] == InputFiles.Stdin)
                throw new UsageException("standard input cannot be both versions; name a file for one of them", Name);
            if (named.FirstOrDefault(Directory.Exists) is { } folder)
                throw new UsageException($"'{folder}' is a folder; name a file in it", Name);
            reading.Apply(run, parsed);
            // Both are read, so that what is wrong with either is told.
            var (old, now) = (Read(run, named[0]), Read(run, named[1]));
            if (old is not null && now is not null)
                Show(run, ChangeReader.Between(old, now), parsed.GetValue(format)!, parsed.GetValue(color)!);
            return run.Finish(ExitCode.Clean);
        });
        return command;
    }

    private static void Show(Run run, ArticleChanges edit, string format, string color)
    {
        if (format == "json")
        {
            DiffJsonWriter.Write(run.Host.Output, edit);
            return;
        }
        using var report = run.OpenText(color);
        if (format == "markdown")
            DiffMarkdownWriter.Write(report.Plain, edit);
        else
            DiffTextWriter.Write(report.Terminal, edit, report.IsColored);
    }

    /// <summary>The article of a file; null, and that noted, where it cannot be read, or only in stretches.</summary>
    private static ArticleClaims? Read(Run run, string file)
    {
        var articles = run.ForEachArticle([file], claims => claims).Take(2).ToList();
        if (articles.Count == 2)
            run.Note(new InputProblem(articles[0].Article.Source.Path, 1, 1, "this is too long to be compared as one article; split it, and compare the parts"));
        return articles.Count == 1 ? articles[0] : null;
    }
}
