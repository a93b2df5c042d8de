using MoscowTrials.Benchmarks.Planting;
using MoscowTrials.Ledger.Lineage;
using MoscowTrials.Reading;

namespace MoscowTrials.Benchmarks.Edits;

/// <summary>A version of a page after edits that are known.</summary>
internal sealed class RandomEdit
{
    private sealed class Item(LineageEntry entry, int[] origins)
    {
        public LineageEntry Entry { get; set; } = entry;

        public int[] Origins { get; set; } = origins;

        public string What { get; set; } = "unchanged";
    }

    private readonly List<Item> _items;
    private readonly LineageEntry[] _other;
    private readonly Dice _dice;

    public RandomEdit(LineageEntry[] old, LineageEntry[] other, Dice dice, int edits)
    {
        (_other, _dice) = (other, dice);
        _items = [.. old.Select((entry, i) => new Item(entry, [i]))];
        for (var i = 0; i < edits; i++)
            Change(_dice.Next(9));
        Now = [.. _items.Select(item => item.Entry)];
        Expected = [.. _items.Select((item, now) => (item, now)).Where(at => at.item.Origins.Length > 0)
            .GroupBy(at => at.item.What == "split" ? at.item.Origins[0] : -1 - at.now)
            .Select(group => (group.First().item.What, group.SelectMany(at => at.item.Origins.Select(old => (old, at.now))).ToList()))];
    }

    public LineageEntry[] Now { get; }

    /// <summary>What was done to each claim that is still there, and which pairs have to be found.</summary>
    public List<(string What, List<(int Old, int Now)> Pairs)> Expected { get; }

    private void Change(int what)
    {
        var at = _dice.Next(_items.Count);
        var item = _items[at];
        var words = item.Entry.Text.Split(' ');
        var isFresh = item.What == "unchanged" && item.Origins.Length == 1 && item.Entry.Kind is SentenceKind.Prose or SentenceKind.ListItem;
        if (what == 0)
            _items.Insert(at, new Item(_dice.Pick(_other) with { Section = item.Entry.Section, Paragraph = item.Entry.Paragraph }, []));
        else if (what == 1 && _items.Count > 5)
            _items.RemoveAt(at);
        else if (what is 2 or 3 && isFresh && words.Length > 4)
            Reword(item, words, share: what == 2 ? 10 : 3);
        else if (what == 4 && isFresh && words.Length > 9)
            Split(at, words);
        else if (what == 5 && isFresh && at + 1 < _items.Count && _items[at + 1] is { What: "unchanged", Origins.Length: 1 } next
            && next.Entry.Paragraph == item.Entry.Paragraph && next.Entry.Text.Split(' ').Length > 3 && words.Length > 3)
            Merge(at, next);
        else if (what == 6 && isFresh && words.Length > 3)
            Move(at, 1, "moved");
        else if (what == 7 && isFresh && words.Length > 3)
            Move(_items.FindIndex(i => i.Entry.Paragraph == item.Entry.Paragraph), _items.Count(i => i.Entry.Paragraph == item.Entry.Paragraph), "with paragraph");
        else if (what == 8 && isFresh && words.Length > 7)
        {
            Reword(item, words, share: 10);
            Move(at, 1, "moved, reworded");
        }
    }

    /// <summary>Replaces, drops or adds one word in <paramref name="share"/>, at least one.</summary>
    private void Reword(Item item, string[] words, int share)
    {
        var changed = words.ToList();
        for (var i = 0; i < Math.Max(1, words.Length / share); i++)
        {
            var word = _dice.Pick(_dice.Pick(_other).Text.Split(' '));
            var at = _dice.Next(changed.Count);
            var how = _dice.Next(3);
            if (how == 0)
                changed.Insert(at, word);
            else if (how == 1)
                changed[at] = word;
            else
                changed.RemoveAt(at);
        }
        item.Entry = item.Entry with { Text = string.Join(' ', changed) };
        item.What = share == 3 ? "reworded much" : "reworded";
    }

    private void Split(int at, string[] words)
    {
        var cut = _dice.Between(4, words.Length - 4);
        var item = _items[at];
        var (first, second) = (string.Join(' ', words[..cut]).TrimEnd(',', ';') + ".", string.Join(' ', words[cut..]));
        _items[at] = new Item(item.Entry with { Text = first }, item.Origins) { What = "split" };
        _items.Insert(at + 1, new Item(item.Entry with { Text = "It " + second }, item.Origins) { What = "split" });
    }

    private void Merge(int at, Item next)
    {
        var item = _items[at];
        _items[at] = new Item(item.Entry with { Text = item.Entry.Text.TrimEnd('.') + ", and " + next.Entry.Text }, [.. item.Origins, .. next.Origins]) { What = "merged" };
        _items.RemoveAt(at + 1);
    }

    private void Move(int at, int count, string what)
    {
        var taken = _items.GetRange(at, count);
        _items.RemoveRange(at, count);
        foreach (var item in taken)
            item.What = item.What == "unchanged" || what == "moved, reworded" ? what : item.What;
        _items.InsertRange(_dice.Next(_items.Count + 1), taken);
    }
}
