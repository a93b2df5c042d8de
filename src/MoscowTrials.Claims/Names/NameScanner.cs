using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>Finds the names in a sentence: runs of capitalised words with the small words that join them.</summary>
internal sealed class NameScanner
{
    // Words that the article also writes in lower case: capitalised at the start of a sentence they are no names.
    private readonly HashSet<string> _lowerCase;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isLowerCase;

    /// <param name="sentences">The text and tokens of every sentence of the article.</param>
    public NameScanner(IEnumerable<(string Text, Token[] Tokens)> sentences)
    {
        _lowerCase = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _isLowerCase = _lowerCase.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (text, tokens) in sentences)
        {
            foreach (var token in tokens)
            {
                if (token.Kind == TokenKind.Word && !token.IsCapitalised)
                    _isLowerCase.Add(token.Span.In(text));
            }
        }
    }

    /// <summary>The names of a sentence, in order, without overlap.</summary>
    /// <param name="dates">Its dates: their words are no names.</param>
    /// <param name="isTitleCase">Whether it is a heading, where capitals tell nothing.</param>
    public List<NameSpan> Scan(string text, Token[] tokens, IReadOnlyList<TextSpan> dates, bool isTitleCase)
    {
        var found = new List<NameSpan>();
        bool? namesakes = null;
        for (var i = 0; i < tokens.Length;)
        {
            if (!Starts(text, tokens, i, dates))
            {
                i++;
                continue;
            }
            var last = Extend(text, tokens, i, dates);
            if (IsOrdinaryStart(text, tokens, i, last))
            {
                i++;
                continue;
            }
            var first = Description(text, tokens, i);
            if ((!isTitleCase || last > first) && Read(text, tokens, first, last, found) is { } name)
                found.Add((namesakes ??= NameContext.TellsNamesake(text, tokens)) ? name with { HasNamesakeCue = true } : name);
            i = last + 1;
        }
        return found;
    }

    /// <summary>The first token of "abbey of Saint-Aubert", "lighthouse on Skarv Rock" before the name at <paramref name="first"/>; else that itself.</summary>
    private static int Description(string text, Token[] tokens, int first)
    {
        if (first < 3 || tokens[first - 3].Span.In(text) is not ("the" or "The"))
            return first;
        var joiner = tokens[first - 1].Span.In(text);
        var noun = tokens[first - 2].Span.In(text);
        var names = noun is "abbey" or "castle" or "palace" or "priory" or "monastery" or "convent" or "cathedral" or "fortress" or "citadel" or "shrine" or "basilica" or "chapel" or "church" or "temple" or "mosque" or "synagogue" or "tomb";
        // There is one observatory at Monte Sereno; of churches in a town there are many.
        var alone = noun is "lighthouse" or "racecourse" or "observatory" or "aerodrome" or "airfield" or "monastery" or "abbey" or "priory" or "fort" or "fortress" or "mint" or "shipyard" or "sanatorium";
        return joiner is "of" && names || joiner is "on" or "at" or "near" && alone ? first - 2 : first;
    }

    private static bool InDate(TextSpan span, IReadOnlyList<TextSpan> dates)
    {
        // The first date that ends behind the span's start; dates stand in order.
        int low = 0, high = dates.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (dates[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < dates.Count && dates[low].Overlaps(span);
    }

    private static bool Starts(string text, Token[] tokens, int i, IReadOnlyList<TextSpan> dates) =>
        IsNameWord(text, tokens[i]) && !InDate(tokens[i].Span, dates);

    private static bool IsNameWord(string text, Token token) =>
        token is { Kind: TokenKind.Word, IsCapitalised: true } && (!token.Is(WordClass.Function) || IsInitial(text, token) || token.Span.In(text) is "May" or "Will" || token.Span.Length == 1 && IsAfterName(text, token))
        && !(token.Span.Length == 1 && text[token.Span.Start] == 'I' && !IsAfterName(text, token));

    /// <summary>A lone "I" is the numeral of a name where one stands before it, else the pronoun.</summary>
    private static bool IsAfterName(string text, Token token) =>
        token.Span.Start > 1 && char.IsLetter(text[token.Span.Start - 2]) && text.AsSpan(0, token.Span.Start - 1).LastIndexOf(' ') is var space
        && char.IsUpper(text[space + 1]);

    private static bool IsInitial(string text, Token token) => text[token.Span.End - 1] == '.';

    /// <summary>Last token of the name that starts at <paramref name="i"/>.</summary>
    private static int Extend(string text, Token[] tokens, int i, IReadOnlyList<TextSpan> dates)
    {
        var last = i;
        while (true)
        {
            var next = last + 1;
            if (next >= tokens.Length)
                return last;
            if (IsNameWord(text, tokens[next]) && !InDate(tokens[next].Span, dates) && IsAdjacent(text, tokens[last], tokens[next]))
            {
                last = next;
                continue;
            }
            if (tokens[next].Span.In(text) is "railway" or "bus" or "underground" or "tube" or "metro" && next + 1 < tokens.Length && tokens[next + 1].Span.In(text) is "station")
                return next + 1;
            // "Brindle Junction station", "Lepoglava prison": the noun behind says what it is; but "the London hotel" is any hotel there.
            if (tokens[next] is { Kind: TokenKind.Word, IsCapitalised: false } && IsAdjacent(text, tokens[last], tokens[next]) && IsSite(tokens[next].Span.In(text))
                && !(i > 0 && tokens[i - 1].Span.In(text) is "the" or "The" or "a" or "an" && Gazetteer.Shared.TryFind(text.AsSpan(tokens[i].Span.Start, tokens[last].Span.End - tokens[i].Span.Start), out _)))
                return next;
            // "Apollo 11", "Trial of the 16": a number right behind a name, unless it counts something.
            if (tokens[next].Kind == TokenKind.Number && tokens[next].Span.Length <= 3 && !IsBeforeDash(text, tokens[next]) && !InDate(tokens[next].Span, dates) && IsAdjacent(text, tokens[last], tokens[next])
                && (next + 1 >= tokens.Length || tokens[next + 1].Kind == TokenKind.Punctuation || tokens[next + 1].Is(WordClass.Function)))
            {
                last = next;
                continue;
            }
            // Clarence "Pops" Dulaney: what stands in quotation marks between two parts of a name is a nickname.
            if (Nickname(text, tokens, next) is var behind and >= 0)
            {
                last = behind;
                continue;
            }
            // "St Chad's Church", "King's College": the possessor is part of a building's or body's name.
            if (tokens[next].Kind == TokenKind.Possessive && next + 1 < tokens.Length && IsNameWord(text, tokens[next + 1])
                && !InDate(tokens[next + 1].Span, dates) && EndsInHead(text, tokens, next + 1) && StartsLikeDedication(text, tokens, i))
            {
                last = next + 1;
                continue;
            }
            var joined = Joiner(text, tokens, last, dates);
            if (joined < 0)
                return last;
            last = joined;
        }
    }

    /// <summary>The token behind a nickname that opens at <paramref name="at"/>, where the name goes on; else -1.</summary>
    private static int Nickname(string text, Token[] tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Punctuation || text[tokens[at].Span.Start] is not ('"' or '“'))
            return -1;
        for (var i = at + 1; i < tokens.Length && i <= at + 4; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Span.Start] is '"' or '”')
                return i > at + 1 && i + 1 < tokens.Length && IsNameWord(text, tokens[i + 1]) ? i + 1 : -1;
        }
        return -1;
    }

    private static bool IsBeforeDash(string text, Token token) => token.Span.End < text.Length && text[token.Span.End] is '–' or '-' or '—';

    private static bool IsSite(ReadOnlySpan<char> noun) =>
        noun is "station" or "prison" or "jail" or "racecourse" or "airport" or "airfield" or "aerodrome" or "lighthouse" or "castle" or "abbey" or "bridge" or "hospital" or "barracks" or "cemetery";

    private static bool StartsLikeDedication(string text, Token[] tokens, int i) =>
        tokens[i].Span.In(text) is "St" or "St." or "Saint" or "King" or "Queen" or "Prince" or "All" or "Our";

    private static bool EndsInHead(string text, Token[] tokens, int i)
    {
        while (i + 1 < tokens.Length && tokens[i + 1].IsCapitalised)
            i++;
        return NameKinds.OfHead(tokens[i].Span.In(text)) is EntityKind.Building or EntityKind.Body;
    }

    /// <summary>The last token of "of the Unions", "de Luque", "&amp; Sons" behind <paramref name="last"/>, or -1.</summary>
    private static int Joiner(string text, Token[] tokens, int last, IReadOnlyList<TextSpan> dates)
    {
        var i = last + 1;
        var word = tokens[i].Span.In(text);
        if (word is "&")
            return i + 1 < tokens.Length && IsNameWord(text, tokens[i + 1]) ? i + 1 : -1;
        if (tokens[i].Kind != TokenKind.Word || tokens[i].IsCapitalised)
            return -1;
        if (word is "of")
        {
            if (i + 1 < tokens.Length && tokens[i + 1].Span.In(text) is "the")
                i++;
        }
        else if (word is not ("de" or "del" or "della" or "di" or "da" or "dos" or "la" or "le" or "du" or "des" or "van" or "von" or "der" or "den" or "zu"
            or "es" or "al" or "el" or "bin" or "ibn" or "y" or "und" or "et" or "upon"))
        {
            return -1;
        }
        while (i + 1 < tokens.Length && tokens[i + 1].Span.In(text) is "la" or "der" or "den" or "las" or "los")
            i++;
        return i + 1 < tokens.Length && IsNameWord(text, tokens[i + 1]) && !InDate(tokens[i + 1].Span, dates) ? i + 1 : -1;
    }

    private static bool IsAdjacent(string text, Token left, Token right) =>
        right.Span.Start - left.Span.End <= 1 && (right.Span.Start == left.Span.End || text[left.Span.End] is ' ' or ' ');

    /// <summary>Whether the first word is capitalised only because a sentence or quotation starts with it.</summary>
    private bool IsOrdinaryStart(string text, Token[] tokens, int first, int last)
    {
        var before = first - 1;
        while (before >= 0 && tokens[before].Kind == TokenKind.Punctuation && text[tokens[before].Span.Start] is '"' or '“' or '(' or '\'' or '‘')
            before--;
        if (before >= 0 && !(tokens[before].Kind == TokenKind.Punctuation && text[tokens[before].Span.Start] is ':' or '.'))
            return false;
        var word = tokens[first].Span.In(text);
        if (NameKinds.IsTitle(word, out _) && last > first)
            return false;
        if (last > first && (GivenNames.Find(word) is not null || NameKinds.OfFirst(word) is not null))
            return false;
        if (tokens[first].Is(WordClass.Adverb | WordClass.Verb))
            return true;
        if (_isLowerCase.Contains(word) || NameKinds.IsPersonNoun(word, out _))
            return true;
        // "Castle Park opened": the article names it so inside a sentence too, or what would be left is no name.
        if (last > first && (_pairs.Contains((word.ToString(), tokens[first + 1].Span.In(text).ToString())) || last == first + 1 && NameKinds.OfHead(tokens[last].Span.In(text)) is not null))
            return false;
        // A common word alone at the start is a name only where something else says so.
        return CommonWords.Contains(word) && !(last == first && (Gazetteer.Shared.TryFind(word, out _) || IsKnownMidSentence(word)));
    }

    // Names met inside sentences so far; a first sentence that starts with one is read as an ordinary start, which loses a name but invents none.
    private readonly HashSet<string> _midSentence = new(StringComparer.Ordinal);

    private readonly HashSet<(string, string)> _pairs = [];

    private bool IsKnownMidSentence(ReadOnlySpan<char> word) => _midSentence.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Takes note of the capitalised words inside the sentences, to recognise them at the start of one.</summary>
    public void Learn(string text, Token[] tokens)
    {
        for (var i = 1; i < tokens.Length; i++)
        {
            if (IsNameWord(text, tokens[i]) && tokens[i - 1].Kind != TokenKind.Punctuation)
                _midSentence.GetAlternateLookup<ReadOnlySpan<char>>().Add(tokens[i].Span.In(text));
            if (i > 1 && IsNameWord(text, tokens[i]) && IsNameWord(text, tokens[i - 1]) && tokens[i - 2].Kind != TokenKind.Punctuation)
                _pairs.Add((tokens[i - 1].Span.In(text).ToString(), tokens[i].Span.In(text).ToString()));
        }
    }

    private static NameSpan? Read(string text, Token[] tokens, int first, int last, List<NameSpan> before)
    {
        var core = first;
        Gender? gender = null;
        var whole = text[tokens[first].Span.Start..tokens[last].Span.End];
        var titled = false;
        // "William Rudge the elder" is another than William Rudge.
        if (last + 2 < tokens.Length && tokens[last + 1].Span.In(text) is "the" && tokens[last + 2].Span.In(text) is "elder" or "younger" or "Elder" or "Younger")
            last += 2;
        // "St. Louis" is a town, whatever "St." is elsewhere.
        while (!IsKnownPlace(whole, text, tokens, first, last) && core < last && NameKinds.IsTitle(tokens[core].Span.In(text), out var titleGender) && IsNameWord(text, tokens[core + 1]))
        {
            gender ??= titleGender;
            titled = true;
            core++;
        }
        // "Sir John Smith's" or "Lord Mayor of London" have a title and no name behind it.
        var coreText = WithoutNickname(text[tokens[core].Span.Start..tokens[last].Span.End]);
        var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
        var previous = Previous(text, tokens, first);
        var (kind, because, place) = KindOf(text, tokens, core, last, coreText, titled, previous, ref gender);
        if (kind is null)
            return null;
        return new NameSpan
        {
            Span = span, Core = kind == EntityKind.Person ? coreText : text[span.Start..span.End], Kind = kind.Value, Because = because, Gender = gender, Place = place,
            Qualifier = NameContext.Qualifier(text, tokens, first), Within = kind is EntityKind.Building or EntityKind.Body or EntityKind.Unknown ? NameContext.Within(text, tokens, first, last, before) : null,
            IsKin = NameContext.FollowsKin(text, tokens, first),
            IsTitled = titled, Noun = titled ? tokens[first].Span.In(text).TrimEnd('.').ToString().ToLowerInvariant() : !previous.IsEmpty && NameKinds.IsPersonNoun(previous, out _) ? previous.ToString().ToLowerInvariant() : null,
            HasArticle = previous is "the" or "The",
        };
    }

    private static bool IsKnownPlace(string name, string text, Token[] tokens, int first, int last) =>
        last > first && Gazetteer.Shared.TryFind(name, out var place) && !place.IsAdjective && (!Gazetteer.Shared.NeedsCue(name) || NameContext.IsPlaceCue(text, tokens, first, last));

    private static string WithoutNickname(string name)
    {
        var open = name.IndexOfAny(['"', '“']);
        var close = name.LastIndexOfAny(['"', '”']);
        return open > 0 && close > open && close + 1 < name.Length ? string.Concat(name.AsSpan(0, open).TrimEnd(), " ", name.AsSpan(close + 1).TrimStart()) : name;
    }

    private static EntityKind? Inside(string text, Token[] tokens, int core, int last)
    {
        for (var i = core + 1; i < last; i++)
        {
            if (tokens[i].IsCapitalised && tokens[i].Span.In(text) is "Hotel" or "Theatre" or "Theater" or "Café" or "Cafe" or "Palace" or "Cinema" or "Hospital" or "Villa" or "Schloss" or "Castle")
                return EntityKind.Building;
        }
        return null;
    }

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
        if (known && place.IsAdjective && core == last)
            return (null, "", null);
        if (known && !place.IsAdjective && !titled && (!Gazetteer.Shared.NeedsCue(coreText) || NameContext.IsPlaceCue(text, tokens, core, last)))
            return (EntityKind.Place, "the gazetteer has it", place);
        var personBefore = !previous.IsEmpty && (NameKinds.IsPersonNoun(previous, out var nounGender) || NameKinds.IsTitle(previous, out nounGender)) ? (true, nounGender) : (false, null);
        // "the engineer Jonas Hall", "Jonas Hall was born": a given name before a word that houses are called by, and nothing that puts it on a map.
        var namedLikeHouse = last == core + 1 && GivenNames.Find(tokens[core].Span.In(text)) is not null && previous is not ("the" or "The" or "at" or "in" or "inside" or "near" or "of" or "from" or "to");
        if (namedLikeHouse && !titled && !personBefore.Item1 && NameKinds.OfHead(headWord) is not null)
            return (EntityKind.Unknown, "a person's name or a house's", null);
        // "the band Velvet Harbour", "the newspaper Horizont"
        if (!previous.IsEmpty && !personBefore.Item1 && !titled && NameKinds.OfHead(previous) is EntityKind.Body or EntityKind.Vessel && previous[^1] != 's')
            return (NameKinds.OfHead(previous)!.Value, $"\"{previous}\" stands before it", null);
        if (!personBefore.Item1 && !namedLikeHouse && (last > core || previous is "the" or "The") && NameKinds.OfHead(headWord) is { } byHead && byHead is not EntityKind.Work && (!titled || byHead is EntityKind.Building or EntityKind.Body))
            return (byHead, $"its word \"{headWord}\"", null);
        // "Grand Hotel Bellerive": what it is stands inside.
        if (last > core + 1 && !titled && !personBefore.Item1 && Inside(text, tokens, core, last) is { } byInside)
            return (byInside, "a word of it", null);
        if (last > core && NameKinds.OfFirst(tokens[core].Span.In(text)) is { } byFirst && !titled)
            return (byFirst, $"its word \"{tokens[core].Span.In(text)}\"", null);
        if (titled)
            return (EntityKind.Person, "a title stands before it", null);
        if (personBefore.Item1)
        {
            gender ??= personBefore.Item2;
            return (EntityKind.Person, $"\"{previous}\" stands before it", null);
        }
        if (!previous.IsEmpty && NameKinds.OfHead(previous) is EntityKind.Vessel)
            return (EntityKind.Vessel, $"\"{previous}\" stands before it", null);
        if (!previous.IsEmpty && previous is "of" && core > 1 && NameKinds.OfHead(tokens[core - 2].Span.In(text)) is EntityKind.Place)
            return (EntityKind.Place, $"\"{tokens[core - 2].Span.In(text)} of\" stands before it", known ? place : null);
        var first = tokens[core].Span.In(text);
        // People take no article: "the Victor Harriers" are something else.
        if (last > core && previous is not ("the" or "The" or "a" or "an") && GivenNames.Find(first) is { } given)
        {
            gender ??= given == Gender.Either ? null : given;
            return (EntityKind.Person, $"\"{first}\" is a given name", null);
        }
        if (last > core && first.Length >= 2 && first[^1] == '.' && char.IsUpper(first[0]))
            return (EntityKind.Person, "initials stand before a surname", null);
        return (EntityKind.Unknown, "capitalised", known && !place.IsAdjective ? place : null);
    }
}
