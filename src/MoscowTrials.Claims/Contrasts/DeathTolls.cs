using MoscowTrials.Claims.Counts;
using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Tokens;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Contrasts;

/// <summary>
/// How many died in one accident, told twice: under the heading "The accident" thirty-seven people are killed, and a stone elsewhere
/// commemorates
/// the fifty-two persons killed in the accident of 6 November 1911.
/// </summary>
internal sealed class DeathTolls
{
    private static readonly WordList Dying = WordList.AnyCase("dying-words.tsv");
    private static readonly WordList Parting = WordList.AnyCase("toll-limits.tsv");

    private readonly List<(int Claim, string Noun)> _headings = [];

    /// <summary>Takes note of a heading that tells of a disaster.</summary>
    public void Head(int claim, string text)
    {
        var blank = text.LastIndexOf(' ');
        var noun = text[(blank + 1)..].ToLowerInvariant();
        // "Fire of 1484", "The accident at Bambara"
        foreach (var word in text.Split(' '))
        {
            if (IsDisaster(word.ToLowerInvariant()))
                noun = word.ToLowerInvariant();
        }
        _headings.Add((claim, noun));
    }

    /// <summary>The pairs of numbers that cannot both be so.</summary>
    public IEnumerable<Contrast> Find(Claim[] claims)
    {
        var tolls = new List<Toll>();
        for (var h = 0; h < _headings.Count; h++)
        {
            var (heading, noun) = _headings[h];
            var end = h + 1 < _headings.Count ? _headings[h + 1].Claim : claims.Length;
            for (var i = heading + 1; i < end; i++)
            {
                if (claims[i].Quantities.Length > 0 && claims[i].Sentence.Kind == SentenceKind.Prose
                    && Read(claims, i, IsDisaster(noun) ? (noun, heading, end) : null) is { } toll)
                    tolls.Add(toll);
            }
        }
        for (var i = 0; i < tolls.Count; i++)
        {
            for (var k = i + 1; k < tolls.Count; k++)
            {
                var (one, other) = (tolls[i], tolls[k]);
                if (one.Number == other.Number || one.Noun != other.Noun || !IsOfOne(claims, one, other))
                    continue;
                yield return new Contrast(ContrastKind.Recounted, one.Claim, one.Span, VoiceReading.Article, other.Claim, other.Span);
            }
        }
    }

    private bool IsOfOne(Claim[] claims, Toll one, Toll other)
    {
        // Under one heading a number may be that of one day, or of one place.
        if (_headings.Count(h => h.Noun == one.Noun) != 1 || one.Section == other.Section)
            return false;
        var (under, named) = one.Section is not null && !one.IsNamed ? (one, other) : (other, one);
        if (under.Section is not var (from, to) || under.IsNamed || !named.IsNamed)
            return false;
        if (named.Days is not { } day)
            return false;
        for (var i = from; i < to; i++)
        {
            foreach (var date in claims[i].Dates)
            {
                if (date is { Relation: DateRelation.During, Date: { Earliest: { } first, Latest: { } last } } && first <= day.Last
                    && day.First <= last && last - first < 366)
                    return true;
            }
        }
        return false;
    }

    private static Toll? Read(Claim[] claims, int index, (string Noun, int From, int To)? section)
    {
        var claim = claims[index];
        var counted = claim.Quantities.Where(static q => q is { IsExact: true, Role: QuantityRole.Whole,
            Of: "person" or "people" or "life" or "victim" or "soul" }
            && q.Kind == q.Of && q.Minimum > 1 && q.Minimum == q.Maximum && q.Voice.Voice == Voice.Article).ToList();
        if (counted is not [var number] || claim.Voice.Voice != Voice.Article)
            return null;
        var text = claim.Sentence.Text;
        var tokens = Tokenizer.Split(text);
        var dies = false;
        string? named = null;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Span.In(text);
            if (Parting.Contains(word))
                return null;
            dies |= Dying.Contains(word);
            if (i > 1 && tokens[i].Kind == TokenKind.Word && IsDisaster(word.ToString().ToLowerInvariant()) && HasArticle(text, tokens, i))
                named = word.ToString().ToLowerInvariant();
        }
        if (!dies || named is null && section is null)
            return null;
        (int, int)? days = null;
        foreach (var date in claim.Dates)
        {
            if (date is { Relation: DateRelation.During, Date: { Earliest: { } first, Latest: { } last } } && last - first < 366
                && date.Span.Start > number.Span.Start)
                days = (first, last);
        }
        return new Toll(index, number.Phrase, number.Minimum, named ?? section!.Value.Noun, named is not null, days,
            section is var (_, from, to) ? (from, to) : null);
    }

    private static bool HasArticle(string text, Token[] tokens, int noun)
    {
        for (var i = noun - 1; i >= 0 && i > noun - 4; i--)
        {
            if (tokens[i].Span.In(text) is "the" or "The")
                return true;
        }
        return false;
    }

    private static bool IsDisaster(string noun) =>
        noun is not ("siege" or "strike" or "trial" or "voyage" or "exhibition" or "expedition" or "festival"
        or "congress" or "conference" or "tournament" or "inquest" or "referendum" or "lockout" or "boycott" or "blockade")
        && SoleThings.KindOf(noun) == EntityKind.Occasion;

    private sealed record Toll(
        int Claim, TextSpan Span, decimal Number, string Noun, bool IsNamed, (int First, int Last)? Days, (int From, int To)? Section);
}
