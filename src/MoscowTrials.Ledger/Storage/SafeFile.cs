using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MoscowTrials.Ledger.Storage;

/// <summary>What became of writing a file.</summary>
public enum WriteResult
{
    /// <summary>It was written.</summary>
    Written,

    /// <summary>It held that text already.</summary>
    Unchanged,

    /// <summary>Somebody else wrote it in between; nothing was done.</summary>
    ChangedInBetween,
}

/// <summary>Replaces text files so that a reader, and whoever looks after a crash, finds the old text or the new one, whole.</summary>
/// <remarks>
/// The new text goes to a file beside, is forced to the disk, and takes the old one's name in one step. Others that write in this way are
/// kept out meanwhile by a lock that ends with the process, and the old text is compared with what the new one was made from.
/// </remarks>
public static class SafeFile
{
    /// <summary>The longest file that is read, in bytes: some hundred times the ledger of a long book.</summary>
    private const int Most = 256 << 20;

    private const string Suffix = ".tmp";

    /// <summary>Replaces a file.</summary>
    /// <param name="path">The file; folders above it are made.</param>
    /// <param name="was">What it held when the new text was made from it; null where there was none.</param>
    /// <param name="now">What it is to hold.</param>
    /// <exception cref="IOException">The disk or the folder does not let it be written, or another one writes it at this moment.</exception>
    /// <exception cref="UnauthorizedAccessException">Permissions do not.</exception>
    public static WriteResult Replace(string path, byte[]? was, byte[] now)
    {
        // A link is written through, not replaced.
        path = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        using var held = Hold(path);
        // Of a run that was killed while it wrote; nobody else writes now.
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (IsLeftover(Path.GetFileName(file.AsSpan()), Path.GetFileName(path)))
                File.Delete(file);
        }
        var content = Read(path);
        if (was is null != content is null || was is not null && !content.AsSpan().SequenceEqual(was))
            return WriteResult.ChangedInBetween;
        if (was is not null && was.AsSpan().SequenceEqual(now))
            return WriteResult.Unchanged;
        var beside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}{Suffix}");
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(now);
                stream.Flush(flushToDisk: true);
            }
            if (was is not null && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: was is not null);
            return WriteResult.Written;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Reads a file that this class replaces, also while that happens.</summary>
    /// <returns>The bytes, or null where there is no such file.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permissions do not let it be read.</exception>
    public static byte[]? Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length > Most)
                throw new IOException("larger than any ledger");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether a file is what was to become another: its name, a process and the ending.</summary>
    private static bool IsLeftover(ReadOnlySpan<char> file, string of) =>
        file.Length > of.Length + 1 + Suffix.Length && file.StartsWith(of, StringComparison.Ordinal) && file[of.Length] == '.'
        && file.EndsWith(Suffix, StringComparison.Ordinal) && !file[(of.Length + 1)..^Suffix.Length].ContainsAnyExceptInRange('0', '9');

    /// <summary>Keeps others of this user from writing the file; a reader may go on.</summary>
    /// <remarks>
    /// The lock lies outside of the repository and stays there, empty: one that is deleted could be held twice, by who opened it before and
    /// by who makes it anew.
    /// </remarks>
    private static FileStream Hold(string path)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.UserName + '\n' + path)).AsSpan(0, 8));
        return new FileStream(Path.Combine(Path.GetTempPath(), $"trials-{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }
}
