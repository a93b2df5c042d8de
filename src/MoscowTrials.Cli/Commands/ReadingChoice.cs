using System.CommandLine;
using MoscowTrials.Cli.Configuration;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reading;
using MoscowTrials.Reading.Wikitext;

namespace MoscowTrials.Cli.Commands;

/// <summary>The options that say how articles are to be read.</summary>
/// <param name="hasLedger">Whether what people wrote about the articles takes part, unless it is left out.</param>
internal sealed class ReadingChoice(bool hasLedger = true)
{
    private readonly Option<string> _format = SharedOptions.Choice(
        "--format-in", "What the articles are; auto goes by each file's name and content.", ["auto", .. FormatWords.All]);

    private readonly Option<string?> _templates = new("--templates")
    {
        Description = "What a wiki's own templates mean: a table on top of the built-in one, whose head tells how it is written.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _noLedger = new("--no-ledger")
    {
        Description = "Leave out of account what people wrote in claims/: reviews, background facts, decisions, the baseline.",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        if (hasLedger)
            command.Add(_noLedger);
        command.Add(_format);
        command.Add(_templates);
    }

    /// <summary>Sets how the run reads. A line of the table that is wrong is a problem; the rest of it still counts.</summary>
    public void Apply(Run run, ParseResult parsed)
    {
        run.UsesLedgers = hasLedger && !parsed.GetValue(_noLedger);
        run.Reading = new ReadingOptions
        {
            Format = FormatWords.Parse(parsed.GetValue(_format)),
            Language = run.Settings.Language.Value,
            MarkersCoverParagraph = run.Settings.MarkersCoverParagraph.Value,
            Templates = Templates(run, parsed.GetValue(_templates)),
        };
    }

    private static TemplateTable Templates(Run run, string? file)
    {
        if (file is null)
            return TemplateTable.BuiltIn;
        if (!FileBytes.TryRead(file, run.Host.OpenInput, out var bytes, out var unread))
        {
            run.Note(unread);
            return TemplateTable.BuiltIn;
        }
        var (text, problem) = SourceText.Decode(InputFiles.Shown(file), bytes);
        if (text is null)
        {
            run.Note(problem!);
            return TemplateTable.BuiltIn;
        }
        var (table, problems) = TemplateTable.Extend(text);
        foreach (var wrong in problems)
            run.Note(wrong);
        return table;
    }
}
