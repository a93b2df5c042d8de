using System.Collections.Concurrent;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Inputs;

/// <summary>Reads the files that articles name, which a stranger may have written: nothing outside of the article's repository.</summary>
/// <param name="host">The machine.</param>
internal sealed class CompanionFiles(Host host)
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<string>> _named = new(StringComparer.Ordinal);

    /// <summary>Full paths of the files that an article has named so far.</summary>
    public IEnumerable<string> Of(string article) => _named.GetValueOrDefault(article) ?? [];

    /// <summary>What reads them.</summary>
    /// <param name="version">The content of a file of an old version by its full path, or null where it was not there; null for the disk.</param>
    public ReadCompanion Reader(Func<string, byte[]?>? version) => (article, named) => Read(article, named, version);

    private (byte[]? Bytes, string? Complaint) Read(string article, string named, Func<string, byte[]?>? version)
    {
        if (named.Contains("://", StringComparison.Ordinal))
            return (null, "is not on this machine, and nothing is fetched; put it beside the article");
        if (Path.IsPathRooted(named) || named.Contains('\0', StringComparison.Ordinal))
            return (null, "is named from the root of the disk; name it as seen from the article's folder");
        var working = Path.GetFullPath(host.WorkingFolder.Length == 0 ? "." : host.WorkingFolder);
        var folder = article == InputFiles.StdinName ? working : Path.GetDirectoryName(Path.GetFullPath(article, working)) ?? working;
        var root = RepositoryRoot.Of(folder);
        // As Pandoc does from where it is run, which is mostly the root.
        var candidates = new[] { folder, root }.Select(f => Path.GetFullPath(named, f)).Distinct(StringComparer.Ordinal).ToList();
        if (!candidates.Exists(c => SafeLink.IsBelow(c, root)))
            return (null, "leads out of the repository; keep it inside");
        foreach (var path in candidates.Where(c => SafeLink.IsBelow(c, root)))
        {
            _named.GetOrAdd(article, _ => []).Add(path);
            if (version is not null)
            {
                if (version(path) is { } old)
                    return (old, null);
                continue;
            }
            if (!Path.Exists(path) || NamedPipe.Is(path))
                continue;
            if (SafeLink.LeadsOut(path, root) || !SafeLink.IsReallyBelow(path, root))
                return (null, "is a link that leads out of the repository; keep it inside");
            return FileBytes.TryRead(path, host.OpenInput, out var bytes, out var problem) ? (bytes, null) : (null, "is not to be had: " + problem.Message);
        }
        return (null, "is not there; check its name, which counts from the article's folder");
    }
}
