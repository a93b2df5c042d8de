using MoscowTrials.Cli.Configuration;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Inputs;

/// <summary>Which files of a folder are articles.</summary>
/// <param name="settings">Formats, and the patterns of articles.</param>
/// <param name="ignored">What is left out.</param>
internal sealed class FolderSearch(Settings settings, IgnoreFile ignored)
{
    /// <summary>By the names of files alone.</summary>
    public static FolderSearch ByName { get; } = new(Settings.Default, IgnoreFile.None);

    public bool LeavesOut(string path, bool isFolder) => ignored.LeavesOut(path, isFolder);

    /// <summary>Whether the name is that of an article and of no rulebook, or the settings give it a format.</summary>
    public bool IsArticle(string path) =>
        (Path.GetFileName(path) != RulebookFile.FileName && ArticleReader.Extensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase))) || FormatOf(path) is not null;

    /// <summary>Whether a search of its folder finds the file.</summary>
    public bool Counts(string path) => IsArticle(path) && !LeavesOut(path, isFolder: false);

    /// <summary>The format that the settings give a file, or null.</summary>
    public ArticleFormat? FormatOf(string path)
    {
        if (settings.Formats.IsEmpty || InFolder(path) is not { } relative)
            return null;
        foreach (var (pattern, format, _) in settings.Formats)
        {
            if (pattern.Covers(relative))
                return format;
        }
        return null;
    }

    /// <summary>Whether it is one of those that the settings want to have checked; all are where they do not say.</summary>
    public bool IsConfigured(string path) =>
        settings.Articles.Value.IsEmpty || (InFolder(path) is { } relative && settings.Articles.Value.Any(p => p.Covers(relative)));

    /// <summary>The path from the folder of the settings on, with slashes; null where it lies outside.</summary>
    private string? InFolder(string path)
    {
        var relative = Path.GetRelativePath(settings.Folder, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
