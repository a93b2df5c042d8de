using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Cli.Inputs;
using MoscowTrials.Ledger.Yaml;
using MoscowTrials.Reading;

namespace MoscowTrials.Cli.Configuration;

/// <summary>Reads <c>.trials.yaml</c>. What is wrong in it is told, and reads as if it were not there.</summary>
internal sealed class SettingsReader
{
    /// <summary>Patterns, formats and rules of one file, each.</summary>
    private const int Most = 500;

    /// <summary>Characters for which RFC 5646 asks room to be kept.</summary>
    private const int LongestTag = 35;

    private readonly SourceText _text;
    private readonly YamlFields _fields;

    private SettingsReader(SourceText text, YamlFields fields)
    {
        (_text, _fields) = (text, fields);
    }

    /// <summary>The names of the settings, in the order in which they are shown.</summary>
    public static string[] Keys { get; } = ["articles", "formats", "fail-on", "rules", "citations", "coverage", "language", "as-of"];

    public static Settings Read(SourceText text, string folder, ICollection<InputProblem> problems)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
            problems.Add(problem);
        if (root is not YamlMap map)
        {
            if (root is not null)
                problems.Add(new InputProblem(text.Path, 1, 1, "settings are lines of \"name: value\"; see `trials init`"));
            return Settings.Default with { Path = text.Path, Folder = folder };
        }
        return new SettingsReader(text, new YamlFields(map, text, problems).Only(Keys)).Read(folder);
    }

    private Settings Read(string folder) => Settings.Default with
    {
        Path = _text.Path,
        Folder = folder,
        Articles = Set("articles", Patterns("articles"), Settings.Default.Articles),
        Formats = Formats(),
        FailOn = _fields.Word("fail-on", "error", "warning", "note", "never") is { } level
            ? Set("fail-on", LevelWords.Parse(level), Settings.Default.FailOn) : Settings.Default.FailOn,
        Rules = Rules(),
        Limits = Limits(),
        MarkersCoverParagraph = _fields.Word("citations", "paragraph", "sentence") is { } reach
            ? Set("citations", reach == "paragraph", Settings.Default.MarkersCoverParagraph) : Settings.Default.MarkersCoverParagraph,
        Coverage = Coverage() is { } percent ? Set("coverage", percent, Settings.Default.Coverage) : Settings.Default.Coverage,
        Language = Set("language", Language(), Settings.Default.Language),
        AsOf = Set("as-of", AsOf(), Settings.Default.AsOf),
    };

    /// <summary>The value with its place, or the default where the key is not there.</summary>
    private Setting<T> Set<T>(string key, T value, Setting<T> otherwise) =>
        _fields.Map.Fields.FirstOrDefault(f => f.Key.Value == key) is { } field && _fields[key] is not null
            ? new Setting<T>(value, Place(field.Key).ToString()) : otherwise;

    private InputPlace Place(YamlNode node) => new(_text.Path, _text.GetPosition(Math.Clamp(node.Span.Start, 0, _text.Text.Length)));

    private ImmutableArray<PathPattern> Patterns(string key)
    {
        var patterns = ImmutableArray.CreateBuilder<PathPattern>();
        foreach (var written in Few(key, _fields.Texts(key)))
        {
            if (Pattern(written) is { } pattern)
                patterns.Add(pattern);
        }
        return patterns.ToImmutable();
    }

    private PathPattern? Pattern(YamlScalar written)
    {
        var (pattern, complaint) = PathPattern.Parse(written.Value);
        if (complaint is not null)
            _fields.Complain(written, complaint);
        return pattern;
    }

    private IEnumerable<T> Few<T>(string key, IReadOnlyList<T> entries)
    {
        if (entries.Count > Most && _fields[key] is { } at)
            _fields.Complain(at, $"more than {Most} entries; write fewer patterns that fit more");
        return entries.Take(Most);
    }

    private ImmutableArray<(PathPattern, ArticleFormat, InputPlace)> Formats()
    {
        if (_fields.Fields("formats") is not { } entries)
            return [];
        var formats = ImmutableArray.CreateBuilder<(PathPattern, ArticleFormat, InputPlace)>();
        foreach (var (key, _) in Few("formats", entries.Map.Fields))
        {
            if (FormatWords.Parse(entries.Word(key.Value, FormatWords.All)) is { } format && Pattern(key) is { } pattern)
                formats.Add((pattern, format, Place(key)));
        }
        return formats.ToImmutable();
    }

    /// <summary>Whether there are such rules is found out when the rulebook is loaded.</summary>
    private ImmutableArray<RuleLevel> Rules()
    {
        if (_fields.Fields("rules") is not { } entries)
            return [];
        var levels = ImmutableArray.CreateBuilder<RuleLevel>();
        foreach (var (key, value) in Few("rules", entries.Map.Fields))
        {
            var inner = value is YamlMap ? entries.Fields(key.Value) : null;
            if (inner is not null && inner["level"] is null)
                continue;
            if ((inner ?? entries).Word(inner is null ? key.Value : "level", "off", "note", "warning", "error") is { } word)
                levels.Add(new RuleLevel(key.Value, LevelWords.Parse(word), Place(key)));
        }
        return levels.ToImmutable();
    }

    /// <summary>The numbers of rules, beside their levels.</summary>
    private ImmutableArray<LimitSetting> Limits()
    {
        // What is no mapping was complained of already.
        if (_fields["rules"] is not YamlMap || _fields.Fields("rules") is not { } entries)
            return [];
        var limits = ImmutableArray.CreateBuilder<LimitSetting>();
        foreach (var (rule, value) in entries.Map.Fields.Take(Most))
        {
            if (value is not YamlMap || entries.Fields(rule.Value) is not { } inner)
                continue;
            foreach (var (key, _) in inner.Map.Fields.Take(Most).Where(f => f.Key.Value != "level"))
            {
                if (inner.Text(key.Value) is not { } written)
                    continue;
                if (int.TryParse(written.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                    limits.Add(new LimitSetting(rule.Value, key.Value, number, Place(key)));
                else
                    _fields.Complain(written, $"'{written.Value}' is no whole number; `trials explain {rule.Value}` tells what '{key.Value}' may be");
            }
        }
        return limits.ToImmutable();
    }

    private int? Coverage()
    {
        if (_fields.Text("coverage") is not { } written)
            return null;
        if (SourceCoverage.Percent(written.Value) is { } percent)
            return percent;
        _fields.Complain(written, $"'{written.Value}' {SourceCoverage.NoPercentage}");
        return null;
    }

    private string? Language()
    {
        if (_fields.Text("language") is not { } written || written.Value == "auto")
            return null;
        var primary = written.Value.Split('-')[0];
        if (written.Value.Length <= LongestTag && primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower)
            && written.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return written.Value;
        _fields.Complain(written, $"'{written.Value}' is no tag of a language; write en, or auto to let each article tell");
        return null;
    }

    private DateOnly? AsOf()
    {
        if (_fields.Text("as-of") is not { } written || written.Value == "clock")
            return null;
        if (DateOnly.TryParseExact(written.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        _fields.Complain(written, $"'{written.Value}' is no day; write it as 2024-05-31, or clock");
        return null;
    }
}
