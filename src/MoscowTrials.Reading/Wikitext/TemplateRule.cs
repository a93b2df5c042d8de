namespace MoscowTrials.Reading.Wikitext;

/// <summary>What a template means.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Pattern">How its text is made, or null where it needs none.</param>
internal sealed record TemplateRule(TemplateKind Kind, TemplatePattern? Pattern);
