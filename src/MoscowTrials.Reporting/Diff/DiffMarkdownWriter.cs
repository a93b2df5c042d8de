using System.Text;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reporting.Markdown;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Reporting.Diff;

/// <summary>Shows an edit as Markdown, for a comment on a pull request: what went is struck out, what came underlined.</summary>
public static class DiffMarkdownWriter
{
    /// <summary>Characters of a comment; GitHub refuses more than 65,536.</summary>
    private const int MostLetters = 60_000;

    /// <summary>Writes what changed, and counts what did not.</summary>
    public static void Write(TextWriter output, ArticleChanges edit)
    {
        output.Write($"**{MarkdownEscape.Of(DiffWording.Summary(edit))}**\n\n");
        var left = MostLetters;
        var untold = 0;
        foreach (var (change, further) in DiffWording.Grouped(edit))
        {
            var item = Item(edit, change, further);
            left -= item.Length;
            if (left < 0)
                untold++;
            else
                output.Write(item);
        }
        if (untold > 0)
            output.Write(FormattableString.Invariant($"\n{untold} more: `trials diff` shows all.\n"));
    }

    private static string Item(ArticleChanges edit, ClaimChange change, int further)
    {
        var (article, claim) = DiffWording.At(edit, change);
        var text = new StringBuilder($"- {MarkdownEscape.Place(article.Article.Source.Path, Wording.At(article, claim).Line)} ")
            .Append(MarkdownEscape.Of(DiffWording.Title(edit, change, further))).Append("  \n  ");
        var isWhole = change.Match.Old.IsEmpty || change.Match.Now.IsEmpty;
        var isFirst = true;
        foreach (var (what, _, words, isSpaced) in DiffWording.Script(edit, change.Match))
        {
            // Tags, because a comma between stars is not bold.
            var tag = isWhole ? null : what switch { WordChange.Removed => "del", WordChange.Added => "ins", _ => null };
            text.Append(isSpaced && !isFirst ? " " : "").Append(tag is null ? "" : $"<{tag}>").Append(MarkdownEscape.Of(words, isFirst)).Append(tag is null ? "" : $"</{tag}>");
            isFirst = false;
        }
        foreach (var remark in DiffWording.Remarks(edit, change))
            text.Append("  \n  *").Append(MarkdownEscape.Of(remark)).Append('*');
        return text.Append('\n').ToString();
    }
}
