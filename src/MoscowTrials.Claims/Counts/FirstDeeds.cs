using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Counts;

/// <summary>Finds deeds that are told to be the first: "made the first ascent of Mount Orn in 1871", "was first climbed in 1871".</summary>
internal static class FirstDeeds
{
    /// <summary>Tokens from "to" or "of" to the name of what it is done to.</summary>
    private const int Reach = 6;

    private static readonly WordList First = WordList.Of(["first"]);

    public static void Read(int claim, SentenceReading reading, List<FirstDeed> found)
    {
        var tokens = reading.Tokens;
        if (!tokens.Has(First) || Day(reading) is not { } day)
            return;
        for (var i = 1; i < tokens.Tokens.Length - 2; i++)
        {
            if (tokens.IsIn(i, First) && !tokens.Taken[i] && !tokens.Tokens[i].InQuotation)
                Read(claim, reading, i, day, found);
        }
    }

    private static void Read(int claim, SentenceReading reading, int first, int day, List<FirstDeed> found)
    {
        if (Deed(reading, first) is not var (type, done, gender, end) || !IsAll(reading.Tokens, end + 1))
            return;
        var clause = reading.Clauses.Clauses.FirstOrDefault(c => c.Verb is { } verb && (verb.Last >= first - 4 || verb.First > first));
        if (clause is null || reading.Standings[clause.Index] is not { Actuality: Actuality.Actual, IsDenied: false } standing
            || clause.Verb!.IsNegated)
            return;
        found.Add(new FirstDeed(claim, reading.Tokens.Span(first, end), type, done, gender, day,
            [.. reading.Names.Select(n => n.Entity).Where(e => e != done)],
            standing.Voice));
    }

    /// <summary>Whether nothing narrows the deed: "to cross the Atlantic Ocean in a balloon" is another first.</summary>
    private static bool IsAll(SentenceTokens tokens, int behind) =>
        behind >= tokens.Tokens.Length || tokens.Tokens[behind].Kind == TokenKind.Punctuation || tokens.DateAt[behind] >= 0
        || behind + 1 < tokens.Tokens.Length && tokens.Word(behind) is "in" or "on" && tokens.DateAt[behind + 1] >= 0;

    /// <summary>What is done for the first time, to what, among whom, and the last token that tells it.</summary>
    private static (string Type, int Object, Gender? Gender, int End)? Deed(SentenceReading reading, int first)
    {
        var tokens = reading.Tokens;
        Gender? gender = null;
        var next = first + 1;
        if (tokens.Word(first - 1) is "the" or "The" && tokens.Tokens[next].Kind == TokenKind.Word)
        {
            // "one of the first", "for the first time"
            if (first > 1 && tokens.Tokens[first - 2].Is(WordClass.Preposition))
                return null;
            // "the first ascent of Mount Orn"
            if (tokens.Word(next + 1) is "of" && EventLexicon.MatchNoun(tokens.Word(next)) is { Type.Effect: EventEffect.None } deed)
                return Named(reading, next + 2) is var (entity, end) ? (deed.Type.Name, entity, null, end) : null;
            // "the first woman to win the Norda Prize"
            if (tokens.Word(next + 1) is "to" && next + 3 < tokens.Tokens.Length
                && (NameKinds.IsPersonNoun(tokens.Word(next), out gender) || tokens.Word(next) is "person" or "man" or "woman")
                && tokens.Word(next + 2) is not "be")
            {
                gender ??= tokens.Word(next) is "woman" ? Gender.Female : null;
                var verb = tokens.Base(next + 2);
                // Of an actress or a Swede the first is no first.
                if (tokens.Word(next) is not ("man" or "woman" or "person"))
                    return null;
                return Named(reading, next + 3) is var (entity, end)
                    ? (EventLexicon.TypeOf(verb) ?? verb, entity, tokens.Word(next) is "woman" ? gender : null, end)
                    : null;
            }
            return null;
        }
        // "Mount Orn was first climbed in 1871"
        foreach (var clause in reading.Clauses.Clauses)
        {
            if (clause is { Verb: { IsPassive: true, IsNegated: false, IsModal: false } passive, Subject: { Names: [var name] } subject }
                && passive.Last == next && passive.First < first && tokens.Names[name].Last == subject.Last)
                return (EventLexicon.TypeOf(passive.Verb) ?? passive.Verb, reading.Names[name].Entity, null, next);
        }
        return null;
    }

    /// <summary>The name that begins close behind a token, with its last token.</summary>
    private static (int Entity, int End)? Named(SentenceReading reading, int from)
    {
        var tokens = reading.Tokens;
        for (var i = from; i < tokens.Tokens.Length && i < from + Reach; i++)
        {
            if (tokens.NameAt[i] is var name and >= 0)
                return (reading.Names[name].Entity, tokens.Names[name].Last);
            if (!tokens.Tokens[i].Is(WordClass.Determiner))
                return null;
        }
        return null;
    }

    /// <summary>The first day of the one date of the sentence; null where it has none, or several.</summary>
    private static int? Day(SentenceReading reading) =>
        reading.Dates is [{ Relation: DateRelation.During, Offset: null, Date: { IsApproximate: false } date }] ? date.Earliest : null;
}
