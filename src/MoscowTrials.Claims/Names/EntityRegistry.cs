namespace MoscowTrials.Claims.Names;

/// <summary>The entities of an article, found by clustering the names that stand for one thing.</summary>
/// <remarks>
/// A short form is linked only where one full form in the whole article fits it. Where several fit (two people of one surname,
/// two hotels of one name in different towns) it stands alone, so that nothing is concluded from it.
/// </remarks>
internal sealed class EntityRegistry
{
    private string _title = "";
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly List<Cluster> _clusters = [];
    private readonly Dictionary<string, List<int>> _namedByNoun = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<int> _namedBuildings = [];
    private readonly HashSet<int> _named = [];
    private Entity[] _entities = [];

    /// <summary>Words of the longest short form that is looked for at the beginning of a longer name.</summary>
    private const int LongestBeginning = 12;

    private EntityRegistry()
    {
    }

    /// <summary>What the article names, by id; what is learnt of one on the way is in it.</summary>
    public IReadOnlyList<Entity> Entities => _entities;

    /// <summary>Ids of the buildings that have been named so far.</summary>
    public IReadOnlyList<int> NamedBuildings => _namedBuildings;

    /// <summary>Ids of what has been named so far and is a <paramref name="noun"/>.</summary>
    public IReadOnlyList<int> NamedBy(string noun) => _namedByNoun.GetValueOrDefault(noun) ?? [];

    /// <summary>Ids of entities of whom the article knows a namesake: a name alone does not tell them apart.</summary>
    public HashSet<int> WithNamesake { get; } = [];

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
        if (_entities[entity].Kind == EntityKind.Building)
            _namedBuildings.Add(entity);
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
        if (known.Kind == EntityKind.Unknown && kind == EntityKind.Building && _named.Contains(entity))
            _namedBuildings.Add(entity);
    }

    /// <summary>The entity of the same name without "new" or "second" before it, or null.</summary>
    public int? Base(int entity) =>
        _clusters[entity] is { Qualifier: not null } qualified && _clusters.Find(c => c.Qualifier is null && c.Name == qualified.Name) is { } named ? named.Id : null;

    /// <param name="names">The names of each sentence.</param>
    /// <param name="title">The article's title: of several who share a surname, the one it names has the bare surname.</param>
    public static EntityRegistry Build(IReadOnlyList<IReadOnlyList<NameSpan>> names, string title)
    {
        var registry = new EntityRegistry { _title = title };
        var all = names.SelectMany(n => n).ToList();
        foreach (var group in all.GroupBy(Key))
            registry.Add(group.Key, [.. group]);
        registry.MergeWithin();
        registry.MergeShortForms();
        registry.Number();
        return registry;
    }

    /// <summary>The entity that <paramref name="name"/> names, and why.</summary>
    public (int Entity, string Reason) Find(NameSpan name)
    {
        var cluster = Root(_byKey[Key(name)]);
        var reason = cluster.Name == name.Core ? name.Because : $"\"{name.Core}\" is short for {cluster.Name}";
        return (cluster.Id, reason);
    }

    /// <summary>What makes two names the same: spelling without "the", what they qualify, and the town where it is told.</summary>
    private static string Key(NameSpan name)
    {
        var core = Description(name.Core.Replace('’', '\'').Replace(".", "", StringComparison.Ordinal));
        return $"{core}|{(name.Kind is EntityKind.Building or EntityKind.Unknown or EntityKind.Vessel ? name.Qualifier : null)}|{(name.Kind == EntityKind.Building ? name.Within : null)}|{(name.IsKin ? "kin" : name is { HasArticle: true, Kind: EntityKind.Unknown } && !core.Contains(' ', StringComparison.Ordinal) ? "the" : "")}";
    }

    /// <summary>"racecourse at Haddon Flats" is "Haddon Flats racecourse".</summary>
    private static string Description(string core)
    {
        if (core.EndsWith(" station", StringComparison.Ordinal))
            return core.Replace(" railway station", " station", StringComparison.Ordinal);
        if (!char.IsLower(core[0]))
            return core;
        var words = core.Split(' ', 3);
        return words.Length == 3 && words[1] is "of" or "at" or "on" or "near" ? words[2] + " " + words[0] : core;
    }

    private void Add(string key, List<NameSpan> names)
    {
        // The kind that most mentions tell; a name known as nothing is what any other mention tells.
        var kind = names.Where(n => n.Kind != EntityKind.Unknown).GroupBy(n => n.Kind).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        var first = names[0];
        var cluster = new Cluster
        {
            Index = _clusters.Count, Name = first.Core, Kind = kind, Gender = names.Select(n => n.Gender).FirstOrDefault(g => g is Names.Gender.Female or Names.Gender.Male),
            Qualifier = key.Split('|')[1] is { Length: > 0 } q ? q : null, Within = names.Select(n => n.Within).FirstOrDefault(w => w is not null), IsKin = first.IsKin,
            Place = names.Select(n => n.Place).FirstOrDefault(p => p is not null),
        };
        cluster.HasNamesake = names.Any(n => n.HasNamesakeCue)
            // "the Elias Ward" is a ship where Elias Ward is a man.
            || kind == EntityKind.Person && (names.Any(n => n.Kind is EntityKind.Vessel or EntityKind.Building or EntityKind.Body) || first.Core.Contains(' ', StringComparison.Ordinal) && names.Any(n => n.HasArticle && n.Kind == EntityKind.Unknown)
                || names.Any(n => n is { HasArticle: true, IsTitled: true } && !n.Core.Contains(" of ", StringComparison.Ordinal)));
        if (kind == EntityKind.Body && first.Core.Split(' ').Any(w => w is "Rovers" or "United" or "Athletic" or "Wanderers" or "Albion" or "FC" or "F.C." or "A.F.C." or "AFC"))
            cluster.Nouns.UnionWith(["club", "team", "side"]);
        cluster.Nouns.UnionWith(names.Select(n => n.Noun).OfType<string>());
        foreach (var word in first.Core.Split(' '))
        {
            if (kind is not EntityKind.Person && NameKinds.OfHead(word) is not null)
                cluster.Nouns.Add(word.ToLowerInvariant());
        }
        _byKey[key] = cluster.Index;
        _clusters.Add(cluster);
    }

    /// <summary>"the Hotel Metropole" is "the Hotel Metropole in Brussels" where the article knows no other of the name.</summary>
    private void MergeWithin()
    {
        foreach (var group in _clusters.Where(c => c.Kind == EntityKind.Building).GroupBy(c => (c.Name, c.Qualifier)).ToList())
        {
            var towns = group.Select(c => c.Within).Where(w => w is not null).Distinct().ToList();
            if (towns.Count == 1)
                MergeAll([.. group]);
            else if (towns.Count > 1)
                foreach (var cluster in group.Where(c => c.Within is null))
                    cluster.HasNamesake = true;
        }
        // "John Smith" and "his son, John Smith" are two.
        foreach (var group in _clusters.Where(c => c.Parent is null).GroupBy(c => c.Name).Where(g => g.Any(c => c.IsKin)).ToList())
        {
            var plain = group.FirstOrDefault(c => !c.IsKin);
            var kin = group.First(c => c.IsKin);
            if (plain is null || plain.Kind is not (EntityKind.Person or EntityKind.Unknown))
                continue;
            // The first mention decides: a name that first came behind "his son" is only that son.
            if (plain.Index > kin.Index) MergeAll([kin, plain]);
            else plain.HasNamesake = kin.HasNamesake = true;
        }
    }

    private void MergeShortForms()
    {
        var roots = _clusters.Where(c => c.Parent is null).ToList();
        var people = roots.Where(c => c.Kind is EntityKind.Person or EntityKind.Unknown && c.Words.Length > 1).ToList();
        var bySurname = people.GroupBy(c => Surname(c.Words)).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var byFirst = people.GroupBy(c => c.Words[0]).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var byInitial = people.Where(c => !IsInitials(c.Words[0])).ToLookup(c => (Surname(c.Words), c.Words[0][0]));
        var byNoun = roots.SelectMany(c => c.Nouns.Select(n => (Noun: n, Cluster: c))).ToLookup(p => p.Noun, p => p.Cluster, StringComparer.OrdinalIgnoreCase);
        var byBeginning = roots.SelectMany(c => Beginnings(c.Words).Select(b => (Beginning: (b, c.Qualifier), Cluster: c))).ToLookup(p => p.Beginning, p => p.Cluster);
        // "John Paul" may be any of those who have a number.
        var numbered = roots.Where(r => r.Words.Length > 1 && IsNumeral(r.Words[^1])).Select(r => string.Join(' ', r.Words[..^1])).ToHashSet(StringComparer.Ordinal);
        foreach (var cluster in roots)
        {
            if (cluster.Parent is not null)
                continue;
            cluster.HasNamesake |= numbered.Contains(cluster.Name);
            if (cluster.Words.Length == 1 && NameKinds.OfHead(cluster.Name) is { } head && cluster.Kind == head)
            {
                // "the Committee" is the one committee that the article names.
                // A merged cluster's nouns are its root's.
                var named = byNoun[cluster.Name].Select(c => Root(c.Index)).Where(r => r != cluster && r.Words.Length > 1).Distinct().Take(2).ToList();
                if (named.Count == 1) MergeAll([named[0], cluster]);
                else if (named.Count > 1) cluster.HasNamesake = true;
            }
            else if (cluster.Words.Length == 1 && cluster.Kind is EntityKind.Person or EntityKind.Unknown or EntityKind.Place)
            {
                var fits = bySurname.GetValueOrDefault(cluster.Name) ?? byFirst.GetValueOrDefault(cluster.Name);
                // A famous city of the name is the city: "Washington and Moscow signed".
                if (cluster.Kind == EntityKind.Place && !Gazetteer.Shared.NeedsCue(cluster.Name))
                    continue;
                // "Lincoln" is the man where the article knows the man; but a town that gave a longer name its first word is not it.
                if (fits is null || cluster.Kind == EntityKind.Place && (bySurname.GetValueOrDefault(cluster.Name) is null || fits.All(f => f.Kind != EntityKind.Person)))
                    continue;
                // "Louis" is any Louis where the article knows one by his number.
                if (fits.Any(f => f.Words[0] == cluster.Name && f.Words.Any(IsNumeral))) cluster.HasNamesake = true;
                else if (fits.Count == 1 && GendersAgree(cluster, fits[0])) MergeAll([fits[0], cluster]);
                else if (fits.Count > 1 && fits.Where(f => f.Name == _title).ToList() is [var subject] && cluster.Gender is null or Names.Gender.Either) MergeAll([subject, cluster]);
                else if (fits.Count > 1) cluster.HasNamesake = true;
            }
            else if (cluster.Words.Length > 1 && IsInitials(cluster.Words[0]) && bySurname.ContainsKey(Surname(cluster.Words)))
            {
                var fits = byInitial[(Surname(cluster.Words), cluster.Words[0][0])].Where(n => n != cluster && n.Parent is null).Take(2).ToList();
                if (fits.Count == 1) MergeAll([fits[0], cluster]);
            }
            else if (cluster.Kind is not EntityKind.Person and not EntityKind.Place)
            {
                var longer = byBeginning[(cluster.Name, cluster.Qualifier)].Where(r => r.Parent is null).Take(2).ToList();
                if (longer.Count == 1) MergeAll([longer[0], cluster]);
            }
        }
    }

    private static bool GendersAgree(Cluster a, Cluster b) => a.Gender is null || b.Gender is null || a.Gender == b.Gender;

    private static string Surname(string[] words)
    {
        var last = words.Length - 1;
        if (last > 2 && words[last - 1] == "the")
            last -= 2;
        // "Osmund II", "John Smith Jr": the numeral is no surname.
        while (last > 0 && (words[last].All(c => c is 'I' or 'V' or 'X') || words[last] is "Jr" or "Sr"))
            last--;
        var of = Array.IndexOf(words, "of");
        return of > 0 ? words[of - 1] : words[last];
    }

    private static bool IsNumeral(string word) => word.Length > 0 && word.All(c => c is 'I' or 'V' or 'X');

    private static bool IsInitials(string word) => word.Length <= 2 || word.Contains('.', StringComparison.Ordinal) || word.All(char.IsUpper) && word.Length <= 3;

    /// <summary>The names that a longer one continues: "Agrarian Union of Vestland" continues "Agrarian Union".</summary>
    private static IEnumerable<string> Beginnings(string[] words)
    {
        for (var i = 1; i + 1 < words.Length && i <= LongestBeginning; i++)
        {
            if (words[i] is "of" or "for" or "de")
                yield return string.Join(' ', words, 0, i);
        }
    }

    private static void MergeAll(List<Cluster> clusters)
    {
        var root = clusters.Where(c => c.Parent is null).MinBy(c => (-c.Words.Length, c.Index));
        if (root is null)
            return;
        foreach (var cluster in clusters.Where(c => c.Parent is null && c != root))
        {
            cluster.Parent = root.Index;
            root.Kind = root.Kind == EntityKind.Unknown ? cluster.Kind : root.Kind;
            root.Gender ??= cluster.Gender;
            root.Within ??= cluster.Within;
            root.Place ??= root.Kind == EntityKind.Place ? cluster.Place : null;
            root.HasNamesake |= cluster.HasNamesake;
            root.Nouns.UnionWith(cluster.Nouns);
        }
    }

    private Cluster Root(int index)
    {
        while (_clusters[index].Parent is { } parent)
            index = parent;
        return _clusters[index];
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
                Id = cluster.Id, Kind = cluster.Kind, Name = cluster.Qualifier is null ? cluster.Name : $"{cluster.Qualifier} {cluster.Name}", Gender = cluster.Gender,
                Within = place is { } p ? p.Kind is PlaceKind.Country or PlaceKind.FormerCountry ? null : p.Country ?? p.Region : cluster.Within,
                Latitude = place?.Latitude, Longitude = place?.Longitude,
            });
        }
        // From here on the clusters are asked by id.
        var byId = kept.ToList();
        foreach (var (key, index) in _byKey.ToList())
            _byKey[key] = Root(index).Id;
        _clusters.Clear();
        foreach (var cluster in byId)
        {
            cluster.Parent = null;
            _clusters.Add(cluster);
        }
        _entities = [.. entities];
    }

    private sealed class Cluster
    {
        public required int Index { get; init; }

        public int Id { get; set; }

        public int? Parent { get; set; }

        public required string Name { get; init; }

        public required EntityKind Kind { get; set; }

        public Gender? Gender { get; set; }

        public required string? Qualifier { get; init; }

        public string? Within { get; set; }

        public bool IsKin { get; init; }

        public bool HasNamesake { get; set; }

        public GazetteerPlace? Place { get; set; }

        public HashSet<string> Nouns { get; } = new(StringComparer.OrdinalIgnoreCase);

        public string[] Words => field ??= Name.Split(' ');
    }
}
