using System.Collections.Frozen;
using System.Collections.Immutable;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>What the notes and bibliographies of an article stand on.</summary>
public sealed class ArticleBibliography
{
    public static readonly ArticleBibliography None = new([]);

    private readonly FrozenDictionary<Source, ImmutableArray<Reference>> _bySource;

    /// <param name="references">Every reference, in the order of the article's sources.</param>
    public ArticleBibliography(ImmutableArray<Reference> references)
    {
        References = references;
        Works = [.. references.Select(r => r.Work).OfType<Work>()];
        _bySource = references.GroupBy(r => r.Source, ReferenceEqualityComparer.Instance)
            .ToFrozenDictionary(g => (Source)g.Key!, g => g.ToImmutableArray(),
            (IEqualityComparer<Source>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>Every reference of every note and entry, in the order of the article's sources.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>Every work that some note or entry tells in full, in the same order; one that is told twice stands here twice.</summary>
    public ImmutableArray<Work> Works { get; }

    /// <summary>The references that a note or entry of the article holds, in order.</summary>
    public ImmutableArray<Reference> Of(Source source) => _bySource.TryGetValue(source, out var found) ? found : [];

    /// <summary>
    /// The entry that the first reference of a note means which means one: another entry than the note itself. Null for an entry of a
    /// bibliography, for a full reference that no other entry repeats, and where nothing is found.
    /// </summary>
    public Source? ResolvedTo(Source source)
    {
        foreach (var reference in Of(source))
        {
            if (reference.ResolvedTo?.Entry is { } entry && !ReferenceEquals(entry, source))
                return entry;
        }
        return null;
    }

    /// <summary>The works that a note or entry stands on: those that its references mean, else those it tells itself; each once.</summary>
    public IEnumerable<Work> TargetsOf(Source source) =>
        Of(source).Select(r => r.Target).OfType<Work>().Distinct<Work>(ReferenceEqualityComparer.Instance);
}
