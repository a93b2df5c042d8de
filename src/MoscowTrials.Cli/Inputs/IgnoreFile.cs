using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Inputs;

/// <summary>Files that are left out when folders are searched: <c>.trialsignore</c>, written as a <c>.gitignore</c> is.</summary>
/// <remarks>
/// The nearest one in the working folder or above it counts, up to the root of the repository; a file that is named is checked all the same.
/// </remarks>
internal sealed class IgnoreFile
{
    public const string FileName = ".trialsignore";

    /// <summary>Lines that are read; more are told.</summary>
    private const int MostPatterns = 1_000;

    /// <summary>Leaves nothing out.</summary>
    public static IgnoreFile None { get; } = new("", "", []);

    private readonly ImmutableArray<(bool IsKept, PathPattern Pattern)> _patterns;

    private IgnoreFile(string path, string folder, ImmutableArray<(bool IsKept, PathPattern Pattern)> patterns)
    {
        (Path, Folder, _patterns) = (path, folder, patterns);
    }

    /// <summary>The file as reports show it; empty where there is none.</summary>
    public string Path { get; }

    /// <summary>The folder that its patterns start from; absolute.</summary>
    public string Folder { get; }

    public int Count => _patterns.Length;

    /// <summary>Reads the lines; what is wrong with one costs no other.</summary>
    public static IgnoreFile Parse(SourceText text, string folder, ICollection<InputProblem> problems)
    {
        var patterns = ImmutableArray.CreateBuilder<(bool, PathPattern)>();
        for (var number = 1; number <= text.LineCount; number++)
        {
            var line = TrimEnd(text.GetLine(number).In(text.Text).ToString());
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (patterns.Count == MostPatterns)
            {
                problems.Add(new InputProblem(
                    text.Path, number, 1, $"more than {MostPatterns} patterns; leave out a folder instead of its files"));
                break;
            }
            var isKept = line[0] == '!';
            var (pattern, complaint) = PathPattern.Parse(isKept ? line[1..] : line);
            if (pattern is null)
                problems.Add(new InputProblem(text.Path, number, 1, complaint!));
            else
                patterns.Add((isKept, pattern));
        }
        return new IgnoreFile(text.Path, folder, patterns.ToImmutable());
    }

    /// <summary>Whether a file or folder is left out, by itself or by a folder that it lies in.</summary>
    /// <param name="path">Relative to the working folder, or absolute; what lies outside <see cref="Folder"/> is never left out.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool LeavesOut(string path, bool isFolder)
    {
        if (_patterns.IsEmpty)
            return false;
        var full = System.IO.Path.GetFullPath(path);
        var relative = System.IO.Path.GetRelativePath(Folder, full).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        if (relative is "." or ".." || relative.StartsWith("../", StringComparison.Ordinal))
            return false;
        // What is kept inside a folder that is left out is left out, as in git.
        for (var slash = relative.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = relative.IndexOf('/', slash + 1))
        {
            if (IsNamed(relative[..slash], isFolder: true))
                return true;
        }
        return IsNamed(relative, isFolder);
    }

    /// <summary>The last pattern that fits decides.</summary>
    private bool IsNamed(string path, bool isFolder)
    {
        for (var i = _patterns.Length - 1; i >= 0; i--)
        {
            if (_patterns[i].Pattern.Fits(path, isFolder))
                return !_patterns[i].IsKept;
        }
        return false;
    }

    /// <summary>Without the spaces at the end, unless a backslash keeps the last one.</summary>
    private static string TrimEnd(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] is ' ' or '\t' or '\r')
            end--;
        return end > 0 && end < line.Length && line[end - 1] == '\\' ? line[..(end + 1)] : line[..end];
    }
}
