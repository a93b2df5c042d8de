namespace MoscowTrials.Cli.Pipeline;

/// <summary>Where articles and what people wrote about them are read from.</summary>
/// <param name="Ledgers">The ledgers; null where articles are taken as they are read.</param>
/// <param name="Read">The content of a file, or null where there is none; where this is null, that of the disk, and what is missing is a problem.</param>
/// <param name="ReadFull">The same by the full path, for files that articles name.</param>
internal sealed record ArticleOrigin(Ledgers? Ledgers, Func<string, byte[]?>? Read = null, Func<string, byte[]?>? ReadFull = null);
