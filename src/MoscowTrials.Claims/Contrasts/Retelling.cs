using System.Collections.Immutable;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>A sentence read once more, to be held against another one of the article.</summary>
internal sealed class Retelling
{
    private HashSet<string>? _stems;

    private Retelling(Claim claim, SentenceTokens tokens, ImmutableArray<Clause> clauses, ClauseStanding[] standings) =>
        (Claim, Tokens, Clauses, Standings) = (claim, tokens, clauses, standings);

    public Claim Claim { get; }

    public SentenceTokens Tokens { get; }

    public ImmutableArray<Clause> Clauses { get; }

    public ClauseStanding[] Standings { get; }

    /// <summary>The stems of all that it says.</summary>
    public HashSet<string> Stems
    {
        get
        {
            if (_stems is not null)
                return _stems;
            _stems = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < Tokens.Tokens.Length; i++)
                WordStems.Add(Tokens, i, _stems);
            return _stems;
        }
    }

    public static Retelling Of(Claim claim)
    {
        var text = claim.Sentence.Text;
        var tokens = new SentenceTokens(text, Tokenizer.Split(text),
            [.. claim.Mentions.Where(static m => m.Form == MentionForm.Name).Select(static m => m.Span)],
            [.. claim.Dates.Select(static d => d.IsLoose || d.Offset is not null ? default : d.Span)]);
        var clauses = ClauseReader.Read(
            tokens, static v => ReportingLexicon.Find(v) is not null, static (s, v) => EventLexicon.Match(s, v)?.Last ?? v.Last);
        return new Retelling(claim, tokens, clauses.Clauses, ClauseVoices.Read(tokens, clauses, claim.Sentence.Kind));
    }

    /// <summary>Whether the article tells the clause itself, as something that happened.</summary>
    public bool IsTold(Clause clause) =>
        clause.Verb is { IsModal: false, IsNegated: false } && Standings[clause.Index] is
            { Actuality: Actuality.Actual, IsDenied: false, Voice.Voice: Voice.Article }
        && (clause.Subject is not { } subject || !Hedges.IsNone(Tokens, subject));

    /// <summary>What the tokens from <paramref name="first"/> to <paramref name="last"/> are linked to.</summary>
    public IEnumerable<int> Entities(int first, int last)
    {
        var span = Tokens.Span(first, last);
        foreach (var mention in Claim.Mentions)
        {
            if (span.Contains(mention.Span))
                yield return mention.Entity;
        }
    }

    /// <summary>Whether it names the entity, or is linked to it.</summary>
    public bool Mentions(int entity) => Claim.Mentions.Any(m => m.Entity == entity);

    /// <summary>Where the clause stands, from its subject to its last phrase.</summary>
    public TextSpan SpanOf(Clause clause)
    {
        var (first, last) = (clause.Verb!.First, clause.Verb.Last);
        if (clause.Subject is { } subject)
            (first, last) = (Math.Min(first, subject.First), Math.Max(last, subject.Last));
        foreach (var phrase in clause.After)
            last = Math.Max(last, phrase.Last);
        return Tokens.Span(first, last);
    }

    /// <summary>The days that its own dates span, those left out that only tell how long; null where it has none.</summary>
    public (int? Earliest, int? Latest)? Days()
    {
        (int?, int?)? days = null;
        foreach (var date in Claim.Dates)
        {
            if (date is not { Date: { } told, Relation: not DateRelation.Duration })
                continue;
            var (earliest, latest) = (told.Earliest, told.Latest);
            days = days is not var (first, last) ? (earliest, latest)
                : (first is null || earliest is null ? null : Math.Min(first.Value, earliest.Value),
                    last is null || latest is null ? null : Math.Max(last.Value, latest.Value));
        }
        return days;
    }
}
