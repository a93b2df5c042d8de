using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>What a name tells by itself and by the words next to it: its kind, its bearer's gender, titles, what it is short of.</summary>
internal static class NameReader
{
    private static readonly WordList FamilyNamesFirst = WordList.Exact("family-names-first.tsv");
    private static readonly WordList Nationals = WordList.Exact("nationals.tsv");
    private static readonly WordList ShipPrefixes = WordList.Exact("ship-prefixes.tsv");

    /// <summary>Whether the words before a name are only what ships are called by.</summary>
    public static bool IsShipPrefix(string qualifier) => ShipPrefixes.Contains(qualifier);

    /// <summary>The name from token <paramref name="first"/> to token <paramref name="last"/>; null where it is none ("French").</summary>
    /// <param name="before">The names before it in the sentence.</param>
    public static NameSpan? Read(string text, Token[] tokens, int first, int last, List<NameSpan> before)
    {
        var core = first;
        Gender? gender = null;
        var whole = text[tokens[first].Span.Start..tokens[last].Span.End];
        var titled = false;
        // "William Rudge the elder" is another than William Rudge.
        if (last + 2 < tokens.Length && tokens[last + 1].Span.In(text) is "the"
            && tokens[last + 2].Span.In(text) is "elder" or "younger" or "Elder" or "Younger")
            last += 2;
        // "St. Louis" is a town, whatever "St." is elsewhere.
        while (core < last && NameKinds.IsTitle(tokens[core].Span.In(text), out var titleGender)
            && NameExtent.IsNameWord(text, tokens[core + 1]) && !IsKnownPlace(whole, text, tokens, first, last))
        {
            gender ??= titleGender;
            titled = true;
            core++;
        }
        // "the Swiss Emil Rochat", "the Englishman Arthur Kendrick"
        var isNational = core == first && last > core + 1 && IsNational(tokens[core].Span.In(text)) && Previous(text, tokens, first) is "the" or "The" or "a" or "A" or "an" or "An"
            && GivenNames.Find(tokens[core + 1].Span.In(text)) is not null;
        if (isNational)
            gender = GivenNames.Find(tokens[++core].Span.In(text)) is var given and not Gender.Either ? given : null;
        // "SS Elena Marr" is the Elena Marr, whoever she was named after.
        var isShip = core < last && ShipPrefixes.Contains(tokens[core].Span.In(text)) && NameExtent.IsNameWord(text, tokens[core + 1]);
        if (isShip)
            core++;
        // "Sir John Smith's" or "Lord Mayor of London" have a title and no name behind it.
        var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
        var full = span.Length == whole.Length ? whole : text[span.Start..span.End];
        var coreText = WithoutNickname(core == first ? full : text[tokens[core].Span.Start..span.End]);
        var previous = Previous(text, tokens, first);
        var (kind, because, place) = isShip ? (EntityKind.Vessel, "a ship's prefix stands before it", null)
            : KindOf(text, tokens, core, last, coreText, titled || isNational, previous, ref gender);
        if (kind is null)
            return null;
        var told = kind == EntityKind.Place ? PlaceChoice.Told(text, tokens, last, coreText) : null;
        return new NameSpan
        {
            Span = span, Core = kind == EntityKind.Person || isShip ? coreText : full,
            Kind = kind.Value, Because = because, Gender = gender, Place = told ?? place, IsPlaced = told is not null,
            Qualifier = isShip ? tokens[core - 1].Span.In(text).ToString() : NameContext.Qualifier(text, tokens, first),
            Within = kind is EntityKind.Building or EntityKind.Body or EntityKind.Unknown
                ? NameContext.Within(text, tokens, first, last, before) : null,
            IsKin = NameContext.FollowsKin(text, tokens, first),
            IsTitled = titled,
            Noun = titled ? tokens[first].Span.In(text).TrimEnd('.').ToString().ToLowerInvariant()
                : NameKinds.IsPersonNoun(previous, out _) ? previous.ToString().ToLowerInvariant()
                // "the village of Orn"
                : kind == EntityKind.Place && previous is "of" && first > 1 && NameKinds.OfHead(tokens[first - 2].Span.In(text)) == EntityKind.Place
                    && tokens[first - 2].Span.In(text) is [.., not 's'] noun ? noun.ToString().ToLowerInvariant() : null,
            HasArticle = !isNational && previous is ("the" or "The"),
        };
    }

    private static bool IsKnownPlace(string name, string text, Token[] tokens, int first, int last) =>
        last > first && Gazetteer.Shared.TryFind(name, out var place) && !place.IsAdjective
        && (!Gazetteer.Shared.NeedsCue(name) || NameContext.IsPlaceCue(text, tokens, first, last));

    /// <summary>The name without what stands in quotation marks inside it: 'Clara "Cat" Holm'.</summary>
    public static string WithoutNickname(string name)
    {
        var open = name.IndexOfAny(['"', '“']);
        var close = name.LastIndexOfAny(['"', '”']);
        return open > 0 && close > open && close + 1 < name.Length
            ? string.Concat(name.AsSpan(0, open).TrimEnd(), " ", name.AsSpan(close + 1).TrimStart()) : name;
    }

    private static EntityKind? Inside(string text, Token[] tokens, int core, int last)
    {
        for (var i = core + 1; i < last; i++)
        {
            if (tokens[i].IsCapitalised && NameKinds.OfInner(tokens[i].Span.In(text)) is { } kind)
                return kind;
        }
        return null;
    }

    /// <summary>"Swiss", "Englishman".</summary>
    private static bool IsNational(ReadOnlySpan<char> word) =>
        Nationals.Contains(word) || Gazetteer.Shared.TryFind(word, out var place) && place.IsAdjective;

    /// <summary>"La Aurora del Puerto", "El Eco de Santiago".</summary>
    private static bool IsForeignArticle(ReadOnlySpan<char> word) => word is "La" or "Las" or "El" or "Los" or "Le" or "Les" or "Il" or "Der" or "Die" or "Das";

    private static ReadOnlySpan<char> Previous(string text, Token[] tokens, int first) =>
        first > 0 && tokens[first - 1].Kind == TokenKind.Word ? tokens[first - 1].Span.In(text) : default;

    private static (EntityKind? Kind, string Because, GazetteerPlace? Place) KindOf(
        string text, Token[] tokens, int core, int last, string coreText, bool titled, ReadOnlySpan<char> previous, ref Gender? gender)
    {
        // Head: the last word before "of", else the last word of all.
        var head = core;
        while (head < last && tokens[head + 1].Span.In(text) is not ("of" or "de" or "du" or "in"))
            head++;
        var headWord = tokens[head].Span.In(text);
        var known = Gazetteer.Shared.TryFind(coreText, out var place);
        // "Anna, born in 1842, and Sofia, born in 1852"
        if (known && last + 2 < tokens.Length && tokens[last + 2].Span.In(text) is "born" && tokens[last + 1].Span.In(text) is "," or "(" && GivenNames.Find(coreText) is not null)
            return (EntityKind.Unknown, "born", null);
        if (known && place.IsAdjective && core == last)
            return (null, "", null);
        // "the steamer Bergen"
        if (NameKinds.OfHead(previous) is EntityKind.Vessel && previous[^1] != 's' && !titled && !NameKinds.IsPersonNoun(previous, out _)
            && !NameKinds.IsTitle(previous, out _))
            return (EntityKind.Vessel, $"\"{previous}\" stands before it", null);
        if (known && !place.IsAdjective && !titled
            && (!Gazetteer.Shared.NeedsCue(coreText) || NameContext.IsPlaceCue(text, tokens, core, last)))
            return (EntityKind.Place, "the gazetteer has it", place);
        var personBefore = NameContext.FollowsPersonNoun(text, tokens, core, out var nounGender) || NameKinds.IsTitle(previous, out nounGender);
        // "the engineer Jonas Hall", "Jonas Hall was born": a given name before a word that houses are called by, and nothing that
        // puts it on a map.
        var namedLikeHouse = last == core + 1 && GivenNames.Find(tokens[core].Span.In(text)) is not null
            && previous is not ("the" or "The" or "at" or "in" or "inside" or "near" or "of" or "from" or "to");
        if (namedLikeHouse && !titled && !personBefore && NameKinds.OfHead(headWord) is not null)
            return (EntityKind.Unknown, "a person's name or a house's", null);
        // "the band Velvet Harbour", "the newspaper Horizont"
        var nounBefore = NameKinds.OfHead(previous);
        if (!personBefore && !titled && nounBefore is EntityKind.Body or EntityKind.Vessel && previous[^1] != 's')
            return (nounBefore, $"\"{previous}\" stands before it", null);
        if (!personBefore && !namedLikeHouse && (last > core || previous is "the" or "The")
            && NameKinds.OfHead(headWord) is { } byHead && byHead is not EntityKind.Work
            && (!titled || byHead is EntityKind.Building or EntityKind.Body))
            return (byHead, $"its word \"{headWord}\"", null);
        // "Grand Hotel Bellerive": what it is stands inside.
        if (last > core + 1 && !titled && !personBefore && Inside(text, tokens, core, last) is { } byInside)
            return (byInside, "a word of it", null);
        if (last > core && NameKinds.OfFirst(tokens[core].Span.In(text)) is { } byFirst && !titled)
            return (byFirst, $"its word \"{tokens[core].Span.In(text)}\"", null);
        if (titled)
            return (EntityKind.Person, "a title stands before it", null);
        if (personBefore)
        {
            gender ??= nounGender;
            return (EntityKind.Person, $"\"{previous}\" stands before it", null);
        }
        if (nounBefore is EntityKind.Vessel)
            return (EntityKind.Vessel, $"\"{previous}\" stands before it", null);
        if (previous is "of" && core > 1 && NameKinds.OfHead(tokens[core - 2].Span.In(text)) is EntityKind.Place)
            return (EntityKind.Place, $"\"{tokens[core - 2].Span.In(text)} of\" stands before it", known ? place : null);
        var first = tokens[core].Span.In(text);
        // People take no article: "the Victor Harriers" are something else.
        if (last > core && previous is not ("the" or "The" or "a" or "an") && !IsForeignArticle(previous) && GivenNames.Find(first) is { } given)
        {
            gender ??= given == Gender.Either || FamilyNamesFirst.Contains(first) ? null : given;
            return (EntityKind.Person, $"\"{first}\" is a given name", null);
        }
        if (last > core && first.Length >= 2 && first[^1] == '.' && char.IsUpper(first[0]))
            return (EntityKind.Person, "initials stand before a surname", null);
        if (last > core && previous is not ("the" or "The") && NameContext.IsToldPerson(text, tokens, last, out nounGender))
        {
            gender ??= nounGender;
            return (EntityKind.Person, "what stands behind it tells", null);
        }
        return (EntityKind.Unknown, "capitalised", known && !place.IsAdjective ? place : null);
    }
}
