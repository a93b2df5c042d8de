using System.Globalization;
using System.Text.RegularExpressions;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>Finds where something can be planted about things: when they began, how many there are, from when to when.</summary>
internal static partial class ThingSites
{
    public static IEnumerable<Site> Find(Page page) =>
        Beginnings(page).Concat(Counts(page)).Concat(Repeated(page)).Concat(Lists(page)).Concat(Ranges(page)).Concat(Weekdays(page)).Concat(Paragraphs(page));

    /// <summary>"The newspaper was founded by … in 1826".</summary>
    private static IEnumerable<Site> Beginnings(Page page)
    {
        var isLife = Subject.Of(page) is not null;
        foreach (var sentence in page.Sentences)
        {
            var match = Begun().Match(sentence.Text);
            // "The film" of a person's life may be another film elsewhere.
            if (!match.Success || (isLife && match.Groups["t"].Value.Count(char.IsUpper) == 1))
                continue;
            var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
            var facts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["thing"] = Inside(match.Groups["t"].Value), ["were"] = match.Groups["w"].Value, ["begun"] = match.Groups["v"].Value,
                ["year"] = match.Groups["y"].Value, ["slip"] = Text(PersonSites.Slip(year)),
            };
            if (Later(page, sentence) is { } at)
                yield return new Site(page, "begun", at, at, (at, at), facts, [sentence.Start]);
            // The same year told again with the same verb somewhere else.
            List<int> again = [.. page.Sentences.Where(s => s != sentence && s.Text.Contains(facts["year"], StringComparison.Ordinal)
                && s.Text.Contains(facts["begun"], StringComparison.Ordinal) && s.Text.Contains(facts["thing"].Split(' ')[^1],
                    StringComparison.OrdinalIgnoreCase)).Select(s => s.Start)];
            foreach (Match field in Field().Matches(page.Raw))
            {
                if (field.Value.Contains(facts["year"], StringComparison.Ordinal) && sentence.Paragraph <= 1)
                    again.Add(field.Index);
            }
            if (again.Count == 0)
                continue;
            var (start, end) = sentence.InFile(match.Groups["y"]);
            yield return new Site(page, "begun-year", start, end, (sentence.Start, sentence.End), facts, again);
        }
    }

    /// <summary>"Alabama has 67 counties": to be told again elsewhere.</summary>
    private static IEnumerable<Site> Counts(Page page)
    {
        foreach (var sentence in page.Sentences)
        {
            var match = Counted().Match(sentence.Text);
            if (!match.Success || Number(match.Groups["n"].Value) is not (>= 3 and var number) || Later(page, sentence) is not { } at)
                continue;
            yield return new Site(page, "counted", at, at, (at, at), CountFacts(match, number, match.Groups["t"].Value,
                match.Groups["h"].Value), [sentence.Start]);
        }
    }

    /// <summary>The same number of the same things in two sentences that share another word.</summary>
    private static IEnumerable<Site> Repeated(Page page)
    {
        var told = page.Sentences.SelectMany(s => Things().Matches(s.Text).Select(m => (Sentence: s, Match: m,
            Key: $"{Number(m.Groups["n"].Value)} {m.Groups["o"].Value}")))
            .Where(t => Number(t.Match.Groups["n"].Value) is >= 3 && !Units().IsMatch(t.Match.Groups["o"].Value));
        foreach (var group in told.GroupBy(t => t.Key, StringComparer.Ordinal))
        {
            var uses = group.DistinctBy(t => t.Sentence.Start).ToList();
            if (uses.Count is < 2 or > 4)
                continue;
            var (sentence, match, _) = uses[^1];
            List<int> others = [.. uses[..^1].Where(u => Shared(u.Sentence.Text, sentence.Text) >= 2).Select(u => u.Sentence.Start)];
            // What England has is not what Australia has, and a story or a report is another's voice.
            if (others.Count != uses.Count - 1 || uses.Exists(u => Told().IsMatch(u.Sentence.Text) || Setting(u.Sentence.Text) != Setting(sentence.Text)))
                continue;
            var (start, end) = sentence.InFile(match.Groups["n"]);
            yield return new Site(page, "count-again", start, end, (sentence.Start, sentence.End), CountFacts(match,
                Number(match.Groups["n"].Value)!.Value, "", ""), others);
        }
    }

    /// <summary>"three sons: John, Clint, and Burk".</summary>
    private static IEnumerable<Site> Lists(Page page)
    {
        foreach (var sentence in page.Sentences)
        {
            var match = Listed().Match(sentence.Text);
            if (!match.Success || Number(match.Groups["n"].Value) is not { } number || match.Groups["i"].Captures.Count + 1 != number)
                continue;
            var (start, end) = sentence.InFile(match.Groups["n"]);
            yield return new Site(page, "listed", start, end, (sentence.Start, sentence.End), CountFacts(match, number, "", ""),
                [sentence.Start]);
        }
    }

    /// <summary>"from 1826 to 1869".</summary>
    private static IEnumerable<Site> Ranges(Page page)
    {
        foreach (var sentence in page.Sentences)
        {
            var match = Range().Match(sentence.Text);
            if (!match.Success || string.CompareOrdinal(match.Groups["a"].Value, match.Groups["b"].Value) >= 0)
                continue;
            var (start, _) = sentence.InFile(match.Groups["a"]);
            var (_, end) = sentence.InFile(match.Groups["b"]);
            var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["from"] = match.Groups["a"].Value,
                ["to"] = match.Groups["b"].Value, ["and"] = match.Groups["c"].Value };
            yield return new Site(page, "range", start, end, (sentence.Start, sentence.End), facts, [sentence.Start]);
        }
    }

    /// <summary>The names behind "In" at a sentence's head: "In England, Wales, and Scotland".</summary>
    private static string Setting(string sentence) => Place().Match(sentence).Value;

    private static IEnumerable<Site> Weekdays(Page page)
    {
        foreach (var sentence in page.Sentences)
        {
            var match = Weekday().Match(sentence.Text);
            if (!match.Success)
                continue;
            var (start, end) = sentence.InFile(match.Groups["w"]);
            var days = new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
            var other = days[(Array.IndexOf(days, match.Groups["w"].Value) + 3) % 7];
            yield return new Site(page, "weekday", start, end, (sentence.Start, sentence.End),
                new Dictionary<string, string>(StringComparer.Ordinal) { ["weekday"] = match.Groups["w"].Value, ["wrongday"] = other },
                    [sentence.Start]);
        }
    }

    /// <summary>Ends of paragraphs with history in them, where an editor may add an episode.</summary>
    private static IEnumerable<Site> Paragraphs(Page page)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paragraph in page.Sentences.Where(s => s.Section.Length > 0).GroupBy(s => s.Paragraph))
        {
            var last = paragraph.Last();
            if (paragraph.Sum(s => Year().Count(s.Text)) >= 2)
                yield return new Site(page, "episode", last.End, last.End, (last.End, last.End), facts, []);
        }
    }

    /// <summary>The end of a paragraph of another section.</summary>
    private static int? Later(Page page, PageSentence told)
    {
        var others = page.Sentences.Where(s => s.Paragraph != told.Paragraph && s.Section != told.Section).GroupBy(s => s.Paragraph)
            .Select(p => p.Last().End).ToList();
        return others.Count > 0 ? others[(told.Start + told.Text.Length) % others.Count] : null;
    }

    private static Dictionary<string, string> CountFacts(Match match, int number, string thing, string has) => new(StringComparer.Ordinal)
    {
        ["n"] = match.Groups["n"].Value, ["number"] = Text(number), ["things"] = match.Groups["o"].Value, ["thing"] = Inside(thing),
            ["has"] = has,
        ["more"] = Write(number + (number < 10 ? 2 : number / 6 + 1), match.Groups["n"].Value),
        ["fewer"] = Write(number - (number < 5 ? 1 : number / 6 + 1), match.Groups["n"].Value),
    };

    /// <summary>The name as it stands inside a sentence.</summary>
    private static string Inside(string thing) => thing.StartsWith("The ", StringComparison.Ordinal) ? "the " + thing[4..] : thing;

    private static int Shared(string one, string other) =>
        Content().Matches(one).Select(m => m.Value.ToUpperInvariant()).Intersect(Content().Matches(other).Select(m =>
            m.Value.ToUpperInvariant())).Count();

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve"];

    private static int? Number(string text) => Array.IndexOf(Words, text) is >= 0 and var word ? word
        : int.TryParse(text.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Write(int number, string model) =>
        char.IsLetter(model[0]) && number < Words.Length ? Words[number] : number.ToString(number > 9999 || model.Contains(',') ? "N0"
            : "0", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private const string Figure = @"(?<n>three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}(?:,\d{3})+|\d{1,3})";

    [GeneratedRegex(@"^(?<t>The(?: [\p{L}'-]+){1,4}|(?!It|This|They|He|She|That|There|These|Its|His|Her)\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,3}) (?<w>was|were) (?:first |originally |formally |officially )?(?<v>founded|established|opened|built|completed|created|formed|launched|published|incorporated|released)\b(?: by [^.;,]{3,50}?| in \p{Lu}[\p{L}]+| at \p{Lu}[\p{L} ]+?)? (?:in|on)(?: \p{L}+ \d{1,2},| \d{1,2} \p{L}+| (?:early|late|\p{Lu}\p{Ll}+))? (?<y>1\d{3}|20[01]\d)\b")]
    private static partial Regex Begun();

    [GeneratedRegex(@"^[ \t]*\|[ \t]*(?:established\w*|founded|foundation|formed|formation|opened|released?|pub_date|launch_date|launched|first_flight|admission\w*|date)[ \t]*=[^\n]*\d{4}[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?<t>The \p{L}+(?: \p{L}+){0,2}|(?!It|This|They|He|She|That|There|These|We|Some)\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}) (?<h>has|have|had|contains|comprises|consists of|consisted of|is divided into|are divided into) " + Figure + @" (?<o>(?:\p{Ll}[\p{Ll}-]+ )?\p{Ll}{2,}s)(?=[ ,.;:])")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<!\b(?:than|over|least|most|about|around|nearly|almost|to|some|approximately|under|or|and|between|the next|January|February|March|April|May|June|July|August|September|October|November|December) )\b" + Figure + @" (?<o>(?:\p{Ll}[\p{Ll}-]+ )?\p{Ll}{3,}(?:s|men|people|children))(?=[ ,.;:)])")]
    private static partial Regex Things();

    [GeneratedRegex(@"\b" + Figure + @" (?<o>(?:\p{Ll}+ ){0,1}\p{Ll}{3,}s): (?:(?<i>[^,;:.()]{3,40})(?: \([^)]*\))?, ){1,8}(?<l>(?:and )[^,;:.()]{3,40})(?: \([^)]*\))?[.]")]
    private static partial Regex Listed();

    [GeneratedRegex(@"\b(?:from (?<a>1\d{3}) (?<c>to|until) (?<b>(?:1\d|20)\d{2})|between (?<a>1\d{3}) (?<c>and) (?<b>(?:1\d|20)\d{2}))\b")]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(?<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? (?:\d{1,2} \p{Lu}\p{Ll}+ \d{4}|\p{Lu}\p{Ll}+ \d{1,2}, ?\d{4})")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?:years?|days?|months?|weeks?|hours?|minutes?|miles?|times|percent|dollars?|feet|metres|meters|kilometers|kilometres|degrees|of|is|was|decades|seconds|centuries|others)\b")]
    private static partial Regex Units();

    [GeneratedRegex(@"\b(?:said|says|according|claimed|reported|story|legend|myth|estimated|survey|[Tt]hen he|[Tt]hen she|['‘“]\[)")]
    private static partial Regex Told();

    [GeneratedRegex(@"^(?:In|At) \p{Lu}[\p{L} ,]+?(?=, \p{Ll})")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b1[5-9]\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b\p{L}{6,}\b")]
    private static partial Regex Content();
}
