namespace MoscowTrials.Cli.Inputs;

/// <summary>A pattern of a <c>.gitignore</c>, as git documents it, but that a character is one whatever its bytes.</summary>
/// <remarks>
/// With a slash at its start or within it is tied to the folder of its file; without, it fits at any depth. <c>*</c> and <c>?</c> stop at
/// slashes, <c>**</c> between slashes stands for any folders, <c>[a-z]</c> and <c>[!a-z]</c> for one character, a backslash takes the next
/// character as it is; a slash at the end asks for a folder. Time is bounded by the product of the lengths.
/// </remarks>
internal sealed class PathPattern
{
    /// <summary>UTF-16 units of a pattern; paths that somebody writes by hand are shorter.</summary>
    private const int Longest = 500;

    private const string AnyFolders = "**";
    private readonly string[] _segments;
    private readonly bool _isFolder;

    private PathPattern(string text, string[] segments, bool isFolder)
    {
        (Text, _segments, _isFolder) = (text, segments, isFolder);
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <returns>The pattern, or what is wrong with it and what to do.</returns>
    public static (PathPattern? Pattern, string? Complaint) Parse(string text)
    {
        if (text.Length > Longest)
            return (null, $"a pattern of more than {Longest} characters; shorten it");
        if (text.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            return (null, "a control character in a pattern; take it out");
        var body = text;
        var isFolder = body.EndsWith('/') && !body.EndsWith("\\/", StringComparison.Ordinal);
        if (isFolder)
            body = body[..^1];
        var isTied = body.Contains('/', StringComparison.Ordinal);
        if (body.StartsWith('/'))
            body = body[1..];
        if (body.Length == 0)
            return (null, $"the pattern '{text}' fits nothing; write a name or a path");
        var segments = body.Split('/');
        if (segments.Contains("..", StringComparer.Ordinal))
            return (null, $"the pattern '{text}' leads out of its folder; write a path below it");
        if (segments.FirstOrDefault(s => s != AnyFolders && !PathSegment.IsSound(s)) is { } broken)
        {
            return (null, $"the pattern '{text}' is broken at '{broken}'; close the bracket, or put a backslash before what is meant as it"
                + " stands");
        }
        return (new PathPattern(text, isTied ? segments : [AnyFolders, .. segments], isFolder), null);
    }

    /// <summary>Whether it fits the path itself.</summary>
    /// <param name="path">Relative to the folder of the pattern, with slashes.</param>
    /// <param name="isFolder">Whether the path is a folder's.</param>
    public bool Fits(string path, bool isFolder) => (isFolder || !_isFolder) && Fits(path.Split('/'));

    /// <summary>Whether it fits the file or a folder that it lies in.</summary>
    public bool Covers(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Fits(path[..slash], isFolder: true))
                return true;
        }
        return Fits(path, isFolder: false);
    }

    /// <remarks>
    /// The last <c>**</c> takes one name more whenever what follows it does not fit; earlier ones never have to be tried again.
    /// </remarks>
    private bool Fits(string[] names)
    {
        int segment = 0, name = 0, retrySegment = -1, retryName = 0;
        while (name < names.Length)
        {
            if (segment < _segments.Length && _segments[segment] == AnyFolders)
            {
                // At the end it stands for what is inside, and not for the folder itself.
                if (segment == _segments.Length - 1)
                    return true;
                (retrySegment, retryName) = (segment++, name);
            }
            else if (segment < _segments.Length && PathSegment.Fits(_segments[segment], names[name]))
                (segment, name) = (segment + 1, name + 1);
            else if (retrySegment >= 0)
                (segment, name) = (retrySegment + 1, ++retryName);
            else
                return false;
        }
        return segment == _segments.Length;
    }
}
