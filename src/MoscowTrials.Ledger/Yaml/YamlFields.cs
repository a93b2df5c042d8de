using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Yaml;

/// <summary>Reads the fields of a mapping that are known, and complains about everything else.</summary>
/// <remarks>Every complaint goes to <paramref name="problems"/>; what is wrong reads as if it were not there.</remarks>
/// <param name="map">The mapping.</param>
/// <param name="text">The file it stands in.</param>
/// <param name="problems">Takes the complaints.</param>
public sealed class YamlFields(YamlMap map, SourceText text, ICollection<InputProblem> problems)
{
    public YamlMap Map { get; } = map;

    /// <summary>Complains about a place.</summary>
    public void Complain(YamlNode at, string message) => Complain(at.Span.Start, message);

    /// <summary>Complains about a place; an offset in the file.</summary>
    public void Complain(int at, string message)
    {
        var (line, column) = text.GetPosition(Math.Clamp(at, 0, text.Text.Length));
        problems.Add(new InputProblem(text.Path, line, column, message));
    }

    /// <summary>Complains about every key that is none of <paramref name="known"/>.</summary>
    public YamlFields Only(params string[] known)
    {
        foreach (var (key, _) in Map.Fields)
        {
            if (!known.Contains(key.Value, StringComparer.Ordinal))
                Complain(key, $"unknown key '{key.Value}'{Suggestion.Phrase(key.Value, known)}; the keys here are {string.Join(", ", known)}");
        }
        return this;
    }

    /// <summary>The value of a key; null where there is none or nothing is written.</summary>
    public YamlNode? this[string key] =>
        Map.Fields.FirstOrDefault(f => f.Key.Value == key)?.Value is { } value and not YamlScalar { IsNull: true } ? value : null;

    /// <summary>A text; null where there is none.</summary>
    public YamlScalar? Text(string key)
    {
        switch (this[key])
        {
            case null:
                return null;
            case YamlScalar scalar:
                return scalar;
            case var other:
                Complain(other, $"'{key}' takes one text; write it without brackets and dashes");
                return null;
        }
    }

    /// <summary>A text that has to be there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="what">What it is for, to follow "write".</param>
    public YamlScalar? Needed(string key, string what)
    {
        if (Text(key) is { Value.Length: > 0 } found)
            return found;
        if (this[key] is null or YamlScalar)
            Complain(Map, $"'{key}' is missing; write {what}");
        return null;
    }

    /// <summary>One of a few words; null where there is none.</summary>
    public string? Word(string key, params string[] words)
    {
        if (Text(key) is not { } scalar)
            return null;
        if (words.Contains(scalar.Value, StringComparer.Ordinal))
            return scalar.Value;
        Complain(scalar, $"'{scalar.Value}' is none of {string.Join(", ", words)}{Suggestion.Phrase(scalar.Value, words)}");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null where there is neither.</summary>
    public bool? Flag(string key) => Word(key, "true", "false") is { } word ? word == "true" : null;

    /// <summary>The texts of a list, or one text; empty where there is none.</summary>
    public IReadOnlyList<YamlScalar> Texts(string key)
    {
        switch (this[key])
        {
            case null:
                return [];
            case YamlScalar one:
                return [one];
            case YamlList list:
                foreach (var item in list.Items.Where(i => i is not YamlScalar))
                    Complain(item, $"'{key}' takes a list of texts; write one here");
                return [.. list.Items.OfType<YamlScalar>()];
            case var other:
                Complain(other, $"'{key}' takes a list of texts; write [a, b], or a dash before each");
                return [];
        }
    }

    /// <summary>The mappings of a list, each with its fields; empty where there is none.</summary>
    public IEnumerable<YamlFields> Maps(string key)
    {
        switch (this[key])
        {
            case null:
                return [];
            case YamlList list:
                foreach (var item in list.Items.Where(i => i is not YamlMap))
                    Complain(item, $"an entry of '{key}' has fields (\"name: value\"); write them");
                return list.Items.OfType<YamlMap>().Select(Within);
            case var other:
                Complain(other, $"'{key}' takes a list; write a dash before each entry");
                return [];
        }
    }

    /// <summary>The fields of a mapping within; null where there is none.</summary>
    public YamlFields? Fields(string key)
    {
        switch (this[key])
        {
            case null:
                return null;
            case YamlMap inner:
                return Within(inner);
            case var other:
                Complain(other, $"'{key}' takes fields (\"name: value\") below it; write them");
                return null;
        }
    }

    private YamlFields Within(YamlMap inner) => new(inner, text, problems);
}
