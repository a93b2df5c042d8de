namespace MoscowTrials.Rules.Rulebooks;

/// <summary>A rule's section as it stands in the rulebook, before its SQL was looked at.</summary>
internal sealed class RuleSection
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>1-based line of the heading.</summary>
    public required int Line { get; init; }

    public Family? Family { get; set; }

    public Level? Level { get; set; }

    public FencedText? Sql { get; set; }

    public FencedText? Message { get; set; }

    /// <summary>Prose between the line of family and level and the end of the section, as Markdown, without the blocks.</summary>
    public List<string> Prose { get; } = [];

    public List<RuleExample> Examples { get; } = [];

    public List<RuleLimit> Limits { get; } = [];
}
