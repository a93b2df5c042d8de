using MoscowTrials.Claims.Facts;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Changes;

/// <summary>A quotation whose words changed, by the texts in which it stands.</summary>
internal readonly record struct ChangedQuotation(int OldText, TextSpan Old, int NowText, TextSpan Now, string Removed, string Added, bool IsSlight);

/// <summary>Finds quotations whose words an edit changed.</summary>
/// <remarks>
/// What an editor may change in a quotation does not count: marks and capitals, what stands in square brackets, what an ellipsis leaves out.
/// Dates and numbers are values, which are compared as such.
/// </remarks>
internal static class Quotations
{
    /// <summary>Words from which on something in quotation marks is what somebody said, and no title or nickname.</summary>
    private const int LeastWords = 4;

    /// <summary>Share of its words that a quotation has to keep to be the same one.</summary>
    private const double LeastKept = 0.5;

    private const int MostChanges = 200;

    /// <summary>Quotations of a claim that are compared.</summary>
    private const int MostQuotations = 30;

    private const string Ellipsis = "…";

    public static List<ChangedQuotation> Changed(
        string[] old, string[] now, List<PlacedFact> oldFacts, List<PlacedFact> nowFacts, ScriptSlots slots)
    {
        var changed = new List<ChangedQuotation>();
        var before = old.SelectMany((text, i) => Quoted(text).Select(span => (Text: i, Span: span))).Take(MostQuotations).ToList();
        if (before.Count == 0)
            return changed;
        var after = now.SelectMany((text, j) => Quoted(text).Select(span => (Text: j, Span: span))).Take(MostQuotations).ToList();
        foreach (var one in before)
        {
            var places = slots.Old(one.Text, one.Span);
            var other = after.Where(at => slots.Now(at.Text, at.Span).Overlaps(places))
                .MaxBy(at => slots.Now(at.Text, at.Span) is var there ? Math.Min(there.End, places.End) - Math.Max(there.Start, places.Start) : 0);
            if (other.Span.IsEmpty)
                continue;
            var (left, right) = (Words(old[one.Text], one.Span, one.Text, oldFacts), Words(now[other.Text], other.Span, other.Text, nowFacts));
            if (Compare(left, right) is { } difference)
                changed.Add(new ChangedQuotation(one.Text, one.Span, other.Text, other.Span, difference.Removed, difference.Added, difference.IsSlight));
        }
        return changed;
    }

    /// <summary>The stretches between quotation marks, without the marks.</summary>
    private static IEnumerable<TextSpan> Quoted(string text)
    {
        for (var open = text.AsSpan().IndexOfAny('"', '“', '«'); open >= 0;)
        {
            var length = text.AsSpan(open + 1).IndexOfAny('"', '”', '»');
            if (length < 0)
                yield break;
            yield return new TextSpan(open + 1, open + 1 + length);
            var next = text.AsSpan(open + length + 2).IndexOfAny('"', '“', '«');
            open = next < 0 ? -1 : open + length + 2 + next;
        }
    }

    /// <summary>The words that count, in lower case; a date or number is its place only.</summary>
    private static List<string> Words(string text, TextSpan quoted, int textNumber, List<PlacedFact> facts)
    {
        var words = new List<string>();
        var inside = text[quoted.Start..quoted.End];
        var brackets = 0;
        foreach (var span in WordScan.Of(inside))
        {
            // An editor's own words stand for what was said, as an ellipsis does.
            if (inside[span.Start] == '[' && brackets == 0)
                words.Add(Ellipsis);
            brackets += inside[span.Start] == '[' ? 1 : inside[span.Start] == ']' && brackets > 0 ? -1 : 0;
            if (brackets > 0)
                continue;
            var place = span.Shift(quoted.Start);
            if (facts.Exists(at => at.Text == textNumber && at.Fact.Kind is FactKind.Date or FactKind.Number && at.Fact.Span.Overlaps(place)))
                words.Add("0");
            else if (WordScan.IsWord(inside, span))
                words.Add(span.In(inside).ToString().Replace('’', '\'').ToLowerInvariant());
            else if (inside[span.Start] == '…' || inside.AsSpan(span.Start).StartsWith("...", StringComparison.Ordinal))
                words.Add(Ellipsis);
        }
        return words;
    }

    private static (string Removed, string Added, bool IsSlight)? Compare(List<string> left, List<string> right)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] Ids(List<string> words) => [.. words.Select(word => numbers.TryGetValue(word, out var id) ? id : numbers[word] = numbers.Count)];
        var kept = SequenceDiff.Kept(Ids(left), Ids(right), MostChanges);
        if (left.Count < LeastWords || right.Count < LeastWords || kept.Count < LeastKept * Math.Max(left.Count, right.Count))
            return null;
        List<string> removed = [], added = [];
        var slight = true;
        var (i, j) = (0, 0);
        foreach (var (keptOld, keptNow) in kept.Append((left.Count, right.Count)))
        {
            List<string> gone = left[i..keptOld], come = right[j..keptNow];
            (i, j) = (keptOld + 1, keptNow + 1);
            // An ellipsis stands for whatever it leaves out, or had left out.
            if (gone.Contains(Ellipsis) || come.Contains(Ellipsis) || gone.TrueForAll(word => word == "0") && come.TrueForAll(word => word == "0"))
                continue;
            removed.AddRange(gone);
            added.AddRange(come);
            slight &= Spelling.AreAlike(string.Concat(gone), string.Concat(come));
        }
        return removed.Count + added.Count == 0 ? null : (string.Join(' ', removed), string.Join(' ', added), slight);
    }
}
