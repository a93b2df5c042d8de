using MoscowTrials.Claims.Dates;
using MoscowTrials.Claims.Lexicon;
using MoscowTrials.Claims.Names;
using MoscowTrials.Claims.Voices;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Events;

/// <summary>Reads the dates of life that stand in brackets behind a person's name: "(1840–1902)", "(born 5 May 1950)".</summary>
internal static class Brackets
{
    private static readonly EventType Born = new("born", EventEffect.Begins, Presence.None);
    private static readonly EventType Died = new("die", EventEffect.Ends, Presence.None);

    private static readonly WordList RulerTitles = WordList.Exact("ruler-titles.tsv");

    private static readonly string[] Suffixes = [", Sr. ", ", Jr. ", ", Sr ", ", Jr ", "Sr. ", "Jr. ", ", II ", ", III "];

    private const int Year = 366;

    /// <summary>
    /// Whether a range can be somebody's life rather than a term of office or a citation: long enough, and for rulers, whose
    /// reigns stand in brackets too, either very long or given to the day.
    /// </summary>
    private static bool IsLife(NameSpan name, ReadOnlySpan<char> words, HistoricalDate begin, HistoricalDate end)
    {
        if (begin.Earliest is not { } from || end.Latest is not { } to || to - from < 15 * Year || to - from > 110 * Year)
            return false;
        var toTheDay = begin.Earliest == begin.Latest && end.Earliest == end.Latest;
        if (words.Length > 0)
            // "(Андрей Тарковский; 4 April 1932 – 29 December 1986)", but not "(reigned 1200–1240)", "(in office 1950–1980)".
            return toTheDay && words[^1] is ';' or ',' || (begin.IsDay || end.IsDay) && words[^1] is ';' || words is "lived" or "fl";
        return !name.IsTitled || !RulerTitles.Contains(name.Noun) || toTheDay || to - from > 45 * Year;
    }

    /// <summary>"Samuel Croft (1850–1868) and Henry Lyle (1868–1880)": where one range begins with the year that ended another, they are terms.</summary>
    private static bool AreTerms(SentenceReading sentence)
    {
        int? last = null;
        foreach (var mention in sentence.Dates)
        {
            if (mention.Date is null || EventDates.Ends(mention.Date) is not var (begin, end))
                continue;
            if (last is not null && begin.Earliest <= last && begin.Latest >= last)
                return true;
            last = end.Latest;
        }
        return false;
    }

    /// <summary>Whether the sentence has no words but the name and its bracket.</summary>
    private static bool IsAlone(string text, int start, int close) =>
        !text.AsSpan(0, start).ContainsAnyInRange('A', 'z') && !text.AsSpan(close).ContainsAnyInRange('A', 'z');

    /// <summary>"Greenberg (1920–1950) argued": a citation.</summary>
    private static bool IsReported(SentenceReading sentence, int close)
    {
        var next = Array.FindIndex(sentence.Tokens.Tokens, t => t.Span.Start > close);
        return next >= 0 && ReportingLexicon.Find(sentence.Tokens.Base(next)) is not null;
    }

    private static List<int> DatesIn(SentenceReading sentence, TextSpan inside) =>
        [.. Enumerable.Range(0, sentence.Dates.Length)
            .Where(d => inside.Contains(sentence.Dates[d].Span) && sentence.Dates[d].Date is not null)];

    public static void Read(SentenceReading sentence, EntityRegistry registry, List<EventDraft> drafts)
    {
        if (AreTerms(sentence))
            return;
        foreach (var (name, entity, _) in sentence.Names)
        {
            if (name.Kind is not EntityKind.Person && registry.Entities[entity].Kind is not EntityKind.Person)
                continue;
            var text = sentence.Tokens.Text;
            var open = name.Span.End;
            while (open < text.Length && text[open] == ' ')
                open++;
            // "Clinton Murchison, Sr. (1895–1969)"
            foreach (var suffix in Suffixes)
            {
                if (text.AsSpan(open).StartsWith(suffix, StringComparison.Ordinal))
                {
                    open += suffix.Length;
                    break;
                }
            }
            if (open >= text.Length || text[open] != '(')
                continue;
            var close = text.IndexOf(')', open);
            if (close < 0)
                continue;
            var inside = new TextSpan(open, close);
            var dates = DatesIn(sentence, inside);
            // "Gregor Serk (Григорий Серк) (born 14 September 1969)": the name in its own letters has brackets of its own.
            if (dates.Count == 0 && text.AsSpan(close + 1).TrimStart().StartsWith('('))
            {
                open = text.IndexOf('(', close);
                close = text.IndexOf(')', open);
                if (close < 0)
                    continue;
                inside = new TextSpan(open, close);
                dates = DatesIn(sentence, inside);
            }
            if (dates.Count == 0)
                continue;
            var (first, second) = (sentence.Dates[dates[0]], dates.Count == 2 ? sentence.Dates[dates[1]] : null);
            var words = text.AsSpan(open + 1, first.Span.Start - open - 1).Trim();
            // "Joseph Atkinson (1899–1948)" and no more is a line of a list of publishers.
            if (words.Length == 0 && IsAlone(text, name.Span.Start, close) && !(first.Date!.IsDay || EventDates.Ends(first.Date!)?.Begin.IsDay == true))
                continue;
            // "(r. 1189–1199)", "(1939–45)" behind a name of something else: only bare years or birth and death words tell a life.
            // "(1485/90)" is one time or the other.
            if (dates.Count == 1 && !(first.Ends is var (former, latter) && text.AsSpan(former.End, latter.Start - former.End) is "/")
                && EventDates.Ends(first.Date!) is var (begin, end) && IsLife(name, words, begin, end)
                && !IsReported(sentence, close))
            {
                Add(Born, entity, begin, dates[0]);
                Add(Died, entity, end, dates[0]);
            }
            // "(1980, 1985)" cites two works.
            else if (second is not null && LifePlaces.AreAround(text, open, close, first.Span, second.Span)
                && IsLife(name, "", first.Date!, second.Date!) && !IsReported(sentence, close))
            {
                Add(Born, entity, first.Date!, dates[0]);
                Add(Died, entity, second.Date!, dates[1]);
            }
            else if ((words.Length == 0 || words[^1] == ';') && second is not null && IsDash(text, first.Span.End, second.Span.Start)
                && IsLife(name, words, first.Date!, second.Date!) && !IsReported(sentence, close))
            {
                Add(Born, entity, first.Date!, dates[0]);
                Add(Died, entity, second.Date!, dates[1]);
            }
            else if (words is "born" or "b." or "born on" or "born in" or "b")
            {
                Add(Born, entity, first.Date!, dates[0]);
                if (second is not null && text.AsSpan(first.Span.End, second.Span.Start - first.Span.End) is var between
                    && (between.Contains("died", StringComparison.Ordinal) || between.Contains("d.", StringComparison.Ordinal)))
                    Add(Died, entity, second.Date!, dates[1]);
            }
            else if (words is "died" or "d." or "died on" or "died in" or "d" or "†")
            {
                Add(Died, entity, first.Date!, dates[0]);
            }

            static bool IsDash(string text, int from, int to) => text.AsSpan(from, to - from).Trim() is "–" or "-" or "—" or "to";

            void Add(EventType type, int who, HistoricalDate date, int mention)
            {
                var draft = new EventDraft
                {
                    Sentence = sentence.Index, Type = type,
                    Trigger = sentence.Dates[mention].Span, Clause = sentence.Clauses.Clauses[0],
                    Standing = new ClauseStanding(VoiceReading.Article, Actuality.Actual, false), IsKept = true,
                    When = new EventDate(date.Earliest, date.Latest, date.Edtf, mention, sentence.Dates[mention].IsInferred),
                };
                draft.Add(Role.Patient, new Link(who, MentionForm.Name, "by name"), name.Span);
                drafts.Add(draft);
            }
        }
    }
}
