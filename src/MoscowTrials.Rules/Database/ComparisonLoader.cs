using MoscowTrials.Claims;
using MoscowTrials.Claims.Counts;
using MoscowTrials.Reading;
using MoscowTrials.Rules.Judging;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>
/// Writes what numbers are held against: shares, what something has, what is said of all, and what is the first of its kind.
/// </summary>
internal sealed class ComparisonLoader(sqlite3 database, TableInserts inserts, LoadedRows loaded)
{
    /// <summary>Hundredths by which a share told as a fraction may be off: "two thirds" of 30 may be 19 to 21.</summary>
    private const double Fraction = 5;

    private readonly PreparedInsert _share = inserts.Into("share_part", 4);
    private readonly PreparedInsert _shareOf = inserts.Into("share_of_count", 5);
    private readonly PreparedInsert _gloss = inserts.Into("share_gloss", 4);
    private readonly PreparedInsert _holding = inserts.Into("holding", 14);
    private readonly PreparedInsert _generality = inserts.Into("generality", 11);
    private readonly PreparedInsert _distinction = inserts.Into("distinction", 9);
    private readonly PreparedInsert _firstDeed = inserts.Into("first_deed", 9);
    private readonly PreparedInsert _firstDoer = inserts.Into("first_doer", 2);
    private readonly PreparedInsert _fate = inserts.Into("fate", 3);
    private readonly PreparedInsert _contrast = inserts.Into("contrast", 11);
    private int _contrasts, _shareSums, _sharesOf, _glosses, _holdings, _generalities, _distinctions, _firstDeeds;

    /// <summary>Writes them, when all claims and numbers of the article are written.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rows">Where the rows of its claims, entities and numbers begin.</param>
    /// <param name="weights">Whose word counts.</param>
    public void Load(ArticleClaims article, CountRows rows, VoiceWeights weights)
    {
        foreach (var sum in article.Counts.ShareSums)
        {
            _shareSums++;
            for (var i = 0; i < sum.Shares.Length; i++)
                _share.Add(_shareSums).Add(i).Add(rows.Of(sum.Shares[i])).Add(sum.IsClosed ? 1 : sum.IsOnTop ? 2 : 0).Run(database);
        }
        foreach (var share in article.Counts.SharesOfCounts)
        {
            _shareOf.Add(++_sharesOf).Add(rows.Of(share.Part)).Add(rows.Of(share.Whole)).Add(rows.Of(share.Share)).Add(Precision(article,
                share.Share))
                .Run(database);
        }
        foreach (var contrast in article.Contrasts)
        {
            _contrast.Add(++_contrasts).Add(TableValues.Of(contrast.Kind)).Add(rows.FirstClaim + contrast.Claim)
                .Add(weights.IsAsserted(contrast.Voice)).Add(Words(article, contrast.Claim, contrast.Span))
                .Add(Phrase(rows, contrast.Claim, contrast.Span)).Add(rows.FirstClaim + contrast.Other)
                .Add(Words(article, contrast.Other, contrast.OtherSpan)).Add(Phrase(rows, contrast.Other, contrast.OtherSpan))
                .Add(contrast.Third is { } third ? rows.FirstClaim + third : null)
                .Add(contrast.Third is { } dated ? Phrase(rows, dated, contrast.ThirdSpan) : null).Run(database);
        }
        foreach (var gloss in article.Counts.ShareGlosses)
            _gloss.Add(++_glosses).Add(rows.Of(gloss.One)).Add(rows.Of(gloss.Other)).Add(Fraction).Run(database);
        foreach (var holding in article.Counts.Holdings)
        {
            _holding.Add(++_holdings).Add(rows.FirstClaim + holding.Quantity.Claim).Add(holding.Quantity.Index < 0
                ? null : rows.Of(holding.Quantity))
                .Add(rows.FirstEntity + holding.Owner).Add(holding.OwnerWords).Add(TableValues.Of(holding.Relation)).Add(holding.Kind)
                .Add((double)holding.Number).Add(holding.IsLeast).Add(holding.IsQualified).Add(holding.IsInferred)
                .Add(weights.IsAsserted(holding.Voice)).Add(Words(article, holding.Quantity.Claim, holding.Span))
                .Add(Phrase(rows, holding.Quantity.Claim, holding.Span)).Run(database);
        }
        foreach (var said in article.Counts.Generalities)
        {
            _generality.Add(++_generalities).Add(rows.FirstClaim + said.Claim).Add(said.IsNone
                ? "none" : "all").Add(said.Kind).Add(said.Verb)
                .Add(said.IsDenied).Add(said.HasException).Add(said.Circumstance).Add(weights.IsAsserted(said.Voice)).Add(Words(article,
                    said.Claim, said.Span))
                .Add(Phrase(rows, said.Claim, said.Span)).Run(database);
        }
        foreach (var distinction in article.Counts.Distinctions)
        {
            _distinction.Add(++_distinctions).Add(rows.FirstClaim + distinction.Claim).Add(distinction.IsFirst
                ? "first" : "only").Add(distinction.Kind)
                .Add(distinction.IsSpecific).Add(rows.FirstEntity + distinction.Holder).Add(weights.IsAsserted(distinction.Voice))
                .Add(Words(article, distinction.Claim, distinction.Span)).Add(Phrase(rows, distinction.Claim,
                    distinction.Span)).Run(database);
        }
        foreach (var first in article.Counts.FirstDeeds)
        {
            _firstDeed.Add(++_firstDeeds).Add(rows.FirstClaim + first.Claim).Add(first.Type).Add(rows.FirstEntity + first.Object)
                .Add(first.Gender is Claims.Names.Gender.Female ? "female" : null).Add(first.Earliest).Add(weights.IsAsserted(first.Voice))
                .Add(Words(article, first.Claim, first.Span)).Add(Phrase(rows, first.Claim, first.Span)).Run(database);
            foreach (var doer in first.Doers)
                _firstDoer.Add(_firstDeeds).Add(rows.FirstEntity + doer).Run(database);
        }
        if (!article.Counts.Generalities.IsEmpty)
            LoadFates();
    }

    /// <summary>Begins to count anew, for tables that were emptied.</summary>
    public void Reset() => _contrasts = _shareSums = _sharesOf = _glosses = _holdings = _generalities = _distinctions = _firstDeeds = 0;

    private void LoadFates()
    {
        foreach (var (verb, domain, outcome) in VerbFates.All)
            _fate.Add(verb).Add(domain).Add(outcome).Run(database);
    }

    /// <summary>Half of the last digit of a percentage; a fraction is only a word for what comes near it.</summary>
    private static double Precision(ArticleClaims article, QuantityPlace place)
    {
        var claim = article.Claims[place.Claim];
        var words = claim.Quantities[place.Index].Span.In(claim.Sentence.Text);
        if (!char.IsAsciiDigit(words[0]))
            return Fraction;
        var dot = words.IndexOf('.');
        var digits = 0;
        while (dot >= 0 && dot + digits + 1 < words.Length && char.IsAsciiDigit(words[dot + digits + 1]))
            digits++;
        return 0.5 / Math.Pow(10, digits);
    }

    private int Phrase(CountRows rows, int claim, TextSpan span) => loaded.AddPhrase(rows.FirstClaim + claim, span);

    private static string Words(ArticleClaims article, int claim, TextSpan span) => span.In(article.Claims[claim].Sentence.Text).ToString();
}

/// <summary>Where the rows of an article's claims, entities and numbers begin.</summary>
/// <param name="FirstClaim">The row of its first claim.</param>
/// <param name="FirstEntity">The row of its first entity.</param>
/// <param name="FirstQuantities">For each claim the row of its first number.</param>
internal sealed record CountRows(int FirstClaim, int FirstEntity, int[] FirstQuantities)
{
    public int Of(QuantityPlace place) => FirstQuantities[place.Claim] + place.Index;
}
