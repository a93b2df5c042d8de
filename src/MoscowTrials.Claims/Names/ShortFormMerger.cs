using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Names;

/// <summary>Merges short forms of a name with the one full form in the article that fits, or finds that several do.</summary>
/// <param name="title">The article's title: of several who share a surname, the one it names has the bare surname.</param>
internal sealed class ShortFormMerger(List<NameCluster> clusters, string title)
{
    /// <summary>Words of the longest short form that is looked for at the beginning of a longer name.</summary>
    private const int LongestBeginning = 12;

    private static readonly WordList Particles = WordList.Exact("name-particles.tsv", "joins");

    public void Merge()
    {
        var roots = clusters.Where(c => c.Parent is null).ToList();
        var people = roots.Where(c => c.Kind is EntityKind.Person or EntityKind.Unknown && c.Words.Length > 1).ToList();
        var bySurname = people.GroupBy(c => Surname(c.Words)).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var byFirst = people.Where(static c => c.Kind == EntityKind.Person).GroupBy(c => c.Words[0]).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var byInitial = people.Where(c => !IsInitials(c.Words[0])).ToLookup(c => (Surname(c.Words), c.Words[0][0]));
        var byNoun = roots.Where(static c => c.Nouns.Count > 0).SelectMany(c => c.Nouns.Select(n => (Noun: n, Cluster: c)))
            .ToLookup(p => p.Noun, p => p.Cluster, StringComparer.OrdinalIgnoreCase);
        var byBeginning = roots.Where(static c => c.Words.Length > 2).SelectMany(c => Beginnings(c.Words).Select(b => (Beginning: (b, c.Qualifier), Cluster: c)))
            .ToLookup(p => p.Beginning, p => p.Cluster);
        // "John Paul" may be any of those who have a number.
        var numbered = roots.Where(r => r.Words.Length > 1 && IsNumeral(r.Words[^1]))
            .ToLookup(r => string.Join(' ', r.Words[..^1]), StringComparer.Ordinal);
        var byWritten = roots.Where(static c => c.Written.Count > 0).SelectMany(c => c.Written.Select(w => (Written: w, Cluster: c)))
            .ToLookup(p => p.Written, p => p.Cluster, StringComparer.Ordinal);
        MergeWithoutMiddle(people);
        MergeLastWords(people);
        var single = roots.Where(c => c.Words.Length == 1).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        // "Ibarra" is Ignacio Ibarra Soto, unless the article calls somebody Soto.
        var byFirstSurname = people.Where(c => !single.Contains(c.Words[^1])).Select(c => (Surname: DoubleSurnames.First(c.Words), Cluster: c))
            .Where(p => p.Surname is not null).GroupBy(p => p.Surname!).ToDictionary(g => g.Key, g => g.Select(p => p.Cluster).ToList(), StringComparer.Ordinal);
        foreach (var cluster in roots)
        {
            // "his father, Johnston" is somebody, but not the one whom the rest of the article calls so.
            if (cluster.Parent is not null || cluster.IsOfNamesake || cluster is { IsKin: true, HasNamesake: true }
                || byWritten.Contains(cluster.Name) && MergeWritten(cluster, byWritten[cluster.Name], bySurname))
                continue;
            // Where the article is about the only one who has a number, he is meant.
            var isNumbered = numbered.Contains(cluster.Name);
            if (isNumbered && numbered[cluster.Name].Take(2).ToList() is [var only] && IsTitle(only) && GendersAgree(cluster, only))
            {
                NameCluster.MergeAll([only, cluster]);
                continue;
            }
            cluster.HasNamesake |= isNumbered;
            if (cluster.Words.Length == 1 && NameKinds.OfHead(cluster.Name) is { } head && cluster.Kind == head)
            {
                // "the Committee" is the one committee that the article names.
                // A merged cluster's nouns are its root's.
                var named = byNoun[cluster.Name].Select(c => NameCluster.Root(clusters, c.Index))
                    .Where(r => r != cluster && r.Words.Length > 1).Distinct().Take(2).ToList();
                if (named.Count == 1) NameCluster.MergeAll([named[0], cluster]);
                else if (named.Count > 1) cluster.HasNamesake = true;
            }
            else if (cluster.Words.Length == 1 && cluster.Kind is EntityKind.Person or EntityKind.Unknown or EntityKind.Place)
            {
                var fits = bySurname.GetValueOrDefault(cluster.Name)
                    // "NASA" is not the NASA Chief Jack King.
                    ?? (cluster.Name.Length > 1 && cluster.Name.All(char.IsUpper) ? null : byFirst.GetValueOrDefault(cluster.Name)) ?? (cluster.Kind == EntityKind.Place ? null : byFirstSurname.GetValueOrDefault(cluster.Name));
                if (cluster.Kind != EntityKind.Place && fits is not null)
                    fits = [.. fits.Select(f => NameCluster.Root(clusters, f.Index)).Distinct()];
                // A famous city of the name is the city: "Washington and Moscow signed".
                if (cluster.Kind == EntityKind.Place && !Gazetteer.Shared.NeedsCue(cluster.Name))
                    continue;
                // "Lincoln" is the man where the article knows the man; but a town that gave a longer name its first word is not it.
                if (fits is null || cluster.Kind == EntityKind.Place
                    && (bySurname.GetValueOrDefault(cluster.Name) is null || fits.All(f => f.Kind != EntityKind.Person)))
                    continue;
                // "his father, the apothecary Niels Bagger", once, is not whom the article calls Bagger.
                if (fits.Count > 1 && cluster.Kind != EntityKind.Place && fits.FindAll(static f => !(f.IsKin && f.Mentions == 1) && !f.IsOfNamesake) is [var own])
                    fits = [own];
                // "his son Willem" is not Willem Steenhoven, whose given name he has.
                if (cluster.IsKin && cluster.Mentions == 1 && fits.TrueForAll(f => f.Words[0] == cluster.Name && Surname(f.Words) != cluster.Name))
                    continue;
                // "Louis" is any Louis where the article knows one by his number.
                if (fits.Any(f => f.Words[0] == cluster.Name && f.Words.Any(IsNumeral))) cluster.HasNamesake = true;
                else if (fits.Count == 1 && GendersAgree(cluster, fits[0])) NameCluster.MergeAll([fits[0], cluster]);
                else if (fits.Count > 1 && Subject(fits) is { } subject && GendersAgree(cluster, subject))
                    NameCluster.MergeAll([subject, cluster]);
                else if (fits.Count > 1) cluster.HasNamesake = true;
            }
            else if (cluster.Words.Length > 1 && IsInitials(cluster.Words[0]) && bySurname.ContainsKey(Surname(cluster.Words)))
            {
                var fits = byInitial[(Surname(cluster.Words), cluster.Words[0][0])]
                    .Where(n => n != cluster && n.Parent is null).Take(2).ToList();
                if (fits.Count == 1) NameCluster.MergeAll([fits[0], cluster]);
            }
            // "Duke Albrecht III" is Albrecht III of Kronau.
            else if (cluster.Kind is not EntityKind.Person and not EntityKind.Place || cluster.Words.Length > 1 && IsNumeral(cluster.Words[^1]))
            {
                var longer = byBeginning[(cluster.Name, cluster.Qualifier)].Where(r => r.Parent is null).Take(2).ToList();
                if (longer.Count == 1) NameCluster.MergeAll([longer[0], cluster]);
                else if (EndOfTitle(cluster) is { } whole) NameCluster.MergeAll([whole, cluster]);
            }
        }
    }

    /// <summary>"Bajo Flores" in the article on Atlético Bajo Flores; but of what is only called after Flores its name is not the end.</summary>
    private NameCluster? EndOfTitle(NameCluster cluster)
    {
        if (cluster.Kind is not (EntityKind.Unknown or EntityKind.Body) || cluster.Name.Length + 1 >= title.Length || !title.EndsWith(cluster.Name, StringComparison.Ordinal)
            || title[title.Length - cluster.Name.Length - 1] != ' ')
            return null;
        var before = title[..(title.Length - cluster.Name.Length - 1)];
        return char.IsUpper(before[before.LastIndexOf(' ') + 1])
            && clusters.FindAll(c => c.Parent is null && c != cluster && c.Name == title && (c.Kind is EntityKind.Body or EntityKind.Unknown)) is [var whole] ? whole : null;
    }

    /// <summary>"Ford" is what the article once linked it to, unless it knows a Henry Ford too.</summary>
    /// <returns>Whether the name was written for the page of another.</returns>
    private bool MergeWritten(NameCluster cluster, IEnumerable<NameCluster> linked, Dictionary<string, List<NameCluster>> bySurname)
    {
        var targets = linked.Where(c => c != cluster && c.Parent is null).Take(2).ToList();
        // "[[Lincoln (film)|Lincoln]]" once, of a man who is called so all through.
        if (targets.Count == 0 || bySurname.GetValueOrDefault(cluster.Name) is { } bearers && Subject(bearers) is not null)
            return false;
        var others = bySurname.GetValueOrDefault(cluster.Name)?.Any(c => !targets.Contains(c) && c.Parent is null) ?? false;
        if (targets.Count > 1 || others || cluster.Kind != EntityKind.Unknown && cluster.Kind != targets[0].Kind)
            cluster.HasNamesake = true;
        else
            NameCluster.MergeAll([targets[0], cluster]);
        return true;
    }

    /// <summary>The one among them whom the article is about, or null.</summary>
    private NameCluster? Subject(List<NameCluster> fits) =>
        fits.Find(f => f.IsSubject) ?? (fits.FindAll(f => f.Name == title && !f.IsOfNamesake && !f.IsKin) is [var subject] ? subject : null);

    /// <summary>"Albert Johnston" and "Albert S. Johnston" are Albert Sidney Johnston, where the article knows no other that fits.</summary>
    private static void MergeWithoutMiddle(List<NameCluster> people)
    {
        foreach (var group in people.GroupBy(c => (c.Words[0], Surname(c.Words))))
        {
            var known = group.Where(c => c is { Kind: EntityKind.Person, Parent: null, IsOfNamesake: false }).ToList();
            foreach (var cluster in known.Where(c => !c.IsKin && !c.HasNamesake))
            {
                var fuller = known.FindAll(c => c != cluster && c.Parent is null && c.Words.Length >= cluster.Words.Length && c.Name != cluster.Name
                    && IsAbbreviated(cluster.Words, c.Words));
                if (fuller.Count == 1 && GendersAgree(cluster, fuller[0]))
                    NameCluster.MergeAll([fuller[0], cluster]);
            }
        }
    }

    /// <summary>"Van Dorp" is Jan van Dorp, and "Ibarra Soto" is Ignacio Ibarra Soto, where the article knows no other whose name ends so.</summary>
    private void MergeLastWords(List<NameCluster> people)
    {
        var byLastWords = people.Where(c => c.Words.Length > 2 && c.Parent is null).SelectMany(c => LastWords(c.Words).Select(l => (Last: l, Cluster: c)))
            .ToLookup(p => p.Last, p => p.Cluster, StringComparer.OrdinalIgnoreCase);
        foreach (var cluster in people)
        {
            if (cluster is not { Parent: null, HasNamesake: false, IsOfNamesake: false, IsKin: false } || GivenNames.Find(cluster.Words[0]) is not null and not Gender.Either
                && !IsParticle(cluster.Words[0]))
                continue;
            var fits = byLastWords[cluster.Name].Where(f => f != cluster && f.Parent is null && !f.IsOfNamesake && f.Words.Length > cluster.Words.Length).ToList();
            if (fits.Count > 1)
                fits = Subject(fits) is { } subject ? [subject] : fits.FindAll(static f => !(f.IsKin && f.Mentions == 1));
            if (fits is [var only] && GendersAgree(cluster, only)) NameCluster.MergeAll([only, cluster]);
            else if (fits.Count > 1) cluster.HasNamesake = true;
        }
    }

    /// <summary>The names that a longer one ends in, where they begin with a particle or with the first of two surnames.</summary>
    private static IEnumerable<string> LastWords(string[] words)
    {
        for (var i = 1; i + 1 < words.Length && i <= LongestBeginning; i++)
        {
            if (IsParticle(words[i]) && !IsParticle(words[i - 1]) || i == words.Length - 2 && DoubleSurnames.First(words) is not null)
                yield return string.Join(' ', words[i..]);
        }
    }

    private static bool IsParticle(string word) =>
        word.Length > 0 && (char.IsLower(word[0]) ? Particles.Contains(word) : Particles.Contains(char.ToLowerInvariant(word[0]) + word[1..]));

    // Each word of the shorter one is a word of the longer one, or its initial, in the same order.
    private static bool IsAbbreviated(string[] words, string[] fuller)
    {
        // What tells bearers of one name apart stands at the end: "Osmund II", "Jr", "the elder".
        if (words[^1] != fuller[^1] || words[0] != fuller[0])
            return false;
        var at = 0;
        foreach (var word in words)
        {
            while (at < fuller.Length && fuller[at] != word && !(word.TrimEnd('.').Length == 1 && fuller[at][0] == word[0]))
                at++;
            if (at++ == fuller.Length)
                return false;
        }
        return true;
    }

    private bool IsTitle(NameCluster cluster) => title.EndsWith(cluster.Name, StringComparison.Ordinal);

    private static bool GendersAgree(NameCluster a, NameCluster b) => a.Gender is null || b.Gender is null || a.Gender == b.Gender;

    private static string Surname(string[] words)
    {
        var last = words.Length - 1;
        if (last > 2 && words[last - 1] == "the")
            last -= 2;
        // "Osmund II", "John Smith Jr": the numeral is no surname.
        while (last > 0 && (!words[last].AsSpan().ContainsAnyExcept('I', 'V', 'X') || words[last] is "Jr" or "Sr" or "Jr." or "Sr."))
            last--;
        var of = Array.IndexOf(words, "of");
        return of > 0 ? words[of - 1] : words[last];
    }

    private static bool IsNumeral(string word) => word.Length > 0 && !word.AsSpan().ContainsAnyExcept('I', 'V', 'X');

    private static bool IsInitials(string word) =>
        word.Length <= 2 || word.Contains('.', StringComparison.Ordinal) || word.All(char.IsUpper) && word.Length <= 3;

    /// <summary>The names that a longer one continues: "Agrarian Union of Vestland" continues "Agrarian Union".</summary>
    private static IEnumerable<string> Beginnings(string[] words)
    {
        for (var i = 1; i + 1 < words.Length && i <= LongestBeginning; i++)
        {
            if (words[i] is "of" or "for" or "de")
                yield return string.Join(' ', words, 0, i);
        }
    }
}
