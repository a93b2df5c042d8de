using System.Collections.Immutable;
using System.Globalization;

namespace MoscowTrials.Reading.Building;

/// <summary>Knows whether what is at hand is text or a list of sources, and numbers the entries of the latter.</summary>
internal sealed class SourceList
{
    private readonly ImmutableArray<Source>.Builder _sources = ImmutableArray.CreateBuilder<Source>();
    private int _depth;
    private int _bibliography;
    private int _further;

    /// <summary>What the section at hand holds.</summary>
    public SourceHeading Section { get; private set; }

    /// <summary>Whether the section at hand is a part of the article's text.</summary>
    public bool IsBody => Section == SourceHeading.None;

    /// <summary>The entries of bibliographies and further reading.</summary>
    public ImmutableArray<Source> Sources => _sources.ToImmutable();

    /// <summary>Opens a section; whether it is a part of the text.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="depth">Its depth: a deeper one than that of a list of sources belongs to the list.</param>
    public bool Open(string title, int depth)
    {
        var kind = SourceHeadings.Classify(title, Section);
        if (kind == SourceHeading.None && !IsBody && depth > _depth)
            kind = Section;
        else
            _depth = depth;
        Section = kind;
        return IsBody;
    }

    /// <summary>Adds an entry as the section at hand has them: of a bibliography, unless it is one of further reading.</summary>
    /// <param name="entry">What it says; nothing is added where that is nothing.</param>
    /// <param name="span">Where it stands in the file.</param>
    public void Add(EntryText entry, TextSpan span)
    {
        if (entry.Text.Length == 0 || Section == SourceHeading.Links)
            return;
        var isFurther = Section == SourceHeading.Further;
        var number = isFurther ? ++_further : ++_bibliography;
        var key = (isFurther ? "f" : "b") + number.ToString(CultureInfo.InvariantCulture);
        _sources.Add(entry.ToSource(key, isFurther ? SourceKind.FurtherReading : SourceKind.Bibliography, span));
    }
}
