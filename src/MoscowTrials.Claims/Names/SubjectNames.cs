using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>What the boxes of facts of an article are about.</summary>
internal sealed class SubjectNames
{
    private readonly Dictionary<string, NameSpan> _byName = new(StringComparer.Ordinal);

    private SubjectNames()
    {
    }

    /// <summary>Names of the article's own subject, which are one; empty where the article has no box.</summary>
    public IReadOnlyList<NameSpan> Own { get; private set; } = [];

    /// <summary>Names of every box's subject, the article's own ones first.</summary>
    public IEnumerable<NameSpan> All => Own.Concat(_byName.Values);

    /// <summary>Reads what the fields say of their subject's kind.</summary>
    /// <param name="article">The article.</param>
    /// <param name="kindOf">What a field tells of its subject; unknown where it tells nothing.</param>
    public static SubjectNames Of(Article article, Func<FieldLabel, EntityKind> kindOf)
    {
        var subjects = new SubjectNames();
        var kinds = new Dictionary<string, EntityKind>(StringComparer.Ordinal);
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Label is not { Form.Length: > 0, Subject.Length: > 0 } label)
                continue;
            var told = kindOf(label);
            var known = kinds.GetValueOrDefault(label.Subject);
            kinds[label.Subject] = known == EntityKind.Unknown ? told : known;
        }
        // Without a box only the words in bold type tell; the title may be a file's name.
        var own = kinds.Count == 0 ? [.. article.SubjectNames]
            : article.SubjectNames.Prepend(article.Title).Distinct(StringComparer.Ordinal).ToList();
        var kind = own.Select(n => kinds.GetValueOrDefault(n)).FirstOrDefault(k => k != EntityKind.Unknown);
        subjects.Own = [.. own.Select(Plain).Where(n => n.Length > 1).Distinct(StringComparer.Ordinal).Select(n => Name(n, kind))];
        foreach (var (subject, of) in kinds)
            subjects._byName[subject] = own.Contains(subject) && subjects.Own.Count > 0 ? subjects.Own[0] : Name(Plain(subject), of);
        return subjects;
    }

    /// <summary>The name of the subject of a box, or null for none.</summary>
    public NameSpan? Find(string subject) => _byName.GetValueOrDefault(subject) is { Core.Length: > 1 } name ? name : null;

    // "Hasan Ibn al-Haytham; (Alhazen)"
    private static string Plain(string name)
    {
        var end = name.IndexOfAny([';', '(', ',', '[']);
        return NameReader.WithoutNickname((end < 0 ? name : name[..end]).Trim());
    }

    private static NameSpan Name(string name, EntityKind kind) =>
        new() { Span = new TextSpan(0, 0), Core = name, Kind = kind, Because = "the box of facts is about it" };
}
