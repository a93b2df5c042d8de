using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MoscowTrials.Claims.Ages;
using MoscowTrials.Claims.Background;
using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Contrasts;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Kinship;
using MoscowTrials.Claims.Lengths;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Offices;
using MoscowTrials.Claims.Orders;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims;

/// <summary>Turns every sentence of an article into a claim.</summary>
/// <remarks>
/// Names are collected from the whole article first, because a short form may come before the full one; then the
/// sentences are read in order, each in the light of those before it.
/// </remarks>
public static class ClaimExtractor
{
    /// <summary>
    /// Units of the longest sentence in which names and clauses are read. A longer one is a list or a table that lost its form: of it
    /// only the dates are told, and reading takes no more than linear time whatever a file holds.
    /// </summary>
    private const int LongestSentence = 4000;

    /// <summary>Whether claims are read in a language: in English, as it is written anywhere.</summary>
    /// <param name="tag">BCP 47 tag: <c>en</c>, <c>en-GB</c>.</param>
    public static bool Reads(string tag) =>
        tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');

    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="background">What is declared about the world; those facts take part that share a name with the article.</param>
    public static ArticleClaims Extract(Article article, BackgroundFacts? background = null)
    {
        if (background is null || background.Facts.IsEmpty && background.Periods.IsEmpty)
            return Extract(article, PeriodNames.None);
        var facts = background.About(article);
        var periods = new PeriodNames(background.Periods);
        return facts.IsEmpty ? Extract(article, periods)
            : DeclaredFacts.Settle(Extract(BackgroundFacts.Append(article, facts), periods) with { Facts = facts });
    }

    private static ArticleClaims Extract(Article article, PeriodNames periods)
    {
        var sentences = article.Sentences;
        // Words of another language would be misread; what needs no language is still told: marks, sources, tags.
        var isRead = Reads(article.Language);
        var dates = isRead ? periods.Add(article, DateReader.Read(article)) : [.. sentences.Select(_ => ImmutableArray<DateMention>.Empty)];
        var tokens = sentences.Select(s => !isRead || s.Text.Length > LongestSentence ? [] : Tokenizer.Split(s.Text)).ToArray();
        var subjects = SubjectNames.Of(article, FieldEvents.KindOf);
        var names = ScanNames(sentences, tokens, dates, article.Title, subjects);
        var registry = EntityRegistry.Build(names, article.Title, subjects, LeadName.Of(sentences, names));
        LeadTown.Learn(sentences, names, registry);
        var soles = new SoleThings();
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Kind is not SentenceKind.Heading)
                soles.Observe(i, sentences[i].Text, tokens[i], names[i]);
        }
        soles.Settle(registry);
        var unnamed = new UnnamedThings(registry, soles);
        var reader = new EventReader(registry, unnamed, new Discourse(registry, unnamed));
        var offices = new OfficeReader(registry, LeadName.TellsBody(sentences) ? article.Title : null,
            sentences.FirstOrDefault(static s => s.Kind == SentenceKind.Prose)?.Text ?? "");
        var ids = new ClaimIds();
        var citations = new CitationReader(article);
        var readings = new SentenceReading[sentences.Length];
        var drafts = new List<EventDraft>[sentences.Length];
        var orders = new List<OrderDraft>[sentences.Length];
        var claims = new Claim[sentences.Length];
        var refutations = new Refutations(readings, drafts);
        var order = new EventOrder();
        var anchored = new AnchoredDates();
        var since = new LengthsSince();
        var spells = new Spells();
        var anniversaries = new Anniversaries(registry);
        var counts = new CountBook(registry.Entities);
        var contrasts = new ContrastBook(registry);
        // A claim is done when nothing behind it can change it any more; what it was read from is then let go.
        int tied = 0, numbered = 0, finished = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            readings[i] = Read(sentences[i], tokens[i], names[i], dates[i], registry);
            var isHeading = sentences[i].Kind == SentenceKind.Heading;
            var voice = isHeading ? VoiceReading.Article
                : SentenceVoice.Read(readings[i].Tokens, readings[i].Clauses, readings[i].Standings, sentences[i].Kind);
            drafts[i] = isHeading ? [] : reader.Read(readings[i], sentences[i].Kind == SentenceKind.InfoboxField);
            if (sentences[i].Label is { } label && subjects.Find(label.Subject) is { } subject)
            {
                FieldEvents.Read(label, readings[i], registry.Find(subject).Entity, drafts[i]);
                counts.ReadField(readings[i], label, registry.Find(subject).Entity);
            }
            var before = i > 0 && readings[i - 1]?.Paragraph == readings[i].Paragraph ? readings[i - 1] : null;
            var ages = AgeReader.Read(readings[i], registry, drafts[i], isHeading ? [] : reader.Mentions, before is null ? null : drafts[i - 1]);
            Corrections.BeThere(readings[i], drafts[i]);
            Corrections.LayToRest(readings[i], drafts[i]);
            Corrections.StayAway(readings[i], drafts[i]);
            Corrections.LetOut(readings[i], registry, drafts[i]);
            Corrections.Retract(readings[i], readings, drafts);
            order.Observe(drafts[i]);
            anchored.Observe(readings[i], drafts[i]);
            since.Observe(readings[i], drafts[i]);
            spells.Observe(readings[i]);
            anniversaries.Observe(readings[i]);
            orders[i] = isHeading ? [] : OrderReader.Read(readings[i], drafts[i], reader.Mentions, registry);
            if (before is not null)
                ReplyReader.Read(before, drafts[i - 1], readings[i], drafts[i], orders[i]);
            claims[i] = new Claim
            {
                Id = ids.Next(sentences[i].Text), Sentence = sentences[i], Voice = voice, Citations = citations.Read(sentences[i]),
                CitationNeeded = sentences[i].Marks.Any(m => m.Kind == MarkKind.CitationNeeded), Dates = dates[i],
                Mentions = Mentions(readings[i], isHeading ? [] : reader.Mentions),
                Settings = SettingReader.Read(sentences[i].Text, tokens[i], names[i]),
                Tenures = isHeading ? [] : offices.Read(readings[i], drafts[i], reader.Mentions),
                Parents = isHeading ? [] : reader.Parents, Ages = ages, Times = isHeading ? [] : LengthReader.Read(readings[i], before),
                Quantities = counts.Read(readings[i], sentences[i].Kind, isHeading ? [] : reader.Mentions),
            };
            contrasts.Observe(readings[i], isHeading ? [] : reader.Mentions, drafts[i], sentences[i].Kind);
            (tokens[i], names[i]) = ([], []);
            Settle(i - Corrections.Reach);
        }
        Settle(sentences.Length + Refutations.Reach);
        UnnamedOffices.Settle(claims);
        order.Date(claims);
        anchored.Date(claims);
        since.Compare(claims);
        return new ArticleClaims(article, ImmutableCollectionsMarshal.AsImmutableArray(claims), [.. registry.Entities])
        {
            Counts = counts.Finish(claims), Contrasts = [.. contrasts.Finish(claims), .. counts.Recounts(claims), .. FamilyBook.Find(reader.Family, claims),
                .. spells.Find(), .. anniversaries.Find(claims)], Bibliography = BibliographyReader.Read(article),
        };

        // Up to sentence read the drafts hold what each tells by itself; each further step has to know all that is within reach.
        void Settle(int read)
        {
            for (; tied < sentences.Length && tied <= read - Refutations.Reach; tied++)
                refutations.Tie(tied);
            for (; numbered < OutOfReach(tied); numbered++)
                Number(drafts[numbered], claims[numbered].Id);
            for (; finished < OutOfReach(numbered); finished++)
            {
                if (drafts[finished].Count + orders[finished].Count > 0)
                    claims[finished] = Finish(claims[finished], readings[finished].Tokens, drafts[finished], orders[finished]);
                (readings[finished], drafts[finished], orders[finished]) = (null!, null!, null!);
            }
        }

        int OutOfReach(int done) => done == sentences.Length ? done : done - Refutations.Reach;
    }

    private static List<NameSpan>[] ScanNames(
        ImmutableArray<Sentence> sentences, Token[][] tokens, ImmutableArray<ImmutableArray<DateMention>> dates, string title, SubjectNames subjects)
    {
        var scanner = new NameScanner(sentences.Select((s, i) => (s.Text, tokens[i])));
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Kind != SentenceKind.Heading)
                scanner.Learn(sentences[i].Text, tokens[i]);
        }
        var linked = LinkedNames.Of(sentences);
        var surnames = new BareSurnames(title, subjects);
        var names = new List<NameSpan>[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            var isHeading = sentences[i].Kind == SentenceKind.Heading;
            names[i] = linked.Read(
                sentences[i],
                scanner.Scan(
                    sentences[i].Text, tokens[i], Shown(sentences[i].Text, dates[i]), isHeading));
            if (sentences[i].Label is { } label)
                FieldEvents.TakeForPlaces(label, names[i]);
            surnames.Read(sentences[i], names[i]);
            Aliases.Read(sentences[i].Text, names[i]);
        }
        LeadName.Settle(sentences, names);
        return names;
    }

    private static SentenceReading Read(
        Sentence sentence, Token[] tokens, List<NameSpan> names, ImmutableArray<DateMention> dates, EntityRegistry registry)
    {
        var linked = names.Count == 0 ? [] : new (NameSpan, int, string)[names.Count];
        var spans = names.Count == 0 ? [] : new TextSpan[names.Count];
        var kinds = names.Count == 0 ? [] : new EntityKind[names.Count];
        for (var i = 0; i < linked.Length; i++)
        {
            var (entity, reason) = registry.Find(names[i]);
            (linked[i], spans[i], kinds[i]) = ((names[i], entity, reason), names[i].Span, registry.Entities[entity].Kind);
        }
        var shown = dates.IsEmpty ? [] : new TextSpan[dates.Length];
        for (var i = 0; i < shown.Length; i++)
            shown[i] = dates[i].IsLoose ? default : Shown(sentence.Text, dates[i]);
        var marked = new SentenceTokens(sentence.Text, tokens, spans, shown, kinds);
        var clauses = ClauseReader.Read(
            marked, static v => ReportingLexicon.Find(v) is not null, static (s, v) => EventLexicon.Match(s, v)?.Last ?? v.Last);
        var standings = ClauseVoices.Read(marked, clauses, sentence.Kind);
        return new SentenceReading(sentence.Index, sentence.Paragraph, marked, clauses, standings, dates, linked) { Links = sentence.Links };
    }

    /// <summary>What names are read with of the dates.</summary>
    private static TextSpan[] Shown(string text, ImmutableArray<DateMention> dates) =>
        dates.IsEmpty ? [] : [.. dates.Where(static d => !d.IsLoose).Select(d => Shown(text, d))];

    /// <summary>
    /// What clauses are read with of a date. Of "two weeks after the battle" it is only the length: the battle is a phrase like any other, and
    /// what happened there may be told by a clause.
    /// </summary>
    private static TextSpan Shown(string text, DateMention date)
    {
        if (date.Offset is not { } offset)
            return date.Span;
        var length = text.AsSpan(date.Span.Start, offset.Anchor.Start - date.Span.Start).TrimEnd();
        var word = length.LastIndexOf(' ');
        return word > 0 && length[(word + 1)..] is "after" or "before" ? new TextSpan(date.Span.Start, date.Span.Start + word) : date.Span;
    }

    /// <summary>All mentions of a sentence, in order.</summary>
    private static ImmutableArray<Mention> Mentions(SentenceReading sentence, IReadOnlyList<Mention> inferred)
    {
        if (sentence.Names.Length + inferred.Count == 0)
            return [];
        var mentions = ImmutableArray.CreateBuilder<Mention>(sentence.Names.Length + inferred.Count);
        foreach (var (name, entity, reason) in sentence.Names)
            mentions.Add(new Mention(name.Span, entity, MentionForm.Name, reason));
        // Names stand in order.
        if (inferred.Count == 0)
            return mentions.MoveToImmutable();
        mentions.AddRange(inferred);
        return [.. mentions.OrderBy(m => m.Span.Start)];
    }

    /// <summary>Drops what only waited to be denied, and names the rest.</summary>
    private static void Number(List<EventDraft> drafts, string claim)
    {
        if (drafts.Count == 0)
            return;
        drafts.RemoveAll(static d => !d.IsKept);
        drafts.Sort((a, b) => a.Trigger.Start != b.Trigger.Start
            ? a.Trigger.Start.CompareTo(b.Trigger.Start) : string.CompareOrdinal(a.Type.Name, b.Type.Name));
        for (var n = 0; n < drafts.Count; n++)
            drafts[n].Id = FormattableString.Invariant($"{claim}.{n + 1}");
    }

    private static Claim Finish(Claim claim, SentenceTokens sentence, List<EventDraft> drafts, List<OrderDraft> orders) => claim with
    {
        Events = [.. drafts.Select(d => Finish(d, sentence))], Orders = [.. orders.Select(static o => o.Finish())],
    };

    private static ClaimEvent Finish(EventDraft draft, SentenceTokens sentence) =>
        new()
        {
            Id = draft.Id, Denies = draft.Denies?.Id, Type = Public(draft.Type), Trigger = draft.Trigger,
            IsPartial = Parts.AreToldIn(sentence, draft.Clause, draft.Type.Name is "born" or "die" or "kill"),
            IsDenied = draft.Standing.IsDenied, Actuality = draft.Standing.Actuality, Voice = draft.Standing.Voice,
            Participants = draft.Participants, Place = draft.Place, When = draft.When, Inferred = draft.Inferred,
        };

    /// <summary>The kind that rules see: "wander" for "verb:wander", of a verb that the lexicon of events does not have.</summary>
    private static EventType Public(EventType type) =>
        type.Name.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? type with { Name = type.Name[(colon + 1)..] } : type;
}
