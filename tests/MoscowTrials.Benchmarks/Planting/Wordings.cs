using System.Globalization;
using System.Text.RegularExpressions;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>A way to write a plant: a line of wordings.tsv.</summary>
/// <param name="Number">The line it stands on.</param>
internal sealed record Wording(int Number, string Site, string Kind, bool IsTwin, string Trap, string Stage, string Text);

/// <summary>The wordings and lists of wordings.tsv.</summary>
internal sealed partial class Wordings
{
    private readonly Dictionary<string, List<string>> _lists = new(StringComparer.Ordinal);

    private Wordings(IEnumerable<string> lines)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells is ["list", var list, var item])
                (_lists.TryGetValue(list, out var items) ? items : _lists[list] = []).Add(item);
            else if (cells is [var site, var kind, "plant" or "twin", var trap, var stage, var text])
                All.Add(new Wording(number, site, kind, cells[2] == "twin", trap, stage == "-" ? "" : stage, text));
            else
                throw new FormatException($"wordings.tsv:{number}: neither a list's item nor a wording of six columns");
        }
    }

    public List<Wording> All { get; } = [];

    public static Wordings Read() => new(File.ReadLines(Repository.PathOf("tests/MoscowTrials.Benchmarks/Planting/wordings.tsv")));

    /// <summary>Writes a plant out; null where the page does not tell something that the wording needs, or a year would not do.</summary>
    public Plant? Write(Site site, Wording wording, Dice dice)
    {
        var known = new Dictionary<string, string>(site.Facts, StringComparer.Ordinal);
        var stage = Fill(wording.Stage, known, dice, site.Page);
        var text = Fill(wording.Text, known, dice, site.Page);
        if (stage is null || text is null)
            return null;
        // A sentence that is put in follows the sentence before it; its name at its head has its capital.
        if (site.Start == site.End)
        {
            stage = stage.Length > 0 ? " " + Capital(stage) : "";
            text = " " + Capital(text);
        }
        return new Plant { Site = site, Wording = wording, Stage = stage, Text = text };
    }

    private string? Fill(string template, Dictionary<string, string> known, Dice dice, Page page)
    {
        var isComplete = true;
        var text = Blank().Replace(template, blank =>
        {
            var (name, slot) = (blank.Groups[1].Value, blank.Groups[1].Value + blank.Groups[2].Value);
            if (blank.Groups[3].Length > 0)
            {
                if (!known.TryGetValue(slot, out var year) || !int.TryParse(year, CultureInfo.InvariantCulture, out var from))
                    return Missing();
                var least = int.Parse(blank.Groups[4].Value, CultureInfo.InvariantCulture);
                var most = blank.Groups[5].Length > 0 ? int.Parse(blank.Groups[5].Value, CultureInfo.InvariantCulture) : least;
                var value = from + ((blank.Groups[3].Value == "-" ? -1 : 1) * dice.Between(Math.Min(least, most), Math.Max(least, most)));
                // What would lie in the future, or needs an era, is written in another way.
                return value is > 0 and < 2012 ? value.ToString(CultureInfo.InvariantCulture) : Missing();
            }
            if (known.TryGetValue(slot, out var value2))
                return value2;
            if (!_lists.TryGetValue(name, out var list))
                return Missing();
            // Something of which the page says nothing yet.
            var free = list.Where(item => !known.ContainsValue(item) && (!char.IsUpper(item[0]) || name == "month"
                || !page.Raw.Contains(item, StringComparison.Ordinal))).ToList();
            return free.Count > 0 ? known[slot] = Fill(dice.Pick(free), known, dice, page) ?? Missing() : Missing();
        });
        return isComplete ? text : null;

        string Missing()
        {
            isComplete = false;
            return "";
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary><c>{name}</c>, <c>{name2}</c> for another of the same list, <c>{year+3..20}</c> for a year counted from one.</summary>
    [GeneratedRegex(@"\{([a-z]+)(\d?)(?:([+-])(\d+)(?:\.\.(\d+))?)?\}")]
    private static partial Regex Blank();
}
