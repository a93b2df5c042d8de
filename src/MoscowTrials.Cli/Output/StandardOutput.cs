using System.Runtime.InteropServices;

namespace MoscowTrials.Cli.Output;

/// <summary>Thrown when whoever read the output went away: there is nobody left to tell.</summary>
internal sealed class ClosedPipeException : IOException;

/// <summary>Standard output as bytes, which reports a closed pipe at once.</summary>
/// <remarks>
/// The console's own stream swallows the error, so that a tool goes on computing for nobody; a FileStream keeps a position of
/// its own and would overwrite what others append to the same file.
/// </remarks>
internal sealed partial class StandardOutput : WriteOnlyStream
{
    private const int Descriptor = 1;
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    /// <summary>The stream for this system.</summary>
    public static Stream Open() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardOutput();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = WriteBytes(Descriptor, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }
            var error = Marshal.GetLastPInvokeError();
            if (error == BrokenPipe)
                throw new ClosedPipeException();
            if (error != Interrupted)
                throw new IOException("standard output: " + Marshal.GetPInvokeErrorMessage(error));
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteBytes(int descriptor, ref byte bytes, nint count);
}
