using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>Where a list of entries stands in its file.</summary>
/// <param name="IsWritten">Whether its key is there.</param>
/// <param name="Start">Offset of the first entry's block; where it has none, of the line behind the key, or of the file's end.</param>
/// <param name="End">Offset behind the last block.</param>
/// <param name="Nothing">What says that it is empty (<c>[]</c>, <c>~</c>), which has to go when an entry comes.</param>
public readonly record struct EntryList(bool IsWritten, int Start, int End, TextSpan Nothing)
{
    /// <summary>What stands before the list, so that entries may follow.</summary>
    /// <param name="source">The file.</param>
    /// <param name="from">Offset from which on it is wanted.</param>
    /// <param name="newLine">The file's line feed.</param>
    internal string Opened(string source, int from, string newLine)
    {
        if (End > Start)
            return source[from..Start];
        var key = string.Concat(source.AsSpan(from..Nothing.Start), source.AsSpan(Nothing.End..Start)).TrimEnd();
        return key + newLine + newLine;
    }
}
