using System.Collections.Frozen;
using System.Globalization;
using MoscowTrials.Claims.Lexicon;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>A holiday's name as tokens, and when it is.</summary>
/// <param name="Words">The tokens in lower case, the apostrophe being one of them.</param>
/// <param name="Month">1 to 12, or 0 where it moves with Easter.</param>
/// <param name="Day">Day of the month; days after Easter Sunday, negative before, where it moves.</param>
/// <param name="NeedsYear">Also the name of something else, so that its year has to stand right behind it.</param>
internal sealed record Holiday(string[] Words, byte Month, sbyte Day, bool NeedsYear);

/// <summary>The holidays of Lexicon/holidays.tsv by their first word, the longest name first.</summary>
internal static class HolidayTable
{
    private static readonly FrozenDictionary<string, Holiday[]> ByFirst = LexiconTable.Read("holidays.tsv", 2)
        .SelectMany(row => row[1].Split(", ").Select(name => Parse(row[0], name)))
        .GroupBy(holiday => holiday.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(h => h.Words.Length)
            .ToArray(), StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, Holiday[]>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Those whose name begins with the word.</summary>
    internal static ReadOnlySpan<Holiday> Starting(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var holidays) ? holidays : [];

    private static Holiday Parse(string when, string name)
    {
        var needsYear = name[0] == '*';
        var words = name.TrimStart('*').Replace("'", " ' ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        const string Easter = "Easter";
        if (when.StartsWith(Easter, StringComparison.Ordinal))
            return new Holiday(words, 0,
                sbyte.Parse(when.AsSpan(Easter.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), needsYear);
        return new Holiday(words, byte.Parse(when.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture),
            sbyte.Parse(when.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture), needsYear);
    }
}
