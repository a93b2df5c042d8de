using System.Globalization;
using System.Text.RegularExpressions;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>Finds where something can be planted in the life of a person.</summary>
internal static partial class PersonSites
{
    /// <summary>Sections that tell what a person lived through, and not what came of it.</summary>
    private static readonly string[] Afterlife =
        ["legacy", "death", "influence", "reception", "honor", "honour", "memor", "award", "works", "view", "philosoph", "burial",
            "funeral", "critic", "popular"];

    public static IEnumerable<Site> Find(Page page)
    {
        var subject = Subject.Of(page);
        if (subject is not null)
        {
            foreach (var site in OfSubject(page, subject))
                yield return site;
        }
        foreach (var site in Mentioned(page, subject))
            yield return site;
    }

    private static IEnumerable<Site> OfSubject(Page page, Subject subject)
    {
        var facts = subject.Facts();
        List<int> told = [.. subject.Told];
        var story = page.Sentences.Where(s => s.Section.Length > 0 && !Array.Exists(Afterlife, w => s.Section.Contains(w,
            StringComparison.OrdinalIgnoreCase)))
            .GroupBy(s => s.Paragraph).Select(p => p.ToList())
            .Where(p => p.Exists(s => Regex.IsMatch(s.Text, $@"\b(?:{(subject.IsWoman ? "She" : "He")}|{Regex.Escape(subject.Surname)})\b")
                && LifeYears(s).Any(y => y > subject.Birth && y < (subject.Death ?? 2012)))).ToList();
        foreach (var paragraph in story)
        {
            var last = paragraph[^1];
            // "He" is understood where the sentence before begins with the subject too.
            var isHe = Regex.IsMatch(last.Text, $@"^(?:{(subject.IsWoman ? "She" : "He")}|{Regex.Escape(subject.Surname)})\b");
            var here = new Dictionary<string, string>(facts, StringComparer.Ordinal) { ["who"] = isHe ? facts["he"] : facts["surname"] };
            yield return new Site(page, "life", last.End, last.End, (last.End, last.End), here, told);
        }
        if (story.Count > 0)
        {
            var first = story[0][^1];
            var young = Clear(first);
            yield return new Site(page, "youth", first.End, first.End, (first.End, first.End), young, told);
            if (Told(page, subject, "birth_place", Birthplace()) is { Count: > 0 } births)
                yield return new Site(page, "birth-told", first.End, first.End, (first.End, first.End), young, births);
            var end = story[^1][^1];
            var old = Clear(end);
            yield return new Site(page, "end", end.End, end.End, (end.End, end.End), old, told);
            if (Told(page, subject, "death_place", Deathplace()) is { Count: > 0 } deaths)
                yield return new Site(page, "death-told", end.End, end.End, (end.End, end.End), old, deaths);
        }
        // At the head of a sentence "he" is somebody else where the sentence before begins with somebody else; the name stands there then.
        Dictionary<string, string> Clear(PageSentence before) =>
            Regex.IsMatch(before.Text, $@"^(?:(?:On|In) [^,]+, )?(?:{(subject.IsWoman ? "She" : "He")}|{(subject.IsWoman ? "she" : "he")}|{Regex.Escape(subject.Surname)})\b")
                ? facts : new Dictionary<string, string>(facts, StringComparer.Ordinal) { ["whose"] = facts["surname"] + "'s", ["subject"] = facts["surname"] };
        foreach (var site in Years(page, subject, facts, told).Concat(Places(page, subject, facts)).Concat(Fields(page, subject, facts)))
            yield return site;
    }

    /// <summary>Where the page tells a place of the person: the infobox, and sentences that name the person first.</summary>
    private static List<int> Told(Page page, Subject subject, string field, Regex prose)
    {
        var own = page.Sentences.Where(s => prose.IsMatch(s.Text)
            && Regex.IsMatch(s.Text, $@"^(?:(?:On|In) [^,]+, )?(?:He|She|he|she|(?:\p{{L}}+ )?{Regex.Escape(subject.Surname)})\b"))
                .Select(s => s.Start);
        return [.. own, .. subject.Field(field) is { } line && line.Value.Contains("[[", StringComparison.Ordinal) ? [line.Index]
            : Array.Empty<int>()];
    }

    /// <summary>"In 1921 he travelled …": the words that date an act of the person.</summary>
    private static IEnumerable<Site> Years(Page page, Subject subject, Dictionary<string, string> facts, List<int> told)
    {
        var pattern = new Regex($@"^(?<in>In (?<y>\d{{4}})),? (?:{(subject.IsWoman ? "she" : "he")}|{Regex.Escape(subject.Surname)}) (?:{Acts})\b"
            + $@"|^(?:{(subject.IsWoman ? "She" : "He")}|{Regex.Escape(subject.Surname)}) (?:{Acts})\b[^,;]{{3,80}} (?<in>in (?<y>\d{{4}}))(?=[.,])");
        foreach (var sentence in page.Sentences.Where(s => s.Section.Length > 0))
        {
            var match = pattern.Match(sentence.Text);
            if (!match.Success || !int.TryParse(match.Groups["y"].Value, CultureInfo.InvariantCulture, out var year)
                || year <= subject.Birth || year >= (subject.Death ?? 2012))
                continue;
            var here = new Dictionary<string, string>(facts, StringComparer.Ordinal) { ["year"] = match.Groups["y"].Value };
            var (start, end) = sentence.InFile(match.Groups["in"]);
            here["in"] = match.Groups["in"].Value[..2];
            yield return new Site(page, "act-year", start, end, (sentence.Start, sentence.End), here, told);
            yield return new Site(page, "after-act", sentence.End, sentence.End, (sentence.End, sentence.End), here, [start]);
        }
    }

    /// <summary>"was born in Ulm", where the infobox tells the place too.</summary>
    private static IEnumerable<Site> Places(Page page, Subject subject, Dictionary<string, string> facts)
    {
        foreach (var (place, field, verb) in new[] { (subject.BirthPlace, "birth_place", "[Bb]orn"), (subject.DeathPlace, "death_place",
            "died") })
        {
            if (place is null)
                continue;
            foreach (var sentence in page.Sentences)
            {
                var match = Regex.Match(sentence.Text,
                    $@"\b{verb}\b[^.;()]{{0,60}}? (?:in|at) (?<p>{Regex.Escape(place)}(?:, (?!{Regex.Escape(subject.Surname)})\p{{Lu}}\p{{L}}+(?: \p{{Lu}}\p{{L}}+)*)*)(?=\.(?! ?\p{{L}}\.)| (?!\p{{Lu}})|, (?!\p{{Lu}}))");
                if (!match.Success || !(sentence.Text.Contains(subject.Surname, StringComparison.Ordinal) || Own().IsMatch(sentence.Text))
                    || WholeLink(page.Raw, sentence.InFile(match.Groups["p"])) is not var (start, end))
                    continue;
                yield return new Site(page, field.Replace('_', '-'), start, end, (sentence.Start, sentence.End), facts,
                    [subject.Field(field)!.Index]);
            }
        }
    }

    /// <summary>The range with the brackets and targets of the links at its ends; null where it cuts through the text of a link.</summary>
    private static (int Start, int End)? WholeLink(string raw, (int Start, int End) range)
    {
        var (start, end) = range;
        var open = raw.LastIndexOf("[[", start, StringComparison.Ordinal);
        if (open >= 0 && raw.IndexOf("]]", open, StringComparison.Ordinal) >= start)
        {
            if (open + 2 != start && raw[start - 1] != '|')
                return null;
            start = open;
        }
        open = raw.LastIndexOf("[[", end - 1, StringComparison.Ordinal);
        if (open >= 0 && raw.IndexOf("]]", open, StringComparison.Ordinal) is var close && close >= end - 1)
        {
            if (close != end)
                return null;
            end += 2;
        }
        return (start, end);
    }

    /// <summary>The years of the lead's bracket and of the infobox.</summary>
    private static IEnumerable<Site> Fields(Page page, Subject subject, Dictionary<string, string> facts)
    {
        foreach (var (field, own, year) in new[] { (subject.BirthField, "b", (int?)subject.Birth), (subject.DeathField, "d",
            subject.Death) })
        {
            if (year is not { } told)
                continue;
            var here = new Dictionary<string, string>(facts, StringComparer.Ordinal) { ["year"] = Text(told), ["slip"] = Text(Slip(told)),
                ["day"] = subject.Bracket.Groups[own].Value };
            var (start, end) = subject.Lead.InFile(subject.Bracket.Groups[own]);
            var lead = (subject.Lead.Start, subject.Lead.End);
            List<int> others = [.. page.Sentences.Where(s => s != subject.Lead && Regex.IsMatch(s.Text, own == "b" ? @"\b[Bb]orn\b"
                : @"\bdied\b")
                && s.Text.Contains(Text(told), StringComparison.Ordinal)).Select(s => s.Start)];
            if (field is { } line && line.Value.IndexOf(Text(told), StringComparison.Ordinal) is var at && at >= 0)
            {
                yield return new Site(page, "field-year", line.Index + at, line.Index + at + Text(told).Length, (line.Index,
                    line.Index + line.Length),
                    here, [subject.Lead.Start]);
                others.Add(line.Index);
                var value = line.Index + line.Value.IndexOf('=', StringComparison.Ordinal) + 1;
                yield return new Site(page, "field-value", value, line.Index + line.Value.TrimEnd().Length, (line.Index,
                    line.Index + line.Length),
                    here, [subject.Lead.Start]);
            }
            if (others.Count > 0)
                yield return new Site(page, own == "b" ? "lead-birth" : "lead-death", start, end, lead, WithSlippedDay(here), others);
        }
    }

    /// <summary>Others whose lives a bracket tells: "Fourier (1768–1830)".</summary>
    private static IEnumerable<Site> Mentioned(Page page, Subject? subject)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in page.Sentences)
        {
            foreach (Match match in Life().Matches(sentence.Text))
            {
                var (birth, death) = (int.Parse(match.Groups["b"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["d"].Value,
                    CultureInfo.InvariantCulture));
                var name = match.Groups["n"].Value;
                if (death - birth is < 25 or > 100 || NoPerson().IsMatch(name) || !seen.Add(name) || subject is not null
                    && name.Contains(subject.Surname, StringComparison.Ordinal))
                    continue;
                var facts = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["name"] = name, ["surname"] = name.Split(' ')[^1], ["who"] = name.Split(' ')[^1], ["birth"] = Text(birth),
                        ["death"] = Text(death),
                    ["mid"] = Text(birth + ((death - birth) * 2 / 3)), ["age"] = Text(death - birth),
                };
                yield return new Site(page, "mentioned", sentence.End, sentence.End, (sentence.End, sentence.End), facts, [sentence.Start]);
                var (start, _) = sentence.InFile(match.Groups["b"]);
                var (_, end) = sentence.InFile(match.Groups["d"]);
                yield return new Site(page, "mentioned-years", start, end, (sentence.Start, sentence.End), facts, [sentence.Start]);
            }
        }
    }

    private static IEnumerable<int> LifeYears(PageSentence sentence) =>
        Year().Matches(sentence.Text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture));

    /// <summary>The year with a digit mistyped, far enough away to be no other way of counting.</summary>
    public static int Slip(int year) => year % 10 < 5 ? year + 4 : year - 4;

    private static Dictionary<string, string> WithSlippedDay(Dictionary<string, string> facts)
    {
        facts["slipday"] = facts["day"].Replace(facts["year"], facts["slip"], StringComparison.Ordinal);
        return facts;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What only the living do.</summary>
    private const string Acts = "moved|travell?ed|married|met|wrote|went|visited|attended|joined|began|left|returned|gave|spoke|delivered|studied|graduated|"
        + "enrolled|resigned|arrived|settled|served|worked|bought|entered|lived|emigrated|renounced|told|asked|became|took|made|accepted|applied|ran|started";

    [GeneratedRegex(@"\b1[0-9]\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\bwas born\b[^.;]{0,60} in \p{Lu}")]
    private static partial Regex Birthplace();

    [GeneratedRegex(@"\bdied\b[^.;]{0,60} (?:in|at) (?:[a-z ]{0,20})\p{Lu}\p{Ll}+[a-z]*(?! \d)")]
    private static partial Regex Deathplace();

    [GeneratedRegex(@"^(?:He|She|Born)\b")]
    private static partial Regex Own();

    [GeneratedRegex(@"(?<n>\p{Lu}[\p{L}.'-]+(?: (?:\p{Lu}[\p{L}.'-]*|van|von|de|der|al-\p{L}+))+) \((?<b>\d{4}) ?[–-] ?(?<d>\d{4})\)")]
    private static partial Regex Life();

    [GeneratedRegex(@"\b(?:War|Wars|Century|Period|Dynasty|Republic|Party|Era|Empire|Battle|Crisis|Act|Railway|Revolution|Society|Magazine|University|School|Company)\b")]
    private static partial Regex NoPerson();
}
