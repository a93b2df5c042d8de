using System.Diagnostics.CodeAnalysis;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Inputs;

/// <summary>Reads a file, a pipe or standard input whole.</summary>
internal static class FileBytes
{
    /// <summary>
    /// The longest input, in bytes: far above any article, and low enough that an endless device or a video is refused
    /// before memory runs out.
    /// </summary>
    public const int Most = 256 << 20;

    /// <returns>The bytes, or the problem in one line.</returns>
    public static bool TryRead(
        string path, Func<Stream> openInput, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out InputProblem? problem)
    {
        (bytes, problem) = (null, null);
        try
        {
            using var stream = path == InputFiles.Stdin
                ? openInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            bytes = Drain(stream);
            if (bytes is null)
                problem = InputFiles.Problem(path, "larger than 256 MB, which no article is; name a text file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problem = InputFiles.Problem(path, Explain(path, e));
        }
        return bytes is not null;
    }

    private static string Explain(string path, Exception e) => e switch
    {
        _ when path == InputFiles.Stdin => "standard input cannot be read; pipe an article in or name a file",
        _ when path.Length == 0 => "an empty name is no file; name one",
        FileNotFoundException or DirectoryNotFoundException => "no such file; check the name",
        _ when Directory.Exists(path) => "this is a folder; name a file",
        UnauthorizedAccessException => "may not be read; check its permissions",
        _ => "cannot be read; check that it is a text file on a working disk",
    };

    private static byte[]? Drain(Stream stream)
    {
        if (stream.CanSeek && stream.Length > Most)
            return null;
        if (stream.CanSeek && stream.Length > 0)
        {
            var whole = new byte[stream.Length];
            var read = stream.ReadAtLeast(whole, whole.Length, throwOnEndOfStream: false);
            return read == whole.Length ? whole : whole[..read];
        }
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (memory.Length + read > Most)
                return null;
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }
}
