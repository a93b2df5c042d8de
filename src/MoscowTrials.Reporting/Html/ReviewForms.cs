using MoscowTrials.Claims;
using MoscowTrials.Claims.Reviews;
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
                            html.Text($" {ReportWords.Verdict(Decision.Words[i])} ").Element("span", Meaning((Verdict)i), ("class", "quiet"));
                        }
                    }
                }
                using (html.Open("label", ("for", id + "-b")))
                    html.Text("Why, for whoever reads it later");
                html.Element("textarea", finding.Decision?.Because ?? "", ("name", "because"), ("id", id + "-b"), ("rows", "3"), ("required", ""), ("maxlength", "2000"));
                using (html.Open("label", ("for", id + "-u")))
                    html.Text("Until, the last day on which it counts; needed where it will be mended");
                html.Empty("input", ("type", "date"), ("name", "until"), ("id", id + "-u"));
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
        if (claim.Review == ReviewState.Confirmed)
        {
            html.Element("p", "Its reading is reviewed.", ("class", "cites"));
            return;
        }
        using (html.Open("details", ("class", "decide")))
        {
            html.Element("summary", "How it was read");
            using (html.Open("form", ("data-review", claim.Id)))
            {
                using (html.Open("label"))
                {
                    html.Text("Voice ");
                    Choice("voice", JsonNames.Of(claim.Voice.Voice), JsonNames.Of(claim.Voice.Voice), ["article", "attributed", "alleged", "quoted"]);
                }
                foreach (var date in claim.Dates.Where(d => d.Date is not null))
                {
                    using (html.Open("label"))
                    {
                        html.Text($"The time “{Words(claim, date.Span)}” in EDTF ");
                        html.Empty("input", ("type", "text"), ("data-date", Words(claim, date.Span)), ("value", date.Date!.Edtf), ("data-was", date.Date.Edtf));
                    }
                }
                foreach (var told in claim.Events)
                {
                    using (html.Open("label"))
                    {
                        html.Text($"“{Words(claim, told.Trigger)}” ({(told.IsDenied ? "not " : "")}{told.Type.Name.Replace('-', ' ')}) ");
                        Choice(null, AsRead, AsRead, [AsRead, "happened", "denied", "nothing"], ("data-event", Words(claim, told.Trigger)));
                    }
                }
                html.Element("button", "Write it down");
                html.Element("p", "With nothing changed, this confirms the reading.", ("class", "quiet"));
            }
        }
    }

    private void Choice(string? name, string chosen, string was, string[] values, (string Name, string? Value) extra = default)
    {
        using (html.Open("select", ("name", name), ("data-was", was), (extra.Name ?? "data-none", extra.Value)))
        {
            foreach (var value in values)
                html.Element("option", value, ("value", value), ("selected", value == chosen ? "" : null));
        }
    }

    private static string Words(Claim claim, TextSpan span)
    {
        var text = claim.Sentence.Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text[start..Math.Clamp(span.End, start, text.Length)];
    }
}
