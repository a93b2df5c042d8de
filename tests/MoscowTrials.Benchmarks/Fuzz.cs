using System.Diagnostics;
using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Reading;
using MoscowTrials.Rules;

namespace MoscowTrials.Benchmarks;

/// <summary>Checks pages that were damaged at random, the same for the same number: nothing may throw, hang or point outside the file.</summary>
internal static class Fuzz
{
    /// <summary>Longer than this is a hang.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>One input of so many goes through the whole check, the others are read only.</summary>
    private const int EachChecked = 20;

    /// <summary>Units of a page that are used: what damages one part of it damages another.</summary>
    private const int MostUnits = 12_000;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "[[", "]]", "<ref>", "</ref>", "<ref name=x/>", "<ref name=", "{|", "|}", "\n|-\n", "|", "||", "!!", "''", "'''", "<!--", "-->", "<nowiki>", "=", "\n== ",
        " ==\n", "\n\n", "\n", "\r\n", "\n* ", "&", "&amp;", "<gallery>", "<math>", "{{{", "}}}", "{{sfn|", "{{efn|", "{{r|", "{{Infobox x\n| a = ", "[http://", "\uD83D", "\0", "\u200B",
        "colspan=999", "{{birth date|", "{{convert|", "<references>", "</", "<", ">", "\"", "(", ")", ". ", "1900",
    ];

    /// <summary>Runs the command.</summary>
    /// <param name="options">Number of inputs, folder of pages (<c>../shared/data/articles</c>), seed (1).</param>
    public static int Run(string[] options)
    {
        var count = options.Length > 0 && int.TryParse(options[0], out var given) ? given : 100_000;
        var folder = options.Length > 1 ? options[1] : PageTimes.DefaultFolder;
        var seed = options.Length > 2 && int.TryParse(options[2], out var number) ? number : 1;
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}: no such folder; name one that holds pages: benchmarks fuzz {count} FOLDER");
            return 2;
        }
        var pages = Directory.EnumerateFiles(folder).Where(f => ArticleReader.Extensions.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        using var rules = new RuleRunner(Repository.Rules(), Repository.Today);
        int failures = 0, checks = 0;
        var longest = TimeSpan.Zero;
        long units = 0;
        var all = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var text = Damage(pages[i % pages.Count], new Sequence(((ulong)(uint)seed << 32) + (ulong)i));
            units += text.Length;
            var isChecked = i % EachChecked == 0;
            checks += isChecked ? 1 : 0;
            var (problem, time) = Check(text, isChecked ? rules : null);
            // What the machine was busy with is not there again.
            if (time > Limit)
                (problem, time) = Check(text, isChecked ? rules : null);
            if (time > longest)
                longest = time;
            failures += Report(problem, i);
            if (time > Limit)
                failures += Report($"took {time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s", i);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} inputs, {units / 1e6:0} million units, {checks} of them through the whole check: {failures} failures; the longest took {longest.TotalMilliseconds:0} ms, all {all.Elapsed.TotalSeconds:0} s"));
        return failures == 0 ? 0 : 1;
    }

    private static (string? Problem, TimeSpan Time) Check(string text, RuleRunner? rules)
    {
        var watch = Stopwatch.StartNew();
        string? problem;
        try
        {
            var article = ArticleReader.Read(new SourceText("page.wikitext", text));
            problem = Problem(article, text) ?? rules?.Run(ClaimExtractor.Extract(article)).Problems.Select(p => p.ToString()).FirstOrDefault();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            problem = $"{e.GetType().Name}: {e.Message}{Environment.NewLine}{e.StackTrace}";
        }
        return (problem, watch.Elapsed);
    }

    private static int Report(string? problem, int input)
    {
        if (problem is null)
            return 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"input {input}: {problem}"));
        return 1;
    }

    private static string Damage(string page, Sequence random)
    {
        // From the beginning of the page half of the time: what a page begins with is read in another way.
        var start = random.Next(2) == 0 ? 0 : random.Next(Math.Max(1, page.Length - (MostUnits / 2)));
        var text = new StringBuilder(page, start, Math.Min(MostUnits, page.Length - start), MostUnits * 2);
        for (var damages = 1 + random.Next(8); damages > 0; damages--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(random.Next(2) == 0 ? 8 : 2000), text.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                case 2:
                    text.Length = at;
                    break;
                case 3:
                    var piece = Pieces[random.Next(Pieces.Length)];
                    for (var times = 1 + random.Next(random.Next(4) == 0 ? 300 : 2); times > 0; times--)
                        text.Insert(at, piece);
                    break;
                case 4 when at < text.Length:
                    text[at] = (char)random.Next(random.Next(4) == 0 ? char.MaxValue : 128);
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }
        return text.ToString();
    }

    private static string? Problem(Article article, string text)
    {
        foreach (var sentence in article.Sentences)
        {
            if (!Lies(sentence.Span, text) || sentence.Span.IsEmpty || sentence.Text.Length == 0)
                return $"the sentence '{sentence.Text}' stands at {sentence.Span}";
            for (var at = 0; at < sentence.Text.Length; at++)
            {
                if (!Lies(sentence.Mapped.ToSource(new TextSpan(at, at + 1)), text))
                    return $"unit {at} of the sentence '{sentence.Text}' stands outside";
            }
            if (sentence.Marks.Any(m => !Lies(m.Span, text) || m.Position < 0 || m.Position > sentence.Text.Length))
                return $"a marker of the sentence '{sentence.Text}' stands outside";
            if (sentence.Links.Any(l => !Lies(l.Span, sentence.Text) || l.Span.IsEmpty))
                return $"a link of the sentence '{sentence.Text}' stands outside";
        }
        return article.Sources.FirstOrDefault(s => !Lies(s.Span, text) || s.Text.Length == 0) is { } source ? $"the source {source.Key} stands at {source.Span}" : null;
    }

    private static bool Lies(TextSpan span, string text) => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length;

    /// <summary>Numbers that look random and are the same in every run (SplitMix64: Steele, Lea, Flood 2014).</summary>
    private struct Sequence(ulong state)
    {
        private ulong _state = state * 0x9E3779B97F4A7C15;

        /// <summary>A number from 0 up to <paramref name="limit"/>, exclusive.</summary>
        public int Next(int limit)
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }
}
