using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Tests.Reporting;

/// <summary>A small article with everything read out of it by hand, and findings on it.</summary>
internal static class SampleArticle
{
    public const string PierText =
        "The Grand Pier was torn down in 1917.[1]\n"
        + "Ann Long was accused of meeting Émile Short there in 1932.[2]\n"
        + "\n"
        + "Early life\n"
        + "She was the tallest of 12 sisters.\n"
        + "\n"
        + "References\n"
        + "1. A History of Piers, p. 4.\n";

    private static readonly EventType Demolish = new("demolish", EventEffect.Ends, Presence.None);
    private static readonly EventType Meet = new("meet", EventEffect.None, Presence.Bodily);

    /// <summary>The article above.</summary>
    public static ArticleClaims Pier(string path = "pier.txt") => Claims(new SourceText(path, PierText));

    /// <summary>Each line with a full stop, up to the references, as a claim; a line without one starts a section.</summary>
    public static Article Read(SourceText source)
    {
        var sections = new List<Section> { new(0, null, "", []) };
        var sentences = new List<Sentence>();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var span = source.GetLine(line);
            var text = span.In(source.Text).ToString();
            if (text.Length == 0)
                continue;
            if (text == "References")
                break;
            var marker = text.EndsWith(']') ? text.LastIndexOf('[') : -1;
            var end = marker < 0 ? text.Length : marker;
            if (!text.Contains('.', StringComparison.Ordinal))
                sections.Add(new Section(sections.Count, null, text, [text]));
            sentences.Add(new Sentence
            {
                Index = sentences.Count,
                Kind = text.Contains('.', StringComparison.Ordinal) ? SentenceKind.Prose : SentenceKind.Heading,
                Section = sections.Count - 1,
                Paragraph = sentences.Count,
                Mapped = new MappedText.Builder().Add(text.AsSpan(0, end), span.Start).Build(),
                Marks = marker < 0
                    ? []
                    : [new Mark(MarkKind.Citation, text[marker..], text[(marker + 1)..^1], end, new TextSpan(span.Start + marker, span.End))],
            });
        }
        var entry = source.Text.IndexOf("1. A History", StringComparison.Ordinal);
        return new Article
        {
            Source = source,
            Format = ArticleFormat.Plain,
            Title = "The \"Grand\" Pier",
            Sections = [.. sections],
            Sentences = [.. sentences],
            Sources = entry < 0 ? [] : [new Source("1", SourceKind.Note, "A History of Piers, p. 4.", new TextSpan(entry, source.Text.Length - 1))],
        };
    }

    /// <summary>Claims of an article as <see cref="Read"/> makes it.</summary>
    public static ArticleClaims Claims(SourceText source) => Claims(Read(source));

    /// <summary>Claims of an article as <see cref="Read"/> makes it; the sentences of the sample get dates, names and events.</summary>
    public static ArticleClaims Claims(Article article) => new(
        article,
        [.. article.Sentences.Select(s => Claim(article, s))],
        [
            new Entity { Id = 0, Kind = EntityKind.Building, Name = "Grand Pier", Within = "Seaford" },
            new Entity { Id = 1, Kind = EntityKind.Person, Name = "Ann Long", Gender = Gender.Female },
            new Entity { Id = 2, Kind = EntityKind.Person, Name = "Émile Short" },
        ]);

    private static Claim Claim(Article article, Sentence sentence)
    {
        var id = "c-" + sentence.Index.ToString("00000000", System.Globalization.CultureInfo.InvariantCulture);
        var claim = new Claim
        {
            Id = id,
            Sentence = sentence,
            Voice = VoiceReading.Article,
            Citations = [.. sentence.Marks.Select(m => new Citation(
                m, article.Sources.FirstOrDefault(s => s.Key == m.Key), m.Key == "1" ? "4" : null, new TextSpan(0, sentence.Text.Length)))],
        };
        TextSpan At(string words) => SampleArticle.At(sentence.Text, words);
        if (sentence.Text.Contains("torn down in 1917", StringComparison.Ordinal))
            return claim with
            {
                Dates = [Year("1917", 699_804, At("1917"))],
                Mentions = [new Mention(At("Grand Pier"), 0, MentionForm.Name, "a building's name ends in Pier")],
                Events =
                [
                    new ClaimEvent
                    {
                        Id = id + ".1",
                        Type = Demolish,
                        Trigger = At("torn down"),
                        Voice = VoiceReading.Article,
                        Participants = [new Participant(Role.Patient, 0, At("The Grand Pier"), false)],
                        When = new EventDate(699_804, 700_168, "1917", 0, false),
                    },
                ],
            };
        if (sentence.Text.Contains("meeting Émile", StringComparison.Ordinal))
            return claim with
            {
                Voice = new VoiceReading(Voice.Alleged, Cue: "was accused of"),
                Dates = [Year("1932", 705_282, At("1932"))],
                Mentions =
                [
                    new Mention(At("Ann Long"), 1, MentionForm.Name, "a given name and a surname"),
                    new Mention(At("Émile Short"), 2, MentionForm.Name, "a given name and a surname"),
                ],
                Events =
                [
                    new ClaimEvent
                    {
                        Id = id + ".1",
                        Type = Meet,
                        Trigger = At("meeting"),
                        Voice = new VoiceReading(Voice.Alleged, Cue: "was accused of"),
                        Participants = [new Participant(Role.Agent, 1, At("Ann Long"), false), new Participant(Role.Partner, 2, At("Émile Short"), false)],
                        Place = new EventPlace(0, At("there"), true),
                        When = new EventDate(705_282, 705_647, "1932", 0, false),
                        Inferred = ["place: there is the Grand Pier"],
                    },
                ],
            };
        if (sentence.Text.Contains("12 sisters", StringComparison.Ordinal))
            return claim with { Quantities = [new Quantity(At("12"), 12, 12, "sister", null, QuantityRole.Whole)] };
        return claim;
    }

    private static DateMention Year(string year, int firstDay, TextSpan span) => new()
    {
        Span = span,
        Relation = DateRelation.During,
        Date = new HistoricalDate(firstDay, firstDay + (year == "1932" ? 365 : 364), year),
        Steps = [$"\"{year}\" is a year"],
    };

    public static TextSpan At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    public static Rule Rule(string id, string name, Family family, Level level) => new()
    {
        Id = id,
        Name = name,
        Family = family,
        Level = level,
        Description = "An event is placed **where nothing stood**.\n\n- A rebuilt place\n  is left out.",
        Sql = "select 'certain' as outcome\nfrom event",
        Message = "{who} is placed at {place}.",
        Examples = [new RuleExample(true, "It fell in 1917. They met there in 1932.", 20)],
        Path = "rules.md",
        Line = 10,
        SqlLine = 14,
    };

    public static readonly Rule Vanished = Rule("MT101", "event-at-vanished-place", Family.Impossible, Level.Error);
    public static readonly Rule Unsourced = Rule("MT602", "uncited-claim", Family.CitationNeeded, Level.Note);

    /// <summary>The findings on an article that holds the sample's sentences, whole or in part.</summary>
    public static ImmutableArray<Finding> Findings(ArticleClaims read)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var gone = read.Claims.FirstOrDefault(c => c.Events.Any(e => e.Type == Demolish));
        var met = read.Claims.FirstOrDefault(c => c.Events.Any(e => e.Type == Meet));
        if (gone is not null && met is not null)
            findings.Add(new Finding
            {
                Fingerprint = "0123456789abcdef",
                Rule = Vanished,
                Level = Level.Warning,
                Outcome = Outcome.Certain,
                Standing = Standing.Allegation,
                Message = "Ann Long is placed at the Grand Pier in 1932, at least 14 years after it was demolished in 1917.",
                Evidence =
                [
                    new Evidence(read, met, "presence", [At(met.Sentence.Text, "there"), At(met.Sentence.Text, "1932")], met.Events[0].Id),
                    new Evidence(read, gone, "ending", [At(gone.Sentence.Text, "torn down"), At(gone.Sentence.Text, "1917")], gone.Events[0].Id),
                ],
            });
        if (read.Claims.FirstOrDefault(c => c.Quantities.Length > 0) is { } tall)
            findings.Add(new Finding
            {
                Fingerprint = "fedcba9876543210",
                Rule = Unsourced,
                Level = Level.Note,
                Outcome = Outcome.Certain,
                Standing = Standing.Article,
                Message = "A number without a source.",
                Evidence = [new Evidence(read, tall, "", [At(tall.Sentence.Text, "tallest")], null)],
            });
        return findings.ToImmutable();
    }

    public static MoscowTrials.Reporting.CheckSummary Summary { get; } = new(1, 4, 0, 1, 1, 0, 2, 1);
}
