using System.Text;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Ledger.Storage;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Pipeline;

/// <summary>Writes files of the ledger, against whatever others write meanwhile.</summary>
internal sealed class LedgerWriter(Run run, Ledgers ledgers)
{
    /// <summary>What is wrong with an article that is read in parts, and what to do.</summary>
    public const string TooLong = "too long for one article, and so for a ledger; split it";

    /// <summary>Times that a file which somebody else writes meanwhile is read again.</summary>
    private const int Attempts = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Makes a file's new text from its old one, again where that changed in between.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="edit">The new text, given the file, or null where there is none; null to leave it as it is.</param>
    /// <returns>Whether the file holds the new text now; where not, the reason is noted, unless <paramref name="edit"/> declined.</returns>
    public bool Edit(string path, Func<SourceText?, string?> edit)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var was = SafeFile.Read(path);
                var text = was is null ? null : ledgers.ReadText(path);
                if (was is not null && text is null)
                    return false;
                if (edit(text) is not { } now)
                    return false;
                if (SafeFile.Replace(path, was, Encode(now, was)) != WriteResult.ChangedInBetween)
                    return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (attempt >= Attempts || e is UnauthorizedAccessException)
                {
                    run.Note(InputFiles.Problem(ledgers.Shown(path), "cannot be written; check its permissions, and that no other run writes it"));
                    return false;
                }
            }
            if (attempt >= Attempts)
            {
                run.Note(InputFiles.Problem(ledgers.Shown(path), "somebody else keeps writing it; nothing was done, try again"));
                return false;
            }
            Thread.Sleep(Pause);
        }
    }

    /// <summary>The text as bytes, with a byte order mark where the file had one.</summary>
    public static byte[] Encode(string text, byte[]? was)
    {
        var mark = was is [0xEF, 0xBB, 0xBF, ..];
        return [.. mark ? Encoding.UTF8.Preamble : default, .. Encoding.UTF8.GetBytes(text)];
    }
}
