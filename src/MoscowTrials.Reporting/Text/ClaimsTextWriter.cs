using MoscowTrials.Claims;
using MoscowTrials.Reporting.Explain;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Reporting.Text;

/// <summary>Writes claim records for people: each sentence with what was read out of it.</summary>
public static class ClaimsTextWriter
{
    public static void Write(TerminalWriter output, ArticleClaims read)
    {
        var reading = new SentenceReading(output, withReasons: false);
        foreach (var claim in read.Own)
        {
            reading.Write(read, claim);
            output.EndLine();
        }
        output.WriteLine($"{Wording.Count(read.OwnCount, "claim")} in {read.Article.Source.Path}");
    }
}
