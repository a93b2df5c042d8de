using System.Collections.Immutable;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Cli.Configuration;

/// <summary>A rule, a family or a beginning of rule numbers, with the level at which its rules start.</summary>
/// <param name="Word">As <see cref="RuleSelection.Fits"/> takes it.</param>
/// <param name="Level">The level; null turns the rules off.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record RuleLevel(string Word, Level? Level, InputPlace Place);

/// <summary>A number that the rulebook leaves to the settings.</summary>
/// <param name="Word">The rule, as <see cref="RuleSelection.Fits"/> takes it.</param>
/// <param name="Name">What the rule calls it.</param>
/// <param name="Value">The number.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record LimitSetting(string Word, string Name, int Value, InputPlace Place);

/// <summary>A place in a file of settings.</summary>
/// <param name="Path">As reports show it.</param>
/// <param name="At">1-based line and column.</param>
internal sealed record InputPlace(string Path, LinePosition At)
{
    /// <summary><c>path:line</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{At.Line}");

    public InputProblem Problem(string message) => new(Path, At.Line, At.Column, message);
}

/// <summary>What a repository has settled for its articles; the command line goes before it.</summary>
internal sealed record Settings
{
    public static Settings Default { get; } = new();

    /// <summary>The file as reports show it; null where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>The folder that patterns start from; absolute, and empty where there is no file.</summary>
    public string Folder { get; init; } = "";

    /// <summary>What is checked where nothing is named; none leaves that to the command line.</summary>
    public Setting<ImmutableArray<PathPattern>> Articles { get; init; } = new([]);

    /// <summary>Formats of files that do not tell themselves; the first pattern that fits counts.</summary>
    public ImmutableArray<(PathPattern Pattern, ArticleFormat Format, InputPlace Place)> Formats { get; init; } = [];

    /// <summary>The level from which on a finding fails the run; null where none does.</summary>
    public Setting<Level?> FailOn { get; init; } = new(Level.Warning);

    /// <summary>Levels of rules that are not those of the rulebook.</summary>
    public ImmutableArray<RuleLevel> Rules { get; init; } = [];

    /// <summary>Numbers of rules that are not those of the rulebook.</summary>
    public ImmutableArray<LimitSetting> Limits { get; init; } = [];

    /// <summary>Whether a marker stands for the sentences before it in its paragraph too.</summary>
    public Setting<bool> MarkersCoverParagraph { get; init; } = new(true);

    /// <summary>Percent of the claims in need of a source that have to have one; 0 asks for nothing.</summary>
    public Setting<int> Coverage { get; init; } = new(0);

    /// <summary>BCP 47 tag of the language; null where each article tells its own.</summary>
    public Setting<string?> Language { get; init; } = new(null);

    /// <summary>The day that counts as today; null is the clock's.</summary>
    public Setting<DateOnly?> AsOf { get; init; } = new(null);
}
