using System.Globalization;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Configuration;

/// <summary>Shows what counts in a run, and where it was set.</summary>
internal static class SettingsText
{
    public static void Write(TextWriter output, Settings settings, IgnoreFile ignored, string rulebook)
    {
        var rows = new List<(string Name, string Value, string Origin)>
        {
            ("articles", settings.Articles.Value.IsEmpty ? settings.Path is null ? "(name them)" : "(all below the file of settings)"
                : string.Join(", ", settings.Articles.Value.Select(p => p.Text)), settings.Articles.Origin),
        };
        rows.AddRange(settings.Formats.Select(f => ($"formats {f.Pattern.Text}", JsonNames.Of(f.Format), f.Place.ToString())));
        rows.Add(("fail-on", LevelWords.Of(settings.FailOn.Value, "never"), settings.FailOn.Origin));
        rows.AddRange(settings.Rules.Select(r => ($"rules {r.Word}", LevelWords.Of(r.Level, "off"), r.Place.ToString())));
        rows.AddRange(settings.Limits.Select(l => ($"rules {l.Word} {l.Name}", l.Value.ToString(CultureInfo.InvariantCulture), l.Place.ToString())));
        rows.Add(("citations", settings.MarkersCoverParagraph.Value ? "paragraph" : "sentence", settings.MarkersCoverParagraph.Origin));
        rows.Add(("coverage", settings.Coverage.Value.ToString(CultureInfo.InvariantCulture) + " %", settings.Coverage.Origin));
        rows.Add(("language", settings.Language.Value ?? "auto", settings.Language.Origin));
        rows.Add(("as-of", settings.AsOf.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "clock", settings.AsOf.Origin));
        var patterns = string.Create(CultureInfo.InvariantCulture, $"{ignored.Count} pattern{(ignored.Count == 1 ? "" : "s")}");
        rows.Add(("left out", ignored.Count == 0 ? "nothing" : patterns,
            ignored.Path.Length == 0 ? Setting.Default : ignored.Path));
        rows.Add(("rulebook", rulebook, ""));

        int names = Width(rows.Select(r => r.Name)), values = Width(rows.Select(r => r.Value));
        foreach (var (name, value, origin) in rows)
        {
            var rest = origin.Length == 0 ? VisibleText.Of(value) : $"{Pad(value, values)}  {VisibleText.Of(origin)}";
            output.Write($"{Pad(name, names)}  {rest}\n");
        }
    }

    /// <summary>Columns of the widest text, but no more than leave the next one readable.</summary>
    private static int Width(IEnumerable<string> texts) => Math.Min(48, texts.Max(t => VisibleText.Columns(t)));

    private static string Pad(string text, int width)
    {
        var visible = VisibleText.Of(text);
        return visible + new string(' ', Math.Max(0, width - VisibleText.Columns(visible)));
    }
}
