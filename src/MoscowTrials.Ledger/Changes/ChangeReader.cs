using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Facts;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Changes;

/// <summary>Reads an edit as a list of changed claims.</summary>
public sealed class ChangeReader
{
    /// <summary>Similarity from which on the only date of a claim and the only one of the other are the same date.</summary>
    private const double Alike = 0.6;

    /// <summary>Similarity below which two claims have too little in common to hold their values against each other.</summary>
    private const double Comparable = 0.5;

    /// <summary>Characters of a text whose values are compared; a longer one is no sentence.</summary>
    private const int Longest = 4000;

    private readonly ArticleClaims _old;
    private readonly ArticleClaims _now;
    private readonly SourceLineage _sources;
    private readonly Citations _oldCitations;
    private readonly Citations _nowCitations;

    private ChangeReader(ArticleClaims old, ArticleClaims now)
    {
        (_old, _now) = (old, now);
        _sources = new SourceLineage(old.Article, now.Article);
        (_oldCitations, _nowCitations) = (new Citations(old, _sources), new Citations(now, _sources));
    }

    /// <summary>What an edit did to the claims of an article.</summary>
    /// <param name="old">The article before.</param>
    /// <param name="now">The article after.</param>
    public static ArticleChanges Between(ArticleClaims old, ArticleClaims now)
    {
        var reader = new ChangeReader(old, now);
        var changes = ClaimLineage.Match(LineageEntry.Of(old), LineageEntry.Of(now)).Select(reader.Read)
            .Where(change => change.Match.Kind != LineageKind.Same || change.Citations.Any(cited => cited.Fate != CitationFate.Kept)
                || change.WasCovered != change.IsCovered);
        return new ArticleChanges(old, now, [.. changes]);
    }

    private ClaimChange Read(LineageMatch match)
    {
        var change = new ClaimChange(match)
        {
            WasCovered = !match.Old.IsEmpty && match.Old.All(_oldCitations.IsCovered),
            IsCovered = !match.Now.IsEmpty && match.Now.All(_nowCitations.IsCovered),
        };
        if (match.Old.IsEmpty || match.Now.IsEmpty)
            return change;
        change = change with { Citations = CitationChanges(match) };
        if (match.Kind is LineageKind.Same or LineageKind.Moved || match.Similarity < Comparable)
            return change;
        string[] oldTexts = [.. match.Old.Select(i => _old.Claims[i].Sentence.Text)], nowTexts = [.. match.Now.Select(j => _now.Claims[j].Sentence.Text)];
        if (oldTexts.Concat(nowTexts).Any(text => text.Length > Longest))
            return change;
        var slots = new ScriptSlots(WordDiff.Of(oldTexts, nowTexts));
        List<PlacedFact> oldFacts = Facts(_old, match.Old), nowFacts = Facts(_now, match.Now);
        return change with
        {
            Values = [.. FactDiff.Find(oldFacts, nowFacts, slots, oldTexts, nowTexts, match.Similarity >= Alike)
                .Select(found => Value(match, found.Relation, found.Old, found.Now))],
            Quotations = [.. Quotations.Changed(oldTexts, nowTexts, oldFacts, nowFacts, slots).Select(found => Quotation(match, found))],
        };
    }

    private static List<PlacedFact> Facts(ArticleClaims article, ImmutableArray<int> claims) =>
        [.. claims.SelectMany((claim, text) => FactReader.Read(article, article.Claims[claim]).Select(fact => new PlacedFact(text, fact)))];

    private ValueChange Value(LineageMatch match, FactRelation relation, PlacedFact old, PlacedFact now)
    {
        ClaimSpan oldAt = new(match.Old[old.Text], old.Fact.Span), nowAt = new(match.Now[now.Text], now.Fact.Span);
        return new ValueChange(relation, old.Fact, oldAt, now.Fact, nowAt, Kept(match, oldAt, nowAt));
    }

    private QuotationChange Quotation(LineageMatch match, ChangedQuotation found)
    {
        ClaimSpan oldAt = new(match.Old[found.OldText], found.Old), nowAt = new(match.Now[found.NowText], found.Now);
        return new QuotationChange(oldAt, nowAt, found.Removed, found.Added, found.IsSlight, Kept(match, oldAt, nowAt) is not null);
    }

    /// <summary>The marker of the source that stood and stands behind a value, if the claim has got no other.</summary>
    private Mark? Kept(LineageMatch match, ClaimSpan oldAt, ClaimSpan nowAt)
    {
        var before = _oldCitations.Behind(oldAt.Claim, oldAt.Span);
        var after = _nowCitations.Behind(nowAt.Claim, nowAt.Span);
        var known = before.Select(cited => cited.Id).Concat(_oldCitations.Own(match.Old).Select(cited => cited.Id)).ToHashSet(StringComparer.Ordinal);
        return after.All(cited => known.Contains(cited.Id)) && _nowCitations.Own(match.Now).All(cited => known.Contains(cited.Id))
            ? after.Where(cited => before.Exists(old => old.Id == cited.Id)).Select(cited => cited.Mark).FirstOrDefault() : null;
    }

    private ImmutableArray<CitationChange> CitationChanges(LineageMatch match)
    {
        var (before, after) = (_oldCitations.Own(match.Old), _nowCitations.Own(match.Now));
        if (before.Count == 0 && after.Count == 0)
            return [];
        var changes = ImmutableArray.CreateBuilder<CitationChange>();
        var left = after.ToDictionary(cited => cited.Id, cited => cited.Citation, StringComparer.Ordinal);
        foreach (var (id, citation) in before)
        {
            var fate = left.Remove(id, out var now) ? CitationFate.Kept
                : _sources.Revision(citation.Source) is { } revised && left.Remove(revised, out now) ? CitationFate.Revised : CitationFate.Removed;
            changes.Add(new CitationChange(fate, citation.Source, now?.Source, (now ?? citation).Mark.Text));
        }
        foreach (var (_, citation) in after.Where(cited => left.ContainsKey(cited.Id)))
            changes.Add(new CitationChange(CitationFate.Added, null, citation.Source, citation.Mark.Text));
        return changes.ToImmutable();
    }
}
