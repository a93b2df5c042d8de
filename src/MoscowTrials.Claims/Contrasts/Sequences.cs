using System.Buffers;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>
/// One thing that had to wait for another: "the dormitory was not begun until the refectory had been roofed". Looked for are the dates of
/// both.
/// </summary>
internal sealed class Sequences : Searched
{
    /// <summary>Words of which a sentence has to hold one, so that the others need not be read.</summary>
    private static readonly SearchValues<string> Triggers = SearchValues.Create([" until ", " before ", " after ", " once "],
        StringComparison.Ordinal);

    private static readonly WordList Stages = WordList.Exact("stages-of-works.tsv");
    private static readonly WordList Hearsay = WordList.AnyCase("hearsay-cues.tsv");

    private readonly HashSet<string> _later, _earlier;
    private readonly string _laterVerb, _earlierVerb;
    private readonly List<(int Claim, TextSpan Span, int Day)> _firsts = [], _seconds = [];

    private Sequences(SentenceReading reading, TextSpan span, VoiceReading voice, HashSet<string> later, string laterVerb,
        HashSet<string> earlier,
        string earlierVerb) : base(reading.Index, span, voice) =>
        (_later, _laterVerb, _earlier, _earlierVerb) = (later, laterVerb, earlier, earlierVerb);

    public override ContrastKind Kind => ContrastKind.Reordered;

    public override IReadOnlyList<string> Needles => [WordStems.Beginning(_later.First()), WordStems.Beginning(_earlier.First())];

    public static void Read(SentenceReading reading, List<Searched> found)
    {
        var tokens = reading.Tokens;
        var clauses = reading.Clauses.Clauses;
        if (clauses.Length < 2 || !tokens.Text.AsSpan().ContainsAny(Triggers))
            return;
        foreach (var inner in clauses)
        {
            if (inner is not { Introducer: > 0 and var word, Verb: { IsModal: false, IsNegated: false } before, Parent: >= 0 }
                || Waits(tokens, clauses, inner, word) is not { Verb: { IsModal: false } after } outer
                || reading.Standings[outer.Index] is not { Actuality: Actuality.Actual, Voice: { Voice: Voice.Article } voice }
                || !Stages.Contains(before.Verb) || !Stages.Contains(after.Verb))
                continue;
            var earlier = ThingOf(tokens, inner);
            var later = ThingOf(tokens, outer);
            if (earlier.Count == 0 || later.Count == 0 || earlier.SetEquals(later))
                continue;
            var first = Math.Min(outer.Subject?.First ?? after.First, after.First);
            found.Add(new Sequences(reading, tokens.Span(Math.Min(first, word), Math.Max(before.Last, after.Last)), voice,
                later, after.Verb, earlier, before.Verb));
        }
    }

    /// <summary>The clause that waits for the inner one: "not … until", "only after", "not … before".</summary>
    private static Clause? Waits(SentenceTokens tokens, IReadOnlyList<Clause> clauses, Clause inner, int word)
    {
        var outer = clauses[inner.Parent];
        if (tokens.Word(word) is "until" or "before")
            return outer.Verb is { IsNegated: true } && tokens.Word(word - 1) is not "long" ? outer : null;
        return tokens.Word(word) is "after" or "once" && tokens.Word(word - 1) is "only" or "Only"
            && outer.Verb is { IsCopula: false, IsNegated: false } ? outer : null;
    }

    public override TextSpan? Find(Retelling other)
    {
        var tokens = other.Tokens;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            if (Hearsay.Contains(tokens.Word(i)))
                return null;
        }
        foreach (var date in other.Claim.Dates)
        {
            if (date is not { Relation: DateRelation.During, Date: { Earliest: { } first, Latest: { } last, IsApproximate: false } })
                continue;
            if (Tells(other, _earlier, _earlierVerb))
                _firsts.Add((other.Claim.Sentence.Index, date.Span, first));
            else if (Tells(other, _later, _laterVerb))
                _seconds.Add((other.Claim.Sentence.Index, date.Span, last));
            break;
        }
        return null;
    }

    /// <summary>The dates of both, where they stand in the other order whichever of them is taken.</summary>
    public override IEnumerable<Contrast> Close()
    {
        if (_firsts.Count == 0 || _seconds.Count == 0 || _firsts.Min(static f => f.Day) <= _seconds.Max(static s => s.Day))
            yield break;
        yield return new Contrast(Kind, Claim, Span, Teller, _seconds[0].Claim, _seconds[0].Span)
        {
            Third = _firsts[0].Claim, ThirdSpan = _firsts[0].Span,
        };
    }

    private static bool Tells(Retelling other, HashSet<string> thing, string verb) =>
        thing.All(other.Stems.Contains) && (other.Stems.Contains(WordStems.Of(verb)) || other.Clauses.Any(c => c.Verb is { } told
            && Deeds.MayBeOne(told.Verb, verb) && other.IsTold(c)))
        && other.Standings.All(static s => s.Actuality != Actuality.Unreal);

    /// <summary>What the clause tells of: its subject, or behind a pronoun its object, as stems.</summary>
    private static HashSet<string> ThingOf(SentenceTokens tokens, Clause clause)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        if (clause.Subject is { } subject && !tokens.Tokens[subject.First].Is(WordClass.Pronoun))
        {
            for (var i = subject.First; i < clause.Verb!.First; i++)
                WordStems.Add(tokens, i, stems);
        }
        return stems;
    }
}
