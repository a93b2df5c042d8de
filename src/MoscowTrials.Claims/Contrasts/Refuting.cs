using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>
/// What somebody who looked into it establishes not to have happened: "The report proved that no telegram had been sent", "that the
/// driver had
/// never left the engine".
/// </summary>
internal sealed class Refuting : Searched
{
    private static readonly WordList Inquiries = WordList.AnyCase("inquiries.tsv");
    private static readonly WordList Finding = WordList.Exact("finding-verbs.tsv");
    private static readonly WordList Hearsay = WordList.AnyCase("hearsay-cues.tsv");

    /// <summary>Words of which a refutation without a name has to share as many, whatever verb tells it.</summary>
    private const int Enough = 4;

    private readonly string _verb;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<int> _entities = [];
    private readonly List<(int? Earliest, int? Latest)> _days = [];
    private readonly HashSet<string> _dayWords = new(StringComparer.Ordinal);
    private readonly List<string> _needles = [];
    private string? _nobody;
    private bool _isOfNobody;
    private int? _doer;

    private Refuting(SentenceReading reading, Clause clause) : base(reading.Index, SpanOf(reading.Tokens, clause),
        reading.Standings[clause.Index].Voice) => _verb = clause.Verb!.Verb;

    public override ContrastKind Kind => ContrastKind.Refuted;

    public override IReadOnlyList<string> Needles => _needles;

    public static void Read(SentenceReading reading, IReadOnlyList<Mention> mentions, List<Searched> found)
    {
        var clauses = reading.Clauses.Clauses;
        if (clauses.Length < 2)
            return;
        foreach (var clause in clauses)
        {
            if (clause is not { Kind: ClauseKind.Content, Verb: { IsModal: false } verb, Parent: >= 0 }
                || !(verb.IsNegated || HasNone(reading.Tokens, clause)) || !IsFound(reading, clause))
                continue;
            var refuting = new Refuting(reading, clause);
            refuting.Take(reading, clause, mentions);
            if (refuting._words.Count > 0 || refuting._isOfNobody && refuting._entities.Count > 0)
                found.Add(refuting);
        }
    }

    public override TextSpan? Find(Retelling other)
    {
        // "The telegram was said to have been sent": that is what was looked into.
        for (var i = 0; i < other.Tokens.Tokens.Length; i++)
        {
            if (Hearsay.Contains(other.Tokens.Word(i)))
                return null;
        }
        var shared = _words.Count(other.Stems.Contains);
        foreach (var clause in other.Clauses)
        {
            if (clause.Verb is not { } verb || !other.IsTold(clause) || HasNone(other.Tokens, clause) || IsAtOtherTime(other, clause))
                continue;
            if (IsSame(other, clause, verb, shared))
                return other.SpanOf(clause);
        }
        return null;
    }

    private bool IsSame(Retelling other, Clause clause, VerbGroup verb, int shared)
    {
        // "no dynamite had been laid" and "had dynamited the boat"
        if (_nobody is not null && _verb is not ("take" or "occur" or "happen" or "be")
            && WordStems.Of(other.Tokens.Word(verb.Last)) == _nobody
            && !verb.IsPassive && _entities.All(other.Mentions))
            return true;
        if (_words.Count >= Enough && shared == _words.Count)
            return true;
        if (!Deeds.MayBeOne(_verb, verb.Verb))
            return false;
        if (_isOfNobody)
            return Deeds.IsArrival(_verb) && other.Entities(verb.Last, End(other.Tokens, clause)).Any(_entities.Contains);
        if (_doer is { } doer)
            return shared > 0 && shared * 2 >= _words.Count && clause.Subject is { } subject
                && other.Entities(subject.First, subject.Last).Contains(doer);
        return shared == _words.Count && (shared > 1 || HasDay(other)) || shared > 1 && shared * 3 >= _words.Count * 2;
    }

    /// <summary>The last token of a clause, the phrases behind it that no clause has ("gone on to the Cape") among them.</summary>
    private static int End(SentenceTokens tokens, Clause clause)
    {
        var last = clause.Verb!.Last;
        foreach (var phrase in clause.After)
            last = Math.Max(last, phrase.Last);
        while (last + 1 < tokens.Tokens.Length && tokens.Tokens[last + 1] is { Kind: TokenKind.Word } next
            && (tokens.NameAt[last + 1] >= 0 || next.Is(WordClass.Preposition | WordClass.To | WordClass.Determiner | WordClass.Adverb)))
            last++;
        return last;
    }

    /// <summary>Whether both tell a day, and none that could be the same.</summary>
    private bool IsAtOtherTime(Retelling other, Clause clause)
    {
        var days = clause.Dates.Select(d => other.Claim.Dates[d]).Where(static d => d is { Date: not null,
            Relation: not DateRelation.Duration })
            .ToList();
        return days.Count > 0 && _days.Count > 0 && !days.Exists(d => IsSameInWords(other, d))
            && !days.Exists(d => _days.Exists(o => Overlap((d.Date!.Earliest, d.Date.Latest), o)));
    }

    /// <summary>Whether the other sentence tells a day that the refutation tells: "the telegram of 8 November".</summary>
    private bool HasDay(Retelling other) => other.Claim.Dates.Any(d => d.Relation != DateRelation.Duration
        && (d.Date is { } date && _days.Exists(o => Overlap((date.Earliest, date.Latest), o)) || IsSameInWords(other, d)));

    /// <summary>"8 November" of a year that both may have concluded wrongly.</summary>
    private bool IsSameInWords(Retelling other, DateMention date) =>
        (date.IsInferred || date.Date is null) && _dayWords.Contains(date.Span.In(other.Tokens.Text).ToString());

    private static bool Overlap((int? Earliest, int? Latest) one, (int? Earliest, int? Latest) other) =>
        (one.Earliest is null || other.Latest is null || one.Earliest <= other.Latest)
        && (other.Earliest is null || one.Latest is null || other.Earliest <= one.Latest);

    private void Take(SentenceReading reading, Clause clause, IReadOnlyList<Mention> mentions)
    {
        var tokens = reading.Tokens;
        if (clause.Subject is { } subject)
        {
            _isOfNobody = tokens.Word(subject.First) is "nobody" || tokens.Word(subject.First) is "no"
                && tokens.Word(subject.Last) is "one";
            if (tokens.Word(subject.First) is "no" && !_isOfNobody && tokens.Tokens[subject.Last].Kind == TokenKind.Word)
                _nobody = WordStems.Of(tokens.Word(subject.Last));
            _doer = Linked(reading, mentions, subject);
            if (_doer is null && !_isOfNobody)
                Add(tokens, subject);
        }
        foreach (var phrase in clause.Before.Concat(clause.After))
        {
            if (phrase != clause.Subject)
                Add(tokens, phrase);
        }
        foreach (var (name, entity, _) in reading.Names)
        {
            if (!Span.Contains(name.Span))
                continue;
            _entities.Add(entity);
            if (_isOfNobody)
                _needles.Add(name.Span.In(tokens.Text).ToString());
        }
        _needles.AddRange(_words.Select(WordStems.Beginning));
        for (var d = 0; d < reading.Dates.Length; d++)
        {
            var date = reading.Dates[d];
            if (date.Relation == DateRelation.Duration || !Span.Contains(date.Span) && !clause.Dates.Contains(d))
                continue;
            _dayWords.Add(date.Span.In(tokens.Text).ToString());
            if (date.Date is { } told)
                _days.Add((told.Earliest, told.Latest));
        }
    }

    private static int? Linked(SentenceReading reading, IReadOnlyList<Mention> mentions, NounPhrase subject)
    {
        var span = reading.Tokens.Span(subject.First, subject.Last);
        if (subject.Names is [.., var name] && reading.Tokens.Names[name].Last == subject.Last)
            return reading.Names[name].Entity;
        return mentions.FirstOrDefault(m => m.Span == span)?.Entity;
    }

    private void Add(SentenceTokens tokens, NounPhrase phrase)
    {
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (tokens.NameAt[i] < 0)
                WordStems.Add(tokens, i, _words);
            else if (tokens.Tokens[i].Kind == TokenKind.Number)
                _words.Add(tokens.Word(i).ToString());
        }
    }

    private static TextSpan SpanOf(SentenceTokens tokens, Clause clause) =>
        tokens.Span(Math.Min(clause.Verb!.First, clause.Subject?.First ?? clause.Verb.First), End(tokens, clause));

    /// <summary>Whether a word of its subject or its object is "no", "none", "nobody".</summary>
    private static bool HasNone(SentenceTokens tokens, Clause clause) =>
        clause.Subject is { } subject && (Hedges.IsNone(tokens, subject) || subject.First > 0 && tokens.Word(subject.First) is "one"
            && tokens.Word(subject.First - 1) is "not")
        || clause.FirstObject is { } what && Hedges.IsNone(tokens, what);

    /// <summary>Whether it is what an inquiry finds, not what a party says or the article supposes.</summary>
    private static bool IsFound(SentenceReading reading, Clause clause)
    {
        // "proved that the party had turned back, that no one had gone on"
        var outer = reading.Clauses.Clauses[clause.Parent];
        while (outer is { Kind: ClauseKind.Content or ClauseKind.Coordinate, Parent: >= 0 } && (outer.Verb is null
            || !Finding.Contains(outer.Verb.Verb)))
            outer = reading.Clauses.Clauses[outer.Parent];
        var governor = outer.Verb;
        var voice = reading.Standings[clause.Index].Voice;
        if (governor is null or { IsNegated: true } or { IsModal: true } || voice.Voice != Voice.Attributed
            || !Finding.Contains(governor.Verb)
            || voice.Speaker is { } speaker && Parties.IsNamedIn(speaker))
            return false;
        if (voice.IsFactive)
            return true;
        for (var i = 0; i < governor.First; i++)
        {
            if (Inquiries.Contains(reading.Tokens.Word(i)))
                return true;
        }
        return false;
    }
}
