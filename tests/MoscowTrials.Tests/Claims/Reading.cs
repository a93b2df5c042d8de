using System.Globalization;
using System.Text;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;
using Xunit;

namespace MoscowTrials.Tests.Claims;

/// <summary>What of an event a table shows besides its type and standing.</summary>
[Flags]
public enum Shown
{
    Standing = 0,
    Who = 1,
    When = 2,
    Where = 4,
    Voice = 8,

    /// <summary>What it does to its patient, where it does anything: <c>destroy:ends</c>.</summary>
    Effect = 16,

    /// <summary>From which to which day it certainly went on: <c>held 1907-12-31..1909-01-01</c>.</summary>
    Held = 32,
}

/// <summary>Writes what was read of a few sentences as one line, so that a table can hold it beside them.</summary>
/// <remarks>
/// Sentences without events are left out; the others are joined by <c> / </c>, the events of one by <c>; </c>. An event is
/// <c>not demolish(patient Grand Pier) 1917 at Grand Pier, alleged by the owner, factive</c>: <c>not</c> is denied, <c>unreal</c> and
/// <c>fictional</c> stand for themselves (whether such an event is denied too is of no account), an actual event in the article's
/// voice has no word for it. Events whose type only says that something went on are left out.
/// </remarks>
internal static class Reading
{
    public const string Nothing = "nothing";

    private static readonly string[] GoingsOn = ["act", "idiom", "occur"];

    public static ArticleClaims Of(string text) => ClaimExtractor.Extract(ArticleReader.Read(new SourceText("x.txt", text)));

    public static string Events(string text, Shown shown)
    {
        var read = Of(text);
        var sentences = read.Claims.Select(c => c.Events.Where(e => !GoingsOn.Contains(e.Type.Name)).Select(e => Event(read, e, shown)).ToList())
            .Where(events => events.Count > 0).Select(events => string.Join("; ", events)).ToList();
        return sentences.Count == 0 ? Nothing : string.Join(" / ", sentences);
    }

    /// <summary>The last sentence's voice: <c>article</c>, <c>attributed by the mayor, factive</c>.</summary>
    public static string Voice(string text) => Voice(Of(text).Claims[^1].Voice);

    /// <summary>What the words name, wherever they stand: <c>Smith = John Smith</c>, in the order of the text; names of themselves left out.</summary>
    public static string Links(string text)
    {
        var read = Of(text);
        var links = read.Claims.SelectMany(c => c.Mentions.Select(m => (Words: m.Span.In(c.Sentence.Text).ToString(), read.Entities[m.Entity].Name)))
            .Where(l => l.Words != l.Name).Select(l => $"{l.Words} = {l.Name}").ToList();
        return links.Count == 0 ? Nothing : string.Join("; ", links);
    }

    /// <summary>The names of the article's entities, each with the mentions by name that are linked to it: <c>John Smith 2; Mary Smith 1</c>.</summary>
    public static string Entities(string text)
    {
        var read = Of(text);
        return string.Join("; ", read.Entities.Select(e => $"{e.Name} {read.Claims.Sum(c => c.Mentions.Count(m => m.Entity == e.Id && m.Form == MentionForm.Name))}"));
    }

    /// <summary>Rows are lines <c>sentences | reading</c>; a comment line begins with <c>//</c>.</summary>
    public static TheoryData<string, string> Table(string rows)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
                continue;
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            data.Add(line[..bar].Trim(), line[(bar + 1)..].Trim());
        }
        return data;
    }

    private static string Event(ArticleClaims read, ClaimEvent e, Shown shown)
    {
        var line = new StringBuilder();
        if (e.Actuality != Actuality.Actual)
            line.Append(Lower(e.Actuality)).Append(' ');
        else if (e.IsDenied)
            line.Append("not ");
        line.Append(e.Type.Name);
        if (shown.HasFlag(Shown.Effect) && e.Type.Effect != EventEffect.None)
            line.Append(':').Append(Lower(e.Type.Effect));
        if (shown.HasFlag(Shown.Who))
            line.Append('(').AppendJoin(", ", e.Participants.Where(p => p.Entity is not null).Select(p => $"{Lower(p.Role)} {read.Entities[p.Entity!.Value].Name}")).Append(')');
        if (shown.HasFlag(Shown.When) && e.When is { } when)
            line.Append(' ').Append(when.Edtf);
        if (shown.HasFlag(Shown.Held) && (e.When?.HoldsFrom ?? e.When?.HoldsTo) is not null)
            line.Append(" held ").Append(Day(e.When!.HoldsFrom)).Append("..").Append(Day(e.When.HoldsTo));
        if (shown.HasFlag(Shown.Where) && e.Place is { } place)
            line.Append(" at ").Append(read.Entities[place.Entity].Name);
        if (shown.HasFlag(Shown.Voice) && e.Voice.Voice != MoscowTrials.Claims.Voices.Voice.Article)
            line.Append(", ").Append(Voice(e.Voice));
        return line.ToString();
    }

    private static string Voice(VoiceReading voice) =>
        Lower(voice.Voice) + (voice.Speaker is { } speaker ? $" by {speaker}" : "") + (voice.IsFactive ? ", factive" : "");

    private static string Day(int? day) => day is { } known ? DateOnly.FromDayNumber(known).ToString("O", CultureInfo.InvariantCulture) : "";

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
