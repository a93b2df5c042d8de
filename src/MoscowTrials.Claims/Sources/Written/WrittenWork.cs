using System.Buffers;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources.Written;

/// <summary>Reads a work out of a reference that is written out, in whatever style.</summary>
internal sealed class WrittenWork
{
    /// <summary>Units of a reference that are read; nobody writes a longer one, but lists that lost their lines look so.</summary>
    public const int Longest = 2000;

    /// <summary>Words of the longest name of a publisher that no word tells to be one.</summary>
    private const int LongestImprint = 8;

    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789-–/, ");

    private readonly string _text;
    private readonly List<KnownPart> _known;
    private readonly List<Part> _parts;
    private readonly List<Contributor> _contributors = [];
    private bool _isQuoted, _isPart;
    private Work _work;

    private WrittenWork(Source entry, TextSpan span)
    {
        _text = entry.Text;
        if (span.Length > Longest)
            span = span with { End = span.Start + Longest };
        _known = KnownParts.Find(_text, span);
        _parts = PartSplitter.Split(_text, span, [.. _known.Select(k => k.Span)], SetApart.Titles(entry, span, _known));
        var url = SetApart.Address(entry, span);
        _work = new Work { Entry = entry, Span = span, Url = url is null ? null : new WorkField(url, default) };
    }

    /// <summary>The work that a span of an entry tells, as far as it can be read; never null.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="span">What of its text tells the work.</param>
    /// <param name="before">Who wrote the entry before, where dashes stand for the same names; else null.</param>
    public static Work Read(Source entry, TextSpan span, IReadOnlyList<Contributor>? before = null)
    {
        var reader = new WrittenWork(entry, span);
        reader.Read(before);
        return reader.Finish();
    }

    private void Read(IReadOnlyList<Contributor>? before)
    {
        if (_parts is [{ Kind: PartKind.Bracket } language, ..] && PartForms.IsLanguage(_text, language.Span))
        {
            _work = _work with { Language = Field(language.Span) };
            _parts.RemoveAt(0);
        }
        var opening = Opening.Read(_text, _parts, _known, before);
        _contributors.AddRange(opening.Names);
        _isQuoted = opening.IsQuoted;
        _work = _work with
        {
            Style = opening.Style, Issued = opening.Date?.Issued, OriginalIssued = opening.Date?.Original,
            Title = opening.Title is { } title ? Field(title) : null,
            ContainerTitle = opening.Container is { } container ? Field(container) : null,
        };
        ReadRest(_parts, opening.Next);
    }

    private void ReadRest(List<Part> parts, int from)
    {
        for (var i = from; i < parts.Count; i++)
        {
            var part = parts[i];
            switch (part.Kind)
            {
                case PartKind.Known:
                    Take(_known.Find(k => k.Span == part.Span));
                    break;
                case PartKind.Bracket:
                    ReadBracket(part.Span);
                    break;
                case PartKind.Title when _work.Title is null:
                    _work = _work with { Title = Field(part.Span) };
                    break;
                case PartKind.Title when _work.ContainerTitle is null:
                    _work = _work with { ContainerTitle = Field(part.Span) };
                    break;
                case PartKind.Words:
                    i += ReadWords(parts, i);
                    break;
            }
        }
    }

    private void ReadBracket(TextSpan span)
    {
        if (_work.Issued is null && TakeDate(span))
            return;
        if (PartForms.IsLanguage(_text, span))
        {
            _work = _work with { Language = _work.Language ?? Field(span) };
            return;
        }
        var inner = PartSplitter.Split(_text, span, [.. _known.Select(k => k.Span)]);
        if (inner is [{ Kind: PartKind.Words }])
        {
            // "27(3)"
            if (_work.Volume is not null && _work.Issue is null && char.IsAsciiDigit(_text[span.Start]) && span.Length <= 6)
                _work = _work with { Issue = Field(span) };
            else if (PartForms.IsEdition(_text, span))
                _work = _work with { Edition = Field(span) };
            else if (Titles.IsImprint(_text, span))
                ReadWords(inner, 0);
            return;
        }
        ReadRest(inner, 0);
    }

    /// <summary>Reads a part that is words; how many parts behind it were read along with it.</summary>
    private int ReadWords(List<Part> parts, int index)
    {
        var span = parts[index].Span;
        var words = span.In(_text);
        if (Names(span))
            return 0;
        if (TakeDate(span) || ReferenceWords.Medium.Contains(words.TrimEnd('.')))
            return 0;
        if (PartForms.IsEdition(_text, span))
        {
            _work = _work with { Edition = Field(span) };
            return 0;
        }
        // "(Fjord Press, 1998): xvii"
        if (parts[index].Before == ':' && _work.Pages is null && KnownParts.Pages(_text, span.Start, span.End) is { IsEmpty: false } pages
            && pages.End >= span.End - 1)
        {
            _work = _work with { Pages = Field(pages) };
            return 0;
        }
        var read = 0;
        // "Oak Park, MI: Lake Press", "Durham, NC, Lake Press"
        if (index + 1 < parts.Count && parts[index + 1] is { Kind: PartKind.Words, Before: ',', Span.Length: 2 } state
            && PersonNames.IsInitials(state.Span.In(_text)) && !_isQuoted)
        {
            span = span with { End = state.Span.End };
            read = 1;
            index++;
            if (index + 1 >= parts.Count || parts[index + 1].Before != ':')
            {
                _work = _work with { PublisherPlace = _work.PublisherPlace ?? Field(span) };
                return read;
            }
        }
        var follows = index + 1 < parts.Count && parts[index + 1] is { Kind: PartKind.Words, Before: ':' };
        // "In Tides of the Coast", "in: Tides of the Coast"
        var isIn = follows && words is "in" or "In";
        if ((isIn || words.StartsWith("In ", StringComparison.OrdinalIgnoreCase)) && _work.ContainerTitle is null)
        {
            _isPart = true;
            var container = PartSplitter.Trim(_text, isIn ? parts[index + 1].Span : span with { Start = span.Start + 3 });
            if (isIn)
                (read, index, follows) = (read + 1, index + 1, false);
            if (ReadBook(parts, index, container) is { } taken)
                return taken;
            if (follows)
                container = container with { End = parts[index + 1].Span.End };
            if (!container.IsEmpty)
                _work = _work with { ContainerTitle = Field(container) };
            return read + (follows ? 1 : 0);
        }
        if (ReadNumbers(span))
            return read;
        // "Harbour Notebooks 21(1): 121–132"
        if (_work.ContainerTitle is null && _work.Publisher is null && char.IsAsciiDigit(words[^1]) && !char.IsAsciiDigit(words[0])
            && index + 1 < parts.Count
            && (parts[index + 1].Kind == PartKind.Bracket || parts[index + 1].Before == ':')
            && char.IsAsciiDigit(_text[parts[index + 1].Span.Start]))
        {
            var container = WithoutNumber(span);
            _work = _work with { ContainerTitle = container };
            return read;
        }
        if (follows && !char.IsAsciiDigit(_text[parts[index + 1].Span.Start]))
        {
            if (_work.Publisher is null)
            {
                _work = _work with { PublisherPlace = Field(span) };
                Imprint(parts[index + 1].Span);
            }
            return read + 1;
        }
        Imprint(span);
        return read;
    }

    // "In Berg, Bo (ed.). Lights of the Coast": editors in front of the book's title. How many parts behind the first were read.
    private int? ReadBook(List<Part> parts, int index, TextSpan first)
    {
        var book = parts.GetRange(index, parts.Count - index);
        book[0] = book[0] with { Span = first, Before = ' ' };
        var editors = new Authors(_text, book);
        editors.Read();
        if (editors.Names.Count == 0 || Titles.Read(_text, book, editors.Next, book[Math.Min(editors.Next,
            book.Count - 1)].Before == ',', true, IsVolume)
            is not var (title, _, next))
            return null;
        _contributors.AddRange(editors.Names.Select(n => n with { Role = ContributorRole.Editor }));
        _work = _work with { ContainerTitle = Field(title) };
        return next - 1;
    }

    private void Imprint(TextSpan span)
    {
        if (Titles.EndsInDate(_text, span) is { } year)
        {
            if (_work.Issued is null)
                _work = _work with { Issued = year };
            span = PartSplitter.Trim(_text, span with { End = year.Span.Start });
        }
        var words = span.In(_text);
        // "no. 12 of 3 May 1902"
        if (span.IsEmpty || ReferenceWords.Lower.Contains(words) || PartForms.IsDivision(_text, span))
            return;
        // "Harbour Map, from the Harbour Board"
        if (words.StartsWith("from ", StringComparison.Ordinal) || words.StartsWith("at ", StringComparison.Ordinal))
        {
            span = PartForms.WithoutArticle(_text, span with { Start = span.Start + words.IndexOf(' ') + 1 });
            words = span.In(_text);
        }
        var isPublisher = ReferenceWords.AreIn(ReferenceWords.Publisher, words);
        var isPeriodical = !isPublisher && ReferenceWords.AreIn(ReferenceWords.Periodical, words) || PartForms.IsDomain(words);
        // An explanation: "a film that shows how walls are built", "to the Board".
        if (!isPublisher && !isPeriodical && PersonNames.Words(_text, span) is var all && (all.Count > LongestImprint
            || char.IsLower(words[0]) && ReferenceWords.Lower.Contains(all[0].In(_text))))
            return;
        if (_work.ContainerTitle is null && _work.Publisher is null && (isPeriodical && (_work.PublisherPlace is null || _isQuoted)
            || _isQuoted && !isPublisher && !Titles.IsPlace(_text, span)))
        {
            var container = WithoutNumber(span);
            _work = _work with { ContainerTitle = container };
        }
        else if (!isPublisher && _work.PublisherPlace is null && Titles.IsPlace(_text, span))
            _work = _work with { PublisherPlace = Field(span) };
        else if (_work.Publisher is null && (!isPeriodical || _work.PublisherPlace is not null)
            || isPublisher && _work.Publisher is { } before && !ReferenceWords.AreIn(ReferenceWords.Publisher, before.Text))
            _work = _work with { Publisher = Field(span) };
    }

    // "Europe-Asia Studies 12": the number of the volume.
    private WorkField WithoutNumber(TextSpan span)
    {
        var at = span.In(_text).LastIndexOf(' ');
        if (at <= 0 || !span.In(_text)[(at + 1)..].ContainsAnyInRange('0', '9') || span.In(_text)[(at + 1)..].ContainsAnyInRange('a', 'z'))
            return Field(span);
        ReadNumbers(span with { Start = span.Start + at + 1 });
        return Field(PartSplitter.Trim(_text, span with { End = span.Start + at }));
    }

    // Volume, issue and pages that no word announces: "27", "27/3", "559–580".
    private bool ReadNumbers(TextSpan span)
    {
        var words = span.In(_text);
        if (!char.IsAsciiDigit(words[0]) || words.ContainsAnyExcept(Numeric))
            return false;
        // "19-20/11/2004"
        if (words.Count('/') > 1)
            return true;
        // "London: Quay Books, 2005. 22. Print.": behind the date of a book stands the page.
        if (_work.Volume is null && words.IndexOfAny("–-,") < 0 && !(_work.ContainerTitle is null && _work.Publisher is not null
            && _work.Issued is not null))
        {
            var slash = words.IndexOf('/');
            _work = _work with { Volume = Field(slash > 0 ? span with { End = span.Start + slash } : span) };
            if (slash > 0 && _work.Issue is null)
                _work = _work with { Issue = Field(span with { Start = span.Start + slash + 1 }) };
        }
        else if (_work.Pages is null)
        {
            _work = _work with { Pages = Field(span) };
        }
        return true;
    }

    // "edited by Anna Lund and Bo Berg", "Trans. Anna Lund".
    private bool Names(TextSpan span)
    {
        var words = span.In(_text);
        var role = ContributorRole.Editor;
        var length = ReferenceWords.Leading(ReferenceWords.Edited, words);
        if (length == 0 && (length = ReferenceWords.Leading(ReferenceWords.Translated, words)) > 0)
            role = ContributorRole.Translator;
        if (length == 0 && _work.Title is not null && words.StartsWith("by ", StringComparison.Ordinal))
            (length, role) = (3, _work.ContainerTitle is null ? ContributorRole.Author : ContributorRole.Editor);
        if (length == 0)
            return false;
        var rest = span with { Start = span.Start + length };
        // "by Bo Berg in “Coastal Speech”"
        if (rest.In(_text).EndsWith(" in", StringComparison.Ordinal))
            rest = rest with { End = rest.End - 3 };
        var and = rest.In(_text).IndexOf(" and ", StringComparison.Ordinal);
        foreach (var one in and < 0 ? [rest] : new[] { rest with { End = rest.Start + and }, rest with { Start = rest.Start + and + 5 } })
        {
            if (PersonNames.Natural(_text, one, role) is { } name)
                _contributors.Add(name);
        }
        return true;
    }

    private bool TakeDate(TextSpan span)
    {
        // "The Coast (1902–1931)": what it is about.
        if (Titles.IsSpanOfYears(_text, PartSplitter.Trim(_text, span)))
            return _contributors.Count == 0 || _work.Title is not null;
        if (ReferenceDate.Of(_text, span) is not { } date)
            return false;
        _work = _work with { Issued = _work.Issued ?? date.Issued, OriginalIssued = date.Original ?? _work.OriginalIssued };
        return true;
    }

    private void Take(KnownPart known)
    {
        if (known.Value.IsEmpty && known.Kind != KnownKind.Archived)
            return;
        _work = known.Kind switch
        {
            KnownKind.Url when _work.Url is null => _work with { Url = Field(known.Value) },
            KnownKind.Doi when _work.Doi is null => _work with { Doi = Field(known.Value) },
            KnownKind.Isbn => _work with { Isbns = _work.Isbns.Add(Field(known.Value)) },
            KnownKind.Issn when _work.Issn is null => _work with { Issn = Field(known.Value) },
            KnownKind.Accessed when _work.Accessed is null => _work with { Accessed = WrittenDate.Leading(_text, known.Value) },
            KnownKind.Pages when _work.Pages is null => _work with { Pages = Field(known.Value) },
            KnownKind.Volume when _work.Volume is null => _work with { Volume = Field(known.Value) },
            KnownKind.Issue when _work.Issue is null => _work with { Issue = Field(known.Value) },
            _ => _work,
        };
    }

    private Work Finish()
    {
        // Without commas and quotation marks of its own a journal looks like a publisher; what has a month, or a stretch of pages, is one.
        if (_work is { Publisher: { } publisher, ContainerTitle: null, PublisherPlace: null, Isbns.IsEmpty: true }
            && !ReferenceWords.AreIn(ReferenceWords.Publisher, publisher.Text)
            && (_work.Issued is { Text.Length: > 5 } || _work.Pages is { } pages && pages.Text.AsSpan().ContainsAny("-–")
            || _work.Volume is not null))
            _work = _work with { ContainerTitle = publisher, Publisher = null };
        return _work with { Contributors = [.. _contributors], Type = WorkTypes.Guess(_work, _isQuoted || _isPart) };
    }

    private bool IsVolume(Part part) => part.Kind == PartKind.Known && _known.Exists(k => k.Span == part.Span
        && k.Kind == KnownKind.Volume);

    private WorkField Field(TextSpan span) => new(_text[span.Start..span.End].Trim(), span);
}
