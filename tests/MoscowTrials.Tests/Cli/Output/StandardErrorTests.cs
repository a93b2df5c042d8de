using MoscowTrials.Cli.Output;
using Xunit;

namespace MoscowTrials.Tests.Cli.Output;

public class StandardErrorTests
{
    public static TheoryData<Exception> Faults => [new IOException("No space left on device"), new UnauthorizedAccessException("Bad file descriptor")];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Where_it_is_closed_or_full_nothing_is_thrown(Exception fault)
    {
        using var closed = new StreamWriter(new StandardError(() => throw fault)) { AutoFlush = true };
        closed.WriteLine("lost");
        using var full = new StreamWriter(new StandardError(() => new FaultyStream(fault))) { AutoFlush = true };
        full.WriteLine("lost");
        full.WriteLine("lost too");
    }

    [Fact]
    public void Where_it_is_open_it_gets_every_byte()
    {
        var memory = new MemoryStream();
        using (var writer = new StreamWriter(new StandardError(() => memory)) { AutoFlush = true })
        {
            writer.Write("a");
            writer.Write("b");
        }
        Assert.Equal("ab"u8.ToArray(), memory.ToArray());
    }

    private sealed class FaultyStream(Exception fault) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw fault;

        public override void Write(byte[] buffer, int offset, int count) => throw fault;
    }
}
