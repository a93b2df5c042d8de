using System.Collections.Immutable;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Changes;

/// <summary>A word-level script as one line of places, on which words of both sides lie: what took a word's place has the same one.</summary>
/// <remarks>A kept run takes as many places as it has characters, a change, whatever went and came in it, takes one.</remarks>
internal sealed class ScriptSlots
{
    private readonly List<Placed> _old = [];
    private readonly List<Placed> _now = [];

    /// <param name="script">The script.</param>
    public ScriptSlots(ImmutableArray<WordRun> script)
    {
        var at = 0;
        var isOpen = false;
        foreach (var run in script)
        {
            if (run.Change == WordChange.Kept)
            {
                at += isOpen ? 1 : 0;
                isOpen = false;
                var length = Math.Max(run.Old.Length, run.Now.Length);
                _old.Add(new Placed(run.OldText, run.Old, at, length, true));
                _now.Add(new Placed(run.NowText, run.Now, at, length, true));
                at += length;
                continue;
            }
            isOpen = true;
            if (run.Change == WordChange.Removed)
                _old.Add(new Placed(run.OldText, run.Old, at, 1, false));
            else
                _now.Add(new Placed(run.NowText, run.Now, at, 1, false));
        }
    }

    /// <summary>The changes, each with what went and what came in it.</summary>
    public IEnumerable<(int Slot, List<(int Text, TextSpan Span)> Removed, List<(int Text, TextSpan Span)> Added)> Changes() =>
        _old.Concat(_now).Where(run => !run.IsKept).Select(run => run.Slot).Distinct().Order().Select(slot => (slot, In(_old, slot), In(_now, slot)));

    /// <summary>The places of some words of the old side.</summary>
    public TextSpan Old(int text, TextSpan words) => Places(_old, text, words);

    /// <summary>The places of some words of the new side.</summary>
    public TextSpan Now(int text, TextSpan words) => Places(_now, text, words);

    /// <summary>Whether some of these old words went.</summary>
    public bool IsTouchedOld(int text, TextSpan words) => IsTouched(_old, text, words);

    /// <summary>Whether some of these new words came.</summary>
    public bool IsTouchedNow(int text, TextSpan words) => IsTouched(_now, text, words);

    private static List<(int, TextSpan)> In(List<Placed> side, int slot) =>
        [.. side.Where(run => !run.IsKept && run.Slot == slot).Select(run => (run.Text, run.Span))];

    private static bool IsTouched(List<Placed> side, int text, TextSpan words) =>
        side.Exists(run => !run.IsKept && run.Text == text && run.Span.Overlaps(words));

    private static TextSpan Places(List<Placed> side, int text, TextSpan words)
    {
        int start = int.MaxValue, end = 0;
        foreach (var run in side)
        {
            if (run.Text != text || !run.Span.Overlaps(words))
                continue;
            start = Math.Min(start, run.Slot + (run.IsKept ? Math.Max(0, words.Start - run.Span.Start) : 0));
            end = Math.Max(end, run.IsKept ? run.Slot + Math.Min(run.Length, words.End - run.Span.Start) : run.Slot + 1);
        }
        return start < end ? new TextSpan(start, end) : new TextSpan(0, 0);
    }

    private readonly record struct Placed(int Text, TextSpan Span, int Slot, int Length, bool IsKept);
}
