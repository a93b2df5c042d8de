using System.Collections.ObjectModel;
using System.CommandLine;
using MoscowTrials.Claims;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Prov;
using MoscowTrials.Reporting.Schemas;
using MoscowTrials.Reporting.Text;
using MoscowTrials.Reporting.Works;

namespace MoscowTrials.Cli.Commands;

/// <summary><c>trials extract</c>: the claim records.</summary>
internal static class ExtractCommand
{
    private const string Name = "extract";

    public static Command Create(Run run)
    {
        var files = SharedOptions.Files();
        var reading = new ReadingChoice();
        var format = SharedOptions.Choice("--format", "How to show them; prov is W3C PROV-O in JSON-LD, csl and bibtex are the works cited.",
            "text", "json", "prov", "csl", "bibtex");
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
            ("trials extract article.txt --format prov", "where each claim comes from: sources, reading, reviews"),
            ("trials extract article.txt --format csl", "the works it cites, as CSL-JSON; --format bibtex as BibTeX"),
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
            else if (parsed.GetValue(format) == "prov")
                ProvWriter.Write(run.Host.Output, articles.Select(a => (a, Reviews(new Ledgers(run), a))), run.Host.Version);
            else if (parsed.GetValue(format) == "csl")
                CslWriter.Write(run.Host.Output, articles);
            else if (parsed.GetValue(format) == "bibtex")
                BibtexWriter.Write(run.Host.Output, articles);
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

    /// <summary>The reviews of an article's ledger, by the claim's id.</summary>
    private static IReadOnlyDictionary<string, Review> Reviews(Ledgers ledgers, ArticleClaims article) =>
        ledgers.Find(article.Article.Source.Path) is var (folder, name) && ledgers.Read(folder, name) is { } ledger
            ? ledger.Entries.Where(e => e.Review is not null && !e.IsRemoved).ToDictionary(e => e.Id, e => e.Review!, StringComparer.Ordinal)
            : ReadOnlyDictionary<string, Review>.Empty;
}
