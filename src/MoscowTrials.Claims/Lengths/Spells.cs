using System.Collections.Frozen;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Lengths;

/// <summary>
/// Holds how long a closure, a siege, a captivity is told to have been against the days on which an article lets it begin and end: "the gates were locked on
/// 9 March 1857", "they were opened again on 25 August", "the six weeks of confinement". Only where the article tells one begin and one end.
/// </summary>
internal sealed class Spells
{
    /// <summary>By how much the dates have to miss what the words can mean: pauses and the days of travel are left out of most tales.</summary>
    private const double Margin = 1.4;

    /// <summary>Tokens of a clause behind its verb within which the word of a phrase stands.</summary>
    private const int PhraseReach = 4;

    private static readonly FrozenDictionary<string, (string Spell, bool Begins, string? Next)[]> Verbs = LexiconTable.Read("spells.tsv", 3)
        .Where(static r => r[1] != "noun")
        .SelectMany(static r => r[2].Split(' ').Select(w => (Word: w.Split('_'), Spell: r[0], Begins: r[1] == "begins")))
        .GroupBy(static r => r.Word[0], StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.Select(r => (r.Spell, r.Begins, r.Word.Length > 1 ? r.Word[1] : null)).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Nouns = LexiconTable.Read("spells.tsv", 3)
        .Where(static r => r[1] == "noun").SelectMany(static r => r[2].Split(' ').Select(w => (Word: w, Spell: r[0])))
        .GroupBy(static r => r.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(static g => g.Key, static g => g.Select(static r => r.Spell).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<(string Spell, bool Begins), List<Turn>> _turns = [];
    private readonly List<Told> _told = [];

    public void Observe(SentenceReading sentence)
    {
        if (sentence.Dates.IsEmpty)
            return;
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is { IsNegated: false, IsModal: false } verb && Verbs.TryGetValue(verb.Verb, out var found) && OrderReader.IsTold(sentence.Standings[clause.Index]))
                Turns(sentence, clause, verb, found);
        }
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if (sentence.Dates[d] is { Relation: DateRelation.Duration, IsAge: false } length && LengthWords.Days(length.Duration, length.Bound) is var (least, most)
                && sentence.Tokens.Dates[d] is { First: >= 0 } at)
                Length(sentence, at.First, at.Last, least, most);
        }
    }

    /// <summary>The lengths that the dates do not let be.</summary>
    public IEnumerable<Contrast> Find()
    {
        foreach (var told in _told)
        {
            foreach (var spell in told.Spells)
            {
                if (!_turns.TryGetValue((spell, true), out var begins) || !_turns.TryGetValue((spell, false), out var ends)
                    || begins is not [var begin] || ends is not [var end] || end.First <= begin.Last)
                    continue;
                var (shortest, longest) = (end.First - begin.Last, end.Last - begin.First + 1);
                if (shortest > told.Most * Margin || longest * Margin < told.Least)
                {
                    yield return new Contrast(ContrastKind.Mistimed, told.Claim, told.Span, VoiceReading.Article, begin.Claim, begin.Span) { Third = end.Claim, ThirdSpan = end.Span };
                    break;
                }
            }
        }
    }

    private void Turns(SentenceReading sentence, Clause clause, VerbGroup verb, (string Spell, bool Begins, string? Next)[] found)
    {
        foreach (var (spell, begins, next) in found)
        {
            if (next is not null && !Follows(sentence.Tokens, verb.Last, next) || next is null && Array.Exists(found, f => f.Next is not null && Follows(sentence.Tokens, verb.Last, f.Next))
                || VitalIdioms.Day(sentence, clause) is not { Earliest: { } first, Latest: { } last } || last - first > 366)
                continue;
            if (!_turns.TryGetValue((spell, begins), out var turns))
                _turns[(spell, begins)] = turns = [];
            if (!turns.Exists(t => t.First <= last && first <= t.Last))
                turns.Add(new Turn(first, last, sentence.Index, sentence.Tokens.Span(verb.First, verb.Last)));
        }
    }

    private static bool Follows(SentenceTokens tokens, int verb, string word)
    {
        for (var i = verb + 1; i < tokens.Tokens.Length && i <= verb + PhraseReach; i++)
        {
            if (tokens.Word(i).SequenceEqual(word))
                return true;
        }
        return false;
    }

    /// <summary>"six weeks of confinement", "an interruption of eight months", "a three-week siege", "the siege lasted three weeks", "ten years in exile".</summary>
    private void Length(SentenceReading sentence, int first, int last, int least, int? most)
    {
        var tokens = sentence.Tokens;
        var next = last + 1;
        if (next < tokens.Tokens.Length && tokens.Word(next) is "of" or "in" or "under")
            next++;
        while (next < tokens.Tokens.Length && next < last + 5 && (tokens.Tokens[next].Is(Tokens.WordClass.Determiner | Tokens.WordClass.Possessive)
            || next < last + 3 && tokens.Tokens[next].Kind == Tokens.TokenKind.Possessive))
            next++;
        var before = first - 1;
        while (before >= 0 && before > first - 5 && (tokens.Word(before) is "of" or "lasted" or "for" or "about" or "some" or "than" or "more" or "only" or "a" or "had" or "took" or "taken" or "lasting" or "been"))
            before--;
        var noun = next < tokens.Tokens.Length && Nouns.ContainsKey(tokens.Word(next)) ? next
            : before >= 0 && before < first - 1 && Nouns.ContainsKey(tokens.Word(before)) ? before : -1;
        if (noun >= 0)
            _told.Add(new Told(Nouns[tokens.Word(noun)], sentence.Index, tokens.Span(Math.Min(first, noun), Math.Max(last, noun)), least, most ?? int.MaxValue));
    }

    private sealed record Turn(int First, int Last, int Claim, TextSpan Span);

    private sealed record Told(string[] Spells, int Claim, TextSpan Span, int Least, int Most);
}
