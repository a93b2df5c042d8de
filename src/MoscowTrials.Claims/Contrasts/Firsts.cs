using System.Buffers;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>
/// What is told to be the first or the only one of its kind within something: "the first ship of the line to carry wireless". Looked for is
/// another one of them, and of a first one that was there before.
/// </summary>
internal sealed class Firsts : Searched
{
    /// <summary>Words before the noun of the kind, and behind it.</summary>
    private const int MostBefore = 4, MostBehind = 18;

    /// <summary>Words of which a sentence has to hold one, so that the others need not be read.</summary>
    private static readonly SearchValues<string> Triggers = SearchValues.Create([" first ", " only "], StringComparison.Ordinal);

    private static readonly WordList NoKinds = WordList.AnyCase("no-kinds.tsv");
    private static readonly WordList Light = WordList.Exact("light-deeds.tsv");
    private static readonly WordList Hearsay = WordList.AnyCase("hearsay-cues.tsv");

    private readonly EntityRegistry _registry;
    private readonly bool _isFirst;
    private readonly string _noun;
    private readonly string[] _members;
    private readonly HashSet<string> _before = new(StringComparer.Ordinal);
    private readonly HashSet<string> _behind = new(StringComparer.Ordinal);
    private readonly HashSet<int> _scopes = [];
    private readonly HashSet<int> _holders = [];
    private readonly bool _isOfHero;
    private readonly int _paragraph;
    private int? _since;

    private Firsts(SentenceReading reading, IReadOnlyList<Mention> mentions, EntityRegistry registry, int at, int head, int end)
        : base(reading.Index, reading.Tokens.Span(at, end), reading.Standings[ClauseAt(reading, at).Index].Voice)
    {
        var tokens = reading.Tokens;
        _registry = registry;
        _isFirst = tokens.Word(at) is "first";
        _paragraph = reading.Paragraph;
        _noun = Plurals.Singular(tokens.Word(head));
        _members = Universals.MembersOf(_noun);
        for (var i = at + 1; i < head; i++)
            WordStems.Add(tokens, i, _before);
        for (var i = head + 1; i <= end; i++)
        {
            if (tokens.NameAt[i] >= 0)
                _scopes.Add(reading.Names[tokens.NameAt[i]].Entity);
            // "of the line": of what it is the first, the other sentence need not say.
            else if (!Light.Contains(Words.FindBase(tokens.Word(i).ToString())) && !(i > head + 2 && tokens.Word(i - 1) is "the"
                && tokens.Word(i - 2) is "of"))
                WordStems.Add(tokens, i, _behind);
        }
        var span = tokens.Span(head, end);
        foreach (var mention in mentions)
        {
            if (span.Contains(mention.Span) && registry.Hero == mention.Entity)
                _isOfHero = true;
        }
        // "by any newspaper in Chile": that it is one of them, the other sentence need not say.
        _isOfHero |= at > 0 && tokens.Word(at - 1) is "its" or "their" || registry.Hero is { } hero && _scopes.Remove(hero)
            || IsOfWhole(tokens, head, end);
        foreach (var (name, entity, _) in reading.Names)
        {
            if (!span.Contains(name.Span) && registry.Entities[entity].Kind != EntityKind.Place)
                _holders.Add(entity);
        }
        foreach (var mention in mentions)
        {
            if (!span.Contains(mention.Span) && mention.Entity != registry.Hero)
                _holders.Add(mention.Entity);
        }
        _holders.ExceptWith(_scopes);
        foreach (var date in reading.Dates)
        {
            if (date is { Date: { Earliest: { } day }, Relation: DateRelation.During } && (_since is null || day < _since))
                _since = day;
        }
    }

    public override ContrastKind Kind => _isFirst ? ContrastKind.Preceded : ContrastKind.Doubled;

    public override IReadOnlyList<string> Needles => _before.Count > 0 ? [WordStems.Beginning(_before.First())]
        : [.. _behind.Select(WordStems.Beginning), WordStems.Beginning(_noun)];

    public static void Read(SentenceReading reading, IReadOnlyList<Mention> mentions, EntityRegistry registry, List<Searched> found)
    {
        var tokens = reading.Tokens;
        if (!tokens.Text.AsSpan().ContainsAny(Triggers))
            return;
        for (var i = 1; i + 1 < tokens.Tokens.Length; i++)
        {
            if (tokens.Word(i) is not ("first" or "only") || tokens.Taken[i] || tokens.Tokens[i].InQuotation
                || !(tokens.Word(i - 1) is "the" or "The" || tokens.Tokens[i - 1].Is(WordClass.Possessive)) || !IsSaidOf(tokens, i - 1)
                || HeadOf(tokens, i) is not (>= 0 and var head))
                continue;
            var clause = ClauseAt(reading, i);
            if (clause.Verb is null or { IsNegated: true } or { IsModal: true }
                || reading.Standings[clause.Index] is not { Actuality: Actuality.Actual, IsDenied: false, Voice.Voice: Voice.Article })
                continue;
            var end = EndOf(tokens, head);
            if (i == 1 && !(end + 1 < tokens.Tokens.Length && tokens.Word(end + 1) is "was" or "is"))
                continue;
            var first = new Firsts(reading, mentions, registry, i, head, end);
            if ((first._scopes.Count > 0 || first._isOfHero) && (first._before.Count > 0 || first._behind.Count > 0 || !first._isFirst))
                found.Add(first);
        }
    }

    /// <summary>Takes the day from the sentence before where its own has none: "Full approval came in 1946. It was the first …".</summary>
    public void Date(Claim[] claims)
    {
        if (_since is not null || !_isFirst || Claim == 0 || claims[Claim - 1].Sentence.Paragraph != _paragraph)
            return;
        foreach (var date in claims[Claim - 1].Dates)
        {
            if (date is { Date: { Earliest: { } day }, Relation: DateRelation.During } && (_since is null || day < _since))
                _since = day;
        }
    }

    public override TextSpan? Find(Retelling other)
    {
        var tokens = other.Tokens;
        if (!_before.All(other.Stems.Contains) || _isFirst && _since is null
            || other.Claim.Mentions.Any(m => _holders.Contains(m.Entity) && m.Entity != _registry.Hero))
            return null;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (Hearsay.Contains(tokens.Word(i)))
                return null;
        }
        if (!_isFirst && CountOf(tokens) is { } two)
            return two;
        if (_behind.Count > 0 && _behind.Count(other.Stems.Contains) * 2 < _behind.Count + (_before.Count > 0 ? -1 : 0)
            || _before.Count == 0 && _behind.Count == 0 || !HasKind(other) || !IsWithin(other) || !HasOther(other))
            return null;
        foreach (var clause in other.Clauses)
        {
            if (clause.Verb is not { IsCopula: false } verb || !other.IsTold(clause)
                || clause.Kind is ClauseKind.Infinitive or ClauseKind.Gerund)
                continue;
            if (!_isFirst || IsBefore(other, clause))
                return other.SpanOf(clause);
        }
        return null;
    }

    /// <summary>"the train passes through two tunnels", told of what the article is about.</summary>
    private TextSpan? CountOf(SentenceTokens tokens)
    {
        if (!_isOfHero || _before.Count > 0)
            return null;
        for (var i = 0; i + 1 < tokens.Tokens.Length; i++)
        {
            if (Cardinals.Read(tokens, i, out var number) is not (>= 0 and var last) || number < 2 || last + 1 >= tokens.Tokens.Length)
                continue;
            if (Plurals.Singular(tokens.Word(last + 1)) == _noun && Plurals.IsPlural(tokens.Word(last + 1))
                && tokens.Tokens[i].Kind == TokenKind.Word)
                return tokens.Span(i, last + 1);
            i = last;
        }
        return null;
    }

    private bool IsBefore(Retelling other, Clause clause)
    {
        foreach (var index in clause.Dates)
        {
            if (other.Claim.Dates[index] is { Date: { Latest: { } day, IsApproximate: false },
                Relation: DateRelation.During or DateRelation.Start, IsInferred: false }
                && day < _since)
                return true;
        }
        return false;
    }

    /// <summary>Whether the noun stands there, or that of one of the kind, or a name of the kind.</summary>
    private bool HasKind(Retelling other) =>
        other.Stems.Contains(WordStems.Of(_noun)) || Array.Exists(_members, m => other.Stems.Contains(WordStems.Of(m)))
        || KindOf(_noun) is { } kind && other.Claim.Mentions.Any(m => m.Form == MentionForm.Name
            && _registry.Entities[m.Entity].Kind == kind);

    private static EntityKind? KindOf(string noun) => noun is "case" or "victim" or "patient" or "man" or "woman" or "person"
        ? EntityKind.Person
        : noun is "film" or "opera" or "novel" or "play" ? EntityKind.Work
        : NameKinds.OfHead(noun) is EntityKind.Vessel || SoleThings.KindOf(noun) is EntityKind.Vessel
            || noun is "ship" or "vessel" ? EntityKind.Vessel : null;

    /// <summary>Whether it is told of where, or of what, the first is the first.</summary>
    private bool IsWithin(Retelling other)
    {
        foreach (var scope in _scopes)
        {
            if (other.Mentions(scope))
                return true;
            var name = _registry.Entities[scope].Name;
            foreach (var mention in other.Claim.Mentions)
            {
                var entity = _registry.Entities[mention.Entity];
                if (entity.Within == name || LiesIn(entity.Name, name))
                    return true;
            }
        }
        // Of what the article is about, where nothing else is named that it could be told of.
        return _scopes.Count == 0 && _isOfHero && !other.Claim.Mentions.Any(m => m.Entity != _registry.Hero && m.Form == MentionForm.Name
            && _registry.Entities[m.Entity].Kind is EntityKind.Body);
    }

    /// <summary>Whether a name ends in that of a town of the country: "El Eco de Santiago" in Chile.</summary>
    private static bool LiesIn(string name, string scope)
    {
        var word = name.LastIndexOf(' ') is >= 0 and var blank ? name.AsSpan(blank + 1) : name.AsSpan();
        return Gazetteer.Shared.TryFind(word, out var place) && string.Equals(place.Country, scope, StringComparison.Ordinal);
    }

    /// <summary>Whether something is named that the first sentence does not name, or that is new: "an illustrated supplement".</summary>
    private bool HasOther(Retelling other) => other.Claim.Mentions.Any(m => m.Form == MentionForm.Name && !_holders.Contains(m.Entity)
        && !_scopes.Contains(m.Entity) && m.Entity != _registry.Hero && _registry.Entities[m.Entity].Kind is not EntityKind.Place);

    /// <summary>"was the first", "remained the only", ", the first …": not "for the first time", "one of the first".</summary>
    private static bool IsSaidOf(SentenceTokens tokens, int the)
    {
        // "The first case of cholera in the town was …"
        if (the == 0)
            return true;
        var before = the - 1;
        while (before > 0 && tokens.Tokens[before].Is(WordClass.Adverb))
            before--;
        return tokens.Word(before) is "was" or "is" or "became" or "remained" or "remains" or "were" or "," or "been" or "as" or "being";
    }

    private static int HeadOf(SentenceTokens tokens, int first)
    {
        var head = -1;
        for (var i = first + 1; i < tokens.Tokens.Length && i <= first + MostBefore; i++)
        {
            var token = tokens.Tokens[i];
            if (token.Kind != TokenKind.Word || tokens.DateAt[i] >= 0 || token.Is(WordClass.Function) && !token.Is(WordClass.NotVerb)
                || token.Is(WordClass.Verb) && !token.Is(WordClass.NotVerb) && (head >= 0
                    || !token.Is(WordClass.Participle | WordClass.Ing)))
                break;
            if (!token.Is(WordClass.Adverb))
                head = i;
        }
        // Who was first at what is told by deeds.
        return head < 0 || NoKinds.Contains(tokens.Word(head)) || NameKinds.IsPersonNoun(tokens.Word(head), out _)
            || tokens.Word(head) is "man" or "woman" or "person" or "people" || NameKinds.IsTitle(tokens.Word(head), out _)
                || tokens.Tokens[head].Is(WordClass.Adverb) || Plurals.IsPlural(tokens.Word(head)) ? -1 : head;
    }

    /// <summary>The last token of what tells the kind: up to a mark, a date, or a word of time.</summary>
    private static int EndOf(SentenceTokens tokens, int head)
    {
        var end = head;
        for (var i = head + 1; i < tokens.Tokens.Length && i <= head + MostBehind; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Punctuation || tokens.DateAt[i] >= 0
                || tokens.Tokens[i].Is(WordClass.Adverb) && tokens.Word(i) is not ("ever" or "also")
                || tokens.Word(i) is "was" or "is" or "were" or "are" or "since" or "when" or "after" or "before" or "until" or "while" or "and" or "but" or "who" or "which")
                break;
            end = i;
        }
        return end;
    }

    /// <summary>"of the line", "the station ever had", "by any newspaper": the kind is bounded without a name.</summary>
    private static bool IsOfWhole(SentenceTokens tokens, int head, int end)
    {
        for (var i = head + 1; i + 1 <= end; i++)
        {
            if (tokens.Word(i) is "of" or "on" or "in" or "by" && tokens.Word(i + 1) is "the" or "its" or "their"
                || tokens.Word(i) is "ever")
                return true;
        }
        return false;
    }

    private static Clause ClauseAt(SentenceReading reading, int token)
    {
        var clauses = reading.Clauses.Clauses;
        var found = clauses[0];
        foreach (var clause in clauses)
        {
            if (clause.Verb is { } verb && verb.First < token && (found.Verb is null || verb.First >= found.Verb.First))
                found = clause;
        }
        return found;
    }
}
