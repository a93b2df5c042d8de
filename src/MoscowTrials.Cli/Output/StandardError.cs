namespace MoscowTrials.Cli.Output;

/// <summary>Standard error as bytes. Where it is closed or full, what is said is lost: there is nowhere left to say so, but by the exit code.</summary>
/// <param name="open">Opens it; asked at the first write, because a closed one may fail here already.</param>
internal sealed class StandardError(Func<Stream> open) : WriteOnlyStream
{
    private Stream? _stream;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _stream ??= open();
            _stream.Write(buffer);
        }
        // .NET reports a closed descriptor as one that may not be used.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
