namespace MoscowTrials.Reporting;

/// <summary>What a check came to, over all its articles.</summary>
/// <remarks>With a base version, what stands in the new version is counted; a finding that was fixed is not.</remarks>
/// <param name="Articles">Articles that were checked.</param>
/// <param name="Claims">Their claims.</param>
/// <param name="Errors">Findings of level error.</param>
/// <param name="Warnings">Findings of level warning.</param>
/// <param name="Notes">Findings of level note.</param>
/// <param name="Possible">Findings that only some readings support.</param>
/// <param name="Unknown">Cases about which too little is known; they are counted and not listed.</param>
/// <param name="Uncited">Claims with a fact in need of a source and none that covers them.</param>
public sealed record CheckSummary(
    int Articles, int Claims, int Errors, int Warnings, int Notes, int Possible, int Unknown, int Uncited);
