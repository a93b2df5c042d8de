namespace MoscowTrials.Cli.Pipeline;

/// <summary>Remembers what was made of an article; safe to ask from several threads.</summary>
/// <typeparam name="T">What is made of an article.</typeparam>
internal interface IArticleMemory<T> where T : class
{
    /// <summary>A name for everything that decides what is made of a file; null where it is not to be remembered.</summary>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="bytes">What it holds.</param>
    string? KeyOf(string file, ReadOnlySpan<byte> bytes);

    /// <summary>What was made of the only article of a file; null where that is not known.</summary>
    T? Recall(string key, string file, byte[] bytes);

    /// <summary>Keeps what was made of the only article of a file.</summary>
    void Keep(string key, T value);
}
