using System.Buffers;
using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>
/// What becomes of all of a kind, and so of each: "every one of the sixty-four houses was destroyed". Looked for is one of them of which
/// the
/// contrary is told: "his home, which alone was spared".
/// </summary>
internal sealed class Universals : Searched
{
    /// <summary>Words that the kind may have.</summary>
    private const int LongestKind = 5;

    /// <summary>Days after the end of all behind which one who lives belies it.</summary>
    private const int Later = 60;

    /// <summary>Words of which a sentence has to hold one, so that the others need not be read.</summary>
    private static readonly SearchValues<string> Triggers = SearchValues.Create(["all ", "All ", "every ", "Every ", "each ", "Each ",
        "one of ", "None of ", "ot one ", "ot a single ", " no ", "No ", "entire ", "whole "], StringComparison.Ordinal);

    private static readonly FrozenDictionary<string, string> Outcomes = LexiconTable.Read("outcomes.tsv", 2)
        .ToFrozenDictionary(static r => WordStems.Of(r[0]), static r => r[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Members = LexiconTable.Read("members-of.tsv", 2)
        .ToFrozenDictionary(static r => r[0], static r => r[1].Split(' '), StringComparer.Ordinal);

    private static readonly WordList Excepting = WordList.AnyCase("excepting-words.tsv");

    private readonly string _noun;
    private readonly string[] _members;
    private readonly HashSet<string> _modifiers = new(StringComparer.Ordinal);
    private readonly HashSet<int> _places = [];
    private readonly string _outcome;
    private readonly decimal? _number;
    private readonly (int? Earliest, int? Latest)? _days;
    private readonly HashSet<int> _years = [];
    private readonly List<string> _needles = [];

    private Universals(SentenceReading reading, Group group, Clause clause, string outcome)
        : base(reading.Index, reading.Tokens.Span(group.Quantifier, clause.Verb!.Last), reading.Standings[clause.Index].Voice)
    {
        var tokens = reading.Tokens;
        _noun = Plurals.Singular(tokens.Word(group.Head));
        _members = MembersOf(_noun);
        for (var i = group.From; i < group.Head; i++)
            WordStems.Add(tokens, i, _modifiers);
        // "members of the committee"
        if (group.Head + 3 < tokens.Tokens.Length && tokens.Word(group.Head + 1) is "of" && tokens.Word(group.Head + 2) is "the"
            && _noun is "member")
            WordStems.Add(tokens, group.Head + 3, _modifiers);
        _number = group.Number;
        _outcome = outcome;
        foreach (var (_, entity, _) in reading.Names)
            _places.Add(entity);
        int? first = null, last = null;
        foreach (var date in reading.Dates)
        {
            if (date is not { Date: { } told, Relation: not DateRelation.Duration })
                continue;
            (first, last) = (told.Earliest, told.Latest);
            if (told is { Earliest: { } day })
                _years.Add(Year(day));
        }
        _days = last is null ? null : (first, last);
        _needles.AddRange(_members);
        // Only in a set of known number are "one of the eleven" its members.
        _needles.Add(WordStems.Beginning(_noun));
    }

    public override ContrastKind Kind => ContrastKind.Excepted;

    public override IReadOnlyList<string> Needles => _needles;

    /// <summary>The nouns by which one of a kind may be called, the kind's own among them.</summary>
    public static string[] MembersOf(string noun) => Members.GetValueOrDefault(noun) ?? [noun];

    public static void Read(SentenceReading reading, List<Searched> found)
    {
        var tokens = reading.Tokens;
        if (!tokens.Text.AsSpan().ContainsAny(Triggers))
            return;
        for (var i = 0; i + 2 < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind != TokenKind.Word || Quantifier(tokens, i) is not { } isNone || GroupAt(tokens, i) is not { } group
                || IsExcepted(tokens, i))
                continue;
            if (Told(reading, group, isNone) is var (clause, outcome))
                found.Add(new Universals(reading, group, clause, outcome));
        }
    }

    public override TextSpan? Find(Retelling other)
    {
        if (Member(other) is not { } member)
            return null;
        foreach (var clause in other.Clauses)
        {
            if (clause.Verb is not { IsModal: false } verb || other.Standings[clause.Index] is not
                { Actuality: Actuality.Actual, Voice.Voice: Voice.Article } standing)
                continue;
            var told = OutcomeOf(other.Tokens, verb);
            if (told is not null && (verb.IsNegated || standing.IsDenied))
                told = told == "safe" ? "lost" : null;
            if (told is not null && IsContrary(told) && !(member.IsLoose && verb.Verb is "recover" or "save"))
                return other.Tokens.Span(Math.Min(member.At, verb.First), Math.Max(member.At, verb.Last));
            // "all six were dead within eight days", and one of them "drew a pension until 1612"
            if (_outcome == "lost" && !member.IsLoose && !verb.IsNegated && !verb.IsPassive && _days is (_, { } end)
                && LivesAfter(other, clause, end))
                return other.Tokens.Span(Math.Min(member.At, verb.First), Math.Max(member.At, verb.Last));
        }
        return null;
    }

    private bool IsContrary(string told) => (_outcome, told) is ("lost", "safe") or ("safe", "lost") or ("for", "against") or ("against",
        "for");

    private static bool LivesAfter(Retelling other, Clause clause, int end) =>
        clause.Verb!.Verb == "live" && clause.Verb.Last + 3 < other.Tokens.Tokens.Length
            && (other.Tokens.Word(clause.Verb.Last + 2) is "another" || other.Tokens.Word(clause.Verb.Last + 3) is "more")
        || VerbTable.IsDoing(clause.Verb!.Verb) && clause.Dates.Any(d => other.Claim.Dates[d] is { Date: { Earliest: { } day },
            Relation: DateRelation.End or DateRelation.During or DateRelation.After, Offset: null } && day > end + Later);

    /// <summary>Where the sentence names one of them; loosely, if only its noun and the place, the year or the words beside it tell
    /// that.</summary>
    private (int At, bool IsLoose)? Member(Retelling other)
    {
        var tokens = other.Tokens;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind != TokenKind.Word || tokens.DateAt[i] >= 0)
                continue;
            var word = tokens.Word(i);
            var singular = Plurals.Singular(word);
            var isPlural = Plurals.IsPlural(word);
            if (singular == _noun && isPlural && IsOneOf(tokens, i))
                return (i, false);
            if (isPlural && !word.Equals(singular, StringComparison.OrdinalIgnoreCase) || !Array.Exists(_members, m => m == singular))
                continue;
            // "the committee member Harry Noonan"
            if (singular == _noun && _modifiers.Count > 0 && _modifiers.All(other.Stems.Contains) && IsDefinite(tokens, i))
                return (i, true);
            if (IsTied(other) && !IsGeneral(tokens, i))
                return (i, !IsOriginal(tokens, i));
        }
        return null;
    }

    private static bool IsDefinite(SentenceTokens tokens, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - LongestKind; i--)
        {
            if (tokens.Word(i) is "the" or "The")
                return true;
        }
        return false;
    }

    /// <summary>"no other house", "every house", "another house", "a new house".</summary>
    private static bool IsGeneral(SentenceTokens tokens, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - 3; i--)
        {
            if (tokens.Word(i) is "no" or "every" or "another" or "each" or "new" or "any" or "No" or "Every" or "Another" or "other")
                return true;
        }
        return false;
    }

    /// <summary>Whether a place, or the year, or the words beside the noun are those of the other sentence; "from the original
    /// pack".</summary>
    private bool IsTied(Retelling other)
    {
        if (other.Claim.Mentions.Any(m => _places.Contains(m.Entity)))
            return true;
        if (_modifiers.Count > 0 && _modifiers.All(other.Stems.Contains))
            return true;
        if (other.Claim.Dates.Any(d => d.Date is { Earliest: { } day } && _years.Contains(Year(day))))
            return true;
        for (var i = 0; i < other.Tokens.Tokens.Length; i++)
        {
            if (other.Tokens.Word(i) is "alone" || IsOriginal(other.Tokens, i))
                return true;
        }
        return false;
    }

    /// <summary>"from the original pack", "of the original company".</summary>
    private static bool IsOriginal(SentenceTokens tokens, int noun)
    {
        for (var i = noun + 1; i < tokens.Tokens.Length && i < noun + 5; i++)
        {
            if (tokens.Word(i) is "original")
                return true;
        }
        return false;
    }

    /// <summary>"one of the six gravediggers", "the last of the hostages".</summary>
    private bool IsOneOf(SentenceTokens tokens, int noun)
    {
        var at = noun - 1;
        while (at > 0 && at > noun - LongestKind && tokens.Word(at) is not "of")
        {
            if (Cardinals.Read(tokens, at, out var number) >= 0 && _number is { } told && number != told)
                return false;
            at--;
        }
        return at > 0 && tokens.Word(at) is "of"
            && tokens.Word(at - 1) is "one" or "One" or "youngest" or "oldest" or "eldest" or "last" or "member";
    }

    private static int Year(int day) => DateOnly.MinValue.AddDays(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber)).Year;

    /// <summary>Whether all or none are spoken of: false and true; null for any other word.</summary>
    private static bool? Quantifier(SentenceTokens tokens, int i) => tokens.Word(i) switch
    {
        "all" or "All" or "every" or "Every" or "each" or "Each" => false,
        "none" or "None" => true,
        "not" or "Not" => tokens.Word(i + 1) is "one" || tokens.Word(i + 1) is "a" && tokens.Word(i + 2) is "single" ? true : null,
        "no" or "No" => true,
        "entire" or "whole" => false,
        _ => null,
    };

    /// <summary>The noun that is told to be meant as a whole, with its number.</summary>
    private static Group? GroupAt(SentenceTokens tokens, int quantifier)
    {
        var count = tokens.Tokens.Length;
        var at = quantifier + 1;
        if (tokens.Word(at) is "but" or "other" or "others")
            return null;
        while (at < count && tokens.Word(at) is "one" or "single" or "a" or "of")
            at++;
        while (at < count && tokens.Tokens[at].Is(WordClass.Determiner | WordClass.Possessive))
            at++;
        // "the village's sixty-four houses"
        for (var i = at; i < count && i < at + 4; i++)
        {
            if (tokens.Tokens[i].Kind == TokenKind.Possessive)
                at = i + 1;
        }
        decimal? number = null;
        if (at < count && Cardinals.Read(tokens, at, out var told) is >= 0 and var last)
            (number, at) = (told, last + 1);
        // "The dogs suffered …; all thirty-one of them were dead"
        if (at + 1 < count && tokens.Word(at) is "of" && tokens.Word(at + 1) is "them")
            return number is null ? null : Antecedent(tokens, quantifier, number);
        var from = at;
        var head = -1;
        for (; at < count && at < from + LongestKind && tokens.Tokens[at].Kind == TokenKind.Word && tokens.NameAt[at] < 0
            && tokens.DateAt[at] < 0; at++)
        {
            var token = tokens.Tokens[at];
            if (token.Is(WordClass.Function) && !token.Is(WordClass.NotVerb))
                break;
            if (token.Is(WordClass.Verb) && !token.Is(WordClass.NotVerb) && (head >= 0 || !token.Is(WordClass.Participle | WordClass.Ing)))
                break;
            if (!token.Is(WordClass.Adverb))
                head = at;
        }
        return head < 0 ? null : new Group(quantifier, from, head, number);
    }

    private static Group? Antecedent(SentenceTokens tokens, int quantifier, decimal? number)
    {
        for (var i = 0; i < quantifier; i++)
        {
            if (tokens.Word(i) is "The" or "the" && Plurals.IsPlural(tokens.Word(i + 1)) && tokens.Tokens[i + 1].Kind == TokenKind.Word)
                return new Group(quantifier, i + 1, i + 1, number);
        }
        return null;
    }

    private static bool IsExcepted(SentenceTokens tokens, int quantifier)
    {
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (Excepting.Contains(tokens.Word(i)) && i != quantifier
                && !(i > 1 && (tokens.Word(i - 1) is "without" || tokens.Word(i - 2) is "without" || i > 2
                    && tokens.Word(i - 3) is "without")))
                return true;
        }
        return false;
    }

    /// <summary>The clause that tells what becomes of them, with that.</summary>
    private static (Clause Clause, string Outcome)? Told(SentenceReading reading, Group group, bool isNone)
    {
        (Clause, string)? relative = null;
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false } verb || verb.First <= group.Head
                || reading.Standings[clause.Index] is not { Actuality: Actuality.Actual } standing || standing.IsDenied && !isNone
                || OutcomeOf(reading.Tokens, verb) is not { } outcome)
                continue;
            var isDenied = verb.IsNegated != isNone;
            if (isDenied)
                outcome = outcome switch { "safe" => "lost", "lost" => "safe", _ => "" };
            // "All the houses in the town": who "no" house was lost to needs no word here.
            if (outcome.Length == 0)
                return null;
            if (clause.Kind != ClauseKind.Relative)
                return (clause, outcome);
            relative ??= (clause, outcome);
        }
        return relative;
    }

    private static string? OutcomeOf(SentenceTokens tokens, VerbGroup verb)
    {
        if (verb.Verb is "vote")
        {
            for (var i = verb.Last + 1; i < tokens.Tokens.Length && i < verb.Last + 4; i++)
            {
                if (tokens.Word(i) is "for" or "favour" or "favor")
                    return "for";
                if (tokens.Word(i) is "against")
                    return "against";
            }
            return null;
        }
        // "lost their lives", but not "lost the match"
        if (verb is { Verb: "lose", IsPassive: false })
            return verb.Last + 2 < tokens.Tokens.Length && tokens.Word(verb.Last + 2) is "life" or "lives" ? "lost" : null;
        if (verb is { IsPassive: false,
            Verb: "shoot" or "execute" or "kill" or "hang" or "save" or "rescue" or "release" or "free" or "acquit" or "pardon"
            or "murder" or "bury" or "destroy" or "burn" or "consume" or "sink" or "ruin" or "spare" or "fell" or "smash" or "engulf" })
            return null;
        // "set free", "set at liberty"
        if (verb.Verb is "set" && verb.Last + 1 < tokens.Tokens.Length && tokens.Word(verb.Last + 1) is "free")
            return "safe";
        if (verb.IsCopula || verb.Verb is "stand" or "remain" or "leave" or "stay")
        {
            for (var i = verb.Last + 1; i < tokens.Tokens.Length && i < verb.Last + 3; i++)
            {
                if (Outcomes.TryGetValue(WordStems.Of(tokens.Word(i)), out var state))
                    return state;
            }
            return null;
        }
        return Outcomes.GetValueOrDefault(WordStems.Of(verb.Verb));
    }

    /// <summary>The words that name all of a kind, as tokens.</summary>
    private sealed record Group(int Quantifier, int From, int Head, decimal? Number);
}
