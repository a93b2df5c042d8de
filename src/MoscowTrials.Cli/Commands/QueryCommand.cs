using System.CommandLine;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reporting.Tables;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials query</c>: SQL over the claims.</summary>
internal static class QueryCommand
{
    private const string Name = "query";

    public static Command Create(Run run)
    {
        var sql = new Argument<string?>("SQL")
        {
            Description = "One SELECT; it runs in the sandbox in which rules run.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
        var format = SharedOptions.Choice("--format", "How to show the rows.", "table", "json", "csv");
        var asOf = SharedOptions.AsOf();
        var color = SharedOptions.Color();
        var schema = new Option<bool>("--schema") { Description = "Print the tables and views that can be asked, and do nothing else." };
        var command = new Command(Name, "Ask the claim database of articles a question in SQL.") { sql, files, format, asOf, color, schema };
        reading.AddTo(command);
        HelpText.Teach(command,
            ("trials query --schema", "what can be asked: tables, views, and what each column means"),
            ("trials query \"select type, count(*) from event group by type\" article.txt", "which events an article tells"),
            ("trials query \"select * from claim\" article.txt --format csv", "the claims as a spreadsheet"));
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(schema))
                return SchemaText.Print(run, ClaimQuery.Schema);
            if (parsed.GetValue(sql) is not { } question)
                throw new UsageException("write a SELECT, and name the articles to ask", Name);
            SharedOptions.SetToday(run, parsed.GetValue(asOf));
            reading.Apply(run, parsed);
            return Query(run, question, parsed.GetValue(files) ?? [], parsed.GetValue(format)!, parsed.GetValue(color)!);
        });
        return command;
    }

    private static int Query(Run run, string sql, string[] files, string format, string color)
    {
        if (files.Length == 0)
            throw new UsageException("name the articles to ask, or - for standard input", Name);
        var articles = run.ForEachArticle(files, article => article).ToList();
        if (articles.Count == 0)
            return run.Finish(ExitCode.Clean);
        var (table, problem) = run.Steps.Query(articles, run.Today, sql);
        if (problem is not null)
            run.Note(problem);
        if (table is not null)
            Show(run, table, format, color);
        return run.Finish(ExitCode.Clean);
    }

    private static void Show(Run run, QueryTable table, string format, string color)
    {
        if (format == "json")
        {
            TableJsonWriter.Write(run.Host.Output, table);
            return;
        }
        using var report = run.OpenText(color);
        if (format == "csv")
            TableCsvWriter.Write(report.Plain, table);
        else
            TableTextWriter.Write(report.Terminal, table);
    }
}
