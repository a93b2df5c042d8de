using System.Globalization;
using System.Text.RegularExpressions;

namespace MoscowTrials.Benchmarks.Planting;

/// <summary>The person whom a page is about, as far as its lead and its infobox tell by simple patterns.</summary>
internal sealed partial class Subject
{
    private readonly Page _page;

    private Subject(Page page, PageSentence lead, Match bracket, string name)
    {
        _page = page;
        (Lead, Bracket, Name) = (lead, bracket, name);
        var words = name.Split(' ').Where(w => !w.EndsWith("r.", StringComparison.Ordinal)).ToList();
        Surname = words[^1].Trim('"', '”');
        BirthField = Field("birth_date");
        DeathField = Field("death_date");
        Birth = YearIn(bracket.Groups["b"].Value);
        Death = bracket.Groups["d"].Success ? YearIn(bracket.Groups["d"].Value) : null;
        var text = page.Raw;
        IsWoman = text.Split(" she ").Length > text.Split(" he ").Length;
        BirthPlace = Field("birth_place") is { } place ? Link().Match(place.Value) is { Success: true } link ? link.Groups[1].Value : null
            : null;
        DeathPlace = Field("death_place") is { } end ? Link().Match(end.Value) is { Success: true } link2 ? link2.Groups[1].Value : null
            : null;
        Wider = Field("birth_place") is { } wide && Link().Matches(wide.Value) is { Count: > 1 } links ? links[^1].Groups[1].Value : null;
    }

    public PageSentence Lead { get; }

    /// <summary>The bracket of the lead with its groups b and d, on <see cref="Lead"/>'s text.</summary>
    public Match Bracket { get; }

    public string Name { get; }

    public string Surname { get; }

    public int Birth { get; }

    public int? Death { get; }

    public bool IsWoman { get; }

    public string? BirthPlace { get; }

    public string? DeathPlace { get; }

    /// <summary>A wider place than the birth place, of which it is part.</summary>
    public string? Wider { get; }

    public Match? BirthField { get; }

    public Match? DeathField { get; }

    /// <summary>Where the page tells the life.</summary>
    public IEnumerable<int> Told => new[] { Lead.Map[Bracket.Index], BirthField?.Index ?? -1, DeathField?.Index ?? -1 }.Where(at =>
        at >= 0);

    public Dictionary<string, string> Facts()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = Name,
            ["surname"] = Surname,
            ["who"] = Surname,
            ["he"] = IsWoman ? "she" : "he",
            ["him"] = IsWoman ? "her" : "him",
            ["his"] = IsWoman ? "her" : "his",
            // At the head of a sentence: the name where the pronoun could be another's.
            ["subject"] = IsWoman ? "she" : "he",
            ["whose"] = IsWoman ? "her" : "his",
            ["birth"] = Text(Birth),
            ["born"] = Bracket.Groups["b"].Value,
        };
        if (Death is { } death)
        {
            facts["death"] = Text(death);
            facts["died"] = Bracket.Groups["d"].Value;
            facts["mid"] = Text(Birth + ((death - Birth) * 2 / 3));
            facts["age"] = Text(death - Birth);
        }
        if (BirthPlace is not null)
            facts["birthplace"] = BirthPlace;
        if (DeathPlace is not null)
            facts["deathplace"] = DeathPlace;
        if (Wider is not null && Wider != BirthPlace)
            facts["wider"] = Wider;
        return facts;
    }

    /// <summary>The field of the infobox with its line.</summary>
    public Match? Field(string name) =>
        Regex.Match(_page.Raw, @"^[ \t]*\|[ \t]*" + name + @"[ \t]*=[^\n]*\d?[^\n]*", RegexOptions.Multiline) is { Success: true } field
            ? field : null;

    /// <summary>The subject, where the page has one whose life it tells.</summary>
    public static Subject? Of(Page page)
    {
        foreach (var sentence in page.Sentences.TakeWhile(s => s.Section.Length == 0).Take(2))
        {
            var from = page.Raw.IndexOf("'''", Math.Max(sentence.Start - 5, 0), StringComparison.Ordinal);
            var bold = from >= 0 && from < sentence.Start + 5 ? Bold().Match(page.Raw, from) : Match.Empty;
            var plain = Plain().Match(sentence.Text);
            var name = bold.Success ? bold.Groups[1].Value.Trim('\'') : plain.Success ? plain.Groups[1].Value : null;
            if (name is null || name.Split(' ').Length is < 2 or > 5)
                continue;
            var bracket = LifeBracket().Match(sentence.Text);
            if (!bracket.Success)
                bracket = BirthBracket().Match(sentence.Text);
            if (!bracket.Success || bracket.Index > 220)
                continue;
            var subject = new Subject(page, sentence, bracket, name);
            if (subject.Death is null ? subject.Birth > 1850 : subject.Death - subject.Birth is > 15 and < 110)
                return subject;
        }
        return null;
    }

    private static int YearIn(string text) => int.Parse(Year().Match(text).Value, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G'''+(?:\{\{[^}]*\}\})?([\w .'""“”-]{4,60}?)'''")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^((?:\p{Lu}[\w.'-]+ ){1,3}\p{Lu}[\w'-]+) \(")]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?<b>(?:\d{1,2} \p{Lu}\p{Ll}+ |\p{Lu}\p{Ll}+ \d{1,2}, ?)?\d{3,4}) ?[–-] ?(?<d>(?:\d{1,2} \p{Lu}\p{Ll}+ |\p{Lu}\p{Ll}+ \d{1,2}, ?)?\d{3,4})")]
    private static partial Regex LifeBracket();

    [GeneratedRegex(@"\(born (?:on )?(?<b>(?:\d{1,2} \p{Lu}\p{Ll}+ |\p{Lu}\p{Ll}+ \d{1,2}, ?)?\d{4})")]
    private static partial Regex BirthBracket();

    [GeneratedRegex(@"\d{3,4}(?!.*\d{3})")]
    private static partial Regex Year();

    [GeneratedRegex(@"\[\[([\p{L} .'-]+?)(?:,[^\]|]*)?(?:\|[^\]]*)?\]\]")]
    private static partial Regex Link();
}
