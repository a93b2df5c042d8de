using System.Collections.Frozen;
using System.Globalization;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Lengths;

/// <summary>
/// Holds an anniversary against what it is kept of: "for its centenary, in 1934" of a paper launched in 1884, "the couple's silver wedding in 1954" of a couple
/// married in 1904.
/// </summary>
internal sealed class Anniversaries(EntityRegistry registry)
{
    /// <summary>Years by which feasts are put off or kept early.</summary>
    private const int PutOff = 2;

    /// <summary>Sentences from the beginning in which "it" is what the article is about.</summary>
    private const int Lead = 3;

    private static readonly FrozenDictionary<string, (int Years, bool IsWedding)>.AlternateLookup<ReadOnlySpan<char>> Words = LexiconTable.Read("anniversaries.tsv", 3)
        .ToFrozenDictionary(static r => r[0], static r => (int.Parse(r[1], CultureInfo.InvariantCulture), r[2] is "wedding"), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<(int Years, bool IsWedding, int Year, int Claim, TextSpan Span)> _kept = [];

    public void Observe(SentenceReading sentence)
    {
        var tokens = sentence.Tokens;
        if (sentence.Dates.IsEmpty || sentence.Standings.Length == 0 || sentence.Standings[0] is not { Actuality: Actuality.Actual, Voice.Voice: Voice.Article })
            return;
        for (var i = 1; i < tokens.Tokens.Length; i++)
        {
            if (tokens.Tokens[i].Kind != TokenKind.Word || tokens.NameAt[i] >= 0 || Kept(tokens, i) is not var (years, isWedding, last) || Year(sentence) is not { } year)
                continue;
            _kept.Add((years, isWedding, year, sentence.Index, tokens.Span(i - 1, last)));
            return;
        }
    }

    /// <summary>An anniversary of what the article is about, or of its couple's wedding.</summary>
    private static (int Years, bool IsWedding, int Last)? Kept(SentenceTokens tokens, int i)
    {
        var word = tokens.Word(i);
        if (word is "anniversary" or "birthday")
        {
            // "on the fiftieth anniversary of its foundation", "its fiftieth anniversary"
            if (word is "birthday" || i < 2 || Ordinals.Find(tokens.Word(i - 1)) is not { } rank || rank < 5)
                return null;
            return IsItsOwn(tokens, i, i - 2) ? (rank, false, i) : null;
        }
        if (!Words.TryGetValue(word, out var known))
            return null;
        if (!known.IsWedding)
            return IsItsOwn(tokens, i, i - 1) ? (known.Years, false, i) : null;
        if (i + 1 >= tokens.Tokens.Length)
            return null;
        var isWedding = tokens.Word(i + 1) is "wedding";
        if (!isWedding && !(tokens.Word(i + 1) is "jubilee") || i + 2 < tokens.Tokens.Length && tokens.Word(i + 2) is "of" or "in" && !(tokens.Word(i + 2) is "in"))
            return null;
        var owner = i - 1;
        return isWedding ? tokens.Word(owner) is "their" or "Their" || tokens.Tokens[owner].Kind == TokenKind.Possessive && owner > 0
                && (tokens.NameAt[owner - 1] >= 0 && tokens.Word(owner - 1) is [.., 's'] || tokens.Word(owner - 1) is "couple" or "pair") ? (known.Years, true, i + 1) : null
            : tokens.Word(owner) is "its" or "Its" ? (known.Years, false, i + 1) : null;
    }

    /// <summary>"its centenary", "the centenary of its foundation": not that of its founder's birth, nor one of which it does not say what was done.</summary>
    private static bool IsItsOwn(SentenceTokens tokens, int noun, int before)
    {
        if (noun + 1 < tokens.Tokens.Length && tokens.Word(noun + 1) is "of")
        {
            return noun + 3 < tokens.Tokens.Length && tokens.Word(noun + 2) is "its" or "the"
                && tokens.Word(noun + 3) is "founding" or "foundation" or "opening" or "inauguration" or "establishment" or "launch" or "construction" or "completion"
                && !(tokens.Word(noun + 2) is "the" && noun + 4 < tokens.Tokens.Length && tokens.Word(noun + 4) is "of");
        }
        return tokens.Word(before) is "its" or "Its";
    }

    /// <summary>The one year of the sentence.</summary>
    private static int? Year(SentenceReading sentence)
    {
        int? found = null;
        foreach (var date in sentence.Dates)
        {
            if (date.Relation == DateRelation.Duration)
                continue;
            if (found is not null || date is not { Relation: DateRelation.During, Fault: null, Date: { Earliest: { } first, Latest: { } last, IsApproximate: false } } || last - first > 366)
                return null;
            found = YearOf(first);
        }
        return found;
    }

    /// <summary>The anniversaries that fit nothing the article lets begin.</summary>
    public IEnumerable<Contrast> Find(Claim[] claims)
    {
        foreach (var (years, isWedding, year, claim, span) in _kept)
        {
            var (fits, found) = (false, ((int Claim, TextSpan Span)?)null);
            for (var i = 0; i < claims.Length; i++)
            {
                foreach (var told in claims[i].Events)
                {
                    if (told is not { IsDenied: false, Actuality: Actuality.Actual, When: { } when } || !Begins(told, i, isWedding))
                        continue;
                    if (when is not { Earliest: { } first, Latest: { } last } || isWedding && found is not null)
                    {
                        fits = true;
                        continue;
                    }
                    fits |= YearOf(first) + years - PutOff <= year && year <= YearOf(last) + years + PutOff;
                    found ??= (i, told.Trigger);
                }
            }
            if (!fits && found is var (other, at) && other != claim)
                yield return new Contrast(ContrastKind.Mistimed, claim, span, VoiceReading.Article, other, at);
        }
    }

    private bool Begins(ClaimEvent told, int claim, bool isWedding) => isWedding ? told.Type.Name == "marry"
        : (told.Type.Effect is EventEffect.Begins or EventEffect.Renews || told.Type.Name is "launch" or "open" or "release-work" or "consecrate" or "complete" or "inaugurate" or "begin-building")
            && told.Participants.Any(p => p.Role == Role.Patient && p.Entity is { } what
                && (what == registry.Hero || registry.Hero is null && p.IsInferred && claim <= Lead));

    private static int YearOf(int day) => DateOnly.MinValue.AddDays(Math.Clamp(day, 0, DateOnly.MaxValue.DayNumber)).Year;
}
