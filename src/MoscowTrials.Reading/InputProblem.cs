namespace MoscowTrials.Reading;

/// <summary>Something in the input that keeps it from being checked: one line for the user, exit code 2.</summary>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Line">1-based; 1 where the whole file is meant.</param>
/// <param name="Column">1-based, in UTF-16 code units.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record InputProblem(string Path, int Line, int Column, string Message)
{
    /// <summary>The line as it is printed: <c>path:line:column: message</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}:{Line}:{Column}: {Message}");
}
