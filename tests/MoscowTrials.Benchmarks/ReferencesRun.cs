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
        var files = folders.SelectMany<string, string>(f => Directory.Exists(f) ? Directory.GetFiles(f).Order(StringComparer.Ordinal) : [f]);
        var references = files.Where(f => !f.EndsWith("LICENSE.txt", StringComparison.Ordinal))
            .SelectMany<string, Reference>(f => ArticleReader.Read(Path.GetFileName(f), File.ReadAllBytes(f)).Article is { } article
                ? BibliographyReader.Read(article).References : []).ToList();
        Shares(references);
        if (draw is { } count)
            List(references, count, seed);
        return 0;
    }

    private static void Shares(List<Reference> references)
    {
        Console.WriteLine($"{"style",-14} {"references",10} {"author",8} {"title",8} {"year",8}");
        foreach (var style in references.Where(r => r.Work is not null && r.Form == ReferenceForm.Full).GroupBy(r => r.Work!.Style).OrderBy(g => g.Key))
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
                    ("title", work.Title), ("in", work.ContainerTitle), ("issued", work.Issued?.Date.Edtf), ("original", work.OriginalIssued?.Text),
                    ("publisher", work.Publisher), ("place", work.PublisherPlace), ("edition", work.Edition), ("volume", work.Volume),
                    ("issue", work.Issue), ("pages", work.Pages), ("isbn", work.Isbns.IsEmpty ? null : string.Join(" + ", work.Isbns)), ("issn", work.Issn),
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
