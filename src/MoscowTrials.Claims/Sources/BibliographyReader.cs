using System.Collections.Immutable;
using System.Globalization;
using MoscowTrials.Claims.Sources.Resolving;
using MoscowTrials.Claims.Sources.Written;
using MoscowTrials.Reading;

namespace MoscowTrials.Claims.Sources;

/// <summary>Reads the works out of an article's notes and bibliographies, and finds what each short form means.</summary>
/// <remarks>
/// Takes linear time: a name is looked up, and the number of comparisons by which a misspelled one is found is limited. What is read is
/// never an error: a reference that cannot be read has its text and nothing else.
/// </remarks>
public static class BibliographyReader
{
    /// <summary>Reads an article's sources.</summary>
    public static ArticleBibliography Read(Article article)
    {
        if (article.Sources.IsEmpty)
            return ArticleBibliography.None;
        var drafts = new List<List<EntryDraft>>(article.Sources.Length);
        IReadOnlyList<Contributor> before = [];
        foreach (var source in article.Sources)
        {
            drafts.Add(EntryReader.Read(source, before));
            before = drafts[^1] is [.., { Work: { } work }] ? [.. work.Creators] : [];
        }
        return new ArticleBibliography(new Resolver(article, drafts).Resolve());
    }

    private sealed class Resolver
    {
        private readonly Article _article;
        private readonly List<List<EntryDraft>> _drafts;

        // Entries of bibliographies go before those of further reading, and those before notes.
        private readonly WorkIndex _entries = new(), _notes = new();
        private readonly Lazy<Likeness> _likeness;
        private readonly Lazy<Dictionary<string, int>> _byKey;
        private readonly Lazy<EntryWords> _words;

        public Resolver(Article article, List<List<EntryDraft>> drafts)
        {
            (_article, _drafts) = (article, drafts);
            foreach (var kind in (ReadOnlySpan<SourceKind>)[SourceKind.Bibliography, SourceKind.FurtherReading, SourceKind.Note])
            {
                for (var i = 0; i < drafts.Count; i++)
                {
                    if (article.Sources[i].Kind != kind)
                        continue;
                    foreach (var draft in drafts[i])
                    {
                        if (draft is { Short: null, Work: { } work } && (kind != SourceKind.Note || work.Title is not null
                            || work.Isbns.Length > 0))
                            (kind == SourceKind.Note ? _notes : _entries).Add(work);
                    }
                }
            }
            _byKey = new Lazy<Dictionary<string, int>>(() =>
                Enumerable.Range(0, drafts.Count).Where(i => article.Sources[i].Kind == SourceKind.Note)
                    .GroupBy(i => article.Sources[i].Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g =>
                    g.First(), StringComparer.Ordinal));
            _words = new Lazy<EntryWords>(() => new EntryWords(drafts.SelectMany(d => d).Where(d => d.Short is null).Select(d =>
                d.Source.Text)));
            _likeness = new Lazy<Likeness>(() =>
                new Likeness(_entries.Names.Keys.Concat(_notes.Names.Keys).Distinct(StringComparer.Ordinal)));
        }

        public ImmutableArray<Reference> Resolve()
        {
            var references = ImmutableArray.CreateBuilder<Reference>();
            Reference? before = null;
            for (var i = 0; i < _drafts.Count; i++)
            {
                foreach (var draft in _drafts[i])
                {
                    var reference = Resolve(draft, before);
                    references.Add(reference);
                    if (reference.Source.Kind == SourceKind.Note && reference.Form != ReferenceForm.Remark)
                        before = reference;
                }
            }
            return references.DrainToImmutable();
        }

        private Reference Resolve(EntryDraft draft, Reference? before)
        {
            if (draft.Short is { } form)
            {
                if (form.Form == ReferenceForm.Ibid)
                    return Short(draft, form) with { ResolvedTo = before?.Target };
                if (form.Form == ReferenceForm.Pointer)
                    return Short(draft, form) with { ResolvedTo = Pointed(form.Note!, draft.Source) };
                var (found, isAmbiguous) = Find(form, draft.Source);
                if (found is not null || !form.IsWeak)
                {
                    return Short(draft, form) with
                    {
                        ResolvedTo = found, IsAmbiguous = isAmbiguous, Suggestion = found is null ? Suggest(form) : null,
                        IsMentioned = found is null && _words.Value.Has(form),
                    };
                }
                if (draft.IsRest)
                    return Short(draft, form) with { Form = ReferenceForm.Remark };
            }
            return Full(draft, draft.Work!);
        }

        private static Reference Short(EntryDraft draft, ShortForm form) => new()
        {
            Source = draft.Source, Span = form.Span, Form = form.Form, Names = form.Names, Year = form.Year, Locator = form.Locator,
            Note = form.Note,
        };

        private Reference Full(EntryDraft draft, Work work)
        {
            var isNote = draft.Source.Kind == SourceKind.Note;
            if (isNote && Titled(draft, work) is { } named)
                return named;
            if (Remarks.IsOne(work))
                return new Reference { Source = draft.Source, Span = draft.Span, Form = ReferenceForm.Remark };
            return new Reference
            {
                Source = draft.Source, Span = draft.Span, Form = ReferenceForm.Full, Work = work,
                Locator = isNote ? work.Pages ?? NumberOf(work) : null, ResolvedTo = isNote ? _entries.Same(work) : null,
            };
        }

        // "Lund, Lights, 57": a family name and a title that an entry has; nothing else tells it from a full reference.
        private Reference? Titled(EntryDraft draft, Work work)
        {
            var text = draft.Source.Text;
            var comma = draft.Span.In(text).IndexOf(", ", StringComparison.Ordinal);
            if (comma <= 0 || work.Style == ReferenceStyle.Template || work.Issued is not null || work.Publisher is not null)
                return null;
            var name = new TextSpan(draft.Span.Start, draft.Span.Start + comma);
            var rest = new TextSpan(name.End + 2, draft.Span.End);
            if (!PersonNames.IsFamily(text, name))
                return null;
            var parts = PartSplitter.Split(text, rest, []);
            if (parts.Count is 0 or > 4 || parts[0].Kind == PartKind.Bracket)
                return null;
            var title = NameFold.OfTitle(parts[0].Span.In(text).ToString());
            var family = text[name.Start..name.End];
            foreach (var known in _entries.Named(family).Concat(_notes.Named(family)))
            {
                if (known.Title is { } full && !ReferenceEquals(known.Entry, draft.Source) && title.Length > 3
                    && Begins(NameFold.OfTitle(full.Text), title))
                {
                    var pages = parts.Count > 1 ? KnownParts.Pages(text, parts[1].Span.Start, parts[1].Span.End) : default;
                    if (pages.IsEmpty)
                        pages = parts.Skip(1).FirstOrDefault(p => PartForms.IsDivision(text, p.Span)).Span;
                    return new Reference
                    {
                        Source = draft.Source, Span = draft.Span, Form = ReferenceForm.Short, Names = [family],
                        Title = new WorkField(text[parts[0].Span.Start..parts[0].Span.End], parts[0].Span),
                        Locator = work.Pages ?? (pages.IsEmpty ? null : new WorkField(text[pages.Start..pages.End], pages)), ResolvedTo =
                            known,
                    };
                }
            }
            return null;
        }

        // A short title leaves out the article in front and the end.
        private static bool Begins(string full, string title) =>
            full.StartsWith(title, StringComparison.Ordinal)
            || full.IndexOf(' ', StringComparison.Ordinal) is > 0 and <= 3 and var space
            && full.AsSpan(space + 1).StartsWith(title, StringComparison.Ordinal);

        // The work of the note that a pointer names: the one told there, else the one that is meant there.
        private Work? Pointed(string key, Source source)
        {
            if (source.Key == key || !_byKey.Value.TryGetValue(key, out var index) || _drafts[index] is not [var first, ..])
                return null;
            return first.Work is { } told ? _entries.Same(told) ?? told : first.Short is { Names.IsEmpty: false } form
                ? Find(form, source).Work : null;
        }

        private (Work? Work, bool IsAmbiguous) Find(ShortForm form, Source source)
        {
            var found = _entries.Find(form);
            if (found.Count == 0)
                found = _notes.Find(form).FindAll(w => !ReferenceEquals(w.Entry, source));
            if (found.Count == 0)
                return default;
            // Notes tell one work in full several times.
            return (found[0], found.Exists(w => !WorkIndex.AreSameTitle(w, found[0]) && !ReferenceEquals(w, found[0])));
        }

        private Work? Suggest(ShortForm form)
        {
            var name = NameFold.Of(form.Names[0]);
            // The author is right, and the year is not.
            var key = _entries.Names.ContainsKey(name) || _notes.Names.ContainsKey(name) ? name : _likeness.Value.Nearest(name);
            if (key is null)
                return null;
            var works = (_entries.Names.GetValueOrDefault(key) ?? []).Concat(_notes.Names.GetValueOrDefault(key) ?? []).ToList();
            if (form.Year is not { } year)
                return works[0];
            // With another year the name has to be nearly right.
            return works.Find(w => w.Issued?.Year is { } issued && year.StartsWith(issued.ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal))
                ?? (key == name || Likeness.AreNear(key, name, 1) || Likeness.AreAnagrams(key, name) ? works[0] : null);
        }

        // "Report to the Board, no. 141, 3 May 1902": a paper of an archive is found by its number.
        private static WorkField? NumberOf(Work work)
        {
            if (work is not { Type: WorkType.Document, ContainerTitle: null, Volume: null, Issue: { Span.IsEmpty: false } issue }
                || !char.IsAsciiDigit(issue.Text[0]))
                return null;
            var (text, start) = (work.Entry.Text, issue.Span.Start);
            while (start > 0 && (text[start - 1] is ' ' or '.'))
                start--;
            while (start > 0 && char.IsLetter(text[start - 1]))
                start--;
            return new WorkField(text[start..issue.Span.End], issue.Span with { Start = start });
        }
    }
}
