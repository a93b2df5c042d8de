namespace MoscowTrials.Cli;

/// <summary>The command line asks for something that cannot be; told in one line.</summary>
/// <param name="message">What is wrong and what to do, without full stop.</param>
/// <param name="command">The command whose help tells more.</param>
internal sealed class UsageException(string message, string? command = null) : Exception(message)
{
    public string? Command { get; } = command;
}
