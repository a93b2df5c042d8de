using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MoscowTrials.Cli.Inputs;

/// <summary>Tells a pipe in a folder from a file: .NET shows both as files, and opening a pipe waits for somebody to write into it.</summary>
internal static partial class NamedPipe
{
    private const int LinuxNonBlocking = 0x800;
    private const int BsdNonBlocking = 0x4;

    /// <summary>Whether <paramref name="path"/> can only be read as it comes; false for what cannot be opened, which is found out when it is read.</summary>
    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows())
            return false;
        // Read only, which is 0, and without waiting.
        using var handle = new SafeFileHandle(Open(path, OperatingSystem.IsLinux() ? LinuxNonBlocking : BsdNonBlocking), ownsHandle: true);
        if (handle.IsInvalid)
            return false;
        using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        return !stream.CanSeek;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
