using MoscowTrials.Claims.Names;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Reads the names that a reference begins with.</summary>
internal sealed class Authors(string text, List<Part> parts)
{
    /// <summary>Names that are taken down of one reference; a list of hundreds is no more telling.</summary>
    private const int MostNames = 50;

    private readonly List<Contributor> _names = [];
    private bool _isOver;

    public IReadOnlyList<Contributor> Names => _names;

    /// <summary>The first part that is no part of the names.</summary>
    public int Next { get; private set; }

    /// <summary>Whether the first name was turned round: "Lund, Anna".</summary>
    public bool IsInverted { get; private set; }

    public void Read()
    {
        while (Next < parts.Count && _names.Count < MostNames && parts[Next].Kind == PartKind.Words && ReadOne())
        {
            // "et al." ends them.
            if (SkipEtAl() || _isOver)
                break;
        }
        ReadRole();
        if (_names.Count == 0)
            ReadBody();
    }

    private bool ReadOne()
    {
        var part = parts[Next];
        var isFirst = _names.Count == 0;
        if (!isFirst && part.Before == '.' && !(IsInverted && StartsWithAnd(part.Span)))
            return false;
        var joined = StartsWithAnd(part.Span);
        var span = SkipAnd(part.Span);
        if (span.IsEmpty)
            return false;
        return Vancouver(part, isFirst) || Inverted(span, isFirst, joined) || Natural(span, isFirst, joined);
    }

    // "Lund, Anna", "Lund, A., Berg, B.", "Lund, Anna, and Bo Berg"; "Lund, Anna and Berg, Bo" has the next family name behind "and".
    private bool Inverted(TextSpan family, bool isFirst, bool joined)
    {
        if (Next + 1 >= parts.Count || parts[Next + 1] is not { Kind: PartKind.Words, Before: ',' } second
            || !PersonNames.IsFamily(text, family)
            || !isFirst && !IsInverted)
            return false;
        var given = second.Span;
        var rest = default(TextSpan);
        if (AndIn(given) is var (at, end) && at > given.Start && IsName(given with { Start = end }))
            (given, rest) = (given with { End = at }, given with { Start = end });
        given = PartSplitter.Trim(text, given);
        if (isFirst && AreBothWhole(family, given))
            return false;
        var others = given.In(text).IndexOf(" et al", StringComparison.Ordinal);
        if (others > 0)
            given = given with { End = given.Start + others };
        if (given.IsEmpty)
            return false;
        // "Lund, Anna B. Lights of the Coast": the initial's stop ends the name.
        var title = 0;
        var isTitled = Next + 2 < parts.Count && parts[Next + 2].Before == ':';
        if (rest.IsEmpty && (isTitled || !PersonNames.IsGiven(text, given, strict: true)) && GivenInFront(second.Span) is { } front)
            (given, title) = (front, front.End);
        var strict = title > 0 || !(Next + 2 < parts.Count && rest.IsEmpty && IsDated(parts[Next + 2])
            && (parts[Next + 2].Kind == PartKind.Bracket || parts[Next + 2].Before is '.' or ','))
            || PersonNames.Natural(text, family, ContributorRole.Author) is not null;
        // What the page sets apart, or "ed.", tells that names stand in front of it.
        if (title == 0 && rest.IsEmpty && Next + 2 < parts.Count && (parts[Next + 2].Kind == PartKind.Title
            || ReferenceWords.Editor.Contains(parts[Next + 2].Span.In(text).TrimEnd('.'))))
            strict = false;
        // In a list without "and" only initials tell the next given name from a title.
        if (!isFirst && !joined && parts[Next].Before == ',' && !AllInitials(given))
            return false;
        if (!PersonNames.IsGiven(text, given, strict))
            return false;
        _names.Add(PersonNames.Inverted(text, family, given, ContributorRole.Author));
        IsInverted = true;
        if (title > 0)
        {
            parts[++Next] = new Part(PartKind.Words, PartSplitter.Trim(text, second.Span with { Start = title }), '.');
            return _isOver = true;
        }
        Next += 2;
        _isOver = others > 0;
        if (Next < parts.Count && parts[Next] is { Kind: PartKind.Words, Before: ',' } suffix && PersonNames.IsSuffix(suffix.Span.In(text)))
            Next++;
        if (!rest.IsEmpty)
        {
            // What follows "and" is whole ("and Bo Berg") or goes on behind a comma ("and Berg, Bo").
            if (Next < parts.Count && parts[Next] is { Kind: PartKind.Words, Before: ',' } last
                && PersonNames.IsFamily(text, PartSplitter.Trim(text, rest))
                && PersonNames.IsGiven(text, last.Span, strict: true))
            {
                _names.Add(PersonNames.Inverted(text, PartSplitter.Trim(text, rest), last.Span, ContributorRole.Author));
                Next++;
            }
            else if (PersonNames.Natural(text, rest, ContributorRole.Author) is { } other)
            {
                _names.Add(other);
            }
        }
        return true;
    }

    private bool Vancouver(Part part, bool isFirst)
    {
        if (!isFirst && part.Before is not (',' or ';') || Next + 1 == parts.Count || !isFirst && IsInverted)
            return false;
        // "Lund AB and Berg C"
        var last = AndIn(part.Span) is var (at, end) && at > part.Span.Start
            ? PersonNames.Vancouver(text, part.Span with { Start = end }, ContributorRole.Author) : null;
        var span = last is null ? part.Span : part.Span with { End = AndIn(part.Span)!.Value.At };
        if (PersonNames.Vancouver(text, span, ContributorRole.Author) is not { } name)
            return false;
        _names.Add(name);
        if (last is not null)
            _names.Add(last);
        Next++;
        return true;
    }

    private bool Natural(TextSpan span, bool isFirst, bool joined)
    {
        if (AndIn(span) is var (at, end) && at > span.Start)
        {
            var one = PersonNames.Natural(text, span with { End = at }, ContributorRole.Author);
            var other = PersonNames.Natural(text, span with { Start = end }, ContributorRole.Author);
            if (one is null || other is null || !HasTitleBehind(Next + 1))
                return false;
            _names.Add(one);
            _names.Add(other);
            Next++;
            return true;
        }
        if (PersonNames.Natural(text, span, ContributorRole.Author) is not { } name)
            return false;
        // A second name between commas may as well be the title: "Charlotte Berg, Anna Lund, 1847".
        if (!isFirst && !joined && (parts[Next].Before is not (',' or ';')
            || IsInverted && parts[Next].Before == ',' && !StartsWithInitial(span)
            || !HasTitleBehind(Next + 1))
            // "Anna Lund Recollected: A Life"
            || !isFirst && Next + 1 < parts.Count && parts[Next + 1].Before == ':'
            || isFirst && parts.Count == 1)
            return false;
        _names.Add(name);
        Next++;
        return true;
    }

    // "Harbour Board (1871).", "Sangha, 2004, “Lights”"
    private void ReadBody()
    {
        if (Next + 1 < parts.Count && Next == 0 && parts[0].Kind == PartKind.Words && parts.Count > 2
            && (parts[1].Kind == PartKind.Bracket && (IsDated(parts[1]) || parts[1].Span.In(text) is "n.d." or "n.d")
            || WrittenDate.Whole(text, parts[1].Span) is not null && parts[1].Before == ','
            && parts[2].Kind is PartKind.Quote or PartKind.Title
            && PersonNames.Words(text, parts[0].Span).Count == 1)
            && PersonNames.Words(text, parts[0].Span).Count <= 8)
        {
            var name = text[parts[0].Span.Start..parts[0].Span.End];
            _names.Add(PersonNames.Words(text, parts[0].Span).Count == 1 && PersonNames.IsNameWord(name)
                ? new Contributor(ContributorRole.Author, name, null, null, parts[0].Span)
                : new Contributor(ContributorRole.Author, null, null, name, parts[0].Span));
            Next = 1;
        }
    }

    // "(eds.)", ", ed.": all of them are editors.
    private void ReadRole()
    {
        if (_names.Count == 0 || Next >= parts.Count)
            return;
        var part = parts[Next];
        if (part.Kind is PartKind.Words or PartKind.Bracket && ReferenceWords.Editor.Contains(part.Span.In(text).Trim().TrimEnd('.')))
        {
            for (var i = 0; i < _names.Count; i++)
                _names[i] = _names[i] with { Role = ContributorRole.Editor };
            Next++;
        }
    }

    // Of "and Bo Berg" the name, of "and Berg, Bo" the first half of it.
    private bool IsName(TextSpan span)
    {
        span = PartSplitter.Trim(text, span);
        return PersonNames.Natural(text, span, ContributorRole.Author) is not null
            || PersonNames.IsFamily(text, span) && PersonNames.Words(text, span).Count <= 3 && Next + 2 < parts.Count
            && parts[Next + 2] is { Kind: PartKind.Words, Before: ',' } given && PersonNames.IsGiven(text, given.Span, strict: true);
    }

    /// <summary>Given names of which the last is an initial, in front of other words.</summary>
    private TextSpan? GivenInFront(TextSpan span)
    {
        var words = PersonNames.Words(text, span);
        for (var i = 0; i < Math.Min(words.Count - 1, 4); i++)
        {
            var given = span with { End = words[i].End };
            if (text[given.End - 1] == '.' && PersonNames.IsInitials(words[i].In(text)) && PersonNames.IsGiven(text, given, strict: true)
                && !PersonNames.IsInitials(words[i + 1].In(text)))
                return given;
        }
        return null;
    }

    // "Anna Lund, Bo Carlsen Berg": two names in their natural order, not one that was turned round.
    private bool AreBothWhole(TextSpan one, TextSpan other)
    {
        var (first, second) = (PersonNames.Words(text, one), PersonNames.Words(text, other));
        return first.Count > 1 && second.Count > 1 && GivenNames.Find(first[0].In(text)) is not null
            && (GivenNames.Find(second[0].In(text)) is not null || PersonNames.IsInitials(second[0].In(text)))
            && GivenNames.Find(second[^1].In(text)) is null && !PersonNames.IsInitials(second[^1].In(text));
    }

    private bool StartsWithInitial(TextSpan span) =>
        PersonNames.Words(text, span) is [var first, ..] && text[first.End - 1] == '.' && PersonNames.IsInitials(first.In(text));

    private bool HasTitleBehind(int index)
    {
        for (; index < parts.Count; index++)
        {
            var part = parts[index];
            if (part.Kind is PartKind.Quote or PartKind.Title)
                return true;
            if (part.Kind == PartKind.Words && WrittenDate.Whole(text, part.Span) is null
                && !ReferenceWords.AreIn(ReferenceWords.Publisher, part.Span.In(text)))
                return true;
        }
        return false;
    }

    private bool IsDated(Part part) => part.Kind is PartKind.Bracket or PartKind.Words && part.Span.In(text).ContainsAnyInRange('0', '9')
        && WrittenDate.YearAt(text, FirstDigit(part.Span), part.Span.End) is not null && part.Span.Length <= 30;

    private int FirstDigit(TextSpan span) => span.Start + Math.Max(0, span.In(text).IndexOfAnyInRange('0', '9'));

    private bool AllInitials(TextSpan span) => PersonNames.Words(text, span).TrueForAll(w => PersonNames.IsInitials(w.In(text)));

    private bool SkipEtAl()
    {
        if (Next < parts.Count && parts[Next].Kind == PartKind.Words && parts[Next].Span.In(text).StartsWith("et al",
            StringComparison.OrdinalIgnoreCase)
            && parts[Next].Span.Length <= 6)
        {
            Next++;
            return true;
        }
        return false;
    }

    private bool StartsWithAnd(TextSpan span) => SkipAnd(span).Start != span.Start;

    private TextSpan SkipAnd(TextSpan span)
    {
        foreach (var and in (ReadOnlySpan<string>)["and ", "& ", "und ", "et "])
        {
            if (span.In(text).StartsWith(and, StringComparison.Ordinal) && !span.In(text).StartsWith("et al", StringComparison.Ordinal))
                return PartSplitter.Trim(text, span with { Start = span.Start + and.Length });
        }
        return span;
    }

    private (int At, int End)? AndIn(TextSpan span)
    {
        foreach (var and in (ReadOnlySpan<string>)[" and ", " & ", " und ", " et "])
        {
            var at = span.In(text).IndexOf(and, StringComparison.Ordinal);
            if (at > 0 && !span.In(text)[at..].StartsWith(" et al", StringComparison.Ordinal))
                return (span.Start + at, span.Start + at + and.Length);
        }
        return null;
    }
}
