using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    private const string FilesName = "FILES";

    public static Argument<string[]> Files() => new(FilesName)
    {
        Description = "Articles, or folders with articles (plain text, wikitext, Markdown, HTML); - is standard input. A file that is too long for one article"
            + " (2 million characters, 50,000 lines) is read as several, whole sections each where it has headings.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>What was named, or else the articles of the settings.</summary>
    /// <exception cref="UsageException">Nothing was named, and there are no settings.</exception>
    public static string[] Articles(Run run, string[] named, string command) =>
        named.Length > 0 ? named
        : run.Settings.Path is not null ? [.. run.ConfiguredFiles()]
        : throw new UsageException(
            $"name an article or a folder to {command}, or - for standard input; `trials init` writes down what is to be checked", command);

    public static Argument<string[]> Versions() => new(FilesName)
    {
        Description = "The article before the edit, and after it; - is standard input, for one of them.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>A complaint about the first file whose name begins as an option does: the parser takes an option that it does not know for a file.</summary>
    /// <remarks>Not about one behind <c>--</c>, which ends the options; those are the last files, and only here is it known how many.</remarks>
    public static string? UnknownOption(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Arguments.FirstOrDefault(a => a.Name == FilesName) is not { } files || parsed.GetResult(files) is not { } named)
            return null;
        var behind = parsed.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Skip(1).Count();
        return named.Tokens.SkipLast(behind).FirstOrDefault(t => t.Value.Length > 1 && t.Value[0] == '-') is { Value: var word }
            ? $"there is no option {word}{Suggestion.Phrase(word, command.Options.Select(o => o.Name))}"
            : null;
    }

    /// <summary>An option that takes one of a few words, the first of which is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            DefaultValueFactory = _ => values[0],
            HelpName = string.Join('|', values),
        };
        option.Validators.Add(result =>
        {
            var value = result.Tokens.Count > 0 ? result.Tokens[^1].Value : values[0];
            if (!values.Contains(value, StringComparer.Ordinal))
                result.AddError($"{name} '{value}' is none of {string.Join(", ", values)}{Suggestion.Phrase(value, values)}");
        });
        return option;
    }

    public static Option<string> Color() => Choice("--color", "Colour the output; auto does on a terminal unless NO_COLOR is set.", "auto", "always", "never");

    public static Option<string?> Rules() => new("--rules")
    {
        Description = "The rulebook; else rules.md here or in the nearest folder above, else the one that comes with trials.",
        HelpName = "FILE",
    };

    public static Option<string[]> Words(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "RULES",
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<string?> AsOf()
    {
        var option = new Option<string?>("--as-of")
        {
            Description = "The day that counts as today (article.as_of for a rule or a query); the clock's by default.",
            HelpName = "YYYY-MM-DD",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [.., { Value: var value }] && Day(value) is null)
                result.AddError($"--as-of '{value}' is no day; write it as 2024-05-31");
        });
        return option;
    }

    /// <summary>Sets the day that counts as today, if one was given, or is settled.</summary>
    public static void SetToday(Run run, string? asOf)
    {
        if ((asOf is null ? run.Settings.AsOf.Value : Day(asOf)) is { } day)
            run.Today = day;
    }

    /// <summary>Whether the user wrote the option.</summary>
    public static bool IsGiven(this ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>A day as people write it; null for anything else.</summary>
    public static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
