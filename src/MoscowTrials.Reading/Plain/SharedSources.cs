using System.Collections.Immutable;

namespace MoscowTrials.Reading.Plain;

/// <summary>The sources of a file that is read in stretches: a marker may stand in another stretch than what it cites.</summary>
internal sealed class SharedSources
{
    private readonly Dictionary<string, List<(int Stretch, Source Source)>> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Keys that markers of any stretch can cite.</summary>
    public IReadOnlySet<string> Keys => _keys;

    /// <summary>Adds the sources of a stretch; stretches come in order.</summary>
    public void Add(int stretch, ImmutableArray<Source> sources)
    {
        foreach (var source in sources)
        {
            if (source.Kind != SourceKind.Note)
                continue;
            _keys.Add(source.Key);
            if (!_byKey.TryGetValue(source.Key, out var known))
                _byKey[source.Key] = known = [];
            known.Add((stretch, source));
        }
    }

    /// <summary>
    /// The sources of a stretch's article: of its notes those that it cites, for whether another stretch cites the rest it cannot tell;
    /// and what it cites in other stretches, the next one first, because notes stand behind their text.
    /// </summary>
    public ImmutableArray<Source> For(int stretch, Article article)
    {
        var cited = article.Sentences.SelectMany(s => s.Marks).Where(m => m.Kind == MarkKind.Citation).Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var sources = ImmutableArray.CreateBuilder<Source>();
        foreach (var source in article.Sources)
        {
            if (source.Kind != SourceKind.Note || cited.Remove(source.Key))
                sources.Add(source);
        }
        foreach (var key in cited.Order(StringComparer.Ordinal))
        {
            if (!_byKey.TryGetValue(key, out var known))
                continue;
            var next = known.FindIndex(k => k.Stretch > stretch);
            sources.Add(known[next < 0 ? ^1 : next].Source);
        }
        return sources.DrainToImmutable();
    }
}
