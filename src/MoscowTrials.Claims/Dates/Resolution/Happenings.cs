namespace MoscowTrials.Claims.Dates.Resolution;

/// <summary>The verbs that tell what a noun names: happenings.tsv.</summary>
internal static class Happenings
{
    private static readonly Dictionary<string, string[]> Verbs = Load();
    private static readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BySpan = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Verb forms for a noun in lower case, none where it is not listed.</summary>
    internal static ReadOnlySpan<string> Of(ReadOnlySpan<char> noun) => BySpan.TryGetValue(noun, out var verbs) ? verbs : [];

    private static Dictionary<string, string[]> Load()
    {
        const string Name = "MoscowTrials.Claims.Dates.Resolution.happenings.tsv";
        using var stream = typeof(Happenings).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidDataException(Name + " is not embedded");
        using var reader = new StreamReader(stream);
        var verbs = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (fields.Length != 2 || !verbs.TryAdd(fields[0], fields[1].Split(' ')))
                throw new InvalidDataException(FormattableString.Invariant($"{Name}:{number}:1: expected a new noun and its verbs, tab separated"));
        }
        return verbs;
    }
}
