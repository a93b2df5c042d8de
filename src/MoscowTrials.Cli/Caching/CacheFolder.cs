using System.Globalization;
using System.Security.Cryptography;

namespace MoscowTrials.Cli.Caching;

/// <summary>Keeps pieces of bytes under keys, a file each, in a folder of the user; nothing it does can fail a run.</summary>
/// <remarks>
/// <para>It lies outside of every repository: a file that a stranger commits must not be able to say what a check found.</para>
/// <para>
/// A file begins with a checksum of the rest, so that one which is cut off or overwritten counts for none. It is written beside and takes its
/// name in one step, so that two runs at once do no harm.
/// </para>
/// </remarks>
/// <param name="folder">The folder; it is made when something is kept.</param>
/// <param name="clock">By which what nobody asks for grows old.</param>
internal sealed class CacheFolder(string folder, TimeProvider clock)
{
    /// <summary>How long a piece is kept that nobody asks for.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>How often is looked for what is too old, and noted that something is still asked for.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    private const string PruneMark = "pruned";
    private const int Checksum = 32;

    // A disk that does not let write once is not asked again.
    private volatile bool _isReadOnly;
    private int _hasPruned;

    /// <summary>The folder by the conventions of the machine; null where it has none.</summary>
    /// <remarks>The XDG Base Directory Specification, on Windows the folder of local application data.</remarks>
    public static string? Default(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
            return variable("LOCALAPPDATA") is { Length: > 0 } local ? Path.Combine(local, "trials", "cache") : null;
        if (variable("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache))
            return Path.Combine(cache, "trials");
        if (variable("HOME") is not { } home || !Path.IsPathRooted(home))
            return null;
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "trials") : Path.Combine(home, ".cache", "trials");
    }

    /// <summary>What was kept under a key; null where nothing was, or it is no longer what was written.</summary>
    /// <param name="key">Hex digits.</param>
    public byte[]? Find(string key)
    {
        try
        {
            using var file = File.OpenHandle(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(file);
            if (length < Checksum || length > Array.MaxLength)
                return null;
            var bytes = new byte[length];
            if (RandomAccess.Read(file, bytes, 0) < bytes.Length || !SHA256.HashData(bytes.AsSpan(Checksum)).AsSpan().SequenceEqual(bytes.AsSpan(0, Checksum)))
                return null;
            if (!_isReadOnly && clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(file) > Pause)
                Touch(PathOf(key));
            return bytes[Checksum..];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps bytes under a key.</summary>
    public void Keep(string key, ReadOnlySpan<byte> bytes)
    {
        if (_isReadOnly)
            return;
        string? beside = null;
        try
        {
            var path = PathOf(key);
            Make(Path.GetDirectoryName(path)!);
            beside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}");
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(SHA256.HashData(bytes));
                file.Write(bytes);
            }
            File.SetLastWriteTimeUtc(beside, clock.GetUtcNow().UtcDateTime);
            File.Move(beside, path, overwrite: true);
            beside = null;
            if (Interlocked.Exchange(ref _hasPruned, 1) == 0)
                Prune();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isReadOnly = true;
            Delete(beside);
        }
    }

    /// <summary>The files by the beginnings of their names, so that no folder holds too many.</summary>
    private string PathOf(string key) => Path.Combine(folder, key[..2], key[2..]);

    private static void Make(string path)
    {
        // Articles may be nobody else's business.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _isReadOnly = true;
        }
    }

    /// <summary>Deletes what nobody has asked for, and what a run left that was killed while it wrote.</summary>
    private void Prune()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mark = Path.Combine(folder, PruneMark);
        if (File.Exists(mark) && now - File.GetLastWriteTimeUtc(mark) < Pause)
            return;
        File.WriteAllBytes(mark, []);
        Touch(mark);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (now - File.GetLastWriteTimeUtc(path) > Lifetime)
                Delete(path);
        }
    }

    private static void Delete(string? path)
    {
        try
        {
            if (path is not null)
                File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It will be too old tomorrow as well.
        }
    }
}
