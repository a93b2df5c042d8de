using System.Collections.Frozen;

namespace MoscowTrials.Reading.Wikitext;

/// <summary>Which template means what: the table that is built in, and what a wiki adds to it.</summary>
/// <remarks>
/// A line an entry, columns parted by tabs: the kind, the pattern (<c>-</c> for none) and one name or more. A name is compared without
/// regard to case, an underscore is a space, and a star at its end stands for any ending. Lines that begin with <c>#</c> and empty
/// ones do not count. A later entry takes the place of an earlier one; so does a whole name of one with a star.
/// </remarks>
public sealed class TemplateTable
{
    private static readonly Lazy<TemplateTable> Shared = new(LoadBuiltIn);

    private readonly FrozenDictionary<string, TemplateRule> _rules;
    private readonly FrozenDictionary<string, TemplateRule>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly (string Prefix, TemplateRule Rule)[] _prefixes;

    private TemplateTable(IEnumerable<KeyValuePair<string, TemplateRule>> rules, IEnumerable<(string Prefix, TemplateRule Rule)> prefixes)
    {
        _rules = rules.ToFrozenDictionary(StringComparer.Ordinal);
        _byName = _rules.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = [.. prefixes];
    }

    /// <summary>The table of common templates of the English Wikipedia.</summary>
    public static TemplateTable BuiltIn => Shared.Value;

    /// <summary>The built-in table with the entries of a file on top.</summary>
    /// <returns>The table with what could be read, and a problem for each line that could not.</returns>
    public static (TemplateTable Table, IReadOnlyList<InputProblem> Problems) Extend(SourceText file)
    {
        var problems = new List<InputProblem>();
        return (Read(BuiltIn, file, problems), problems);
    }

    /// <summary>What the template <paramref name="name"/> means; null where it is not known.</summary>
    /// <param name="name">In lower case, with single spaces.</param>
    internal TemplateRule? Find(ReadOnlySpan<char> name)
    {
        if (_byName.TryGetValue(name, out var rule))
            return rule;
        foreach (var (prefix, byPrefix) in _prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return byPrefix;
        }
        return null;
    }

    private static TemplateTable LoadBuiltIn()
    {
        const string Name = "Wikitext/templates.tsv";
        using var stream = typeof(TemplateTable).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException($"{Name}:1:1: no such table in the assembly");
        using var reader = new StreamReader(stream);
        var problems = new List<InputProblem>();
        var table = Read(null, new SourceText(Name, reader.ReadToEnd()), problems);
        return problems.Count == 0 ? table : throw new InvalidDataException(problems[0].ToString());
    }

    private static TemplateTable Read(TemplateTable? below, SourceText file, List<InputProblem> problems)
    {
        var rules = below is null ? [] : new Dictionary<string, TemplateRule>(below._rules, StringComparer.Ordinal);
        var prefixes = new List<(string, TemplateRule)>();
        for (var line = 1; line <= file.LineCount; line++)
        {
            var row = file.GetLine(line).In(file.Text).ToString();
            if (row.Length == 0 || row[0] == '#')
                continue;
            var cells = row.Split('\t');
            if (cells.Length < 3 || !cells[0].All(char.IsAsciiLetter) || !Enum.TryParse<TemplateKind>(cells[0], ignoreCase: true, out var kind))
            {
                problems.Add(new InputProblem(file.Path, line, 1,
                    $"not an entry; write a kind ({string.Join(", ", Enum.GetNames<TemplateKind>()).ToLowerInvariant()}), a pattern or -, and names, parted by tabs"));
                continue;
            }
            TemplatePattern? pattern = null;
            if (cells[1] != "-")
            {
                (pattern, var problem, var at) = TemplatePattern.Parse(cells[1]);
                if (problem is not null)
                {
                    problems.Add(new InputProblem(file.Path, line, cells[0].Length + 2 + at, $"{problem}; see the head of the table for patterns"));
                    continue;
                }
            }
            var rule = new TemplateRule(kind, pattern);
            foreach (var name in cells.Skip(2).Select(TemplateName.Normalise))
            {
                if (name.Length > 1 && name.EndsWith('*'))
                    prefixes.Add((name[..^1], rule));
                else if (name.Length > 0)
                    rules[name] = rule;
            }
        }
        // The longer of two beginnings says more.
        return new TemplateTable(rules, prefixes.Concat(below?._prefixes ?? []).OrderByDescending(p => p.Item1.Length));
    }
}
