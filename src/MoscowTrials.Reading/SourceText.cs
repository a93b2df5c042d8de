using System.Text;

namespace MoscowTrials.Reading;

/// <summary>The decoded text of a file; every offset in the product counts UTF-16 code units of it.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private byte[]? _bytes;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    private SourceText(string path, byte[] bytes)
    {
        Path = path;
        _bytes = bytes;
    }

    /// <summary>The file as the user named it, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Text
    {
        get
        {
            if (field is null && Volatile.Read(ref _bytes) is { } bytes)
            {
                field = Strict.GetString(WithoutMark(bytes));
                Volatile.Write(ref _bytes, null);
            }
            return field!;
        }
    }

    /// <summary>Number of lines; a text without line feed has one.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => field ??= Starts(Text);

    /// <summary>Line and column of <paramref name="offset"/>, which may be the end of the text.</summary>
    public LinePosition GetPosition(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The range of the 1-based <paramref name="line"/> without its line feed.</summary>
    public TextSpan GetLine(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] - 1 : Text.Length;
        return new TextSpan(start, end > start && Text[end - 1] == '\r' ? end - 1 : end);
    }

    /// <summary>Decodes UTF-8, with or without a byte order mark.</summary>
    /// <returns>The text, or the problem: a binary file, or the first byte that is not UTF-8.</returns>
    public static (SourceText? Text, InputProblem? Problem) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        bytes = WithoutMark(bytes);
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
            return (null, At(path, bytes, zero, "this is a binary file (it holds a zero byte); name a text file"));
        try
        {
            return (new SourceText(path, Strict.GetString(bytes)), null);
        }
        catch (DecoderFallbackException e)
        {
            // The decoder counts from the start of its own chunk; a second pass finds the byte in the file.
            return (null, At(path, bytes, FirstInvalid(bytes, e.Index), "not valid UTF-8; save the file as UTF-8"));
        }
    }

    /// <summary>The text of bytes that are known to be text; they are decoded when somebody asks for it.</summary>
    public static SourceText OfText(string path, byte[] bytes) => new(path, bytes);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    private static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
        return [.. starts];
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes, int fallback)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) != System.Buffers.OperationStatus.Done)
                return at;
            at += used;
        }
        return Math.Clamp(fallback, 0, bytes.Length);
    }

    private static InputProblem At(string path, ReadOnlySpan<byte> bytes, int at, string message)
    {
        var before = bytes[..at];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new InputProblem(path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, message);
    }
}
