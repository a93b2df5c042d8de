using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Reporting.Terminal;
using MoscowTrials.Reporting.Text;

namespace MoscowTrials.Reporting.Explain;

/// <summary>Shows how a sentence was read: voice, citations, dates, names, numbers, events.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="withReasons">Whether each reading tells how it came about.</param>
public sealed class SentenceReading(TerminalWriter output, bool withReasons)
{
    /// <summary>Units of a quoted stretch that are shown.</summary>
    private const int LongestQuote = 60;

    private const int LabelColumns = 12;
    private static readonly string Indent = new(' ', LabelColumns);

    /// <summary>The sentence with everything that was read out of it.</summary>
    public void Write(ArticleClaims read, Claim claim)
    {
        var section = read.Article.Sections[claim.Sentence.Section];
        var path = section.Path.Length == 0 ? "the lead" : string.Join(" › ", section.Path);
        output.Write(Wording.Place(read, claim), Style.Strong)
            .WriteMessage($"  {JsonNames.Of(claim.Sentence.Kind)}{Under(claim)} in {path}  {claim.Id}", Style.Faint);
        foreach (var row in Excerpt.Of(claim.Sentence.Text, [new TextSpan(0, claim.Sentence.Text.Length)], output.Width - 2))
            output.WriteLine("  " + row.Text);
        WriteVoice(claim);
        WriteCitations(read, claim);
        WriteDates(claim);
        WriteNames(read, claim);
        foreach (var quantity in claim.Quantities)
        {
            var bounds = FormattableString.Invariant($"{quantity.Minimum}");
            if (quantity.Maximum != quantity.Minimum)
                bounds += FormattableString.Invariant($" to {quantity.Maximum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "any"}");
            Entry("number", $"{Quote(claim, quantity.Span)} = {bounds}{(quantity.Of is { } of ? " of " + of : "")}, {JsonNames.Of(quantity.Role)}");
        }
        foreach (var happening in claim.Events)
            WriteEvent(read, claim, happening);
    }

    /// <summary>One event of a claim.</summary>
    public void WriteEvent(ArticleClaims read, Claim claim, ClaimEvent happening)
    {
        var parts = new List<string>();
        foreach (var participant in happening.Participants)
        {
            var name = participant.Entity is { } id ? read.Entities[id].Name : "somebody or something unnamed";
            parts.Add($"{JsonNames.Of(participant.Role)} {name} ({Quote(claim, participant.Span)}{(participant.IsInferred ? ", inferred" : "")})");
        }
        if (happening.Place is { } place)
            parts.Add($"at {read.Entities[place.Entity].Name}{(place.IsInferred ? " (inferred)" : "")}");
        if (happening.When is { } when)
            parts.Add($"when {when.Edtf}{(when.IsInferred ? " (inferred)" : "")}");
        parts.Add(Wording.Of(happening.Voice));
        var told = happening.IsDenied ? "not " : "";
        var actuality = happening.Actuality switch
        {
            Actuality.Unreal => ", only planned or supposed",
            Actuality.Fictional => ", in fiction",
            _ => "",
        };
        Entry("event", $"{told}{happening.Type.Name} ({Quote(claim, happening.Trigger)}{actuality}): {string.Join("; ", parts)}");
        if (!withReasons)
            return;
        foreach (var inference in happening.Inferred)
            Step("inferred: " + inference);
    }

    private void WriteVoice(Claim claim)
    {
        if (!withReasons && claim.Voice.Voice == Claims.Voices.Voice.Article)
            return;
        Entry("voice", Wording.Of(claim.Voice) + (claim.Voice.Cue is { } cue ? $" (from \"{Short(cue)}\")" : ""));
    }

    private void WriteCitations(ArticleClaims read, Claim claim)
    {
        foreach (var citation in claim.Citations)
        {
            var page = citation.Locator is { } locator ? $", page {locator}" : "";
            Entry("cites", $"{citation.Mark.Text}{page}: {(citation.Source is { } source ? Short(source.Text) : "no such entry in the references")}");
            if (withReasons)
                Step("covers " + Quote(claim, citation.Covers));
        }
        if (claim.CitationNeeded)
            Entry("cites", "an editor tagged it \"citation needed\"");
        else if (withReasons && claim.Citations.Length == 0)
            Entry("cites", Wording.Citations(read, claim) is "uncited" ? "nothing" : "nothing itself; " + Wording.Citations(read, claim));
    }

    private void WriteDates(Claim claim)
    {
        foreach (var date in claim.Dates)
        {
            Entry("date", $"{Quote(claim, date.Span)} = {Value(date)}, {JsonNames.Of(date.Relation)}{(date.IsInferred ? ", inferred" : "")}");
            if (date.Fault is { } fault)
                Step("cannot be: " + fault.Detail);
            if (!withReasons)
                continue;
            foreach (var step in date.Steps)
                Step(step);
        }
    }

    private static string Value(DateMention date)
    {
        if (date.Duration is { } duration)
            return duration;
        if (date.Date is not { } value)
            return "not resolved";
        return $"{value.Edtf} ({FilePlaces.ToIso(value.Earliest) ?? "open"} to {FilePlaces.ToIso(value.Latest) ?? "open"})";
    }

    private void WriteNames(ArticleClaims read, Claim claim)
    {
        foreach (var mention in claim.Mentions)
        {
            var entity = read.Entities[mention.Entity];
            var within = entity.Within is { } holder ? " in " + holder : "";
            Entry("name", $"{Quote(claim, mention.Span)} = {ExplainNames.Of(entity.Kind)} {entity.Name}{within}{(mention.IsInferred ? ", inferred" : "")}");
            if (withReasons && mention.Reason.Length > 0)
                Step(mention.Reason);
        }
    }

    private void Entry(string label, string text) => output.WriteProse(text, "  " + label.PadRight(LabelColumns - 2), Indent);

    private void Step(string text) => output.WriteProse(text, Indent + "· ", Indent + "  ", Style.Faint);

    private static string Quote(Claim claim, TextSpan span)
    {
        var text = claim.Sentence.Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        return $"\"{Short(text[start..Math.Clamp(span.End, start, text.Length)])}\"";
    }

    /// <summary>Long text with its middle left out.</summary>
    private static string Short(string text)
    {
        if (text.Length <= LongestQuote)
            return text;
        int head = LongestQuote * 2 / 3, tail = LongestQuote / 3;
        if (char.IsHighSurrogate(text[head - 1]))
            head--;
        if (char.IsLowSurrogate(text[^tail]))
            tail--;
        return $"{text[..head].TrimEnd()} … {text[^tail..].TrimStart()}";
    }

    private static string Under(Claim claim) => claim.Sentence.Label is { Name.Length: > 0 } label ? $" \"{label.Name}\"" : "";
}
