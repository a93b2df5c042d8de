using System.Collections.Frozen;
using System.Runtime.InteropServices;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>The entities of an article, found by clustering the names that stand for one thing.</summary>
/// <remarks>
/// A short form is linked only where one full form in the whole article fits it. Where several fit (two people of one surname,
/// two hotels of one name in different towns) it stands alone, so that nothing is concluded from it.
/// </remarks>
internal sealed class EntityRegistry
{
    /// <summary>A reading that fewer than one mention in so many has is a slip, not another bearer of the name.</summary>
    private const int RareAmong = 20;

    /// <summary>The same for the name that the article is about.</summary>
    private const int RareOfTitle = 4;

    private static readonly WordList RulerTitles = WordList.Exact("ruler-titles.tsv");

    private static readonly FrozenDictionary<string, string> EnglishHeads = LexiconTable.Read("foreign-heads.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<NameIdentity, int> _byKey = [];
    private readonly List<NameCluster> _clusters = [];
    private readonly Dictionary<string, List<int>> _namedByNoun = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<EntityKind, List<int>> _namedOfKind = [];
    private readonly HashSet<int> _named = [];
    // What the text introduces without a name is added on the way.
    private readonly List<Entity> _entities = [];

    private EntityRegistry()
    {
    }

    /// <summary>What the article names, by id; what is learnt of one on the way is in it.</summary>
    public IReadOnlyList<Entity> Entities => _entities;

    /// <summary>Ids of the buildings, bodies, ships that have been named so far.</summary>
    public IReadOnlyList<int> NamedOf(EntityKind kind) => _namedOfKind.GetValueOrDefault(kind) ?? [];

    /// <summary>Ids of what has been named so far and is a <paramref name="noun"/>.</summary>
    public IReadOnlyList<int> NamedBy(string noun) => _namedByNoun.GetValueOrDefault(noun) ?? [];

    /// <summary>Ids of entities of whom the article knows a namesake: a name alone does not tell them apart.</summary>
    public HashSet<int> WithNamesake { get; } = [];

    /// <summary>What the article is about, as its title names it; null where it names nothing that the text does.</summary>
    public int? Hero { get; private set; }

    /// <summary>The nouns that tell what an entity is ("hotel"), lower case.</summary>
    public ISet<string> NounsOf(int entity) => _clusters[entity].Nouns;

    /// <summary>Takes note that the article calls <paramref name="entity"/> a <paramref name="noun"/>.</summary>
    public void AddNoun(int entity, string noun)
    {
        if (_clusters[entity].Nouns.Add(noun) && _named.Contains(entity))
            AddNamed(entity, noun);
    }

    /// <summary>Takes note that the article has named <paramref name="entity"/>.</summary>
    public void Name(int entity)
    {
        if (!_named.Add(entity))
            return;
        foreach (var noun in _clusters[entity].Nouns)
            AddNamed(entity, noun);
        AddOfKind(_entities[entity].Kind, entity);
    }

    private void AddOfKind(EntityKind kind, int entity)
    {
        if (kind is not (EntityKind.Building or EntityKind.Body or EntityKind.Vessel))
            return;
        if (!_namedOfKind.TryGetValue(kind, out var named))
            _namedOfKind[kind] = named = [];
        named.Add(entity);
    }

    private void AddNamed(int entity, string noun)
    {
        if (!_namedByNoun.TryGetValue(noun, out var named))
            _namedByNoun[noun] = named = [];
        named.Add(entity);
    }

    /// <summary>Takes note of what an entity turns out to be, where its name did not tell.</summary>
    public void Learn(int entity, EntityKind kind, Gender? gender = null, bool onlyIfUnknown = true)
    {
        var known = _entities[entity];
        if (known.Kind != EntityKind.Unknown && onlyIfUnknown && known.Kind != kind)
            return;
        _entities[entity] = known with { Kind = known.Kind == EntityKind.Unknown ? kind : known.Kind, Gender = known.Gender ?? gender };
        if (known.Kind == EntityKind.Unknown && _named.Contains(entity))
            AddOfKind(kind, entity);
    }

    /// <summary>Takes note of the town in which something stands, if its name has not told.</summary>
    public void Locate(int entity, string town)
    {
        if (_entities[entity] is { Within: null, Kind: not (EntityKind.Person or EntityKind.Place) } somewhere)
            _entities[entity] = somewhere with { Within = town };
    }

    /// <summary>Takes in something that has no name: "a wooden bridge".</summary>
    /// <param name="words">What the article calls it: "wooden bridge".</param>
    /// <param name="kind">What it is.</param>
    /// <returns>Its id.</returns>
    public int Introduce(string words, EntityKind kind)
    {
        var id = _entities.Count;
        _entities.Add(new Entity { Id = id, Kind = kind, Name = words });
        _clusters.Add(new NameCluster { Index = id, Id = id, Name = words, Kind = kind, Qualifier = null, Mentions = 1 });
        return id;
    }

    /// <summary>The entity of the same name without "new" or "second" before it, or null.</summary>
    public int? Base(int entity) =>
        _clusters[entity] is { Qualifier: { } qualifier } qualified && !NameReader.IsShipPrefix(qualifier)
        && _clusters.Find(c => c.Qualifier is null && c.Name == qualified.Name) is { } named ? named.Id : null;

    /// <summary>Takes note of what the article begins with, if its title names nothing that it does.</summary>
    public void TakeForHero(int entity) => Hero ??= entity;

    /// <param name="names">The names of each sentence.</param>
    /// <param name="title">The article's title: of several who share a surname, the one it names has the bare surname.</param>
    /// <param name="subjects">What the article's boxes of facts are about.</param>
    /// <param name="lead">The name that its first sentence says what it is of, or null.</param>
    public static EntityRegistry Build(IReadOnlyList<IReadOnlyList<NameSpan>> names, string title, SubjectNames subjects, NameSpan? lead)
    {
        // The title may be a file's name; the box and the bold words of the lead then tell what the article is about.
        if (subjects.Own.FirstOrDefault(n => n.Kind == EntityKind.Person && n.Core != title) is { } own
            && !names.Any(sentence => sentence.Any(n => n.Core == title)))
            title = own.Core;
        var registry = new EntityRegistry();
        var groups = new List<(NameIdentity Key, List<NameSpan> Names)>();
        foreach (var name in subjects.All.Concat(names.SelectMany(n => n)))
        {
            var key = NameIdentity.Of(name);
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(registry._byKey, key, out var isKnown);
            if (!isKnown)
            {
                index = groups.Count;
                groups.Add((key, []));
            }
            groups[index].Names.Add(name);
        }
        foreach (var (key, same) in groups)
            registry.Add(key, same, title);
        PlaceChoice.Settle(registry._clusters);
        registry.MergeSubject(subjects);
        foreach (var (_, same) in groups)
        {
            foreach (var name in same)
            {
                if (name.AliasOf is { } other && registry._byKey.TryGetValue(NameIdentity.Of(other), out var first))
                    NameCluster.MergeAll([NameCluster.Root(registry._clusters, first), NameCluster.Root(registry._clusters, registry._byKey[NameIdentity.Of(name)])]);
            }
        }
        NamesakeMerger.Merge(registry._clusters, title);
        new ShortFormMerger(registry._clusters, title).Merge();
        registry.Number();
        // The title may be a file's name.
        registry.Hero = registry.Titled(title) ?? registry.Titled(WithoutArticle(title)) ?? (lead is not null ? registry.Find(lead).Entity : null);
        if (registry.Hero is { } hero && registry._entities[hero].Kind is EntityKind.Body or EntityKind.Unknown && registry._entities[hero].Name.Contains(' ', StringComparison.Ordinal)
            && HeadOf(registry._entities[hero].Name) is var head && CommonWords.Contains(head))
            registry.AddNoun(hero, head);
        return registry;
    }

    /// <summary>"circle" of the Hibernian Chess Circle, "dairy" of the Cooperative Dairy of Umeå.</summary>
    private static string HeadOf(string name)
    {
        var of = name.IndexOf(" of ", StringComparison.Ordinal);
        var head = of > 0 ? name[..of] : name;
        return head[(head.LastIndexOf(' ') + 1)..].ToLowerInvariant();
    }

    /// <summary>"Aurora del Puerto" of "La Aurora del Puerto".</summary>
    private static string WithoutArticle(string title) =>
        title.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && title[..space] is "The" or "La" or "Le" or "Les" or "El" or "Los" or "Las" or "Il" or "Lo"
            or "Der" or "Die" or "Das" or "De" or "Het" or "O" or "A" or "Os" or "As" ? title[(space + 1)..] : title;

    /// <summary>The entity that bears the title of a page as its name, or null where the article names none so.</summary>
    public int? Titled(string title) =>
        _byKey.TryGetValue(new NameIdentity(title.Replace(".", "", StringComparison.Ordinal), null, null, false, false), out var index)
            ? NameCluster.Root(_clusters, index).Id : null;

    /// <summary>The entity that <paramref name="name"/> names, and why.</summary>
    public (int Entity, string Reason) Find(NameSpan name)
    {
        var cluster = NameCluster.Root(_clusters, _byKey[NameIdentity.Of(name)]);
        var reason = cluster.Name == name.Core || name.Written is not null ? name.Because : $"\"{name.Core}\" is short for {cluster.Name}";
        return (cluster.Id, reason);
    }

    /// <summary>The title, the box's name and the words in bold type all name what the article is about.</summary>
    private void MergeSubject(SubjectNames subjects)
    {
        var own = subjects.Own.Select(n => _clusters[_byKey[NameIdentity.Of(n)]]).Distinct().ToList();
        var kind = own.Select(c => c.Kind).FirstOrDefault(k => k != EntityKind.Unknown);
        own.RemoveAll(c => c.Kind != EntityKind.Unknown && c.Kind != kind);
        if (own.Count == 0)
            return;
        NameCluster.MergeAll(own);
        NameCluster.Root(_clusters, own[0].Index).IsSubject = true;
    }

    private void Add(NameIdentity key, List<NameSpan> names, string title)
    {
        var kind = KindOf(names);
        var first = names[0];
        var cluster = new NameCluster
        {
            Index = _clusters.Count, Name = first.Core, Kind = kind, IsKin = first.IsKin, IsSecondBearer = first.IsSecondBearer, Mentions = names.Count, Qualifier = key.Qualifier,
            Gender = GenderOf(names),
            Within = names.Find(static n => n.Within is not null)?.Within,
            Place = (names.Find(static n => n.IsPlaced) ?? names.Find(static n => n.Place is not null))?.Place,
            IsPlaced = names.Exists(static n => n.IsPlaced), IsOfNamesake = key.IsOfNamesake,
        };
        cluster.HasNamesake = key.IsOfNamesake || names.Exists(static n => n.HasNamesakeCue)
            || kind == EntityKind.Person && IsOfThingToo(names, first.Core == title ? RareOfTitle : RareAmong);
        if (kind == EntityKind.Body && cluster.Words.Any(w => NameKinds.IsClub(w)))
            cluster.Nouns.UnionWith(["club", "team", "side"]);
        foreach (var name in names)
        {
            if (name.Noun is not null)
                cluster.Nouns.Add(name.Noun);
            if (name.Written is not null)
                cluster.Written.Add(name.Written);
        }
        foreach (var word in kind is EntityKind.Person ? [] : cluster.Words)
        {
            if (NameKinds.OfHead(word) is null)
                continue;
            cluster.Nouns.Add(word.ToLowerInvariant());
            if (EnglishHeads.TryGetValue(word, out var english))
                cluster.Nouns.Add(english);
        }
        _clusters.Add(cluster);
    }

    /// <summary>The gender that most titles and given names tell: of a family one may be "Mrs." once.</summary>
    private static Gender? GenderOf(List<NameSpan> names)
    {
        int female = 0, male = 0;
        foreach (var name in names)
        {
            female += name.Gender == Gender.Female ? 1 : 0;
            male += name.Gender == Gender.Male ? 1 : 0;
        }
        return female + male == 0 ? null : female > male ? Gender.Female : Gender.Male;
    }

    /// <summary>The kind that most mentions tell, of several the first; a name known as nothing is what any other mention tells.</summary>
    private static EntityKind KindOf(List<NameSpan> names)
    {
        Span<int> counts = stackalloc int[(int)EntityKind.Occasion + 1];
        var most = 0;
        foreach (var name in names)
            most = Math.Max(most, name.Kind == EntityKind.Unknown ? 0 : ++counts[(int)name.Kind]);
        foreach (var name in names)
        {
            if (name.Kind != EntityKind.Unknown && counts[(int)name.Kind] == most)
                return name.Kind;
        }
        return EntityKind.Unknown;
    }

    /// <summary>
    /// "the Elias Ward" is a ship where Elias Ward is a man; "the Elias Ward estate", once in a long article about him, is none.
    /// </summary>
    private static bool IsOfThingToo(List<NameSpan> names, int rare)
    {
        var things = names.Count(n => n.Kind is EntityKind.Vessel or EntityKind.Building or EntityKind.Body
            || n.HasArticle && (names[0].Core.Contains(' ', StringComparison.Ordinal) && n.Kind == EntityKind.Unknown
                || n.IsTitled && !n.Core.Contains(" of ", StringComparison.Ordinal) && !RulerTitles.Contains(n.Noun)));
        return things > 0 && things * rare >= names.Count;
    }

    private void Number()
    {
        var entities = new List<Entity>();
        var kept = _clusters.Where(c => c.Parent is null).ToList();
        foreach (var cluster in kept)
        {
            cluster.Id = entities.Count;
            if (cluster.HasNamesake)
                WithNamesake.Add(cluster.Id);
            var place = cluster.Kind == EntityKind.Place ? cluster.Place : null;
            entities.Add(new Entity
            {
                Id = cluster.Id, Kind = cluster.Kind, Gender = cluster.Gender,
                Name = cluster.Qualifier is null ? cluster.Name : $"{cluster.Qualifier} {cluster.Name}",
                Within = cluster.Kind == EntityKind.Person ? null : place is not { } p ? cluster.Within
                    : p.Kind is PlaceKind.Country or PlaceKind.FormerCountry ? null : p.Country ?? p.Region,
                Latitude = place?.Latitude, Longitude = place?.Longitude,
            });
        }
        // From here on the clusters are asked by id.
        foreach (var (key, index) in _byKey.ToList())
            _byKey[key] = NameCluster.Root(_clusters, index).Id;
        _clusters.Clear();
        foreach (var cluster in kept)
        {
            cluster.Parent = null;
            _clusters.Add(cluster);
        }
        _entities.AddRange(entities);
    }
}
