using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Auditing;
using MoscowTrials.Rules.Judging;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>Writes what an edit did to an article that is loaded already, alone.</summary>
internal sealed class ChangeLoader(sqlite3 database, TableInserts inserts, LoadedRows rows)
{
    private readonly PreparedInsert _change = inserts.Into("claim_change", 10);
    private readonly PreparedInsert _value = inserts.Into("value_change", 11);
    private readonly PreparedInsert _citation = inserts.Into("citation_change", 7);
    private readonly PreparedInsert _quotation = inserts.Into("quotation_change", 8);
    private readonly PreparedInsert _coverage = inserts.Into("coverage_change", 6);

    /// <summary>Writes the edit of the article whose rows are the first ones.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="asOf">The day that counts as today.</param>
    public void Load(ArticleChanges edit, DateOnly asOf)
    {
        // The old claims get numbers behind the new ones, by which evidence finds them; they are no rows of "claim", which is of this version.
        var oldArticle = rows.AddArticle(edit.Old, new VoiceWeights(edit.Old));
        var oldRows = new Dictionary<int, int>();
        var oldCovers = CitationCover.Of(edit.Old);
        var sources = new Dictionary<Source, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < edit.Now.Article.Sources.Length; i++)
            sources[edit.Now.Article.Sources[i]] = i + 1;
        int changes = 0, values = 0, citations = 0, quotations = 0;
        foreach (var change in edit.Changes)
        {
            var first = changes + 1;
            // Which row tells of which of several claims.
            var pairs = new Dictionary<(int, int), int>();
            foreach (var old in change.Match.Old.DefaultIfEmpty(-1))
            {
                foreach (var now in change.Match.Now.DefaultIfEmpty(-1))
                {
                    pairs[(old, now)] = ++changes;
                    LoadChange(changes, change.Match, old, now);
                }
            }
            foreach (var value in change.Values)
            {
                _value.Add(++values).Add(pairs[(value.OldAt.Claim, value.NowAt.Claim)]).Add(TableValues.Of(value.Now.Kind)).Add(TableValues.Of(value.Relation))
                    .Add(value.Old.Value).Add(value.Now.Value).Add(Words(edit.Old, value.OldAt)).Add(Words(edit.Now, value.NowAt))
                    .Add(rows.AddPhrase(OldRow(value.OldAt.Claim), value.OldAt.Span)).Add(rows.AddPhrase(value.NowAt.Claim + 1, value.NowAt.Span))
                    .Add(value.Citation?.Text).Run(database);
            }
            foreach (var cited in change.Citations)
            {
                _citation.Add(++citations).Add(first).Add(TableValues.Of(cited.Fate))
                    .Add(cited.Now is { } source && sources.TryGetValue(source, out var row) ? row : (int?)null)
                    .Add(cited.Old is null ? null : ClaimLoader.Digest(cited.Old)).Add(cited.Now is null ? null : ClaimLoader.Digest(cited.Now))
                    .Add(cited.Marker).Run(database);
            }
            foreach (var quotation in change.Quotations)
            {
                _quotation.Add(++quotations).Add(pairs[(quotation.OldAt.Claim, quotation.NowAt.Claim)]).Add(quotation.Removed).Add(quotation.Added)
                    .Add(quotation.IsSlight).Add(quotation.IsCitationKept)
                    .Add(rows.AddPhrase(OldRow(quotation.OldAt.Claim), quotation.OldAt.Span))
                    .Add(rows.AddPhrase(quotation.NowAt.Claim + 1, quotation.NowAt.Span)).Run(database);
            }
        }
        LoadCoverage(edit, asOf);

        void LoadChange(int id, LineageMatch match, int old, int now)
        {
            _change.Add(id).Add(TableValues.Of(match.Kind)).Add(now < 0 ? (int?)null : now + 1).Add(old < 0 ? (int?)null : OldRow(old)).Add(match.IsMoved)
                .Add((double?)match.Similarity);
            if (old < 0)
                _change.Add((int?)null).Add((int?)null).Add((int?)null).Add((int?)null).Run(database);
            else
                _change.Add(TableValues.Of(edit.Old.Claims[old].Sentence.Kind)).Add(edit.Old.Claims[old].Citations.Length > 0).Add(oldCovers[old] >= 0)
                    .Add(edit.Old.Claims[old].Sentence.Paragraph).Run(database);
        }

        int OldRow(int claim) => oldRows.TryGetValue(claim, out var row) ? row : oldRows[claim] = rows.AddClaim(oldArticle, edit.Old.Claims[claim]);
    }

    private void LoadCoverage(ArticleChanges edit, DateOnly asOf)
    {
        Dictionary<string, SectionCoverage> before = SectionCoverage.Of(edit.Old, asOf), after = SectionCoverage.Of(edit.Now, asOf);
        foreach (var (path, now) in after)
        {
            if (before.TryGetValue(path, out var old))
                _coverage.Add(now.Section + 1).Add(old.Wanting).Add(old.Covered).Add(now.Wanting).Add(now.Covered)
                    .Add(now.FirstUncovered < 0 ? (int?)null : now.FirstUncovered + 1).Run(database);
        }
    }

    private static string Words(ArticleClaims article, ClaimSpan at) => at.Span.In(article.Claims[at.Claim].Sentence.Text).ToString();

    /// <summary>How many sentences of a section want a source, and how many have one.</summary>
    /// <param name="Section">Index of the section.</param>
    /// <param name="FirstUncovered">Position of the first claim that wants one and has none; -1 where there is none.</param>
    private sealed record SectionCoverage(int Section, int Wanting, int Covered, int FirstUncovered)
    {
        /// <summary>By the section's titles; of two with the same titles the first.</summary>
        public static Dictionary<string, SectionCoverage> Of(ArticleClaims article, DateOnly asOf)
        {
            var covers = CitationCover.Of(article);
            var needs = new NeedReader(article, asOf);
            var counts = new SectionCoverage[article.Article.Sections.Length];
            for (var i = 0; i < counts.Length; i++)
                counts[i] = new SectionCoverage(i, 0, 0, -1);
            for (var i = 0; i < article.OwnCount; i++)
            {
                var claim = article.Claims[i];
                if (claim.CitationNeeded || needs.Of(claim) == SourceNeeds.None)
                    continue;
                ref var section = ref counts[claim.Sentence.Section];
                section = section with
                {
                    Wanting = section.Wanting + 1,
                    Covered = section.Covered + (covers[i] >= 0 ? 1 : 0),
                    FirstUncovered = section.FirstUncovered < 0 && covers[i] < 0 ? i : section.FirstUncovered,
                };
            }
            var byTitles = new Dictionary<string, SectionCoverage>(StringComparer.Ordinal);
            foreach (var section in counts)
                byTitles.TryAdd(string.Join('\u001f', article.Article.Sections[section.Section].Path), section);
            return byTitles;
        }
    }
}
