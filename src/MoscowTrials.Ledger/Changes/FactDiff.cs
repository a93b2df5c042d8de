using MoscowTrials.Claims.Facts;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Changes;

/// <summary>A value with the text in which it stands: of several that were merged, or of which one was split.</summary>
internal readonly record struct PlacedFact(int Text, Fact Fact);

/// <summary>Finds which values of a claim an edit changed.</summary>
/// <remarks>
/// A value that is there before and after has not changed, wherever it stands: an edit may turn a sentence around. What is left on
/// both sides is compared where one took the place of the other, or where it is the only one of its kind.
/// </remarks>
internal sealed class FactDiff
{
    /// <summary>Words beside the names that a change of names may hold: "in Athens" for "at the court of Athens".</summary>
    private const int MostOtherWords = 3;

    /// <summary>Values of a claim that are compared; a sentence with more is a table that lost its form.</summary>
    private const int MostFacts = 60;

    private readonly List<PlacedFact> _old;
    private readonly List<PlacedFact> _now;
    private readonly ScriptSlots _slots;
    private readonly bool[] _oldDone;
    private readonly bool[] _nowDone;
    private readonly Dictionary<int, (int OtherOld, int OtherNow)> _otherWords = [];

    private FactDiff(List<PlacedFact> old, List<PlacedFact> now, ScriptSlots slots, string[] oldTexts, string[] nowTexts)
    {
        (_old, _now, _slots) = (old, now, slots);
        (_oldDone, _nowDone) = (new bool[old.Count], new bool[now.Count]);
        foreach (var (slot, removed, added) in slots.Changes())
            _otherWords[slot] = (OtherWords(removed, oldTexts, old), OtherWords(added, nowTexts, now));
    }

    /// <summary>The pairs of values of which the new one took the place of the old, and is not the same.</summary>
    /// <param name="old">The values before.</param>
    /// <param name="now">The values after.</param>
    /// <param name="slots">Where they lie in the script.</param>
    /// <param name="oldTexts">The texts before.</param>
    /// <param name="nowTexts">The texts after.</param>
    /// <param name="isAlike">Whether the claims are alike enough that the only date in one is that in the other.</param>
    public static List<(FactRelation Relation, PlacedFact Old, PlacedFact Now)> Find(
        List<PlacedFact> old, List<PlacedFact> now, ScriptSlots slots, string[] oldTexts, string[] nowTexts, bool isAlike)
    {
        if (old.Count == 0 || now.Count == 0 || old.Count > MostFacts || now.Count > MostFacts)
            return [];
        var diff = new FactDiff(old, now, slots, oldTexts, nowTexts);
        var found = diff.Run(isAlike);
        return [.. found.Select(pair => (pair.Relation, old[pair.Old], now[pair.Now]))];
    }

    private List<(FactRelation Relation, int Old, int Now)> Run(bool isAlike)
    {
        var pairs = Pairs();
        foreach (var (i, j) in pairs)
        {
            // The same words may be read in another way where the text before them changed ("in May" of another year).
            if (IsOpen(i, j) && (Relation(i, j) == FactRelation.Same || AreUntouched(i, j)))
                Close(i, j);
        }
        var found = new List<(FactRelation, int, int)>();
        // Nothing but the value was put in another's place, even if that other one stands elsewhere now: "from 1936 to 1938" turned around.
        var onlyValues = _otherWords.Values.All(static others => others is { OtherOld: 0, OtherNow: 0 });
        foreach (var (i, j) in pairs)
        {
            if (IsOpen(i, j) && IsFigure(i, j) && IsPure(i, j) && (onlyValues || !IsElsewhere(i, j)))
                Report(found, i, j);
        }
        CancelElsewhere();
        foreach (var (i, j) in pairs)
        {
            if (IsOpen(i, j) && (IsFigure(i, j) || AreNamesExchanged(i, j)))
                Report(found, i, j);
        }
        if (isAlike)
        {
            foreach (var kind in (ReadOnlySpan<FactKind>)[FactKind.Date, FactKind.Number])
            {
                var left = Open(_old, _oldDone, kind);
                var right = Open(_now, _nowDone, kind);
                if (left.Count == 1 && right.Count == 1)
                    Report(found, left[0], right[0]);
            }
        }
        return found;
    }

    /// <summary>Values of one sort whose places overlap, those first that share most.</summary>
    private List<(int Old, int Now)> Pairs()
    {
        var pairs = new List<(int Old, int Now, int Shared)>();
        TextSpan[] oldPlaces = [.. _old.Select(at => _slots.Old(at.Text, at.Fact.Span))], nowPlaces = [.. _now.Select(at => _slots.Now(at.Text, at.Fact.Span))];
        for (var i = 0; i < _old.Count; i++)
        {
            for (var j = 0; j < _now.Count; j++)
            {
                var shared = Math.Min(oldPlaces[i].End, nowPlaces[j].End) - Math.Max(oldPlaces[i].Start, nowPlaces[j].Start);
                if (shared > 0 && (_old[i].Fact.Kind == _now[j].Fact.Kind || IsName(_old[i].Fact) && IsName(_now[j].Fact)))
                    pairs.Add((i, j, shared));
            }
        }
        return [.. pairs.OrderByDescending(pair => pair.Shared).ThenBy(pair => pair.Old).ThenBy(pair => pair.Now).Select(pair => (pair.Old, pair.Now))];
    }

    private void CancelElsewhere()
    {
        for (var i = 0; i < _old.Count; i++)
        {
            for (var j = 0; j < _now.Count && !_oldDone[i]; j++)
            {
                if (!_nowDone[j] && (_old[i].Fact.Kind == _now[j].Fact.Kind || IsName(_old[i].Fact) && IsName(_now[j].Fact)) && Relation(i, j) == FactRelation.Same)
                    Close(i, j);
            }
        }
    }

    private void Report(List<(FactRelation, int, int)> found, int i, int j)
    {
        var relation = Relation(i, j);
        if (relation is not (FactRelation.Same or FactRelation.Widened))
            found.Add((relation, i, j));
        Close(i, j);
    }

    private bool IsElsewhere(int i, int j) =>
        _now.Exists(at => at.Fact.Kind == _old[i].Fact.Kind && at.Fact.Value == _old[i].Fact.Value)
        && _old.Exists(at => at.Fact.Kind == _now[j].Fact.Kind && at.Fact.Value == _now[j].Fact.Value);

    /// <summary>Whether the changes that touch the two hold nothing but values.</summary>
    private bool IsPure(int i, int j) => ChangesAt(i, j).All(static others => others is { OtherOld: 0, OtherNow: 0 });

    private bool AreUntouched(int i, int j) =>
        !_slots.IsTouchedOld(_old[i].Text, _old[i].Fact.Span) && !_slots.IsTouchedNow(_now[j].Text, _now[j].Fact.Span);

    private bool AreNamesExchanged(int i, int j) =>
        _slots.IsTouchedOld(_old[i].Text, _old[i].Fact.Span) && _slots.IsTouchedNow(_now[j].Text, _now[j].Fact.Span)
        && ChangesAt(i, j).All(static others => others.OtherOld + others.OtherNow <= MostOtherWords);

    private IEnumerable<(int OtherOld, int OtherNow)> ChangesAt(int i, int j)
    {
        var (old, now) = (_slots.Old(_old[i].Text, _old[i].Fact.Span), _slots.Now(_now[j].Text, _now[j].Fact.Span));
        return _otherWords.Where(change => old.Contains(change.Key) || now.Contains(change.Key)).Select(change => change.Value);
    }

    /// <summary>Words of a change that belong to no value.</summary>
    private static int OtherWords(List<(int Text, TextSpan Span)> runs, string[] texts, List<PlacedFact> facts) => runs.Sum(run =>
        Lineage.WordScan.Of(run.Span.In(texts[run.Text]).ToString()).Count(word =>
            Lineage.WordScan.IsWord(texts[run.Text], word.Shift(run.Span.Start))
            && !facts.Exists(at => at.Text == run.Text && at.Fact.Span.Overlaps(word.Shift(run.Span.Start)))));

    private FactRelation Relation(int i, int j) => FactComparison.Compare(_old[i].Fact, _now[j].Fact);

    private bool IsOpen(int i, int j) => !_oldDone[i] && !_nowDone[j];

    private void Close(int i, int j) => (_oldDone[i], _nowDone[j]) = (true, true);

    private bool IsFigure(int i, int j) => !IsName(_old[i].Fact) && !IsName(_now[j].Fact);

    private static bool IsName(Fact fact) => fact.Kind is FactKind.Place or FactKind.Name;

    private static List<int> Open(List<PlacedFact> side, bool[] done, FactKind kind) =>
        [.. Enumerable.Range(0, side.Count).Where(i => !done[i] && side[i].Fact.Kind == kind)];
}
