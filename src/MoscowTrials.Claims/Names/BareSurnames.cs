using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Names;

/// <summary>Decides, mention by mention, whom a bare surname names where an article knows several who bear it.</summary>
/// <remarks>
/// By the custom of encyclopedias the surname alone is the subject's. Where a paragraph has named another bearer in full, and told what he was
/// or did, it may be either, and nothing is concluded; where the subject is called otherwise, the surname is that of whom the paragraph named.
/// </remarks>
internal sealed class BareSurnames
{
    /// <summary>Paragraphs, headings counted, for which somebody remains the one of the surname.</summary>
    private const int Memory = 3;

    private static readonly WordList Having = WordList.Exact("mentioning-words.tsv", "verb");
    private static readonly WordList Leading = WordList.Exact("mentioning-words.tsv", "preposition");

    private readonly HashSet<string> _own;
    private readonly string? _surname;
    private readonly string _first = "";
    private readonly Gender? _gender;
    private readonly Dictionary<string, string?> _bearers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (NameSpan? Name, int Paragraph)> _met = new(StringComparer.Ordinal);
    // Full names that no kin bore so far, and names that a second bearer has by now.
    private readonly HashSet<string> _full = new(StringComparer.Ordinal);
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    // Given names that somebody bears, with the surname, and names that stood alone.
    private readonly Dictionary<string, string?> _firsts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubled = new(StringComparer.Ordinal);
    // Surnames of which the second bearer is the first one's son, nephew or grandson.
    private readonly HashSet<string> _withYounger = new(StringComparer.Ordinal);
    private bool _hasRelative;
    private int _paragraph = -1;

    /// <param name="title">The article's title.</param>
    /// <param name="subjects">What its boxes are about.</param>
    public BareSurnames(string title, SubjectNames subjects)
    {
        var names = subjects.Own.Count > 0 ? subjects.Own.Select(n => n.Core) : [title];
        _own = names.Select(WithoutDots).ToHashSet(StringComparer.Ordinal);
        var isPerson = subjects.Own.Count > 0 && subjects.Own[0].Kind == EntityKind.Person;
        var name = _own.FirstOrDefault(n => n.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            && (isPerson || GivenNames.Find(n.AsSpan(0, space)) is not null));
        if (name is null)
            return;
        _surname = Surname(name);
        _first = name[..(name.IndexOf(' ', StringComparison.Ordinal) + 1)];
        _gender = GivenNames.Find(name.AsSpan(0, name.IndexOf(' ', StringComparison.Ordinal)));
    }

    /// <summary>Reads the names of a sentence; sentences come in the order of the article.</summary>
    public void Read(Sentence sentence, List<NameSpan> names)
    {
        if (sentence.Paragraph != _paragraph)
        {
            _bearers.Clear();
            _hasRelative = false;
            _paragraph = sentence.Paragraph;
        }
        for (var i = 0; i < names.Count; i++)
        {
            var core = WithoutDots(names[i].Core);
            // "his grandfather and namesake": that sentence may speak of another, not the whole article.
            if (names[i].HasNamesakeCue && (core == _surname || _own.Contains(core)))
                names[i] = names[i] with { HasNamesakeCue = false, IsOfNamesake = true };
            // "[[Ford Motor Company|Ford]]": what is called so may be the company from then on.
            if (names[i].Written is { } written)
                _met[written] = (null, sentence.Paragraph);
            if (Elder(sentence.Text, names[i]) is { } elder)
            {
                names[i] = elder;
                continue;
            }
            // "His brother Georg attended the congress, where Berg spoke": either of them.
            if (_surnames.Contains(core) && names.Take(i).Any(static n => n is { IsKin: true, Kind: EntityKind.Person } && !n.Core.Contains(' ', StringComparison.Ordinal)))
                names[i] = names[i] with { IsOfNamesake = true };
            if (IsOfAnother(sentence.Text, names[i], core))
                names[i] = names[i] with { IsOfNamesake = true, HasArticle = false, Kind = EntityKind.Person };
            else if (IsSecond(sentence.Text, names[i], core))
                names[i] = names[i] with { IsSecondBearer = names[i].IsKin, IsOfNamesake = !names[i].IsKin };
            if (core.Contains(' ', StringComparison.Ordinal))
            {
                if (names[i].Kind is EntityKind.Person or EntityKind.Unknown)
                    Take(core, IsMentionedOnly(sentence.Text, names[i].Span.Start));
                if (names[i].Kind is EntityKind.Person)
                    Meet(names[i], sentence.Paragraph);
            }
            else
            {
                names[i] = SoFar(Read(sentence.Text, names[i]), sentence.Paragraph);
            }
        }
    }

    /// <summary>"His son Karl Berg", where Karl Berg is known: from there on whoever is called so may be either, and up to there it was the father.</summary>
    private bool IsSecond(string text, NameSpan name, string core)
    {
        if (name is { IsOfNamesake: true } or not { Kind: EntityKind.Person or EntityKind.Unknown } || _own.Contains(core) || core == _surname)
            return false;
        if (_doubled.Contains(core))
            return true;
        if (!core.Contains(' ', StringComparison.Ordinal))
        {
            // "Her niece, also called Adelburg", "his son Karl" of Karl Berg
            if (name.IsKin && _firsts.TryGetValue(core, out var family))
            {
                if (family is not null && family != _surname)
                    _doubled.Add(family);
                _doubled.Add(core);
                return false;
            }
            _firsts.TryAdd(core, null);
            return false;
        }
        var surname = Surname(WithoutEpithet(core));
        if (!name.IsKin)
        {
            _full.Add(core);
            _surnames.Add(surname);
            _firsts[core[..core.IndexOf(' ', StringComparison.Ordinal)]] = core.Contains(" of ", StringComparison.Ordinal) ? null : surname;
            return false;
        }
        if (_surnames.Contains(surname) && surname != _surname)
            Double(text, surname);
        return _full.Contains(core) && _doubled.Add(core);
    }

    private bool IsOfAnother(string text, NameSpan name, string core)
    {
        if (name.Kind is not (EntityKind.Person or EntityKind.Unknown) || !core.Contains(' ', StringComparison.Ordinal))
            return false;
        var isKnown = _full.Contains(core) || _own.Contains(core);
        if (SecondBearers.IsAnother(text, name, isKnown))
            return true;
        if (!isKnown || !SecondBearers.IsLikewiseCalled(text, name))
            return false;
        // Of whom the article is about everybody goes on speaking by name.
        if (!_own.Contains(core))
        {
            _doubled.Add(core);
            Double(text, Surname(core));
        }
        return true;
    }

    private void Double(string text, string surname)
    {
        _doubled.Add(surname);
        if (SecondBearers.TellsYounger(text))
            _withYounger.Add(surname);
    }

    /// <summary>"The elder Berg" is the one who was told of first, where the second one is his son.</summary>
    private NameSpan? Elder(string text, NameSpan name) =>
        _withYounger.Contains(name.Core) && SecondBearers.IsCalledElder(text, name) && _met.GetValueOrDefault(name.Core).Name is { } first
            ? name with { Core = first.Core, Kind = first.Kind, Gender = first.Gender, HasArticle = false, Because = "the elder of two" } : null;

    private void Meet(NameSpan name, int paragraph)
    {
        var core = WithoutDots(name.Core);
        // "Karl Berg the Younger" bears the name of Berg.
        var surname = Surname(WithoutEpithet(core));
        Meet(surname, name, paragraph);
        if (DoubleSurnames.First(core.Split(' ')) is { } first)
            Meet(first, name, paragraph);
    }

    private void Meet(string surname, NameSpan name, int paragraph) =>
        _met[surname] = !_met.TryGetValue(surname, out var known) ? (name, paragraph)
            : known.Name is { } one && one.Core == name.Core ? (one, paragraph) : (null, paragraph);

    /// <summary>A surname that another will bear later on is, up to there, that of the one who was named just before.</summary>
    private NameSpan SoFar(NameSpan name, int paragraph)
    {
        if (name is not { IsOfNamesake: false, IsTitled: false, Written: null, IsKin: false, Kind: EntityKind.Person or EntityKind.Unknown } || name.Core == _surname
            || !_met.TryGetValue(name.Core, out var known) || known.Name is not { IsKin: false, IsOfNamesake: false, HasNamesakeCue: false, Written: null } one
            || paragraph - known.Paragraph > Memory || !one.Core.EndsWith(name.Core, StringComparison.Ordinal) && DoubleSurnames.First(one.Core.Split(' ')) != name.Core)
            return name;
        // Who goes on being spoken of so remains the one of the surname.
        _met[name.Core] = (one, paragraph);
        return name with { Core = one.Core, Kind = one.Kind, Gender = one.Gender, HasArticle = false, Because = "the only one of the surname so far" };
    }

    /// <param name="isMentionedOnly">Whether the sentence is about another: "His parents were Hermann and Pauline Berg".</param>
    private void Take(string name, bool isMentionedOnly)
    {
        var surname = Surname(name);
        // "Albert S. Johnston" is Albert Sidney Johnston.
        if (surname == _surname && (name.StartsWith(_first, StringComparison.Ordinal) || _own.Any(o => o.EndsWith(name, StringComparison.OrdinalIgnoreCase))))
            return;
        if (isMentionedOnly && surname == _surname)
            _hasRelative = true;
        else
            _bearers[surname] = !_bearers.TryGetValue(surname, out var known) || known == name ? name : null;
    }

    /// <summary>Whether a name that begins at <paramref name="start"/> stands behind a verb of being or having, or behind a preposition.</summary>
    /// <remarks>"His father was Karl Berg", "a farm of Karl Berg", "He had a sister, Anna Berg"; but not "In the year of the fire, Karl Berg".</remarks>
    private static bool IsMentionedOnly(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        if (before.EndsWith(','))
        {
            // An apposition to a relative is within the sentence of the relative.
            var kin = before[..^1].TrimEnd();
            if (!NameKinds.IsKinNoun(kin[(kin.LastIndexOf(' ') + 1)..]))
                return false;
            return HasWord(kin, Having);
        }
        before = before[(before.LastIndexOfAny(",;") + 1)..];
        return HasWord(before, Having) || HasWord(before, Leading);
    }

    private static bool HasWord(ReadOnlySpan<char> text, WordList words)
    {
        foreach (var range in text.Split(' '))
        {
            if (words.Contains(text[range]))
                return true;
        }
        return false;
    }

    private NameSpan Read(string text, NameSpan name)
    {
        var isSubjects = name.Core == _surname;
        if (isSubjects && name.Kind == EntityKind.Place && !IsLocated(text, name))
            name = name with { Kind = EntityKind.Person, Place = null, Within = null, Because = "the surname of whom the article is about" };
        if (name.Kind is not (EntityKind.Person or EntityKind.Unknown))
            return name;
        // "his son Anton (called Toni) Berg", "the younger Berg"
        var before = text.AsSpan(0, name.Span.Start).TrimEnd();
        if (before.EndsWith(')') || before[(before.LastIndexOf(' ') + 1)..] is "younger" or "elder" or "senior" or "junior" or "other" or "another")
            return name with { IsOfNamesake = true };
        if (isSubjects && name.Gender is Gender.Male or Gender.Female && _gender is Gender.Male or Gender.Female && name.Gender != _gender)
            return name with { IsOfNamesake = true };
        // "His grandfather was Captain Karl Berg. Captain Berg fell in 1786."
        if (isSubjects && name.IsTitled && _hasRelative)
            return name with { IsOfNamesake = true };
        if (!_bearers.TryGetValue(name.Core, out var bearer))
            return name;
        return isSubjects || bearer is null ? name with { IsOfNamesake = true } : name;
    }

    // "in Lincoln", "Lincoln, Nebraska"
    private static bool IsLocated(string text, NameSpan name)
    {
        var before = text.AsSpan(0, name.Span.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return name.IsPlaced || word is "in" or "In" or "near" or "from" or "at" or "to" or "of";
    }

    private static string WithoutEpithet(string core) =>
        core.IndexOf(" the ", StringComparison.Ordinal) is var epithet and > 0 ? core[..epithet] : core;

    private static string WithoutDots(string name) => name.Replace(".", "", StringComparison.Ordinal);

    private static string Surname(string name)
    {
        var end = name.Length;
        while (name[..end].LastIndexOf(' ') is var space and > 0)
        {
            var last = name[(space + 1)..end];
            if (last is not ("Jr" or "Sr") && last.AsSpan().ContainsAnyExcept('I', 'V', 'X'))
                return last;
            end = space;
        }
        return name[..end];
    }
}
