namespace MoscowTrials.Cli.Output;

/// <summary>Standard error as bytes. Where it is closed or full, what is said is lost: there is nowhere left to say so, but by the exit code.</summary>
/// <param name="open">Opens it; asked at the first write, because a closed one may fail here already.</param>
internal sealed class StandardError(Func<Stream> open) : Stream
{
    private Stream? _stream;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

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

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
