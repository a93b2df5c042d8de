namespace MoscowTrials.Ledger.Lineage;

/// <summary>Paragraphs that are elsewhere as a whole.</summary>
internal sealed class MovedParagraphs
{
    private readonly Side _old;
    private readonly HashSet<int> _moved = [];

    public MovedParagraphs(Side old, Side now, bool[] isSame, bool[] moved)
    {
        _old = old;
        for (var i = 0; i < old.Count;)
        {
            var end = EndOfParagraph(old, i);
            if (old[i].Paragraph >= 0 && IsWhole(i, end))
                _moved.Add(old[i].Paragraph);
            i = end;
        }

        bool IsWhole(int start, int end)
        {
            var first = old.Partners[start];
            for (var i = start; i < end; i++)
            {
                if (!isSame[i] || !moved[i] || old.Partners[i] != first + i - start)
                    return false;
            }
            return (first == 0 || now[first - 1].Paragraph != now[first].Paragraph) && EndOfParagraph(now, first) == first + end - start;
        }
    }

    public bool Contains(int old) => _old[old].Paragraph >= 0 && _moved.Contains(_old[old].Paragraph);

    private static int EndOfParagraph(Side side, int start)
    {
        var end = start + 1;
        while (end < side.Count && side[end].Paragraph == side[start].Paragraph && side[start].Paragraph >= 0)
            end++;
        return end;
    }
}
