using System.Collections.Immutable;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Ledger.Yaml;

namespace MoscowTrials.Ledger.Articles;

/// <summary>Reads corrections as people write them below <c>review:</c>, and as a background fact has them.</summary>
public static class CorrectionReader
{
    /// <summary>What stands for "these words name nothing".</summary>
    private const string None = "none";

    /// <summary>Corrections of one kind that a sentence may have; each looks at the whole of it.</summary>
    private const int Most = 100;

    /// <summary>What a new name can be of.</summary>
    public static readonly ImmutableArray<string> Kinds = ["person", "place", "building", "body", "work", "vessel", "occasion"];

    /// <summary>The keys of a correction.</summary>
    internal static readonly ImmutableArray<string> Keys = ["voice", "speaker", "factive", "dates", "names", "events"];

    /// <summary>Reads a correction out of the fields among which it stands.</summary>
    internal static ClaimCorrection Read(YamlFields fields) => new()
    {
        Voice = Voice(fields),
        Dates = [.. Few(fields, "dates").Select(Date).OfType<DateCorrection>()],
        Names = [.. Few(fields, "names").Select(Name).OfType<NameCorrection>()],
        Events = [.. Few(fields, "events").Select(Event).OfType<EventCorrection>()],
    };

    private static IEnumerable<YamlFields> Few(YamlFields fields, string key)
    {
        var all = fields.Maps(key).ToList();
        if (all.Count > Most)
            fields.Complain(fields[key]!, $"'{key}' holds {all.Count} corrections, and {Most} are the most; keep those that the sentence needs");
        return all.Take(Most);
    }

    /// <summary>Reads an EDTF date; null, with a complaint, for what is none.</summary>
    internal static HistoricalDate? Edtf(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } scalar)
            return null;
        var (date, error) = Claims.Dates.Edtf.Parse(scalar.Value);
        if (error is not null)
            fields.Complain(scalar, $"'{scalar.Value}' is no EDTF date: {error.Reason}; write it as 1936, 1936-08, 1936-08-19, 1936/1938 or ../1917");
        return date;
    }

    private static VoiceReading? Voice(YamlFields fields)
    {
        var word = fields.Word("voice", "article", "attributed", "alleged", "quoted");
        var speaker = fields.Text("speaker");
        var factive = fields.Flag("factive");
        if (word is null)
        {
            if ((speaker ?? fields["factive"]) is { } lonely)
                fields.Complain(lonely, "'speaker' and 'factive' go with 'voice'; write 'voice: attributed' too");
            return null;
        }
        var voice = word switch
        {
            "attributed" => Claims.Voices.Voice.Attributed,
            "alleged" => Claims.Voices.Voice.Alleged,
            "quoted" => Claims.Voices.Voice.Quoted,
            _ => Claims.Voices.Voice.Article,
        };
        return new VoiceReading(voice, speaker?.Value, factive ?? false, "a person reviewed it");
    }

    private static DateCorrection? Date(YamlFields fields)
    {
        fields.Only("words", "is", "relation");
        var words = fields.Needed("words", "the words of the sentence that name the time");
        var relation = fields.Word("relation", "during", "start", "end", "before", "after");
        if (fields.Needed("is", "the time in EDTF, or none") is not { } value)
            return null;
        var date = value.Value == None ? null : Edtf(fields, "is");
        return words is null || date is null && value.Value != None ? null
            : new DateCorrection(words.Span.Start, words.Value, date, relation is null ? null : Enum.Parse<DateRelation>(relation, ignoreCase: true));
    }

    private static NameCorrection? Name(YamlFields fields)
    {
        fields.Only("words", "is", "new", "within");
        var words = fields.Needed("words", "the words of the sentence that name it");
        var name = fields.Needed("is", "what they name, or none");
        var kind = fields.Word("new", [.. Kinds]);
        return words is null || name is null ? null : new NameCorrection(
            name.Span.Start, words.Value, name.Value == None ? null : name.Value,
            kind is null ? null : Enum.Parse<EntityKind>(kind, ignoreCase: true), fields.Text("within")?.Value);
    }

    private static EventCorrection? Event(YamlFields fields)
    {
        fields.Only("words", "type", "says", "who", "what", "with", "where", "when");
        var words = fields.Needed("words", "the words of the sentence that tell it");
        Telling? telling = fields.Word("says", "happened", "denied", "nothing") switch
        {
            "happened" => Telling.Happened,
            "denied" => Telling.Denied,
            "nothing" => Telling.Nothing,
            _ => null,
        };
        return words is null ? null : new EventCorrection(
            words.Span.Start, words.Value, fields.Text("type")?.Value, telling, fields.Text("who")?.Value, fields.Text("what")?.Value,
            fields.Text("with")?.Value, fields.Text("where")?.Value, Edtf(fields, "when"));
    }
}
