using System.Runtime.InteropServices;
using static MoscowTrials.Claims.Dates.Tagging.TokenKind;

namespace MoscowTrials.Claims.Dates.Tagging;

/// <summary>Finds the time expressions of a text in one pass from left to right.</summary>
/// <remarks>Linear: every grammar looks at a bounded number of tokens. A long text is cut into windows that overlap.</remarks>
internal sealed class DateTagger
{
    private const int Window = 4096;
    private const int LeftContext = 8;
    private readonly TokenBuffer _tokens = new();
    private int _brackets;

    /// <summary>The expressions of <paramref name="text"/>, in order, without overlap.</summary>
    internal void Read(string text, List<TimeExpression> into)
    {
        into.Clear();
        _brackets = 0;
        int at = 0, done = 0;
        while (true)
        {
            var stopped = Lexer.Read(text, at, Window, _tokens);
            var last = stopped >= text.Length;
            var limit = last ? _tokens.Count : _tokens.Count - TokenBuffer.Margin;
            var next = Tag(done, limit, at == 0, into);
            if (last)
                return;
            done = Math.Max(next < _tokens.Count ? _tokens[next].Start : stopped, done);
            at = _tokens[Math.Max(1, Math.Min(next, _tokens.Count) - LeftContext)].Start;
        }
    }

    private int Tag(int done, int limit, bool isFirst, List<TimeExpression> into)
    {
        var i = 0;
        while (i < limit && _tokens[i].Start < done)
            i++;
        // In a later window a list may go on that began in the one before.
        var lastEnd = -1;
        for (var back = i; !isFirst && into.Count > 0 && back > 0 && lastEnd < 0; back--)
        {
            if (_tokens[back - 1].End == into[^1].End)
                lastEnd = back;
        }
        while (i < limit)
        {
            var kind = _tokens.Kind(i);
            if (kind == Mark)
                _brackets = Math.Max(0, _brackets + (_tokens[i].Character is '(' or '[' ? 1 : _tokens[i].Character is ')' or ']' ? -1 : 0));
            if (kind is Word ? !HolidayGrammar.MayStart(_tokens, i) : kind is Mark ? _tokens[i].Character != '\''
                : kind == Mixed && !PointGrammar.IsQuarter(_tokens, i))
            {
                i++;
                continue;
            }
            var e = default(TimeExpression);
            var joined = lastEnd > 0 && into[^1].Kind is ExpressionKind.Point or ExpressionKind.Range && IsJoin(lastEnd, i);
            var end = joined && into[^1].Kind == ExpressionKind.Point ? DayList.Next(_tokens, i, into[^1].First, ref e) : -1;
            if (end < 0)
            {
                e = default;
                end = Expression(i, joined, ref e);
            }
            if (end <= i)
            {
                i++;
                continue;
            }
            e.Start = _tokens[i].Start;
            e.End = _tokens[end - 1].End;
            ExtentGrammar.Widen(_tokens, i, end, ref e);
            if (into.Count > 0)
                ExtentGrammar.Part(CollectionsMarshal.AsSpan(into)[^1..], ref e);
            e.IsJoined = joined;
            e.IsAside = _brackets > 0 || IsInUntil(i);
            e.IsAttributive = e.Kind == ExpressionKind.Point && _tokens.Kind(end) is Word or Label && !_tokens[end].IsCapital
                && (e.First.Unit == TimeUnit.Year ? _tokens.Kind(i - 1) is Own or A
                || (_tokens.Is(i - 1, "s") && _tokens[i - 2].IsMark('\''))
                    : e.First is { Unit: TimeUnit.Month, HasYear: true } && _tokens.Kind(i - 1) == The);
            if (e.Kind is ExpressionKind.Point or ExpressionKind.Range or ExpressionKind.Offset)
                e.Relation = Relations.Of(_tokens, i, end, e);
            into.Add(e);
            i = lastEnd = end;
        }
        return i;
    }

    // "until the fall of the city in 1945": the date is an end's, though "in" stands before it.
    private bool IsInUntil(int i)
    {
        for (var at = i - 1; at > i - 8; at--)
        {
            if (_tokens.Kind(at) is None or Mark or Verb or And)
                return false;
            if (_tokens.Kind(at) == Until && (_tokens.Is(at, "until") || _tokens.Is(at, "till")))
                return true;
        }
        return false;
    }

    private bool IsJoin(int end, int i)
    {
        var at = end;
        if (_tokens[at].IsMark(','))
            at++;
        if (_tokens.Kind(at) is And or Or || _tokens[at].IsMark('&'))
            at++;
        if (_tokens.Kind(at) is In or On or The && at > end)
            at++;
        return at == i && at > end;
    }

    private int Expression(int i, bool joined, ref TimeExpression e)
    {
        var end = AgeGrammar.Read(_tokens, i, ref e);
        if (end > 0)
            return end;
        e = default;
        end = OrdinalUnitGrammar.Read(_tokens, i, ref e);
        if (end > 0)
            return end;
        e = default;
        end = DurationGrammar.Read(_tokens, i, ref e);
        if (end > 0)
            return end;
        e = default;
        end = RangeGrammar.Read(_tokens, i, joined, ref e);
        if (end > 0)
            return end;
        e = default;
        end = EventPartGrammar.Read(_tokens, i, ref e);
        if (end > 0)
            return end;
        e = default;
        return VagueGrammar.Read(_tokens, i, ref e);
    }
}
