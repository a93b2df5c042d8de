using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Reporting.Diff;

/// <summary>What people are told of an edit, in whatever form.</summary>
internal static class DiffWording
{
    private static readonly ImmutableArray<LineageKind> Order =
        [LineageKind.Reworded, LineageKind.Split, LineageKind.Merged, LineageKind.Moved, LineageKind.Added, LineageKind.Removed];

    /// <summary>"2 reworded, 1 added, 1 with other sources; 250 unchanged".</summary>
    public static string Summary(ArticleChanges edit)
    {
        var counts = Order.Select(kind => (Count: edit.Changes.Count(change => change.Match.Kind == kind), Name: DiffNames.Of(kind)))
            .Append((edit.Changes.Count(change => change.Match.Kind == LineageKind.Same), "with other sources"))
            .Where(part => part.Item1 > 0).Select(part => FormattableString.Invariant($"{part.Item1} {part.Item2}")).ToList();
        var unchanged = FormattableString.Invariant($"{Wording.Count(Unchanged(edit), "claim")} unchanged");
        return counts.Count == 0 ? unchanged : string.Join(", ", counts) + "; " + unchanged;
    }

    /// <summary>Claims of the new version of which nothing is to be told.</summary>
    public static int Unchanged(ArticleChanges edit) => edit.Now.OwnCount - edit.Changes.Sum(change => change.Match.Now.Length);

    /// <summary>"reworded in 'Early life'", "moved from line 12 with its paragraph".</summary>
    public static string Title(ArticleChanges edit, ClaimChange change, int further)
    {
        var match = change.Match;
        var (article, claim) = At(edit, change);
        var what = match.Kind switch
        {
            LineageKind.Same => "other sources",
            LineageKind.Split => FormattableString.Invariant($"split in {match.Now.Length}"),
            LineageKind.Merged => FormattableString.Invariant($"merged from {match.Old.Length}"),
            _ => DiffNames.Of(match.Kind),
        };
        if (match.IsMoved)
            what += (match.Kind == LineageKind.Moved ? "" : ", moved") + FormattableString.Invariant($" from line {Wording.At(edit.Old, edit.Old.Claims[match.Old[0]]).Line}");
        if (match.IsWithParagraph)
            what += further > 0 ? FormattableString.Invariant($" with its paragraph of {further + 1}") : " with its paragraph";
        return what + " " + Wording.InSection(article.Article.Sections[claim.Sentence.Section]);
    }

    /// <summary>The claim by which a change is found: the new one, or the old one where it is gone.</summary>
    public static (ArticleClaims Article, Claim Claim) At(ArticleChanges edit, ClaimChange change) =>
        change.Match.Now.IsEmpty ? (edit.Old, edit.Old.Claims[change.Match.Old[0]]) : (edit.Now, edit.Now.Claims[change.Match.Now[0]]);

    /// <summary>What is to be known of values, citations and quotations, a line each.</summary>
    public static IEnumerable<string> Remarks(ArticleChanges edit, ClaimChange change)
    {
        foreach (var value in change.Values)
        {
            yield return $"{DiffNames.Of(value.Now.Kind)} {DiffNames.Of(value.Relation)}: {Words(edit.Old, value.OldAt)} → {Words(edit.Now, value.NowAt)}"
                + (value.Citation is { } kept ? $", and {kept.Text} stayed" : "");
        }
        foreach (var quotation in change.Quotations)
            yield return "quotation changed" + (quotation.IsCitationKept ? ", and its source stayed" : "");
        foreach (var cited in change.Citations.Where(cited => cited.Fate != CitationFate.Kept))
            yield return $"source {cited.Marker} {DiffNames.Of(cited.Fate)}";
        if (!change.Match.Old.IsEmpty && !change.Match.Now.IsEmpty && change.WasCovered != change.IsCovered)
            yield return change.IsCovered ? "has a source now" : change.Match.Kind == LineageKind.Split ? "a part has no source any more" : "has no source any more";
    }

    /// <summary>Changes in order, a moved paragraph as one with the number of its other sentences.</summary>
    public static IEnumerable<(ClaimChange Change, int Further)> Grouped(ArticleChanges edit)
    {
        for (var i = 0; i < edit.Changes.Length;)
        {
            var first = edit.Changes[i++];
            var further = 0;
            while (i < edit.Changes.Length && first.Match is { Kind: LineageKind.Moved, IsWithParagraph: true } && Follows(edit.Changes[i - 1], edit.Changes[i]))
                (i, further) = (i + 1, further + 1);
            yield return (first, further);
        }

        bool Follows(ClaimChange one, ClaimChange next) => next.Match is { Kind: LineageKind.Moved, IsWithParagraph: true } && next.Match.Now[0] == one.Match.Now[0] + 1
            && edit.Now.Claims[next.Match.Now[0]].Sentence.Paragraph == edit.Now.Claims[one.Match.Now[0]].Sentence.Paragraph;
    }

    /// <summary>The words of a change, with what happened to each run of them, and whether a space stands before it.</summary>
    public static IEnumerable<(WordChange Change, int Claim, string Text, bool IsSpaced)> Script(ArticleChanges edit, LineageMatch match)
    {
        string[] old = [.. match.Old.Select(i => edit.Old.Claims[i].Sentence.Text)], now = [.. match.Now.Select(j => edit.Now.Claims[j].Sentence.Text)];
        if (match.Kind is LineageKind.Same or LineageKind.Moved)
            return [(WordChange.Kept, match.Now[0], now[0], false)];
        return WordDiff.Of(old, now).Select(run => run.Change == WordChange.Removed
            ? (run.Change, match.Old[run.OldText], run.Old.In(old[run.OldText]).ToString(), IsSpaced(old, run.OldText, run.Old))
            : (run.Change, match.Now[run.NowText], run.Now.In(now[run.NowText]).ToString(), IsSpaced(now, run.NowText, run.Now)));

        static bool IsSpaced(string[] texts, int text, TextSpan words) => words.Start == 0 ? text > 0 : char.IsWhiteSpace(texts[text][words.Start - 1]);
    }

    private static string Words(ArticleClaims article, ClaimSpan at) => at.Span.In(article.Claims[at.Claim].Sentence.Text).ToString();
}
