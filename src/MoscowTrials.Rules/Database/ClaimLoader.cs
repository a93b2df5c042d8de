using MoscowTrials.Claims;
using MoscowTrials.Claims.Offices;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Auditing;
using MoscowTrials.Rules.Deciding;
using MoscowTrials.Rules.Judging;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>Writes an article's claims into the tables.</summary>
internal sealed class ClaimLoader
{
    private readonly sqlite3 _database;
    private readonly LoadedRows _rows;
    private readonly PreparedInsert _article, _section, _claim, _source, _citation, _entity, _mention, _date, _event, _participant,
        _age, _length, _apart, _background, _decision, _journey, _tenure, _backing, _parenthood;
    private readonly SourceLoader _works;
    private readonly CountLoader _counts;
    private readonly ComparisonLoader _comparisons;
    private int _sections, _entities, _citations, _ages, _lengths, _tenures, _parenthoods;

    public ClaimLoader(sqlite3 database, TableInserts inserts, LoadedRows rows)
    {
        _database = database;
        _rows = rows;
        _article = inserts.Into("article", 7);
        _section = inserts.Into("section", 5);
        _claim = inserts.Into("claim", 23);
        _background = inserts.Into("background", 2);
        _decision = inserts.Into("decision", 5);
        _source = inserts.Into("source", 6);
        _citation = inserts.Into("citation", 7);
        _backing = inserts.Into("backing", 2);
        _works = new SourceLoader(database, inserts);
        _entity = inserts.Into("entity", 8);
        _mention = inserts.Into("mention", 5);
        _date = inserts.Into("date", 12);
        _event = inserts.Into("event", 28);
        _participant = inserts.Into("participant", 6);
        _age = inserts.Into("age", 11);
        _length = inserts.Into("length", 9);
        _apart = inserts.Into("apart", 2);
        _journey = inserts.Into("journey", 5);
        _tenure = inserts.Into("tenure", 19);
        _parenthood = inserts.Into("parenthood", 8);
        _counts = new CountLoader(database, inserts, rows);
        _comparisons = new ComparisonLoader(database, inserts, rows);
    }

    public void Load(ArticleClaims article, DateOnly asOf)
    {
        var weights = new VoiceWeights(article);
        var id = _rows.AddArticle(article, weights);
        // Sections and entities are numbered through all articles; their ids in the article begin at 0.
        var scope = new Scope(id, _sections + 1, _entities + 1, _rows.SourceCount + 1, weights, DeniedRows(article, _rows.EventCount));
        _article.Add(id).Add(article.Article.Source.Path).Add(article.Article.Title).Add(article.Article.Language).Add(asOf.DayNumber)
            .Add(article.Article.MarkersCoverParagraph).Add(article.Article.Dated?.DayNumber).Run(_database);
        LoadSections(article.Article, scope);
        var sources = LoadSources(article, scope);
        _works.Load(article, sources);
        LoadEntities(article, scope);
        var covers = CitationCover.Of(article);
        var needs = new NeedReader(article, asOf);
        var firstClaim = _rows.ClaimCount + 1;
        var firstNumbers = new int[article.Claims.Length];
        for (var i = 0; i < article.Claims.Length; i++)
        {
            firstNumbers[i] = _rows.QuantityCount + 1;
            LoadClaim(article, article.Claims[i], covers[i] >= 0, needs, asOf, sources, scope);
        }
        var countRows = new CountRows(firstClaim, scope.FirstEntity, firstNumbers);
        _counts.Load(article, countRows);
        _comparisons.Load(article, countRows, weights);
        foreach (var (one, other) in PlacesApart.Of(article))
            _apart.Add(scope.FirstEntity + one).Add(scope.FirstEntity + other).Run(_database);
        foreach (var (person, one, other, kilometres, reach) in Journeys.Of(article))
            _journey.Add(scope.FirstEntity + person).Add(_rows.EventRow(firstClaim + one.Claim, one.Event))
                .Add(_rows.EventRow(firstClaim + other.Claim, other.Event)).Add(kilometres).Add(reach).Run(_database);
    }

    /// <summary>Adds decisions to the claims that they are; those were loaded last.</summary>
    public void Load(IReadOnlyList<Decision> decisions, IReadOnlyList<DecisionState> states)
    {
        for (var i = 0; i < decisions.Count; i++)
            _decision.Add(_rows.ClaimCount - decisions.Count + 1 + i).Add(decisions[i].Finding).Add(decisions[i].Word)
                .Add(decisions[i].Until?.DayNumber).Add(TableValues.Of(states[i])).Run(_database);
    }

    /// <summary>Begins to count anew, for tables that were emptied.</summary>
    public void Reset()
    {
        _sections = _entities = _citations = _ages = _lengths = _tenures = _parenthoods = 0;
        _works.Reset();
        _counts.Reset();
        _comparisons.Reset();
    }

    private void LoadSections(Article article, Scope scope)
    {
        foreach (var section in article.Sections)
        {
            _section.Add(scope.FirstSection + section.Index).Add(scope.Article).Add(scope.FirstSection + section.Parent)
                .Add(section.Index).Add(section.Title).Run(_database);
            _sections++;
        }
    }

    private Dictionary<Source, int> LoadSources(ArticleClaims article, Scope scope)
    {
        // A source is known by its place: two entries may have the same key and text.
        var ids = new Dictionary<Source, int>(ReferenceEqualityComparer.Instance);
        foreach (var source in article.Article.Sources)
            ids[source] = _rows.AddSource(scope.Article, source);
        var uses = new int[article.Article.Sources.Length];
        foreach (var claim in article.Claims)
            foreach (var citation in claim.Citations)
                if (citation.Source is { } source && ids.TryGetValue(source, out var at))
                    uses[at - scope.FirstSource]++;
        for (var i = 0; i < uses.Length; i++)
        {
            var source = article.Article.Sources[i];
            _source.Add(scope.FirstSource + i).Add(scope.Article).Add(source.Key).Add(TableValues.Of(source.Kind))
                .Add(Digest(source)).Add(source.OtherUses + uses[i]).Run(_database);
        }
        return ids;
    }

    private void LoadEntities(ArticleClaims article, Scope scope)
    {
        foreach (var entity in article.Entities)
        {
            _entity.Add(scope.FirstEntity + entity.Id).Add(scope.Article).Add(TableValues.Of(entity.Kind)).Add(entity.Name)
                .Add(TableValues.Of(entity.Gender)).Add(entity.Within).Add(entity.Latitude).Add(entity.Longitude).Run(_database);
            _entities++;
        }
    }

    private void LoadClaim(
        ArticleClaims article, Claim claim, bool covered, NeedReader needs, DateOnly asOf, Dictionary<Source, int> sources, Scope scope)
    {
        var sentence = claim.Sentence;
        var traits = ClaimTraits.Of(claim);
        var tag = EditorTag.Of(claim);
        var id = _rows.AddClaim(scope.Article, claim);
        _claim.Add(id).Add(claim.Id).Add(scope.Article).Add(scope.FirstSection + sentence.Section).Add(sentence.Index)
            .Add(sentence.Paragraph).Add(TableValues.Of(sentence.Kind)).Add(TableValues.Of(claim.Voice.Voice)).Add(claim.Voice.Speaker)
            .Add(claim.Voice.IsFactive).Add(scope.Weights.IsAsserted(claim.Voice)).Add(claim.Citations.Length > 0).Add(covered)
            .Add(claim.CitationNeeded).Add(tag?.SinceWords).Add(tag?.AgeAt(asOf)).Add((article.FactOf(claim)?.File ?? article.Article.Source).GetPosition(sentence.Span.Start).Line)
            .Add(traits.HasDate).Add(traits.HasNumber).Add(traits.HasQuotation).Add(traits.HasSuperlative)
            .Add(needs.Of(claim, traits).Word()).Add(TableValues.Of(claim.Review)).Run(_database);
        if (article.FactOf(claim) is { } fact)
            _background.Add(id).Add(fact.Source).Run(_database);

        for (var i = 0; i < claim.Citations.Length; i++)
        {
            var citation = claim.Citations[i];
            int? source = citation.Source is not null && sources.TryGetValue(citation.Source, out var known) ? known : null;
            _citation.Add(++_citations).Add(id).Add(i).Add(source).Add(citation.Mark.Key).Add(citation.Locator)
                .Add(sentence.Marks.Any(m => m.Kind == MarkKind.CitationNeeded && m.Position == citation.Mark.Position)).Run(_database);
        }
        foreach (var mention in claim.Mentions)
            _mention.Add(_rows.AddMention(id, mention.Span)).Add(id).Add(scope.FirstEntity + mention.Entity)
                .Add(TableValues.Of(mention.Form)).Add(mention.IsInferred).Run(_database);
        var firstDate = 0;
        for (var i = 0; i < claim.Dates.Length; i++)
        {
            var date = claim.Dates[i];
            var row = _rows.AddDate(id, date.Span);
            firstDate = i == 0 ? row : firstDate;
            _date.Add(row).Add(id).Add(i).Add(date.Date?.Edtf).Add(date.Date?.Earliest).Add(date.Date?.Latest)
                .Add(TableValues.Of(date.Relation)).Add(date.Date?.IsApproximate ?? false).Add(date.IsInferred)
                .Add(TableValues.Of(date.Fault?.Kind)).Add(date.Fault?.Detail).Add(Words(claim, date.Span)).Run(_database);
        }
        _counts.Load(claim, id, scope.Weights);
        foreach (var age in claim.Ages)
            _age.Add(++_ages).Add(id).Add(scope.FirstEntity + age.Entity).Add(age.Years).Add(age.MostYears).Add(age.IsBirthday).Add(age.AtDeath)
                .Add(age.When?.Earliest).Add(age.When?.Latest).Add(age.Date < 0 ? null : firstDate + age.Date)
                .Add(age.IsInferred || age.When is { IsInferred: true }).Run(_database);
        foreach (var time in claim.Times)
            _length.Add(++_lengths).Add(id).Add(firstDate + time.Told).Add(firstDate + time.Dates)
                .Add(time.TellsMinimum).Add(time.TellsMaximum).Add(time.LastsMinimum).Add(time.LastsMaximum)
                .Add(time.Since > 0 ? id - time.Since : (int?)null).Run(_database);
        foreach (var told in claim.Tenures)
            LoadTenure(claim, told, id, scope);
        foreach (var told in claim.Parents)
        {
            _parenthood.Add(++_parenthoods).Add(id).Add(scope.FirstEntity + told.Parent).Add(scope.FirstEntity + told.Child).Add(TableValues.Of(told.Role))
                .Add(told.IsInferred).Add(scope.Weights.IsAsserted(told.Voice)).Add(_rows.AddPhrase(id, told.Span)).Run(_database);
        }
        for (var i = 0; i < claim.Events.Length; i++)
            LoadEvent(claim, i, id, firstDate, scope);
    }

    private void LoadTenure(Claim claim, Tenure told, int claimRow, Scope scope)
    {
        var phrase = _rows.AddPhrase(claimRow, told.Span);
        _tenure.Add(++_tenures).Add(claimRow).Add(scope.FirstEntity + told.Holder).Add(told.Office).Add(told.Title).Add(told.Of).Add(told.Body).Add(TableValues.Of(told.Turn))
            .Add(told.When?.Earliest).Add(told.When?.HoldsFrom ?? told.When?.Latest).Add(told.When?.HoldsTo).Add(told.When?.Latest)
            .Add(told.When?.Edtf).Add(told.IsSole).Add(told.IsQualified).Add(told.IsInferred || told.When is { IsInferred: true })
            .Add(scope.Weights.IsAsserted(told.Voice)).Add(Words(claim, told.Span)).Add(phrase).Run(_database);
    }

    private void LoadEvent(Claim claim, int index, int claimRow, int firstDate, Scope scope)
    {
        var told = claim.Events[index];
        var when = told.When;
        var mention = when is { Mention: >= 0 } && when.Mention < claim.Dates.Length ? claim.Dates[when.Mention] : null;
        var extent = EventExtent.Of(when, mention);
        var id = _rows.AddEvent(claimRow, index);
        _event.Add(id).Add(told.Id).Add(claimRow).Add(index).Add(told.Type.Name).Add(TableValues.Of(told.Type.Effect))
            .Add(TableValues.Of(told.Type.Presence)).Add(told.IsDenied).Add(TableValues.Of(told.Actuality))
            .Add(told.IsPartial).Add(TableValues.Of(told.Voice.Voice)).Add(told.Voice.Speaker).Add(told.Voice.IsFactive)
            .Add(scope.Weights.IsAsserted(claim, told)).Add(scope.FirstEntity + told.Place?.Entity).Add(told.Place?.IsInferred ?? false)
            .Add(when?.Earliest).Add(when?.Latest).Add(when?.Edtf).Add(when?.IsInferred ?? false)
            .Add(mention is null ? null : firstDate + when!.Mention)
            .Add(told.Denies is { } other && scope.Denied.GetValueOrDefault(other) is > 0 and var denied ? denied : (int?)null)
            .Add(extent.BeginsEarliest).Add(extent.BeginsLatest).Add(extent.EndsEarliest).Add(extent.EndsLatest).Add(extent.IsContinuing)
            .Add(Words(claim, told.Trigger)).Run(_database);
        var firstCitation = _citations - claim.Citations.Length + 1;
        for (var i = 0; i < claim.Citations.Length; i++)
        {
            if (mention is not null && claim.Citations[i].Covers.Contains(told.Trigger) && claim.Citations[i].Covers.Contains(mention.Span))
                _backing.Add(firstCitation + i).Add(id).Run(_database);
        }
        for (var i = 0; i < told.Participants.Length; i++)
        {
            var participant = told.Participants[i];
            _participant.Add(id).Add(i).Add(TableValues.Of(participant.Role)).Add(scope.FirstEntity + participant.Entity)
                .Add(participant.IsInferred).Add(Words(claim, participant.Span)).Run(_database);
        }
    }

    /// <summary>The row numbers that the events which others deny are going to have.</summary>
    private static Dictionary<string, int> DeniedRows(ArticleClaims article, int loaded)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var claim in article.Claims)
            foreach (var told in claim.Events)
                if (told.Denies is { } id)
                    rows[id] = 0;
        var row = loaded;
        foreach (var claim in article.Claims)
        {
            foreach (var told in claim.Events)
            {
                row++;
                if (rows.ContainsKey(told.Id))
                    rows[told.Id] = row;
            }
        }
        return rows;
    }

    /// <summary>Made from an entry's text: the same in every version in which it stands.</summary>
    internal static string Digest(Source source) => Fingerprint.Of("source", [KeyValuePair.Create("text", (string?)source.Text)]);

    // An inherited participant may point into another sentence; its words are then unknown here.
    private static string Words(Claim claim, TextSpan span)
    {
        var text = claim.Sentence.Text;
        return span.End <= text.Length ? text[span.Start..span.End] : "";
    }

    /// <summary>The article being loaded, and where its numbers begin among those of all articles.</summary>
    private sealed record Scope(int Article, int FirstSection, int FirstEntity, int FirstSource, VoiceWeights Weights, Dictionary<string,
        int> Denied);
}
