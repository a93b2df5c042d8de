using System.Diagnostics;
using System.Globalization;
using MoscowTrials.Claims.Sources;
using MoscowTrials.Reading;

namespace MoscowTrials.Benchmarks;

/// <summary>How right references are read: against the annotated article, and by style over real pages.</summary>
internal static class ReferencesRun
{
    private static string? Shared { get; } = new[] { "../shared", "../../shared" }
        .Select(folder => Path.GetFullPath(Repository.PathOf(folder))).FirstOrDefault(Directory.Exists);

    public static int Run(string[] args)
    {
        var folders = new List<string>();
        int? draw = null;
        var seed = 1;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--list" && i + 1 < args.Length)
                draw = int.Parse(args[++i], CultureInfo.InvariantCulture);
            else if (args[i] is "--seed" && i + 1 < args.Length)
                seed = int.Parse(args[++i], CultureInfo.InvariantCulture);
            else
                folders.Add(args[i]);
        }
        if (Shared is null && folders.Count == 0)
        {
            Console.WriteLine("no ../shared: name files or folders");
            return 0;
        }
        if (folders.Count == 0)
            folders.Add(Path.Combine(Shared!, "data/articles"));
        var files = folders.SelectMany<string, string>(f => Directory.Exists(f)
            ? Directory.GetFiles(f).Order(StringComparer.Ordinal) : [f]);
        var references = files.Where(f => !f.EndsWith("LICENSE.txt", StringComparison.Ordinal))
            .SelectMany<string, Reference>(f => ArticleReader.Read(Path.GetFileName(f), File.ReadAllBytes(f)).Article is { } article
                ? BibliographyReader.Read(article).References : []).ToList();
        Shares(references);
        Speed();
        if (Shared is not null)
            Gold(Path.Combine(Shared, "gold/moscow-trials"));
        if (draw is { } count)
            List(references, count, seed);
        return 0;
    }

    /// <summary>The notes of the annotated article: uses, locator, what each means; and the citations of its sentences.</summary>
    private static void Gold(string folder)
    {
        var article = ArticleReader.Read("moscow-trials.txt", File.ReadAllBytes(Repository.Seed)).Article!;
        var bibliography = BibliographyReader.Read(article);
        var (uses, locators, meant, rows) = (0, 0, 0, 0);
        foreach (var row in Rows(Path.Combine(folder, "refs.tsv")))
        {
            rows++;
            var source = article.Sources.First(s => s.Key == row["note"]);
            var marks = article.Sentences.SelectMany(s => s.Marks).Count(m => m.Kind == MarkKind.Citation && m.Key == source.Key);
            uses += Right(row, "uses", marks.ToString(CultureInfo.InvariantCulture));
            var told = string.Join("; ", bibliography.Of(source).Select(r => r.Locator?.Text).OfType<string>()).Replace('–', '-');
            locators += Right(row, "locator", told);
            meant += Means(row, bibliography, source) ? 1 : Wrong(row, "resolves_to", bibliography.ResolvedTo(source)?.Text ?? "nothing");
        }
        Console.WriteLine($"annotated notes: resolved {meant} of {rows}, uses {uses}, locators {locators}");
        var (sentences, right) = (0, 0);
        var texts = article.Sentences.ToLookup(s => s.Text, StringComparer.Ordinal);
        foreach (var row in Rows(Path.Combine(folder, "sentences.tsv")))
        {
            sentences++;
            var wanted = row["citations"].Split(',',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
            // The table keeps the signs of list items.
            right += texts[row["sentence"].AsSpan().TrimStart("0123456789.•* ").ToString()].Concat(texts[row["sentence"]]).Any(s => s.Marks.Where(m => m.Kind == MarkKind.Citation).Select(m =>
                m.Key).Order(StringComparer.Ordinal)
                .SequenceEqual(wanted) && s.Marks.Any(m => m.Kind == MarkKind.CitationNeeded) == (row["citation_needed"] == "y")) ? 1 : 0;
        }
        Console.WriteLine($"annotated sentences: citations and tags on {right} of {sentences}");
    }

    // "Rogovin 1998": the entry of that author and year, before another one, or one work of several; "AMBIGUOUS" leaves it open.
    private static bool Means(Dictionary<string, string> row, ArticleBibliography bibliography, Source source)
    {
        var wanted = row["resolves_to"];
        var entry = bibliography.ResolvedTo(source);
        if (wanted.StartsWith("AMBIGUOUS", StringComparison.Ordinal))
            return true;
        if (wanted.StartsWith("NOT", StringComparison.Ordinal) || wanted.StartsWith("UNRESOLVED", StringComparison.Ordinal))
            return entry is null;
        var words = wanted.Split([' ', ';', '(']);
        return entry is { Kind: SourceKind.Bibliography } && entry.Text.StartsWith(words[0], StringComparison.Ordinal)
            && entry.Text.Contains(words[1], StringComparison.Ordinal)
            && (!wanted.Contains("UNRESOLVED", StringComparison.Ordinal) || bibliography.Of(source).Any(r => r.ResolvedTo is null));
    }

    private static int Right(Dictionary<string, string> row, string column, string told) => row[column] == told
        ? 1 : Wrong(row, column, told);

    private static int Wrong(Dictionary<string, string> row, string column, string told)
    {
        Console.WriteLine($"  note {row["note"]}: {column} is {row[column]}, told {told}");
        return 0;
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file);
        var columns = lines[0].Split('\t');
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('\t');
            yield return columns.Select((c, i) => (c, i < cells.Length ? cells[i] : "")).ToDictionary(c => c.c, c =>
                c.Item2, StringComparer.Ordinal);
        }
    }

    /// <summary>Entries of the bibliography that is timed, with as many notes that name them; every third note misspells one.</summary>
    private const int Entries = 10_000;

    /// <summary>Rounds; the best counts.</summary>
    private const int Rounds = 5;

    private static void Speed()
    {
        var sources = new List<Source>();
        for (var i = 0; i < Entries; i++)
        {
            var name = "Lund" + Convert.ToString(i, 8).Replace('0', 'a').Replace('1', 'e').Replace('2', 'i').Replace('3',
                'o').Replace('4', 'u')
                .Replace('5', 'n').Replace('6', 'r').Replace('7', 's');
            var note = FormattableString.Invariant($"{(i % 3 == 0 ? "Lunt" + name[4..] : name)} {1900 + i % 100}, p. {i}");
            var entry = FormattableString.Invariant(
                $"{name}, Anna ({1900 + i % 100}). Lights of the Coast, part {i}. Bergen: Fjord Press. ISBN 0-19-505580-2.");
            sources.Add(new Source((i + 1).ToString(CultureInfo.InvariantCulture), SourceKind.Note, note, new TextSpan(0, 0)));
            sources.Add(new Source("b" + (i + 1).ToString(CultureInfo.InvariantCulture), SourceKind.Bibliography, entry, new TextSpan(0,
                0)));
        }
        var article = ArticleReader.Read("piers.txt", "The pier was mended."u8.ToArray()).Article! with { Sources = [.. sources] };
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            BibliographyReader.Read(article);
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }
        Console.WriteLine(FormattableString.Invariant(
            $"a bibliography of {Entries} entries and {Entries} notes: {best.TotalSeconds:0.00} s, best of {Rounds}"));
    }

    private static void Shares(List<Reference> references)
    {
        Console.WriteLine($"{"style",-14} {"references",10} {"author",8} {"title",8} {"year",8}");
        foreach (var style in references.Where(r => r.Work is not null
            && r.Form == ReferenceForm.Full).GroupBy(r => r.Work!.Style).OrderBy(g => g.Key))
        {
            var works = style.Select(r => r.Work!).ToList();
            Console.WriteLine($"{style.Key,-14} {works.Count,10} {Share(works, w => w.Creators.Any())} {Share(works, w => w.Title is not null)} "
                + Share(works, w => w.Issued is not null));
        }
        foreach (var form in references.Where(r => r.Form != ReferenceForm.Full).GroupBy(r => r.Form).OrderBy(g => g.Key))
            Console.WriteLine($"{form.Key,-14} {form.Count(),10} of which resolved {form.Count(r => r.ResolvedTo is not null)}");
    }

    private static string Share(List<Work> works, Func<Work, bool> has) =>
        (100.0 * works.Count(has) / works.Count).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(7) + "%";

    private static void List(List<Reference> references, int count, int seed)
    {
        var random = new Random(seed);
        foreach (var reference in references.OrderBy(_ => random.Next()).Take(count).OrderBy(r => r.Source.Span.Start))
        {
            Console.WriteLine($"\n{reference.Form} [{reference.Source.Key}] {reference.Source.Text}");
            if (reference.Span.Length != reference.Source.Text.Length)
                Console.WriteLine("   span: " + reference.Span.In(reference.Source.Text).ToString());
            if (reference.Locator is not null)
                Console.WriteLine("   locator: " + reference.Locator);
            if (reference.Work is { } work)
            {
                Console.WriteLine($"   {WorkTypes.NameOf(work.Type)} ({work.Style})");
                foreach (var who in work.Contributors)
                    Console.WriteLine($"   {who.Role}: {(who.Literal is null ? who.Family + " | " + who.Given : "{" + who.Literal + "}")}");
                foreach (var (name, value) in new (string, object?)[]
                {
                    ("title", work.Title), ("in", work.ContainerTitle), ("issued", work.Issued?.Date.Edtf), ("original",
                        work.OriginalIssued?.Text),
                    ("publisher", work.Publisher), ("place", work.PublisherPlace), ("edition", work.Edition), ("volume", work.Volume),
                    ("issue", work.Issue), ("pages", work.Pages), ("isbn", work.Isbns.IsEmpty
                        ? null : string.Join(" + ", work.Isbns)), ("issn", work.Issn),
                    ("doi", work.Doi), ("url", work.Url), ("language", work.Language), ("accessed", work.Accessed?.Date.Edtf),
                })
                {
                    if (value is not null)
                        Console.WriteLine($"   {name}: {value}");
                }
            }
            if (reference.Form is ReferenceForm.Short or ReferenceForm.OpCit)
                Console.WriteLine($"   names: {string.Join(" / ", reference.Names)} year: {reference.Year} suggestion: {reference.Suggestion?.ShortName}");
            if (reference.ResolvedTo is { } resolved)
                Console.WriteLine("   => " + resolved.Entry.Key + " " + resolved.Entry.Text);
        }
    }
}
