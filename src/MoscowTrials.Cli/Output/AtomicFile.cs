using System.Globalization;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Output;

/// <summary>Writes a file whole or not at all: who reads it meanwhile sees the old one or the new one, and never half of one.</summary>
internal static class AtomicFile
{
    /// <returns>The problem, or null.</returns>
    public static InputProblem? Write(string path, Action<Stream> write)
    {
        string? temporary = null;
        try
        {
            // A link stays one; what it leads to is replaced.
            var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
            var target = link?.FullName ?? Path.GetFullPath(path);
            if (IsDevice(target))
            {
                using var device = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                write(device);
                return null;
            }
            // In the same folder, for only there is a move one step. Two runs at once have different numbers.
            temporary = Path.Combine(Path.GetDirectoryName(target) ?? "",
                string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp"));
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
                write(stream);
            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            Discard(temporary);
            return InputFiles.Problem(path, Explain(path, e));
        }
    }

    /// <summary>A pipe or a terminal cannot be replaced by a file.</summary>
    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal) || (File.Exists(path) && NamedPipe.Is(path));

    private static string Explain(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => "this is a folder; name a file to write to",
        DirectoryNotFoundException => "its folder does not exist; make it first",
        UnauthorizedAccessException => "may not be written; check the permissions of its folder",
        _ => "cannot be written; check that there is room on a working disk",
    };

    private static void Discard(string? temporary)
    {
        try
        {
            if (temporary is not null)
                File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk has told already that it does not work.
        }
    }
}
