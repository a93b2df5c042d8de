using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Kinship;

/// <summary>
/// Reads what a sentence tells of brothers and sisters and their order, of weddings of a couple, and of the kin that somebody has or has not: "her elder
/// brother Niels", "Peter, the youngest of the three", "their wedding", "four daughters and no sons", "his son Jens".
/// </summary>
internal sealed class FamilyReader(EntityRegistry registry, PhraseLinks links)
{
    private static readonly WordList Words = WordList.Of(
        [
            "brother", "sister", "brothers", "sisters", "sibling", "siblings", "eldest", "oldest", "youngest", "elder", "younger", "firstborn", "first-born", "wedding",
            "union", "marriage", "married", "wed", "nuptials", "childless", "children", "son", "daughter", "boy", "girl", "sons", "daughters", "boys", "girls", "husband", "wife",
            "only", "child", "older",
        ], anyCase: true);

    private static readonly WordList NotOfBlood = WordList.AnyCase("not-of-blood.tsv");

    private static readonly WordList Remarrying = WordList.Of(["widower", "widow", "widowed", "remarried", "remarry", "remarriage", "stepmother", "stepfather"]);

    private readonly WeddingReader _weddings = new(registry);

    // Whether the text has spoken of somebody whom a marriage was not the last of.
    private bool _mayRemarry;

    // Whose a possessive of the sentence is, by its token, as each was known before its clause was read.
    private readonly Dictionary<int, int> _owners = [];
    private readonly List<Parenthood> _known = [];

    public FamilyFacts Facts { get; } = new();

    /// <summary>Who the sentence read last tells to be whose child, beyond what a noun and its owner do by themselves.</summary>
    public List<Parenthood> Parents { get; } = [];

    public void Begin() => _owners.Clear();

    /// <summary>Takes note of the possessives of a clause, before its subject is the last one spoken of.</summary>
    public void Read(SentenceReading sentence, Clause clause)
    {
        if (!sentence.Tokens.Has(Words))
            return;
        foreach (var phrase in clause.Before.Concat(clause.After).Append(clause.Subject))
        {
            if (phrase is { Possessive: >= 0 and var at } && sentence.Tokens.Tokens[at].Is(WordClass.Possessive) && links.Possessor(sentence, phrase) is { } owner && IsPerson(owner.Entity))
                _owners.TryAdd(at, owner.Entity);
            // "the son he had by her"
            else if (phrase is { Names.Length: 0 } && phrase.First == phrase.Last && sentence.Tokens.Word(phrase.First) is "he" or "she" && links.Resolve(sentence, phrase) is { } who && IsPerson(who.Entity))
                _owners.TryAdd(phrase.First, who.Entity);
        }
    }

    /// <summary>Takes note of who is whose child.</summary>
    public void Learn(IEnumerable<Parenthood> parents) => _known.AddRange(parents);

    /// <summary>"The father himself had been born in 1672", where the article has told of one father.</summary>
    private void Name(SentenceReading sentence, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Type.Name is not ("born" or "die") || draft.Participants is not [{ Entity: null } somebody] || _known.Count == 0)
                continue;
            var words = somebody.Span.In(sentence.Tokens.Text);
            var role = words is "The father" or "the father" ? ParentRole.Father : words is "The mother" or "the mother" ? ParentRole.Mother : ParentRole.Parent;
            if (role == ParentRole.Parent)
                continue;
            var parents = _known.Where(p => p.Role == role || p.Role == ParentRole.Parent && registry.Entities[p.Parent].Gender is null).Select(p => p.Parent).Distinct().Take(2).ToList();
            if (parents is [var parent])
                draft.Participants = [somebody with { Entity = parent, IsInferred = true }];
        }
    }

    /// <summary>Takes the two whom the article's title names for a couple.</summary>
    public void Read(SentenceReading sentence, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        _mayRemarry |= tokens.Has(Remarrying);
        _weddings.Couple(sentence, drafts);
        Parents.Clear();
        Name(sentence, drafts);
        if (!tokens.Has(Words) || sentence.Standings.Length == 0 || sentence.Standings[0] is not { Voice.Voice: Voice.Article } standing)
            return;
        Deny(sentence);
        if (standing.Actuality != Actuality.Actual)
            return;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind != TokenKind.Word || tokens.NameAt[i] >= 0 || tokens.Tokens[i].InQuotation)
                continue;
            switch (tokens.Word(i))
            {
                case "brother" or "sister" or "sibling":
                    Sibling(sentence, i);
                    break;
                case "eldest" or "oldest" or "youngest" or "elder" or "younger" or "firstborn" or "first-born" when i + 1 >= tokens.Tokens.Length || !(tokens.Word(i + 1) is "than"):
                    Rank(sentence, i, drafts);
                    break;
                case "wedding" or "union" or "marriage" or "nuptials" or "married" or "wed":
                    _weddings.Read(sentence, i, Facts.Weddings);
                    break;
                case "son" or "daughter" or "boy" or "girl" or "husband" or "wife":
                    Own(sentence, i);
                    OfRelative(sentence, i);
                    break;
                case "twin" or "twins" or "half-brother" or "half-sister" or "triplets":
                    Facts.HasTwins = true;
                    break;
            }
            if (tokens.Word(i) is "older" or "younger" && i + 1 < tokens.Tokens.Length && tokens.Word(i + 1) is "than")
                Than(sentence, i, tokens.Word(i) is "older");
        }
        Together(sentence);
    }

    /// <summary>"her elder brother Niels", "Karen's sister, Else".</summary>
    private void Sibling(SentenceReading sentence, int noun)
    {
        var tokens = sentence.Tokens;
        var (owner, rank, at) = Owner(sentence, noun);
        if (tokens.Has(NotOfBlood) || owner is not { } one || rank is "half" or "twin")
            return;
        Have(one, "sibling", sentence, at, noun);
        if (NameBehind(sentence, noun) is not var (other, last) || other == one)
            return;
        bool? elder = rank is "elder" or "older" or "eldest" or "oldest" ? true : rank is "younger" or "youngest" ? false : null;
        Facts.Siblings.Add(new FamilyFacts.Sibling(one, other, elder, true, Place(sentence, at, last)));
    }

    /// <summary>"Peter, the youngest of the brothers,", "the elder, Karen,".</summary>
    private void Rank(SentenceReading sentence, int rank, List<EventDraft> drafts)
    {
        var tokens = sentence.Tokens;
        if (rank == 0 || !(tokens.Word(rank - 1) is "the" or "The"))
            return;
        var next = rank + 1;
        while (next < tokens.Tokens.Length && tokens.Word(next) is "child" or "son" or "daughter" or "one" or "brother" or "sister" or "boy" or "girl")
            next++;
        if (next >= tokens.Tokens.Length)
            return;
        int? owner = null;
        var end = next - 1;
        if (tokens.Word(next) is "of")
        {
            // "of the three", "of her two sons", "of the brothers"; but "of their nephews".
            var of = next + 1;
            var last = of;
            var isFamily = false;
            while (last < tokens.Tokens.Length && tokens.Tokens[last].Kind is TokenKind.Word or TokenKind.Number && last < of + 4 && tokens.NameAt[last] < 0)
            {
                isFamily |= tokens.Word(last) is "brothers" or "sisters" or "siblings" or "children" or "sons" or "daughters" or "family" or "parents"
                    || NumberWords.Find(tokens.Word(last)).Kind == NumberWordKind.Unit && (last + 1 >= tokens.Tokens.Length || tokens.Tokens[last + 1].Kind == TokenKind.Punctuation);
                if (isFamily)
                    break;
                last++;
            }
            if (!isFamily)
                return;
            end = last;
            if (of < tokens.Tokens.Length && tokens.Tokens[of].Is(WordClass.Possessive))
                owner = Possessor(of);
        }
        int? who = rank > 2 && tokens.Word(rank - 2) is "," && tokens.NameAt[rank - 3] is >= 0 and var before ? sentence.Names[before].Entity
            : end + 1 < tokens.Tokens.Length && tokens.Word(end + 1) is "," && end + 2 < tokens.Tokens.Length && tokens.NameAt[end + 2] is >= 0 and var behind ? sentence.Names[behind].Entity
            : tokens.NameAt[end + 1 < tokens.Tokens.Length ? end + 1 : end] is >= 0 and var direct ? sentence.Names[direct].Entity : null;
        // "was the elder of the two", ", the firstborn of her parents"
        who ??= end > rank && sentence.Clauses.Clauses.LastOrDefault(c => c.Verb is { IsCopula: true, IsNegated: false } verb && verb.Last < rank) is { Subject: { } subject }
            && links.Resolve(sentence, subject) is { } link ? link.Entity : null;
        if (who is not { } ranked || !IsPerson(ranked))
            return;
        for (var d = 0; d < drafts.Count; d++)
        {
            if (drafts[d] is { Type.Name: "born" or "die", Participants: [{ Entity: null } somebody] } && somebody.Span.Start == tokens.Tokens[rank - 1].Span.Start)
                drafts[d].Participants = [somebody with { Entity = ranked }];
        }
        owner ??= Fronted(sentence);
        if (owner is { } parent && parent != ranked)
            Bear(sentence, parent, ranked, rank - 1, end);
        Facts.Ranks.Add(new FamilyFacts.Ranked(ranked, tokens.Word(rank) is not ("youngest" or "younger"), Place(sentence, rank - 1, end)));
    }

    /// <summary>"Of her three children, the youngest", "Of the sons she bore, the elder": whose they are.</summary>
    private int? Fronted(SentenceReading sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Tokens.Length < 4 || !(tokens.Word(0) is "Of"))
            return null;
        for (var i = 1; i < 6 && i + 2 < tokens.Tokens.Length; i++)
        {
            if (!(tokens.Word(i) is "children" or "sons" or "daughters"))
                continue;
            return tokens.Tokens[1].Is(WordClass.Possessive) ? Possessor(1) : tokens.Word(i + 1) is "he" or "she" && IsHaving(tokens.Base(i + 2)) ? Possessor(i + 1) : null;
        }
        return null;
    }

    private static bool IsHaving(string verb) => verb is "have" or "bear" or "bring" or "beget" or "father" or "give" or "sire" or "leave";

    private void Bear(SentenceReading sentence, int parent, int child, int first, int last)
    {
        if (sentence.Tokens.Has(NotOfBlood))
            return;
        var role = registry.Entities[parent].Gender switch { Gender.Female => ParentRole.Mother, Gender.Male => ParentRole.Father, _ => ParentRole.Parent };
        Parents.Add(new Parenthood(parent, child, role, sentence.Standings[0].Voice, sentence.Tokens.Span(first, last), true));
    }

    /// <summary>"Peter, the son he had by his second wife,".</summary>
    private void OfRelative(SentenceReading sentence, int noun)
    {
        var tokens = sentence.Tokens;
        if (noun > 2 && noun + 2 < tokens.Tokens.Length && tokens.Word(noun - 1) is "the" && tokens.Word(noun - 2) is "," && tokens.NameAt[noun - 3] is >= 0 and var name
            && tokens.Word(noun + 1) is "he" or "she" && IsHaving(tokens.Base(noun + 2)) && Possessor(noun + 1) is { } parent && IsPerson(sentence.Names[name].Entity)
            && parent != sentence.Names[name].Entity)
            Bear(sentence, parent, sentence.Names[name].Entity, noun - 1, noun + 2);
    }

    /// <summary>"was older than either of her brothers", "is younger than her sister Else".</summary>
    private void Than(SentenceReading sentence, int rank, bool isElder)
    {
        var tokens = sentence.Tokens;
        var clause = sentence.Clauses.Clauses.FirstOrDefault(c => c.Verb is { IsCopula: true, IsNegated: false } verb && verb.Last < rank && verb.Last > rank - 5);
        if (clause?.Subject is not { } subject || links.Resolve(sentence, subject) is not { } who || !IsPerson(who.Entity))
            return;
        var at = rank + 2;
        if (at + 1 < tokens.Tokens.Length && tokens.Word(at) is "either" or "all" or "both" or "any" or "each" or "her" or "his")
        {
            for (var i = at; i < tokens.Tokens.Length && i < at + 5; i++)
            {
                if (tokens.Word(i) is "brothers" or "sisters" or "siblings")
                    Facts.Ranks.Add(new FamilyFacts.Ranked(who.Entity, isElder, Place(sentence, rank, i)));
            }
        }
        for (var i = at; i < tokens.Tokens.Length && i < at + 4; i++)
        {
            if (tokens.NameAt[i] is >= 0 and var name && IsPerson(sentence.Names[name].Entity) && sentence.Names[name].Entity != who.Entity)
                Facts.Siblings.Add(new FamilyFacts.Sibling(who.Entity, sentence.Names[name].Entity, !isElder, false, Place(sentence, rank, i)));
        }
    }

    /// <summary>"Steinunn, Kolbeinn and Jon Berg were the children of", "were brothers".</summary>
    private void Together(SentenceReading sentence)
    {
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause is not { Verb: { IsCopula: true, IsNegated: false } verb, Subject: { } subject, FirstObject: { } what } || clause.Kind != ClauseKind.Main
                || !(tokens.Word(what.Last) is "children" or "siblings" or "brothers" or "sisters" or "sons" or "daughters"))
                continue;
            var persons = sentence.Names.Select((n, i) => (n.Entity, tokens.Names[i].Last)).Where(n => n.Last < verb.First && n.Last >= 0 && IsPerson(n.Entity)).Select(n => n.Entity).Distinct().ToList();
            for (var i = 1; i < persons.Count; i++)
                Facts.Siblings.Add(new FamilyFacts.Sibling(persons[0], persons[i], null, true, Place(sentence, subject.First, what.Last)));
        }
    }

    /// <summary>"Her son Niels", "their boy Nathaniel", "his wife".</summary>
    private void Own(SentenceReading sentence, int noun)
    {
        var tokens = sentence.Tokens;
        if (tokens.Has(NotOfBlood))
            return;
        var (owner, rank, at) = Owner(sentence, noun);
        var isTheirs = at >= 0 && tokens.Word(at) is "their" or "Their";
        var isSpouse = tokens.Word(noun) is "husband" or "wife";
        if (rank is "late" or "future" or "would-be" or "intended" || owner is null && !isTheirs || !isSpouse && NameBehind(sentence, noun) is null)
            return;
        // "Their son Jens": of the couple that the article is about.
        // Behind the death of one of them "their" may speak of a second marriage.
        if (isTheirs && !isSpouse && _weddings.Pair() is var (one, other) && !(_mayRemarry && (links.IsDead(one) || links.IsDead(other)))
            && NameBehind(sentence, noun) is var (child, last) && child != one && child != other)
        {
            Bear(sentence, one, child, at, last);
            Bear(sentence, other, child, at, last);
        }
        Have(owner ?? -1, isSpouse ? "spouse" : tokens.Word(noun) is "son" or "boy" ? "son" : "daughter", sentence, at, noun);
    }

    private void Have(int owner, string kind, SentenceReading sentence, int from, int to) => Facts.Told.Add(new FamilyFacts.Kin(owner, kind, Place(sentence, from, to)));

    /// <summary>"remained childless", "had no children", "four daughters and no sons", "never married", "was an only child".</summary>
    private void Deny(SentenceReading sentence)
    {
        var tokens = sentence.Tokens;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false } verb || clause.Kind is not (ClauseKind.Main or ClauseKind.Coordinate) || clause.Subject is not { } subject)
                continue;
            var isCouple = tokens.Word(subject.Last) is "they" or "They" or "couple" || Joined(clause, subject);
            var owner = isCouple ? -1 : links.Resolve(sentence, subject) is { } link && IsPerson(link.Entity) ? link.Entity : -2;
            if (owner == -2)
                continue;
            for (var i = Math.Max(0, verb.First - 1); i < tokens.Tokens.Length && i < verb.Last + 12; i++)
            {
                var word = tokens.Word(i);
                var next = i + 1 < tokens.Tokens.Length ? tokens.Word(i + 1) : default;
                var kind = word is "childless" && verb.Verb is "remain" or "be" or "die" && !isCouple ? "child"
                    : word is "no" && next is "sons" or "boys" or "son" && IsOther(tokens, i) ? "son"
                    : word is "no" && next is "daughters" or "girls" or "daughter" && IsOther(tokens, i) ? "daughter"
                    : word is "never" && next is "married" or "wed" && i + 2 < tokens.Tokens.Length && !(tokens.Word(i + 2) is "again" or "her" or "him") && EndsAt(tokens, i + 2) ? "spouse"
                    : word is "only" && next is "child" && i > 0 && tokens.Word(i - 1) is "an" ? "sibling" : null;
                if (kind is not null)
                    Facts.Denied.Add(new FamilyFacts.Kin(owner, kind, Place(sentence, verb.First, Math.Min(i + 1, tokens.Tokens.Length - 1))));
            }
        }
    }

    private static bool EndsAt(SentenceTokens tokens, int at) => at >= tokens.Tokens.Length || tokens.Tokens[at].Kind == TokenKind.Punctuation || tokens.Word(at) is "and" or "but";

    /// <summary>"four girls and no boys": all the children are told.</summary>
    private static bool IsOther(SentenceTokens tokens, int no) => no > 1 && tokens.Word(no - 1) is "and" or "but" && tokens.Word(no - 2) is "girls" or "boys" or "daughters" or "sons" or "daughter" or "son";

    private static bool Joined(Clause clause, NounPhrase subject) => clause.Before.Exists(p => p.JoinedTo == subject);

    /// <summary>Whose kin a noun tells: the possessive before it, at most three words off; with the word for a rank between, and where it begins.</summary>
    private (int? Owner, string Rank, int At) Owner(SentenceReading sentence, int noun)
    {
        var tokens = sentence.Tokens;
        var rank = "";
        for (var i = noun - 1; i >= 0 && i > noun - 5; i--)
        {
            var word = tokens.Word(i);
            if (tokens.Tokens[i].Kind == TokenKind.Possessive)
                return (i > 0 && tokens.NameAt[i - 1] is >= 0 and var name && IsPerson(sentence.Names[name].Entity) ? sentence.Names[name].Entity : null, rank, i - 1);
            if (tokens.Tokens[i].Is(WordClass.Possessive))
                return (Possessor(i), rank, i);
            if (tokens.Tokens[i].Kind != TokenKind.Word || tokens.Tokens[i].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner | WordClass.Verb) && !tokens.Tokens[i].Is(WordClass.NotVerb))
                break;
            rank = word.ToString().ToLowerInvariant();
        }
        return (null, rank, -1);
    }

    private int? Possessor(int at) => _owners.TryGetValue(at, out var owner) ? owner : null;

    /// <summary>The person named right behind a noun of kin, or behind a comma.</summary>
    private (int Entity, int Last)? NameBehind(SentenceReading sentence, int noun)
    {
        var tokens = sentence.Tokens;
        var at = noun + 1;
        if (at < tokens.Tokens.Length && tokens.Word(at) is ",")
            at++;
        if (at >= tokens.Tokens.Length || tokens.NameAt[at] is not (>= 0 and var name) || !IsPerson(sentence.Names[name].Entity)
            || at == noun + 2 && tokens.Names[name].Last + 1 < tokens.Tokens.Length && !(tokens.Tokens[tokens.Names[name].Last + 1].Kind == TokenKind.Punctuation))
            return null;
        return (sentence.Names[name].Entity, tokens.Names[name].Last);
    }

    private bool IsPerson(int entity) => registry.Entities[entity].Kind is EntityKind.Person or EntityKind.Unknown && !registry.WithNamesake.Contains(entity);

    internal static FamilyFacts.Place Place(SentenceReading sentence, int first, int last) =>
        new(sentence.Index, sentence.Tokens.Span(Math.Max(0, first), Math.Max(first, last)));
}
