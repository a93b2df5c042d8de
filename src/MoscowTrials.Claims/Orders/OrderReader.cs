using MoscowTrials.Claims.Clauses;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Events;
using MoscowTrials.Claims.Lengths;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;

namespace MoscowTrials.Claims.Orders;

/// <summary>
/// Reads what a sentence says of the order of things: "was built before the bridge was opened", "two weeks after his arrest", "during the
/// siege of Varn", "the siege began in May 1640", "lasted six months".
/// </summary>
/// <remarks>
/// Only what the article itself tells as having happened is ordered. Of what lasts, a word says as little as it can: "before the war" is
/// before its begin, "after the war" after its end, and of two that last only the begins are ordered.
/// </remarks>
internal static class OrderReader
{
    private static readonly WordList Temporal =
        WordList.Of(["before", "Before", "after", "After", "during", "During", "following", "Following"]);

    private static readonly WordList Naming = WordList.Exact("naming-verbs.tsv");

    /// <param name="sentence">The sentence.</param>
    /// <param name="drafts">The events that were read of it.</param>
    /// <param name="links">The links of its definite phrases and pronouns.</param>
    /// <param name="registry">What the article names.</param>
    public static List<OrderDraft> Read(
        SentenceReading sentence, List<EventDraft> drafts, IReadOnlyList<Mention> links, EntityRegistry registry)
    {
        var orders = new List<OrderDraft>();
        var things = new ThingReader(sentence, drafts, links, registry);
        foreach (var clause in sentence.Clauses.Clauses)
        {
            if (clause.Verb is not { IsModal: false } || !IsTold(sentence.Standings[clause.Index]))
                continue;
            CourseReader.Read(sentence, clause, things, orders);
            if (Subordinate(sentence, clause, things) is var (outer, word))
                Relate(sentence, outer, things, word, Whole(things, clause), orders);
            if (clause.Verb.Verb is "follow" or "precede")
                Follow(sentence, clause, things, orders);
            if (!sentence.Tokens.Has(Temporal))
                continue;
            foreach (var phrase in clause.Before.Concat(clause.After))
            {
                if (phrase.Preposition >= 0 && IsTemporal(sentence.Tokens, phrase.Preposition, clause)
                    && things.Named(phrase) is { } named)
                    Relate(sentence, clause, things, phrase.Preposition, named, orders);
            }
        }
        return orders;
    }

    /// <summary>What the article tells as having happened, in its own voice.</summary>
    public static bool IsTold(ClauseStanding standing) =>
        standing is { Actuality: Actuality.Actual, IsDenied: false } && (standing.Voice.Voice == Voice.Article || standing.Voice.IsFactive);

    /// <summary>The clause that hangs on another by "before" or "after", with the word's token; null for any other.</summary>
    private static (Clause Outer, int Word)? Subordinate(SentenceReading sentence, Clause clause, ThingReader things)
    {
        if (clause is not { Kind: ClauseKind.Adverbial or ClauseKind.Gerund, Introducer: >= 0 and var word, Parent: >= 0 and var parent }
            || sentence.Clauses.Clauses[parent] is not { Verb: not null } outer || !IsTemporal(sentence.Tokens, word, outer)
            || !IsTold(sentence.Standings[parent]) || Whole(things, clause) is null)
            return null;
        return (outer, word);
    }

    /// <summary>The thing that a clause as a whole tells.</summary>
    private static Thing? Whole(ThingReader things, Clause clause) =>
        CourseReader.Subject(things, clause) is var (subject, _) ? subject : things.Told(clause) is { } told ? Thing.Of(told) : null;

    /// <summary>Whether a preposition tells where in time something was.</summary>
    public static bool IsTemporal(ReadOnlySpan<char> preposition) =>
        preposition is "before" or "Before" or "after" or "After" or "during" or "During" or "following" or "Following";

    private static bool IsTemporal(SentenceTokens tokens, int word, Clause clause)
    {
        if (!tokens.IsIn(word, Temporal))
            return false;
        // "never before", "not after"; "named after".
        return !(word > 0 && tokens.Word(word - 1) is "never" or "not" or "ever" or "Not" or "Never")
            && !(clause.Verb is { } verb && Naming.Contains(verb.Verb) && tokens.Word(word) is "after");
    }

    /// <summary>"The treaty followed the battle", "was preceded by the siege": of two things that have a name or a noun.</summary>
    private static void Follow(SentenceReading sentence, Clause clause, ThingReader things, List<OrderDraft> orders)
    {
        var verb = clause.Verb!;
        var behind = verb.IsPassive ? clause.Behind(sentence.Tokens, "by") : clause.FirstObject;
        if (behind is null || clause.Subject is not { } subject || things.Named(subject) is not { } one
            || things.Named(behind) is not { } other)
            return;
        var (first, second) = (verb.Verb == "precede") == verb.IsPassive ? (other, one) : (one, other);
        orders.Add(new OrderDraft(first.At(Moment.Begin), second.At(Moment.Begin), 0, null, sentence.Standings[clause.Index].Voice,
            sentence.Tokens.Span(verb.First, verb.Last)));
    }

    private static void Relate(SentenceReading sentence, Clause clause, ThingReader things, int word, Thing? other, List<OrderDraft> orders)
    {
        if (other is null || Whole(things, clause) is not { } thing || thing.Span == other.Span || thing.Event is { } one
            && !IsTold(one.Standing)
            || other.Event is { } two && !IsTold(two.Standing))
            return;
        var tokens = sentence.Tokens;
        var voice = sentence.Standings[clause.Index].Voice;
        var relation = tokens.Word(word);
        if (relation is "during" or "During")
        {
            // Of two that last the one may have begun before the other.
            if (thing.IsLasting || !other.IsLasting)
                return;
            var within = tokens.Span(word, word);
            orders.Add(new OrderDraft(other.At(Moment.Begin), thing.At(Moment.Begin), 0, null, voice, within));
            orders.Add(new OrderDraft(thing.At(Moment.Begin), other.At(Moment.End), 0, null, voice, within));
            return;
        }
        var isBefore = relation is "before" or "Before";
        var offset = OffsetAt(sentence, word);
        var words = offset is null ? tokens.Span(word, word) : tokens.Span(tokens.Dates[offset.Value].First, word);
        if (offset is { } at)
        {
            var counted = sentence.Dates[at];
            if (LengthWords.Days(counted.Offset is { } told ? told.Length : counted.Duration,
                counted.Offset?.Bound ?? counted.Bound) is not var (least, most))
                return;
            // Years after a war are counted from its end.
            var (from, to) = isBefore ? (thing.At(Moment.Begin), other.At(Moment.Begin)) : (other.At(Moment.End), thing.At(Moment.Begin));
            orders.Add(new OrderDraft(from, to, least, most, voice, words));
            return;
        }
        orders.Add(isBefore ? new OrderDraft(thing.At(Moment.Begin), other.At(Moment.Begin), 0, null, voice, words)
            : new OrderDraft(other.At(thing.IsLasting ? Moment.Begin : Moment.End), thing.At(Moment.Begin), 0, null, voice, words));
    }

    /// <summary>"two weeks after": the date whose words end at the word; null where none does.</summary>
    private static int? OffsetAt(SentenceReading sentence, int word)
    {
        for (var d = 0; d < sentence.Dates.Length; d++)
        {
            if ((sentence.Dates[d].Offset is not null || sentence.Dates[d] is { Relation: DateRelation.Duration, IsAge: false })
                && sentence.Tokens.Dates[d].Last == word - 1 && word > 0)
                return d;
        }
        return null;
    }
}
