namespace MoscowTrials.Reading;

/// <summary>Reads a file that an article names: a bibliography beside it.</summary>
/// <param name="article">The article, as the user named it.</param>
/// <param name="named">The file as the article names it, from its own folder on; it is untrusted.</param>
/// <returns>The file's content; or what is wrong, and what to do, as the end of a sentence about the file.</returns>
public delegate (byte[]? Bytes, string? Complaint) ReadCompanion(string article, string named);
