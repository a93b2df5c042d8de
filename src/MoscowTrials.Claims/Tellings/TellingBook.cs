using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Tellings;

/// <summary>Collects what an article tells to have happened once, and finds what it tells with two dates or at two towns.</summary>
internal sealed class TellingBook(EntityRegistry registry)
{
    /// <summary>Days that two calendars may lie apart.</summary>
    private const int Calendars = 13;

    /// <summary>What is kept of one article.</summary>
    private const int Most = 2000;

    /// <summary>Tellings of one thing with different dates that are a history rather than a contradiction.</summary>
    private const int History = 3;

    private static readonly WordList Marriages = WordList.Of(
        ["remarried", "remarry", "remarriage", "divorced", "divorce", "twice", "wives", "husbands", "widowed", "stepmother", "stepfather"]);

    private static readonly WordList Again = WordList.Of(
        ["anew", "refounded", "re-founded", "reopened", "re-opened", "rebuilt", "reopening", "refoundation", "re-established", "reestablished"]);

    private static readonly WordList Once = WordList.Of(["again", "afresh", "second", "temporarily"]);

    private bool _hasMarriages;
    private bool _isRenewed;
    private readonly TellingReader _reader = new(registry);
    private readonly List<Telling> _told = [];

    /// <param name="events">What was read of the sentence as events: brackets with years of life, fields.</param>
    public void Observe(SentenceReading sentence, IReadOnlyList<Mention> mentions, IReadOnlyList<EventDraft> events)
    {
        foreach (var told in events)
        {
            Take(sentence, told);
            _isRenewed |= told is { IsKept: true, Type.Effect: EventEffect.Renews, Standing.IsDenied: false };
        }
        _isRenewed |= sentence.Tokens.Has(Again);
        var known = _told.Count;
        if (_told.Count < Most)
            _reader.Read(sentence, mentions, _told);
        // "was dissolved and founded again"
        _isRenewed |= _told.Count > known && sentence.Tokens.Has(Once);
        _hasMarriages |= sentence.Tokens.Has(Marriages);
    }

    /// <summary>An event that was read for itself tells the same.</summary>
    private void Take(SentenceReading sentence, EventDraft told)
    {
        if (told is not { IsKept: true, Noun: null, Standing: { Actuality: Actuality.Actual, IsDenied: false, Voice.Voice: Voice.Article } }
            || KindOf(told.Type.Name) is not { } kind
            || told.When is not { Earliest: { } first, Latest: { } last, Mention: >= 0 and var date, IsInferred: false }
            || last - first > TellingCircumstances.LongestDate
            || sentence.Dates[date] is not { Date.IsApproximate: false, Relation: not (DateRelation.Before or DateRelation.After) } day
            || Parts.AreToldIn(sentence.Tokens, told.Clause, kind == "birth"))
            return;
        foreach (var participant in told.Participants)
        {
            if (participant is not { Role: Role.Patient or Role.Partner, Entity: { } thing })
                continue;
            var (from, to) = (Math.Min(told.Trigger.Start, day.Span.Start), Math.Max(told.Trigger.End, day.Span.End));
            var claim = new Telling(kind, thing, sentence.Index, sentence.Paragraph, new TextSpan(from, to))
            {
                Days = (first, last), Place = told.Place?.Entity,
            };
            if (_told.FindIndex(t => t.Kind == kind && t.Thing == thing && t.Claim == claim.Claim) is >= 0 and var known)
                _told[known] = _told[known] with { Days = _told[known].Days ?? claim.Days, Place = _told[known].Place ?? claim.Place };
            else
                _told.Add(claim);
        }
    }

    private static string? KindOf(string type) => type switch
    {
        "born" => "birth",
        "die" or "kill" => "death",
        _ => null,
    };

    /// <summary>The pairs of sentences that cannot both be so.</summary>
    public IEnumerable<Contrast> Find()
    {
        foreach (var group in _told.GroupBy(static t => (t.Kind, t.Thing)))
        {
            var told = group.ToList();
            if (told.Where(static t => t.Days is not null).Select(static t => t.Days!.Value.First / 366).Distinct().Count() > History)
                continue;
            for (var i = 0; i < told.Count; i++)
            {
                for (var k = i + 1; k < told.Count; k++)
                {
                    if (Compare(told[i], told[k]) is { } kind)
                        yield return new Contrast(kind, told[i].Claim, told[i].Span, VoiceReading.Article, told[k].Claim, told[k].Span);
                }
            }
        }
    }

    private ContrastKind? Compare(Telling one, Telling other)
    {
        if (one.Claim == other.Claim || one.IsReported && other.IsReported
            || one.Paragraph == other.Paragraph && (one.IsReported || other.IsReported))
            return null;
        // Who marries may marry again; "her wedding" is the one that is told.
        if (one.Kind is "wedding" && (_hasMarriages || one.IsNoun == other.IsNoun))
            return null;
        // What came back may have begun, and ended, twice.
        if (_isRenewed && one.Kind is "founding" or "opening" or "ending" or "collapse")
            return null;
        // There may be more than one of what is not told to be the only one.
        if (one.Kind is "eruption" && !one.IsOnly && !other.IsOnly)
            return null;
        var apart = one.Place is { } here && other.Place is { } there
            && PlaceDistance.AreApart(registry.Entities[here], registry.Entities[there]);
        if (one.Days is { } first && other.Days is { } second)
        {
            var gap = Math.Max(first.First, second.First) - Math.Min(first.Last, second.Last);
            if (gap > Calendars)
                // What is shown in another town later is shown there for the first time.
                return apart || one.Kind is "publication" && gap < 2 * 366 ? null : ContrastKind.Redated;
        }
        return apart && one.Kind is not "publication" ? ContrastKind.Relocated : null;
    }
}
