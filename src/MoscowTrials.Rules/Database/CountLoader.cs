using MoscowTrials.Claims;
using MoscowTrials.Rules.Judging;
using SQLitePCL;

namespace MoscowTrials.Rules.Database;

/// <summary>Writes the numbers of an article, and how they hang together, into the tables.</summary>
internal sealed class CountLoader(sqlite3 database, TableInserts inserts, LoadedRows loaded)
{
    private readonly PreparedInsert _quantity = inserts.Into("quantity", 17);
    private readonly PreparedInsert _partSum = inserts.Into("part_sum", 4);
    private readonly PreparedInsert _part = inserts.Into("part", 3);
    private readonly PreparedInsert _enumeration = inserts.Into("enumeration", 6);
    private readonly PreparedInsert _item = inserts.Into("enumeration_item", 3);
    private int _partSums, _enumerations;

    /// <summary>Writes the numbers of one claim.</summary>
    public void Load(Claim claim, int row, VoiceWeights weights)
    {
        for (var i = 0; i < claim.Quantities.Length; i++)
        {
            var quantity = claim.Quantities[i];
            _quantity.Add(loaded.AddQuantity(row,
                quantity.Phrase)).Add(row).Add(i).Add((double)quantity.Minimum).Add((double?)quantity.Maximum)
                .Add(quantity.Of).Add(quantity.Scope).Add(TableValues.Of(quantity.Role)).Add(quantity.Kind).Add(quantity.Narrowed)
                    .Add(quantity.IsExact)
                .Add((double)quantity.Slack).Add(quantity.Verb).Add(quantity.Circumstance).Add(quantity.IsDenied).Add(weights.IsAsserted(quantity.Voice))
                .Add(quantity.Span.In(claim.Sentence.Text).ToString()).Run(database);
        }
    }

    /// <summary>Writes what ties the numbers together, when all claims of the article are written.</summary>
    /// <param name="article">The article.</param>
    /// <param name="rows">Where the rows of its claims and numbers begin.</param>
    public void Load(ArticleClaims article, CountRows rows)
    {
        foreach (var partition in article.Counts.Partitions)
        {
            var id = ++_partSums;
            _partSum.Add(id).Add(rows.Of(partition.Whole)).Add(TableValues.Of(partition.Basis)).Add(partition.IsComplete).Run(database);
            for (var i = 0; i < partition.Parts.Length; i++)
                _part.Add(id).Add(i).Add(rows.Of(partition.Parts[i])).Run(database);
        }

        foreach (var enumeration in article.Counts.Enumerations)
        {
            var id = ++_enumerations;
            _enumeration.Add(id).Add(rows.Of(enumeration.Stated)).Add(enumeration.Least).Add(enumeration.Most).Add(enumeration.IsOpen)
                .Add(enumeration.Items.IsEmpty).Run(database);
            for (var i = 0; i < enumeration.Items.Length; i++)
                _item.Add(id).Add(i).Add(rows.FirstClaim + enumeration.Items[i]).Run(database);
        }
    }

    /// <summary>Begins to count anew, for tables that were emptied.</summary>
    public void Reset() => _partSums = _enumerations = 0;
}
