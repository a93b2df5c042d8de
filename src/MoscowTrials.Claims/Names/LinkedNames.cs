using System.Collections.Immutable;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>Reads names in the light of the pages that they link to.</summary>
/// <remarks>
/// "[[Ford Motor Company|Ford]]" names a company whatever "Ford" is elsewhere, and two pages of one name
/// ("John Henry (judge)", "John Henry (painter)") are two things.
/// </remarks>
internal sealed class LinkedNames
{
    private readonly HashSet<string> _shared;

    private LinkedNames(HashSet<string> shared) => _shared = shared;

    /// <summary>Takes note of the pages that the article links to.</summary>
    public static LinkedNames Of(ImmutableArray<Sentence> sentences)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            foreach (var link in sentence.Links)
            {
                var name = BaseName(link.Target);
                if (!targets.TryAdd(name, link.Target) && targets[name] != link.Target)
                    shared.Add(name);
            }
        }
        return new LinkedNames(shared);
    }

    /// <summary>The names of a sentence, each that is a link as the name of the page it links to.</summary>
    public List<NameSpan> Read(Sentence sentence, List<NameSpan> names)
    {
        if (sentence.Links.IsEmpty)
            return names;
        var link = 0;
        for (var i = 0; i < names.Count; i++)
        {
            while (link < sentence.Links.Length && sentence.Links[link].Span.End <= names[i].Span.Start)
                link++;
            if (link < sentence.Links.Length && Covers(sentence.Text, sentence.Links[link].Span, names[i].Span))
                names[i] = Read(names[i], sentence.Links[link].Target);
        }
        return names;
    }

    /// <summary>The title of a page without what only tells it from others: "John Henry" of "John Henry (judge)".</summary>
    public static string BaseName(string target) =>
        target.IndexOf(" (", StringComparison.Ordinal) is var open and > 0 && target[^1] == ')' ? target[..open] : target;

    // "Sir [[John Smith]]": titles may stand outside of the link, "the" may stand in it.
    private static bool Covers(string text, TextSpan link, TextSpan name) =>
        link.Contains(name) && link.Length - name.Length <= 4
        || name.Contains(link) && name.End == link.End && link.Length > 0 && char.IsUpper(text[link.Start]);

    private NameSpan Read(NameSpan name, string target)
    {
        var title = BaseName(target);
        if (_shared.Contains(title))
            return name with { HasNamesakeCue = true };
        // "[[Birmingham, Alabama|Birmingham]]"
        if (title.IndexOf(", ", StringComparison.Ordinal) is var comma and > 0 && title.AsSpan(0, comma).Equals(name.Core, StringComparison.Ordinal)
            && PlaceChoice.Within(name.Core, title.AsSpan(comma + 2)) is { } place)
            return name with { Kind = EntityKind.Place, Place = place, IsPlaced = true, Because = $"it links to \"{target}\"" };
        var kind = title.Length < target.Length ? OfDisambiguation(target[(title.Length + 2)..^1]) : null;
        if (!Continues(title, name.Core))
            return kind is { } told && told != name.Kind ? name with { Kind = told, Because = $"it links to \"{target}\"" } : name;
        var tokens = Tokenizer.Split(title);
        // The page's title is a name by itself; what stands around the mention tells no more than it.
        var read = tokens.Length > 0 && title.Length > name.Core.Length && char.IsUpper(title[0])
            ? NameReader.Read(title, tokens, 0, tokens.Length - 1, []) : null;
        return name with
        {
            Core = read?.Core ?? name.Core,
            Kind = kind ?? (read is { Kind: not EntityKind.Unknown } ? read.Kind : name.Kind),
            Gender = name.Gender ?? read?.Gender,
            Place = read?.Place ?? name.Place,
            Written = read is null ? null : name.Core,
            Because = $"it links to \"{target}\"",
        };
    }

    /// <summary>Whether the page's title is a fuller form of the name: "Ford Motor Company" of "Ford", not "History of the Ford".</summary>
    private static bool Continues(string title, string core)
    {
        var at = title.IndexOf(core, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && title[at - 1] != ' ') || (at + core.Length < title.Length && title[at + core.Length] is not (' ' or ',')))
            return false;
        foreach (var word in title[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsUpper(word[0]) || word.EndsWith("'s", StringComparison.Ordinal))
                return false;
        }
        // "Paris Commune" is no fuller form of Paris, nor "Lincoln Memorial" of Lincoln, but the writer who links so means it.
        return !title[(at + core.Length)..].StartsWith(" in ", StringComparison.Ordinal)
            && !title[(at + core.Length)..].StartsWith(" and ", StringComparison.Ordinal);
    }

    // "(1966 film)", "(American band)", "(ship)": the last word tells.
    private static EntityKind? OfDisambiguation(string words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return NameKinds.IsPersonNoun(last, out _) ? EntityKind.Person : NameKinds.OfNoun(last);
    }
}
