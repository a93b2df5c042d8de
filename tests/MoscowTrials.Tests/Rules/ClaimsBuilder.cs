using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Rules;

/// <summary>Puts an article together claim by claim, without reading any text: what a rule sees, and nothing else.</summary>
internal sealed class ClaimsBuilder
{
    private readonly List<Entity> _entities = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Source> _sources = [];
    private readonly List<Section> _sections = [new Section(0, null, "", [])];
    private readonly System.Text.StringBuilder _text = new();
    private int _paragraph;

    public string Path { get; init; } = "article.txt";

    public int Entity(EntityKind kind, string name, string? within = null, double? latitude = null, double? longitude = null)
    {
        _entities.Add(new Entity { Id = _entities.Count, Kind = kind, Name = name, Within = within, Latitude = latitude, Longitude = longitude });
        return _entities.Count - 1;
    }

    public int Person(string name) => Entity(EntityKind.Person, name);

    public int Building(string name, string? within = null) => Entity(EntityKind.Building, name, within);

    public Source Source(string key, SourceKind kind = SourceKind.Note, string? text = null)
    {
        _sources.Add(new Source(key, kind, text ?? "Entry " + key, new TextSpan(0, 5)));
        return _sources[^1];
    }

    public ClaimsBuilder Section(string title)
    {
        _sections.Add(new Section(_sections.Count, null, title, [title]));
        return Paragraph();
    }

    public ClaimsBuilder Paragraph()
    {
        _paragraph++;
        return this;
    }

    /// <summary>Adds a sentence; its dates and events are added to the result.</summary>
    public ClaimDraft Claim(string text, VoiceReading? voice = null, SentenceKind kind = SentenceKind.Prose, bool tagged = false)
    {
        var mapped = new MappedText.Builder().Add(text, _text.Length).Build();
        _text.Append(text).Append('\n');
        var sentence = new Sentence { Index = _sentences.Count, Kind = kind, Section = _sections.Count - 1, Paragraph = _paragraph, Mapped = mapped };
        _sentences.Add(sentence);
        _claims.Add(new Claim
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"c-{text.Aggregate(17u, (hash, unit) => (hash * 31) + unit):x8}"),
            Sentence = sentence,
            Voice = voice ?? VoiceReading.Article,
            CitationNeeded = tagged,
        });
        return new ClaimDraft(this, _claims.Count - 1);
    }

    public ArticleClaims Build() => new(
        new Article
        {
            Source = new SourceText(Path, _text.ToString()),
            Format = ArticleFormat.Plain,
            Title = "Test",
            Sections = [.. _sections],
            Sentences = [.. _sentences],
            Sources = [.. _sources],
        },
        [.. _claims],
        [.. _entities]);

    /// <summary>A claim that can still get dates, citations and events.</summary>
    internal sealed class ClaimDraft(ClaimsBuilder builder, int index)
    {
        private Claim Current
        {
            get => builder._claims[index];
            set => builder._claims[index] = value;
        }

        public ClaimDraft Cite(Source? source, string key = "1")
        {
            var end = Current.Sentence.Text.Length;
            var mark = new Mark(MarkKind.Citation, $"[{key}]", source?.Key ?? key, end, new TextSpan(0, 1));
            Current = Current with { Citations = Current.Citations.Add(new Citation(mark, source, null, new TextSpan(0, end))) };
            return this;
        }

        public ClaimDraft Date(string words, string? edtf, DateRelation relation = DateRelation.During, DateFault? fault = null, bool inferred = false)
        {
            Current = Current with
            {
                Dates = Current.Dates.Add(new DateMention
                {
                    Span = Span(words),
                    Relation = relation,
                    Date = edtf is null ? null : Days.Date(edtf),
                    Fault = fault,
                    IsInferred = inferred,
                }),
            };
            return this;
        }

        /// <summary>Adds an event.</summary>
        /// <param name="type">A name and its nature, as in <see cref="EventTypes"/>.</param>
        /// <param name="words">The words that tell it.</param>
        /// <param name="when">EDTF, relation included; null is undated.</param>
        /// <param name="date">Position of the date it is read from, or -1.</param>
        /// <param name="denies">Id of the event that it says did not happen.</param>
        public ClaimDraft Event(EventType type, string words, string? when = null, int date = -1, int? place = null, int[]? agents = null,
            int[]? patients = null, int[]? partners = null, VoiceReading? voice = null, bool denied = false,
            Actuality actuality = Actuality.Actual, bool whenInferred = false, bool placeInferred = false, bool whoInferred = false, string? placeWords = null, string? denies = null)
        {
            var whole = new TextSpan(0, Current.Sentence.Text.Length);
            var bounds = when is null ? null : Days.Date(when);
            Current = Current with
            {
                Events = Current.Events.Add(new ClaimEvent
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"{Current.Id}.{Current.Events.Length + 1}"),
                    Type = type,
                    Trigger = Span(words),
                    IsDenied = denied,
                    Denies = denies,
                    Actuality = actuality,
                    Voice = voice ?? Current.Voice,
                    Place = place is { } entity ? new EventPlace(entity, Span(placeWords ?? words), placeInferred) : null,
                    When = bounds is null ? null : Days.Lasting(new EventDate(bounds.Earliest, bounds.Latest, bounds.Edtf, date, whenInferred)),
                    Participants =
                    [
                        .. (agents ?? []).Select(id => Part(Role.Agent, id, whole, whoInferred)),
                        .. (patients ?? []).Select(id => Part(Role.Patient, id, whole, whoInferred)),
                        .. (partners ?? []).Select(id => Part(Role.Partner, id, whole, whoInferred)),
                    ],
                }),
            };
            return this;
        }

        // -1 stands for words that name nobody who is known.
        private static Participant Part(Role role, int entity, TextSpan span, bool inferred) => new(role, entity < 0 ? null : entity, span, inferred);

        private TextSpan Span(string words)
        {
            var start = Current.Sentence.Text.IndexOf(words, StringComparison.Ordinal);
            Assert.True(start >= 0, $"\"{words}\" is not in \"{Current.Sentence.Text}\"");
            return new TextSpan(start, start + words.Length);
        }
    }
}

/// <summary>Some kinds of events, as a lexicon might define them.</summary>
internal static class EventTypes
{
    public static readonly EventType Build = new("build", EventEffect.Begins, Presence.None);
    public static readonly EventType Demolish = new("demolish", EventEffect.Ends, Presence.None);
    public static readonly EventType Rebuild = new("rebuild", EventEffect.Renews, Presence.None);
    public static readonly EventType Bear = new("bear", EventEffect.Begins, Presence.None);
    public static readonly EventType Die = new("die", EventEffect.Ends, Presence.None);
    public static readonly EventType Imprison = new("imprison", EventEffect.Confines, Presence.None);
    public static readonly EventType Release = new("release", EventEffect.Releases, Presence.None);
    public static readonly EventType Perform = new("perform", EventEffect.None, Presence.Bodily);
    public static readonly EventType Meet = new("meet", EventEffect.None, Presence.Bodily);
    public static readonly EventType Fly = new("fly", EventEffect.None, Presence.Bodily);
    public static readonly EventType Testify = new("testify", EventEffect.None, Presence.Bodily);
    public static readonly EventType Plan = new("plan", EventEffect.None, Presence.Remote);
    public static readonly EventType Write = new("write", EventEffect.None, Presence.Remote);
    public static readonly EventType Honour = new("honour", EventEffect.None, Presence.None);
}

/// <summary>Voices that tests speak in.</summary>
internal static class Voices
{
    public static readonly VoiceReading Alleged = new(Voice.Alleged, "the prosecutor");
    public static readonly VoiceReading Attributed = new(Voice.Attributed, "a newspaper");
    public static readonly VoiceReading Revealed = new(Voice.Attributed, "a newspaper", IsFactive: true);
    public static readonly VoiceReading RevealedByParty = new(Voice.Attributed, "the prosecutor", IsFactive: true);
    public static readonly VoiceReading Quoted = new(Voice.Quoted, "Jones");
}

/// <summary>Days of plain EDTF: years, months, days, and intervals of them.</summary>
internal static class Days
{
    public static HistoricalDate Date(string edtf)
    {
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        var from = slash < 0 ? edtf : edtf[..slash];
        var to = slash < 0 ? edtf : edtf[(slash + 1)..];
        return new HistoricalDate(from == ".." ? null : Unit(from).First, to == ".." ? null : Unit(to).Last, edtf);
    }

    /// <summary>The same date with the days on which what is told certainly went on, where it is an interval.</summary>
    public static EventDate Lasting(EventDate date)
    {
        var slash = date.Edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return date;
        var (from, to) = (date.Edtf[..slash], date.Edtf[(slash + 1)..]);
        return date with { HoldsFrom = from == ".." ? null : Unit(from).Last, HoldsTo = to == ".." ? null : Unit(to).First };
    }

    public static int First(string edtf) => Unit(edtf).First;

    public static int Last(string edtf) => Unit(edtf).Last;

    private static (int First, int Last) Unit(string edtf)
    {
        var parts = edtf.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var first = new DateOnly(parts[0], parts.ElementAtOrDefault(1) is var month and > 0 ? month : 1, parts.ElementAtOrDefault(2) is var day and > 0 ? day : 1);
        var next = parts.Length switch { 1 => first.AddYears(1), 2 => first.AddMonths(1), _ => first.AddDays(1) };
        return (first.DayNumber, next.DayNumber - 1);
    }
}
