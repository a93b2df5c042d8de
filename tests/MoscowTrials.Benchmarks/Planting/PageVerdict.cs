namespace MoscowTrials.Benchmarks.Planting;

/// <summary>What a person said of a finding on an untouched page: a line of tests/judged.tsv.</summary>
/// <param name="Verdict"><c>true</c>, <c>false</c> or <c>debatable</c>.</param>
internal sealed record PageVerdict(string Fingerprint, string Page, string Rule, string Level, string Verdict, string Reason)
{
    private const string File = "tests/judged.tsv";

    /// <summary>The judged findings of the frozen corpus, by page and fingerprint.</summary>
    /// <exception cref="FormatException">A line has not six columns, or no such verdict.</exception>
    public static Dictionary<(string Page, string Fingerprint), PageVerdict> ReadAll()
    {
        var verdicts = new Dictionary<(string, string), PageVerdict>();
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(Repository.PathOf(File)))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('\t') is not [var fingerprint, var page, var rule, var level,
                ("true" or "false" or "debatable") and var verdict, var reason])
                throw new FormatException($"{File}:{number}: should be fingerprint, page, rule, level, true|false|debatable and a reason");
            verdicts.Add((page, fingerprint), new PageVerdict(fingerprint, page, rule, level, verdict, reason));
        }
        return verdicts;
    }
}
