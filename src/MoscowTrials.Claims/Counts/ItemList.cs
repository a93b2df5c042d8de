using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Counts the items of a list within a sentence: "Karl, Otto and Emil".</summary>
/// <param name="Least">The fewest items it can have.</param>
/// <param name="Most">The most it can have.</param>
/// <param name="IsOpen">Whether it ends in "and others".</param>
/// <param name="HasAnd">Whether an "and" closes it.</param>
/// <param name="AreNames">Whether its items are names.</param>
internal readonly record struct ItemList(int Least, int Most, bool IsOpen, bool HasAnd, bool AreNames)
{
    /// <summary>Tokens of the longest item; what is longer tells a story.</summary>
    private const int LongestItem = 9;

    private static readonly WordList Partial = WordList.AnyCase("partial-list-words.tsv");

    /// <summary>
    /// The list from token <paramref name="from"/> to before <paramref name="to"/>; null where it may be none, or not a whole one.
    /// </summary>
    public static ItemList? Read(SentenceTokens sentence, int from, int to)
    {
        var items = new List<Item>();
        int start = from, depth = 0;
        var ands = 0;
        for (var i = from; i <= to; i++)
        {
            var word = i < to ? sentence.Word(i) : default;
            if (i < to && sentence.NameAt[i] >= 0 && sentence.Tokens[i].Kind == TokenKind.Word && word is not "and")
                continue;
            if (word is "(" or "[")
                depth++;
            else if (word is ")" or "]")
                depth = Math.Max(0, depth - 1);
            if (depth > 0 && i < to)
                continue;
            var comma = word is ",";
            var and = word is "and" or "&";
            if (i < to && !comma && !and)
                continue;
            if (i > start)
            {
                if (Item.Read(sentence, start, i) is not { } item)
                    return null;
                items.Add(item);
            }
            if (and)
                ands++;
            start = i + 1;
        }
        return Count(sentence, items, ands);
    }

    private static ItemList? Count(SentenceTokens sentence, List<Item> items, int ands)
    {
        var isOpen = items.Count > 1 && items[^1].IsOthers;
        if (isOpen)
            items.RemoveAt(items.Count - 1);
        if (items.Count < 2 || items.Exists(static i => i.IsOthers || i.Kind == ItemKind.Unclear))
            return null;
        // "Karl, a painter, and Otto": where names and common nouns mix, one may describe the other.
        if (items.Exists(i => i.Kind != items[0].Kind))
            return null;
        // "John Smith, Jr.", "Karl, Duke of Norr": part of the item before it, or perhaps.
        var suffixes = items.Count(static i => i.IsSuffix);
        var doubtful = items.Count(static i => i.MayDescribe);
        var most = items.Count - suffixes;
        var least = most - doubtful;
        // Towns are told with their countries: "Lyon, France, and Turin, Italy".
        if (items.All(static i => i.IsPlace))
            least = Math.Min(least, (most + 1) / 2);
        // With more than one "and", or one that does not stand before the last item, some may join two words of one item.
        var inner = ands - 1;
        if (inner > 0)
            least = Math.Max(1, least - inner);
        else if (ands == 1 && !items[^1].FollowsAnd(sentence) && !isOpen)
            least--;
        return new ItemList(Math.Max(1, least), most, isOpen, ands > 0, items[0].Kind == ItemKind.Name);
    }

    private enum ItemKind : byte
    {
        Unclear,
        Name,
        Bare,
        Article,
    }

    private readonly record struct Item(int First, ItemKind Kind, bool IsOthers, bool IsSuffix, bool MayDescribe, bool IsPlace)
    {
        public bool FollowsAnd(SentenceTokens sentence) => First > 0 && sentence.Word(First - 1) is "and" or "&";

        /// <summary>
        /// The item from token <paramref name="from"/> to before <paramref name="to"/>; null where no list has such an item.
        /// </summary>
        public static Item? Read(SentenceTokens sentence, int from, int to)
        {
            var first = sentence.Word(from);
            if (first is "others" or "al" or "etc" || first is "other" or "many" or "several" or "some" or "more")
                return new Item(from, ItemKind.Bare, true, false, false, false);
            if (to - from == 1 && first is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV" or "PhD" or "MD")
                return new Item(from, ItemKind.Name, false, true, false, false);
            if (to - from > LongestItem)
                return null;
            var depth = 0;
            for (var i = from; i < to; i++)
            {
                var word = sentence.Word(i);
                depth += word is "(" or "[" ? 1 : word is ")" or "]" ? -1 : 0;
                if (depth > 0 || sentence.NameAt[i] >= 0 || word is ")" or "]")
                    continue;
                var token = sentence.Tokens[i];
                if (token.Kind is TokenKind.Number || token.Kind == TokenKind.Punctuation
                    && word is not ("-" or "." or "\"" or "“" or "”" or "’" or "‘" or "'"))
                    return null;
                if (token.Is(WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator | WordClass.Pronoun | WordClass.To | WordClass.Negation)
                    && !token.Is(WordClass.Determiner | WordClass.Possessive) || Partial.Contains(word)
                        || NumberWords.Find(word).Kind != NumberWordKind.None)
                    return null;
                if (token.Is(WordClass.Preposition) && word is not ("of" or "in" or "de" or "for" or "at" or "from"))
                    return null;
                if (token.Is(WordClass.Past) && !token.Is(WordClass.NotVerb) && VerbGroupReader.Read(sentence, i) is not null)
                    return null;
            }
            // "the Royal Navy", "“Gala”"
            var isName = sentence.NameAt[from] >= 0 || sentence.Tokens[from].IsCapitalised
                || from + 1 < to && sentence.NameAt[from + 1] >= 0
                && (sentence.Tokens[from].Is(WordClass.Determiner) || sentence.Tokens[from].Kind == TokenKind.Punctuation);
            // "Duke of Norr", "Bishop of Hale": a title by itself may belong to the name before it.
            var describes = isName && NameKinds.IsTitle(sentence.Word(from), out _) && from + 1 < to && sentence.Word(from + 1) is "of";
            var kind = isName ? ItemKind.Name : sentence.Tokens[from].Is(WordClass.Determiner | WordClass.Possessive)
                ? ItemKind.Article : ItemKind.Bare;
            return new Item(from, kind, false, false, describes, sentence.NameAt[from] >= 0 && IsPlaceName(sentence, from, to));
        }

        private static bool IsPlaceName(SentenceTokens sentence, int from, int to) =>
            sentence.Names[sentence.NameAt[from]].Last == to - 1
            && Gazetteer.Shared.TryFind(sentence.Span(from, to - 1).In(sentence.Text), out _);
    }
}
