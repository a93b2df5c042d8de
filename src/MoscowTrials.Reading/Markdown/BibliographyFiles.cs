using System.Collections.Immutable;
using MoscowTrials.Reading.Bibliographies;

namespace MoscowTrials.Reading.Markdown;

/// <summary>The bibliographies that the head of a file names.</summary>
/// <param name="Entries">Their entries by key.</param>
/// <param name="IsComplete">Whether there is one, and all could be read, so that a key which is not among the entries is missing.</param>
/// <param name="Problems">What kept one from being read.</param>
internal sealed record BibliographyFiles(
    IReadOnlyDictionary<string, BibliographyEntry> Entries, bool IsComplete, ImmutableArray<InputProblem> Problems)
{
    /// <summary>Files that a head can name.</summary>
    private const int Most = 20;

    /// <param name="source">The article.</param>
    /// <param name="head">Its head.</param>
    /// <param name="companions">Reads a file beside it; null where there is none to be read.</param>
    public static BibliographyFiles Read(SourceText source, FrontMatter head, ReadCompanion? companions)
    {
        var entries = new Dictionary<string, BibliographyEntry>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var named = head.All("bibliography");
        if (companions is null || named.IsEmpty)
            return new BibliographyFiles(entries, false, []);
        foreach (var name in named.Take(Most))
        {
            var (line, column) = source.GetPosition(name.Span.Start);
            var (bytes, complaint) = companions(source.Path, name.Text);
            if (bytes is null)
            {
                problems.Add(new InputProblem(source.Path, line, column, $"the bibliography '{name.Text}' {complaint}"));
                continue;
            }
            var (text, undecoded) = SourceText.Decode(name.Text, bytes);
            if ((text is null ? undecoded : Read(text, entries)) is { } problem)
                problems.Add(problem);
        }
        return new BibliographyFiles(entries, problems.Count == 0, problems.ToImmutable());
    }

    private static InputProblem? Read(SourceText text, Dictionary<string, BibliographyEntry> entries) =>
        text.Path.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) || text.Text.AsSpan().TrimStart() is not ['[' or '{', ..]
            ? BibTex.Read(text, entries) : CslJson.Read(text, entries);
}
