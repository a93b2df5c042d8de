using System.Collections.Immutable;
using System.Globalization;

namespace MoscowTrials.Claims.Names;

/// <summary>How far somebody can have come, by the means of his time.</summary>
public static class TravelSpeed
{
    private const string Table = "MoscowTrials.Claims.Names.travel-speeds.tsv";

    private static readonly Lazy<ImmutableArray<(int Year, int Kilometres)>> Speeds = new(Load);

    /// <summary>Kilometres in 24 hours that nobody exceeded in the year (astronomical).</summary>
    public static int KilometresADay(int year)
    {
        var speed = Speeds.Value[0].Kilometres;
        foreach (var (from, kilometres) in Speeds.Value)
        {
            if (from <= year)
                speed = kilometres;
        }
        return speed;
    }

    private static ImmutableArray<(int, int)> Load()
    {
        using var stream = typeof(TravelSpeed).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidDataException(Table + " is not embedded");
        using var reader = new StreamReader(stream);
        var speeds = ImmutableArray.CreateBuilder<(int, int)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('\t') is not [var year, var kilometres, _]
                || !int.TryParse(year, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
                || !int.TryParse(kilometres, NumberStyles.None, CultureInfo.InvariantCulture, out var most))
                throw new InvalidDataException(FormattableString.Invariant($"{Table}:{number}:1: expected a year, kilometres and a reason, tab separated"));
            speeds.Add((from, most));
        }
        return speeds.DrainToImmutable();
    }
}
