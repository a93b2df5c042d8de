using System.Text;

namespace MoscowTrials.Reporting.Pictures;

/// <summary>Draws a picture of time with characters.</summary>
public static class TimePictureText
{
    /// <summary>The picture: two rows a lane, its words and its strip, and a row with the years.</summary>
    /// <param name="picture">What to draw.</param>
    /// <param name="columns">Columns of the strips; at least 20.</param>
    public static IEnumerable<string> Rows(TimePicture picture, int columns)
    {
        var axis = new TimeAxis(picture.First, picture.Last);
        foreach (var lane in picture.Lanes)
        {
            yield return $"{lane.Title} {lane.Note}";
            var strip = new char[columns];
            Array.Fill(strip, '·');
            foreach (var stretch in lane.Stretches)
            {
                var from = stretch.From is { } first ? Column(axis, first, columns) : 0;
                var to = stretch.To is { } last ? Column(axis, last + 1.0, columns) : columns;
                strip.AsSpan(from, Math.Max(1, Math.Min(to, columns) - from)).Fill(stretch.Kind switch
                {
                    StretchKind.Act => '█',
                    StretchKind.Alleged => '▒',
                    StretchKind.Denied => '×',
                    StretchKind.Open => '━',
                    StretchKind.Barred => '╌',
                    _ => '▞',
                });
            }
            yield return new string(strip);
        }
        if (picture.Gap is { } gap)
            yield return Row(columns, [(Column(axis, gap.From + 1.0, columns), $"├ {gap.Words}")]);
        yield return Row(columns, axis.Ticks.Select(t => (Column(axis, t.Day, columns), t.Label)));
    }

    /// <summary>Words at their columns; those that would run into the ones before are left out.</summary>
    private static string Row(int columns, IEnumerable<(int Column, string Words)> labels)
    {
        var row = new StringBuilder(columns);
        foreach (var (column, words) in labels)
        {
            if (column < row.Length || (row.Length > 0 && column == row.Length))
                continue;
            row.Append(' ', column - row.Length).Append(words);
        }
        return row.ToString();
    }

    private static int Column(TimeAxis axis, double day, int columns) => Math.Clamp((int)(axis.At(day) / 100 * columns), 0, columns - 1);
}
