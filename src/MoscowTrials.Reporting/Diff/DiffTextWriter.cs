using System.Globalization;
using MoscowTrials.Ledger.Changes;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Reporting.Diff;

/// <summary>Shows an edit to people: claim by claim, with marks on the words that went and came.</summary>
public static class DiffTextWriter
{
    private const string Indent = "    ";

    /// <summary>Rows of the longest claim that are shown.</summary>
    private const int MostRows = 40;

    /// <summary>Similarity below which two texts woven into one cannot be read.</summary>
    private const double Woven = 0.5;

    /// <summary>Writes what changed, and counts what did not.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="isColored">Whether the colours tell what went and what came; else marks do: <c>[-went-]{+came+}</c>.</param>
    public static void Write(TerminalWriter output, ArticleChanges edit, bool isColored)
    {
        foreach (var (change, further) in DiffWording.Grouped(edit))
        {
            var (article, claim) = DiffWording.At(edit, change);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{article.Article.Source.Path}:{Wording.At(article, claim).Line}: "), Style.Strong)
                .WriteLine(DiffWording.Title(edit, change, further), StyleOf(change.Match.Kind));
            var script = DiffWording.Script(edit, change.Match).ToList();
            if (change.Match.Similarity < Woven && change.Match.Kind is LineageKind.Reworded)
            {
                WriteWords(output, [.. script.Where(run => run.Change != WordChange.Added)], isColored);
                WriteWords(output, [.. script.Where(run => run.Change != WordChange.Removed)], isColored);
            }
            else
                WriteWords(output, script, isColored);
            foreach (var remark in DiffWording.Remarks(edit, change))
                output.Write(Indent + "= ", Style.Frame).WriteRest(remark, Indent.Length + 2);
            output.EndLine();
        }
        output.WriteLine(DiffWording.Summary(edit), Style.Strong);
    }

    private static Style StyleOf(LineageKind kind) => kind switch
    {
        LineageKind.Added => Style.Good,
        LineageKind.Removed => Style.Error,
        LineageKind.Moved or LineageKind.Same => Style.Note,
        _ => Style.Warning,
    };

    private static void WriteWords(TerminalWriter output, List<(WordChange Change, int Claim, string Text, bool IsSpaced)> script, bool isColored)
    {
        // What went or came as a whole is told by the title; marks around all of it would only be in the way.
        var isWhole = script.TrueForAll(run => run.Change == script[0].Change);
        var text = new System.Text.StringBuilder();
        var pieces = new List<(TextSpan Span, Style Style)>();
        for (var i = 0; i < script.Count; i++)
        {
            var (change, _, words, isSpaced) = script[i];
            // Between marks what came follows what went in its place without a space.
            var isReplacement = i > 0 && change == WordChange.Added && script[i - 1].Change == WordChange.Removed;
            if (i > 0 && (isReplacement ? isColored : isSpaced))
                text.Append(' ');
            var start = text.Length;
            text.Append(isWhole || isColored || change == WordChange.Kept ? words : change == WordChange.Removed ? $"[-{words}-]" : $"{{+{words}+}}");
            pieces.Add((new TextSpan(start, text.Length), isWhole || change == WordChange.Kept ? Style.Plain : change == WordChange.Removed ? Style.Error : Style.Good));
        }
        var shown = text.ToString();
        var rows = LineBreaks.Find(shown, output.Width - Indent.Length);
        var piece = 0;
        foreach (var row in rows.Take(MostRows))
        {
            output.Write(Indent);
            for (var at = row.Start; at < row.End;)
            {
                while (pieces[piece].Span.End <= at)
                    piece++;
                // Between two pieces stands a space of no style.
                var inside = pieces[piece].Span.Start <= at;
                var end = Math.Min(row.End, inside ? pieces[piece].Span.End : pieces[piece].Span.Start);
                output.Write(shown[at..end], inside ? pieces[piece].Style : Style.Plain);
                at = end;
            }
            output.EndLine();
        }
        if (rows.Count > MostRows)
            output.Write(Indent).WriteLine(FormattableString.Invariant($"… {rows.Count - MostRows} rows more"), Style.Faint);
    }
}
