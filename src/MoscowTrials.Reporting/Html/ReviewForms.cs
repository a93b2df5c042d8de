using System.Globalization;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Ledger.Decisions;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Contradictions;
using MoscowTrials.Reporting.Json;
using MoscowTrials.Rules;

namespace MoscowTrials.Reporting.Html;

/// <summary>What a reviewer fills in: a verdict on a finding, and how a sentence is to be read.</summary>
internal sealed class ReviewForms(HtmlWriter html)
{
    private const string AsRead = "as read";

    private const string KnownNames = "known-names";

    /// <summary>UTF-16 units of a name, as an attribute.</summary>
    private const string LongestName = "200";

    /// <summary>Where the page says what became of what was sent, and that files have changed.</summary>
    public static void WriteNotice(HtmlWriter html)
    {
        using (html.Open("div", ("class", "notice"), ("id", "notice"), ("role", "status"), ("hidden", "")))
        {
            html.Element("span", "", ("id", "notice-words"));
            html.Text(" ").Element("button", "Load it anew", ("type", "button"), ("id", "notice-reload"));
        }
    }

    public void WriteDecision(Finding finding)
    {
        if (finding.Rule.Family == Family.Edit)
            return;
        var id = "d-" + finding.Fingerprint;
        using (html.Open("details", ("class", "decide")))
        {
            html.Element("summary", finding.Decision is null ? "Decide" : "Decide anew");
            using (html.Open("form", ("data-decide", finding.Fingerprint)))
            {
                using (html.Open("fieldset"))
                {
                    html.Element("legend", "Verdict");
                    for (var i = 0; i < Decision.Words.Count; i++)
                    {
                        using (html.Open("label"))
                        {
                            html.Empty("input", ("type", "radio"), ("name", "verdict"), ("value", Decision.Words[i]), ("required", ""),
                                ("checked", finding.Decision?.Word == Decision.Words[i] ? "" : null));
                            html.Text($" {ReportWords.Verdict(Decision.Words[i])}: ")
                                .Element("span", Meaning((Verdict)i), ("class", "quiet"));
                        }
                    }
                }
                using (html.Open("label", ("for", id + "-b")))
                    html.Text("Why, for whoever reads it later");
                html.Element("textarea", finding.Decision?.Because ?? "", ("name", "because"), ("id", id + "-b"), ("rows", "3"),
                    ("required", ""), ("maxlength", "2000"));
                using (html.Open("label", ("for", id + "-u")))
                    html.Text("Until, the last day on which it counts; needed where it will be mended");
                html.Empty("input", ("type", "date"), ("name", "until"), ("id", id + "-u"),
                    ("value", finding.Decision?.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                html.Element("button", "Write it down");
            }
        }
    }

    private static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Accepted => "it is right, and stays as it is",
        Verdict.FalseAlarm => "it is wrong: something was misread",
        Verdict.ReportedKnowingly => "the article reports the impossible, and knows it",
        _ => "it is right, and will be mended",
    };

    /// <summary>How the sentence was read, to confirm or correct.</summary>
    public void WriteReading(Evidence evidence)
    {
        var claim = evidence.Claim;
        using (html.Open("details", ("class", "decide")))
        {
            html.Element("summary", claim.Review == ReviewState.Confirmed ? "How it was read (reviewed)" : "How it was read");
            using (html.Open("form", ("data-review", claim.Id)))
            {
                WriteVoice(claim);
                WriteDates(claim);
                WriteNames(evidence.Article, claim);
                WriteEvents(claim);
                using (html.Open("label"))
                    html.Text("A remark ").Empty("input", ("type", "text"), ("name", "remark"), ("maxlength", "2000"));
                html.Element("button", "Write it down");
                html.Element("p", "With nothing changed, this confirms the reading.", ("class", "quiet"));
            }
        }
    }

    /// <summary>What the article knows by name, to be offered where a name is corrected.</summary>
    public static void WriteKnownNames(HtmlWriter html, ArticleClaims article)
    {
        using (html.Open("datalist", ("id", KnownNames)))
        {
            foreach (var name in article.Entities.Select(e => e.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                html.Empty("option", ("value", name));
        }
    }

    private void WriteVoice(Claim claim)
    {
        using (html.Open("label"))
        {
            html.Text("Who says it ");
            Choice("voice", claim.Voice is { Voice: Voice.Attributed, IsFactive: true } ? "established" : JsonNames.Of(claim.Voice.Voice),
            [
                ("article", "the article itself"), ("attributed", "somebody says it"), ("established", "somebody has established it"),
                ("alleged", "somebody alleges it"), ("quoted", "somebody is quoted"),
            ]);
        }
        using (html.Open("label"))
        {
            html.Text("Who that is ");
            html.Empty("input", ("type", "text"), ("name", "speaker"), ("maxlength", LongestName), ("value", claim.Voice.Speaker ?? ""),
                ("data-was", claim.Voice.Speaker ?? ""));
        }
    }

    private void WriteDates(Claim claim)
    {
        var dates = claim.Dates.Where(d => d.Date is not null).ToList();
        foreach (var date in dates)
        {
            using (html.Open("label"))
            {
                html.Text($"The time “{Words(claim, date.Span)}” ");
                html.Empty("input", ("type", "text"), ("data-date", Words(claim, date.Span)), ("value", date.Date!.Edtf),
                    ("data-was", date.Date.Edtf));
            }
        }
        if (dates.Count > 0)
            html.Element("p", "A time is written as 1936, 1936-08 or 1936-08-19 (EDTF); from one to another as 1936/1938; "
                + "empty, it is no time.", ("class", "quiet"));
    }

    private void WriteNames(ArticleClaims article, Claim claim)
    {
        // A correction holds for the same words wherever they stand in the sentence.
        var names = claim.Mentions.Where(m => m.Entity < article.Entities.Length).GroupBy(m => Words(claim, m.Span), StringComparer.Ordinal)
            .ToList();
        foreach (var name in names)
        {
            var meant = name.Select(m => article.Entities[m.Entity].Name).Distinct(StringComparer.Ordinal).ToList();
            var was = meant.Count == 1 ? meant[0] : "";
            using (html.Open("div", ("class", "named")))
            {
                using (html.Open("label"))
                {
                    html.Text($"“{name.Key}” names ");
                    html.Empty("input", ("type", "text"), ("list", KnownNames), ("data-name", name.Key), ("maxlength", LongestName),
                        ("value", was), ("data-was", was), ("placeholder", meant.Count > 1 ? string.Join(", ", meant) : null));
                }
                using (html.Open("label", ("hidden", "")))
                {
                    html.Text("which is new here, and is a ");
                    using (html.Open("select"))
                    {
                        foreach (var kind in CorrectionReader.Kinds)
                            html.Element("option", kind, ("value", kind));
                    }
                }
            }
        }
        if (names.Count > 0)
            html.Element("p", "A name is written as the article calls it; empty, the words name nothing.", ("class", "quiet"));
    }

    private void WriteEvents(Claim claim)
    {
        foreach (var told in claim.Events)
        {
            using (html.Open("label"))
            {
                html.Text($"“{Words(claim, told.Trigger)}” ({(told.IsDenied ? "not " : "")}{told.Type.Name.Replace('-', ' ')}) ");
                Choice(null, AsRead,
                    [(AsRead, AsRead), ("happened", "it happened"), ("denied", "it did not happen"), ("nothing", "it tells no event")],
                    ("data-event", Words(claim, told.Trigger)));
            }
        }
    }

    private void Choice(string? name, string was, (string Value, string Label)[] choices, (string Name, string? Value) extra = default)
    {
        using (html.Open("select", ("name", name), ("data-was", was), (extra.Name ?? "data-none", extra.Value)))
        {
            foreach (var (value, label) in choices)
                html.Element("option", label, ("value", value), ("selected", value == was ? "" : null));
        }
    }

    private static string Words(Claim claim, TextSpan span)
    {
        var text = claim.Sentence.Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text[start..Math.Clamp(span.End, start, text.Length)];
    }
}
