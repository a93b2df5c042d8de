using System.Collections.Frozen;
using System.Collections.Immutable;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>Finds the places of a sentence that are no things of their own for the article.</summary>
internal static class SettingReader
{
    /// <summary>Words between a determiner and the noun: "an unspecified provincial prison".</summary>
    private const int MostAdjectives = 3;

    private static readonly FrozenDictionary<string, Facility>.AlternateLookup<ReadOnlySpan<char>> Facilities =
        LexiconTable.Read("facility-nouns.tsv", 2)
            .ToFrozenDictionary(r => r[0], r => Facility.Of(r[1].Split(' ')), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordList FacilityNouns = WordList.Of(LexiconTable.Read("facility-nouns.tsv", 2).Select(r => r[0]), anyCase: true);

    private static readonly WordList PrisonCamps = WordList.Exact("prison-camps.tsv");

    private sealed record Facility(bool IsName, bool IsCommon, bool IsCamp)
    {
        public static Facility Of(string[] uses) =>
            new(uses.Contains("name"), uses.Contains("common") || uses.Contains("camp"), uses.Contains("camp"));
    }

    /// <summary>The settings of a sentence, in order.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="names">Its names, in order; places among them are no settings.</param>
    public static ImmutableArray<Setting> Read(string text, Token[] tokens, IReadOnlyList<NameSpan> names)
    {
        ImmutableArray<Setting>.Builder? found = null;
        foreach (var name in names)
        {
            if (name.Kind is not (EntityKind.Place or EntityKind.Person or EntityKind.Work or EntityKind.Vessel))
                AddName(text, tokens, name, ref found);
        }
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (at < names.Count && names[at].Span.End <= tokens[i].Span.Start)
                at++;
            var isInName = at < names.Count && names[at].Span.Contains(tokens[i].Span.Start);
            if (tokens[i].Kind == TokenKind.Word && !tokens[i].IsCapitalised && !isInName && FacilityNouns.Contains(tokens[i].Spelling)
                && Facilities.TryGetValue(tokens[i].Span.In(text), out var facility) && facility.IsCommon)
                AddCommon(text, tokens, i, facility, ref found);
        }
        found?.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found?.ToImmutable() ?? [];
    }

    private static void AddName(string text, Token[] tokens, NameSpan name, ref ImmutableArray<Setting>.Builder? found)
    {
        var first = 0;
        while (first < tokens.Length && tokens[first].Span.Start < name.Span.Start)
            first++;
        if (first == tokens.Length)
            return;
        var last = first;
        while (last + 1 < tokens.Length && tokens[last + 1].Span.End <= name.Span.End)
            last++;
        if (last <= first)
            return;
        var inner = Inner(text, tokens, first, last);
        var head = first;
        while (head < last && tokens[head + 1].Span.In(text) is not ("of" or "for" or "in" or "at"))
            head++;
        if (name.Kind == EntityKind.Building)
        {
            // A thing of the article; only where it stands is told here.
            if (inner is not null)
                Add(new Setting(name.Span, name.Core, inner.Name), ref found);
        }
        else if (Facilities.TryGetValue(tokens[head].Span.In(text), out var facility) && facility.IsName)
            Add(new Setting(name.Span, name.Core, name.Within ?? inner?.Name), ref found);
        else if (inner is not null)
            Add(inner, ref found);
    }

    /// <summary>The place within a longer name: behind "of the", else before the noun that tells what is named.</summary>
    private static Setting? Inner(string text, Token[] tokens, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            var isBehind = tokens[i - 1].Span.In(text) is "of" or "in" or "at"
                || i > first + 1 && tokens[i - 1].Span.In(text) is "the" && tokens[i - 2].Span.In(text) is "of" or "in" or "at";
            if (!isBehind)
                continue;
            for (var j = last; j >= i; j--)
            {
                // A man called Leon is not of León.
                if ((j == last || !tokens[j + 1].IsCapitalised) && Place(text, tokens, i, j, isCued: true) is { } place)
                    return place.Setting;
            }
        }
        for (var j = last - 1; j >= first; j--)
        {
            // "Manchester Guardian", but not "Central Committee" of some town called Central.
            if (tokens[j + 1].IsCapitalised && Place(text, tokens, first, j, isCued: false) is var (setting, known)
                && (known.Kind is not PlaceKind.City || known.Population >= LeastPopulation))
                return setting;
        }
        return null;
    }

    /// <summary>People of a place that gives its name to newspapers and schools elsewhere than at home.</summary>
    private const long LeastPopulation = 100_000;

    private static (Setting Setting, GazetteerPlace Known)? Place(string text, Token[] tokens, int first, int last, bool isCued)
    {
        if (!tokens[first].IsCapitalised || !Gazetteer.Shared.MayStart(tokens[first].Span.In(text)))
            return null;
        var span = new TextSpan(tokens[first].Span.Start, tokens[last].Span.End);
        if (!Gazetteer.Shared.TryFind(span.In(text), out var place) || place.IsAdjective
            || !isCued && Gazetteer.Shared.NeedsCue(span.In(text)))
            return null;
        var within = place.Kind is PlaceKind.Country or PlaceKind.FormerCountry ? null : place.Country ?? place.Region;
        return (new Setting(span, span.In(text).ToString(), within), place);
    }

    private static void AddCommon(string text, Token[] tokens, int noun, Facility facility, ref ImmutableArray<Setting>.Builder? found)
    {
        // "prison guards", "prison sentence": the noun tells something of another.
        if (noun + 1 < tokens.Length && IsNoun(text, tokens[noun + 1]))
            return;
        var first = noun;
        if (facility.IsCamp)
        {
            if (noun == 0 || !PrisonCamps.Contains(tokens[noun - 1].Span.In(text)))
                return;
            first = noun - 1;
        }
        var begin = first;
        for (var i = first - 1; i >= 0 && first - i <= MostAdjectives + 1; i--)
        {
            if (tokens[i].Kind != TokenKind.Word)
                break;
            if (tokens[i].Is(WordClass.Determiner))
            {
                begin = i;
                break;
            }
            if (tokens[i].Is(WordClass.Preposition | WordClass.To))
            {
                begin = i + 1;
                break;
            }
            if (tokens[i].Is(WordClass.Function) || tokens[i].IsCapitalised)
                break;
        }
        // Only where something can be there: "in prison", "sent to a labour camp", not "a prison was built".
        var before = begin - 1;
        if (before < 0 || !(tokens[before].Is(WordClass.Preposition | WordClass.To) && tokens[before].Span.In(text) is not "of"))
            return;
        var span = new TextSpan(tokens[begin].Span.Start, tokens[noun].Span.End);
        Add(new Setting(span, span.In(text).ToString(), null), ref found);
    }

    private static bool IsNoun(string text, Token token) =>
        token.Kind == TokenKind.Word && !token.Is(WordClass.Function | WordClass.Adverb | WordClass.Past | WordClass.Participle)
        && !token.IsCapitalised && token.Span.Length > 2 && !token.Span.In(text).EndsWith("ly", StringComparison.Ordinal)
        && token.Span.In(text) is not ("and" or "but" or "since" or "until" or "while" or "when" or "where" or "after" or "before" or "there" or "then");

    private static void Add(Setting setting, ref ImmutableArray<Setting>.Builder? found)
    {
        found ??= ImmutableArray.CreateBuilder<Setting>();
        found.Add(setting);
    }
}
