using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Tokens;

namespace MoscowTrials.Claims.Orders;

/// <summary>
/// Reads that a letter comes before its answer: "On 14 March Lind wrote a letter to Berg. Berg answered on 20 March", "In a reply dated
/// 20 March, Berg thanked him".
/// </summary>
/// <remarks>Only the very next sentence of the paragraph answers, and only somebody whom the sentence with the letter names.</remarks>
internal static class ReplyReader
{
    private static readonly WordList Replies = WordList.Of(["reply", "answer", "response"]);
    private static readonly WordList Letters = WordList.Exact("letter-nouns.tsv");

    /// <param name="previous">The sentence before it in the paragraph.</param>
    /// <param name="written">The events of that sentence.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="drafts">Its events.</param>
    /// <param name="orders">What is read is added.</param>
    public static void Read(
        SentenceReading previous, List<EventDraft> written, SentenceReading sentence, List<EventDraft> drafts, List<OrderDraft> orders)
    {
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is { Verb: "reply" or "answer" or "respond" } verb)
                Answered(previous, written, sentence, drafts, clause, verb, orders);
            if (!sentence.Tokens.Has(Replies))
                continue;
            foreach (var phrase in clause.Before.Concat(clause.After))
            {
                if (IsReply(sentence.Tokens, phrase))
                    Enclosed(previous, written, sentence, drafts, phrase, orders);
            }
        }
    }

    /// <summary>"Berg answered on 20 March".</summary>
    private static void Answered(SentenceReading previous, List<EventDraft> written, SentenceReading sentence, List<EventDraft> drafts,
        Clause clause, VerbGroup verb, List<OrderDraft> orders)
    {
        if (OrderReader.IsTold(sentence.Standings[clause.Index]) && IsOfThatLetter(sentence, clause)
            && drafts.Find(d => d.Clause == clause && d.Noun is null) is { } told
            && Doer(told) is { } replier && Letter(previous, written, replier) is { } letter)
        {
            orders.Add(new OrderDraft(Thing.Of(letter).At(Moment.End), Thing.Of(told).At(Moment.Begin), 0, null,
                sentence.Standings[clause.Index].Voice, sentence.Tokens.Span(verb.First, verb.Last)) { IsInferred = true });
        }
    }

    /// <summary>"In a reply dated 20 March, Berg thanked him".</summary>
    private static void Enclosed(SentenceReading previous, List<EventDraft> written, SentenceReading sentence, List<EventDraft> drafts,
        NounPhrase phrase, List<OrderDraft> orders)
    {
        var span = sentence.Tokens.Span(phrase.First, phrase.Last);
        if (DatedBehind(sentence, phrase) is not { Date: { } date } mention
            || drafts.Find(d => d.Noun is null && d.Trigger.Start > span.End && OrderReader.IsTold(d.Standing)
                && Doer(d) is not null) is not { } told
            || Letter(previous, written, Doer(told)!.Value) is not { } letter)
            return;
        var reply = new Thing(null, null, null, 0, span, true).At(Moment.Begin);
        orders.Add(new OrderDraft(Thing.Of(letter).At(Moment.End), reply, 0, null, told.Standing.Voice, span) { IsInferred = true });
        orders.Add(new OrderDraft(null, reply, date.Earliest, date.Latest, told.Standing.Voice, mention.Span)
            { IsInferred = mention.IsInferred, IsApproximate = date.IsApproximate });
    }

    /// <summary>The letter that the sentence before tells of, written by somebody else and naming who replies; null where it tells of
    /// none, or several.</summary>
    private static EventDraft? Letter(SentenceReading previous, List<EventDraft> written, int replier)
    {
        var letters = written.FindAll(d => d is { Noun: null, Type.Name: "write" or "send" } && OrderReader.IsTold(d.Standing)
            && Doer(d) is { } writer && writer != replier && d.Clause.After.Exists(p => IsLetter(previous.Tokens, p)));
        return letters is [var letter] && previous.Names.Any(n => n.Entity == replier) ? letter : null;
    }

    private static int? Doer(EventDraft draft) => draft.Participants.FirstOrDefault(p => p.Role == Role.Agent)?.Entity;

    private static bool IsLetter(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.Preposition < 0 && tokens.Tokens[phrase.Last].Kind == TokenKind.Word && Letters.Contains(tokens.Word(phrase.Last));

    /// <summary>"answered", "answered this letter", not "answered an earlier letter", "answered the letter of 5 May".</summary>
    private static bool IsOfThatLetter(SentenceReading sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        return clause.FirstObject is not { } what
            || IsLetter(tokens, what) && what.Last == what.First + 1
                && tokens.Word(what.First) is "the" or "this" or "that" or "his" or "her" or "their"
                && (what.Last + 1 >= tokens.Tokens.Length || tokens.Word(what.Last + 1) is not "of");
    }

    /// <summary>"In a reply".</summary>
    private static bool IsReply(SentenceTokens tokens, NounPhrase phrase) =>
        phrase.Preposition >= 0 && tokens.Word(phrase.Preposition) is "in" or "In"
            && tokens.IsIn(phrase.Last, Replies)
        && phrase.Last == phrase.First + 1;

    /// <summary>", dated 9 February 1868".</summary>
    private static DateMention? DatedBehind(SentenceReading sentence, NounPhrase phrase)
    {
        var tokens = sentence.Tokens;
        var at = phrase.Last + 1;
        if (at + 1 >= tokens.Tokens.Length || tokens.Word(at) is not ("dated" or "of" or "on"))
            return null;
        return tokens.DateAt[at + 1] is >= 0 and var date && sentence.Dates[date].Relation == DateRelation.During ? sentence.Dates[date]
            : null;
    }
}
