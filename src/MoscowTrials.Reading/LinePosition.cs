namespace MoscowTrials.Reading;

/// <summary>A place in a file as people name it.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Column);
