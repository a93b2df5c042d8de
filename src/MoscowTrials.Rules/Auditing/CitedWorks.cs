using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Rules.Auditing;

/// <summary>Which works the sources of an article lead to.</summary>
internal sealed class CitedWorks
{
    private readonly Dictionary<Source, ImmutableArray<CitedWork>> _bySource = new(ReferenceEqualityComparer.Instance);

    public CitedWorks(ArticleClaims article)
    {
        var known = new Dictionary<object, CitedWork>();
        foreach (var source in article.Article.Sources)
        {
            var works = article.Bibliography.Of(source).Where(r => r.Form != ReferenceForm.Remark)
                .Select(r => r.Target is { } work ? Cited(work) : Named(r)).OfType<CitedWork>()
                .Distinct<CitedWork>(ReferenceEqualityComparer.Instance).ToImmutableArray();
            _bySource[source] = works.IsEmpty ? [new CitedWork(null, source)] : works;
        }

        // "Lund: 5" and "Lund: 9" are one work, even where no entry tells which.
        CitedWork? Named(Reference reference)
        {
            if (reference.Names.IsEmpty)
                return null;
            var name = string.Join(" & ", reference.Names) + (reference.Year is { } year ? " " + year : "");
            if (!known.TryGetValue("\t" + name, out var cited))
                known["\t" + name] = cited = new CitedWork(null, reference.Source) { ShortForm = name };
            return cited;
        }

        CitedWork Cited(Work work)
        {
            // Who, when and what make a work the same; of one of which that is not told, it is known only that it is itself.
            object key = work is { Title: { } title, Issued: not null } && work.Creators.Any()
                ? string.Concat(work.ShortName, "\t", title.Text).ToUpperInvariant() : new Itself(work);
            if (!known.TryGetValue(key, out var cited))
                known[key] = cited = new CitedWork(work, work.Entry);
            return cited;
        }
    }

    /// <summary>The works that a source leads to, each once; at least one, be it the note itself.</summary>
    public ImmutableArray<CitedWork> Of(Source source) => _bySource.TryGetValue(source, out var works) ? works : [];

    /// <summary>A work that equals only itself.</summary>
    private readonly struct Itself(Work work) : IEquatable<Itself>
    {
        private readonly Work _work = work;

        public bool Equals(Itself other) => ReferenceEquals(_work, other._work);

        public override bool Equals(object? obj) => obj is Itself other && Equals(other);

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(_work);
    }
}
