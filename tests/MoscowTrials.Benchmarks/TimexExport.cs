using System.Text.Json;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;

namespace MoscowTrials.Benchmarks;

/// <summary>Dates of a file in the JSON of <c>trials extract</c>, marked off as TIMEX2 marks them: a range is two times, one for each
/// end ("from <i>1936</i> to <i>1938</i>", TIDES 2005, 5.2), where the contract of <c>extract</c> makes it one date.</summary>
/// <remarks>For scorers of annotated articles and the comparison with taggers that write TIMEX.</remarks>
internal static class TimexExport
{
    /// <summary>Takes the command line of <c>trials extract FILE --format json</c>.</summary>
    public static int Run(string[] args)
    {
        if (args is not ["extract", var file, ..] || ArticleReader.Read(file, File.ReadAllBytes(file)).Article is not { } article)
        {
            Console.Error.WriteLine("usage: benchmarks timex extract FILE");
            return 2;
        }
        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("articles"u8);
        json.WriteStartObject();
        json.WriteStartArray("claims"u8);
        var dates = DateReader.Read(article);
        for (var i = 0; i < dates.Length; i++)
            Write(json, article.Sentences[i], dates[i]);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        return 0;
    }

    private static void Write(Utf8JsonWriter json, Sentence sentence, IEnumerable<DateMention> dates)
    {
        json.WriteStartObject();
        json.WriteStartArray("dates"u8);
        foreach (var date in dates)
        {
            if (date.Ends is var (first, second) && date.Date?.Edtf.Split('/') is [var begin, var end])
            {
                Write(json, sentence, date with { Date = Edtf.Parse(begin).Date }, first);
                Write(json, sentence, date with { Date = Edtf.Parse(end).Date }, second);
            }
            else
            {
                Write(json, sentence, date, date.Extent);
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Sentence sentence, DateMention date, TextSpan words)
    {
        var inFile = sentence.ToFile(words);
        json.WriteStartObject();
        json.WriteString("text"u8, words.In(sentence.Text));
        json.WriteNumber("start"u8, inFile.Start);
        json.WriteNumber("end"u8, inFile.End);
        json.WriteString("edtf"u8, date.Duration ?? date.Date?.Edtf);
        json.WriteString("earliest"u8, FilePlaces.ToIso(date.Date?.Earliest));
        json.WriteString("latest"u8, FilePlaces.ToIso(date.Date?.Latest));
        json.WriteString("relation"u8, JsonNames.Of(date.Relation));
        json.WriteEndObject();
    }
}
