using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Counts;

namespace MoscowTrials.Tests.Claims.Counts;

/// <summary>Writes the numbers of a text as a line, so that a table can hold them beside it.</summary>
internal static class CountText
{
    /// <summary>The numbers of all sentences: <c>4 defendant, part; 10..20 ship; 30.. person; 25% voter, share</c>; a whole has no word for it.</summary>
    public static string Numbers(string text)
    {
        var all = Reading.Of(text).Claims.SelectMany(c => c.Quantities).Select(Number).ToList();
        return all.Count == 0 ? Reading.Nothing : string.Join("; ", all);
    }

    /// <summary>The wholes with their parts: <c>53 = 4 + 11, apart</c>.</summary>
    public static string Sums(string text)
    {
        var read = Reading.Of(text);
        var sums = read.Counts.Partitions.Select(p =>
            $"{Value(read, p.Whole)} = {string.Join(" + ", p.Parts.Select(part => Value(read, part)))}, {p.Basis.ToString().ToLowerInvariant()}{(p.IsComplete ? ", complete" : "")}").ToList();
        return sums.Count == 0 ? Reading.Nothing : string.Join("; ", sums);
    }

    /// <summary>Stated numbers with the length of their lists: <c>3: 4</c>, <c>3: 2 to 3</c>.</summary>
    public static string Lists(string text)
    {
        var read = Reading.Of(text);
        var lists = read.Counts.Enumerations.Select(e =>
            $"{Value(read, e.Stated)}: {(e.Least == e.Most ? Text(e.Least) : $"{Text(e.Least)} to {Text(e.Most)}")}{(e.IsOpen ? " or more" : "")}").ToList();
        return lists.Count == 0 ? Reading.Nothing : string.Join("; ", lists);
    }

    private static string Number(Quantity q)
    {
        var unit = q.Role == QuantityRole.Share ? "%" : "";
        var bounds = q.Minimum == q.Maximum ? Text(q.Minimum) : $"{Text(q.Minimum)}..{(q.Maximum is { } most ? Text(most) : "")}";
        return $"{bounds}{unit}{(q.Of is { } noun ? " " + noun : "")}{(q.Role == QuantityRole.Whole ? "" : ", " + q.Role.ToString().ToLowerInvariant())}";
    }

    private static string Value(ArticleClaims read, QuantityPlace place) => Text(read.Claims[place.Claim].Quantities[place.Index].Minimum);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
