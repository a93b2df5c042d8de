using MoscowTrials.Cli.Inputs;
using MoscowTrials.Cli.Output;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Reporting;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Cli.Commands;

/// <summary>Where the report of a check goes, and in which forms.</summary>
/// <param name="Format">That of standard output.</param>
/// <param name="Files">Further ones, each with its file; no file twice.</param>
/// <param name="Color"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
internal sealed record CheckOutputs(string Format, IReadOnlyList<(string Format, string File)> Files, string Color)
{
    /// <summary>A complaint where a report would overwrite what it is about.</summary>
    /// <param name="inputs">Files that are read; folders and standard input among them do not matter.</param>
    public string? Clash(IEnumerable<string> inputs)
    {
        var read = inputs.Where(File.Exists).Select(SafeLink.Target).ToHashSet(StringComparer.Ordinal);
        return Files.FirstOrDefault(f => read.Contains(SafeLink.Target(f.File))) is { File: { } file }
            ? $"--output would overwrite '{file}', which is read; name another file"
            : null;
    }

    /// <summary>Writes the report to each file and to standard output.</summary>
    public void Write(Run run, CheckReport report, CheckTextOptions text)
    {
        foreach (var (format, file) in Files)
        {
            if (AtomicFile.Write(file, stream => CheckFormats.Write(format, stream, report, text)) is { } problem)
                run.Note(problem);
        }
        if (Format == CheckFormats.Text)
        {
            using var terminal = run.OpenText(Color);
            CheckTextWriter.Write(terminal.Terminal, report, text);
        }
        else
            CheckFormats.Write(Format, run.Host.Output, report, text);
        if (CheckFormats.TellsRemarks(Format))
            return;
        if (report.Shortfall is { } shortfall)
            run.Host.Error.WriteLine(VisibleText.Of(shortfall));
        foreach (var (path, language) in report.Foreign)
            run.Host.Error.WriteLine(VisibleText.Of(ForeignText.Line(path, language)));
    }
}
