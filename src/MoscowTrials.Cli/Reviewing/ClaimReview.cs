using System.Collections.Immutable;
using MoscowTrials.Claims;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Reviews;
using MoscowTrials.Cli.Pipeline;
using MoscowTrials.Ledger.Articles;
using MoscowTrials.Reading;
using MoscowTrials.Reporting.Explain;
using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Cli.Reviewing;

/// <summary>Shows how a sentence was read and asks whether that is right.</summary>
/// <param name="prompt">Asks.</param>
/// <param name="run">The run, for its day.</param>
/// <param name="by">Who answers.</param>
internal sealed class ClaimReview(Prompt prompt, Run run, string by)
{
    private const string Nothing = "none";

    private static readonly (char, string)[] Choices =
    [
        ('c', "confirm: the sentence is read rightly, with what you have corrected"),
        ('d', "correct a date"),
        ('n', "correct a name"),
        ('v', "correct the voice"),
        ('e', "correct an event"),
        ('r', "add a remark"),
        ('s', "skip it; corrections that were not confirmed are dropped"),
        ('q', "quit; what was confirmed is written already"),
    ];

    /// <summary>Reviews a claim.</summary>
    public Answer Review(ReviewedFile file, Claim claim)
    {
        var output = prompt.Output;
        if (claim.Review == ReviewState.Suspect)
            output.WriteLine("reviewed before the sentence, or what it cites, changed", Style.Warning);
        new SentenceReading(output, withReasons: true).Write(file.Claims, claim);
        var corrections = ImmutableArray.CreateBuilder<NewCorrection>();
        string? remark = null;
        while (prompt.Choose("right?", Choices) is { } letter)
        {
            NewCorrection? correction = null;
            switch (letter)
            {
                case 's':
                    return Answer.Skipped;
                case 'q':
                    return Answer.Ended;
                case 'd':
                    correction = Date(claim);
                    break;
                case 'n':
                    correction = Name(file.Claims, claim);
                    break;
                case 'v':
                    correction = Voice();
                    break;
                case 'e':
                    correction = Event(claim);
                    break;
                case 'r':
                    remark = prompt.Ask("remark:") is { Length: > 0 } text ? text : remark;
                    break;
                default:
                    var review = new NewReview(by, run.Today, ReviewedText.Fingerprint(claim), corrections.ToImmutable(), remark);
                    var (written, complaint) = file.Write(claim, review);
                    if (written is not null)
                    {
                        output.WriteLine($"  {written}: {claim.Id} confirmed", Style.Good);
                        return Answer.Written;
                    }
                    // What does not fit is dropped, so that the rest may be told once more.
                    output.WriteProse(complaint!, "  not written: ", "    ", Style.Error);
                    corrections.Clear();
                    break;
            }
            if (correction is not null)
                corrections.Add(correction);
        }
        return Answer.Ended;
    }

    private NewCorrection? Date(Claim claim)
    {
        var dates = claim.Dates.Where(d => d.Duration is null).ToList();
        if (prompt.Pick("date", [.. dates.Select(d => $"\"{Words(claim, d.Span)}\" = {d.Date?.ToString() ?? "unknown"}")]) is not { } number)
            return null;
        while (prompt.Ask($"its time in EDTF (1936, 1936-08, 1936-08-19/1936-08-24), or {Nothing}:") is { Length: > 0 } time)
        {
            if (time == Nothing || Edtf.Parse(time).Error is not { } error)
                return Correction("dates", ("words", Words(claim, dates[number].Span)), ("is", time));
            prompt.Output.WriteProse(error.Reason, "  no EDTF: ", "    ", Style.Faint);
        }
        return null;
    }

    private NewCorrection? Name(ArticleClaims article, Claim claim)
    {
        if (prompt.Pick("name", [.. claim.Mentions.Select(m => $"\"{Words(claim, m.Span)}\" = {article.Entities[m.Entity].Name}")]) is not { } number
            || prompt.Ask($"what it names, as the article calls it, or {Nothing}:") is not { Length: > 0 } name)
            return null;
        var words = ("words", Words(claim, claim.Mentions[number].Span));
        if (name == Nothing || article.Entities.Any(e => e.Name == name))
            return Correction("names", words, ("is", name));
        prompt.Output.WriteLine($"  nothing is called '{name}' here{Suggestion.Phrase(name, article.Entities.Select(e => e.Name))}", Style.Faint);
        while (prompt.Ask($"what is it ({string.Join(", ", CorrectionReader.Kinds)}), or nothing to go back:") is { Length: > 0 } kind)
        {
            if (CorrectionReader.Kinds.Contains(kind))
                return Correction("names", words, ("is", name), ("new", kind));
        }
        return null;
    }

    private NewCorrection? Voice()
    {
        if (prompt.Choose("who says it?", ('a', "the article"), ('t', "attributed to somebody"), ('l', "alleged"), ('u', "quoted"), ('b', "back")) is not { } voice
            || voice == 'b')
            return null;
        var word = voice switch { 'a' => "article", 't' => "attributed", 'l' => "alleged", _ => "quoted" };
        return voice != 'a' && prompt.Ask("the speaker, if one is named:") is { Length: > 0 } speaker
            ? Correction(null, ("voice", word), ("speaker", speaker)) : Correction(null, ("voice", word));
    }

    private NewCorrection? Event(Claim claim)
    {
        if (prompt.Pick("event", [.. claim.Events.Select(e => $"{e.Type.Name} (\"{Words(claim, e.Trigger)}\"){(e.IsDenied ? ", denied" : "")}")]) is not { } number
            || prompt.Choose("what is said of it?", ('h', "it happened"), ('d', "it did not happen"), ('n', "nothing: it is no event"), ('b', "back")) is not { } says
            || says == 'b')
            return null;
        return Correction("events", ("words", Words(claim, claim.Events[number].Trigger)),
            ("says", says switch { 'h' => "happened", 'd' => "denied", _ => "nothing" }));
    }

    private static NewCorrection Correction(string? list, params ImmutableArray<(string, string)> fields) => new(list, fields);

    private static string Words(Claim claim, TextSpan span) => span.In(claim.Sentence.Text).ToString();
}
