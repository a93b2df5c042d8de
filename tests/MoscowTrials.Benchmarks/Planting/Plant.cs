namespace MoscowTrials.Benchmarks.Planting;

/// <summary>A place of a page where something can be planted, and what the page tells that matters there.</summary>
/// <param name="Type">Which wordings fit: the column <c>site</c> of wordings.tsv.</param>
/// <param name="Start">Where the text that is replaced begins in the file.</param>
/// <param name="End">Where it ends; equal to <paramref name="Start"/> where a sentence is put in.</param>
/// <param name="Around">The sentence or field of which a part is replaced.</param>
/// <param name="Facts">Names, years and words for the wordings.</param>
/// <param name="Others">Where the page tells what a planted text contradicts.</param>
internal sealed record Site(
    Page Page, string Type, int Start, int End, (int Start, int End) Around, IReadOnlyDictionary<string, string> Facts,
        IReadOnlyList<int> Others);

/// <summary>One edit of one page.</summary>
internal sealed record Plant
{
    public required Site Site { get; init; }

    public required Wording Wording { get; init; }

    /// <summary>A passage that is put in first, and belongs to the page that the edit is compared with; empty where none is
    /// needed.</summary>
    public required string Stage { get; init; }

    /// <summary>What stands there after the edit.</summary>
    public required string Text { get; init; }

    public string Id => $"{Site.Page.Name}:{Site.Page.LineOf(Site.Start)} {Wording.Kind}/{Wording.Trap} #{Wording.Number}";

    /// <summary>The page that the edit is compared with.</summary>
    public string Base => Site.Page.Raw.Insert(Site.Start, Stage);

    /// <summary>The page after the edit.</summary>
    public string Edited => string.Concat(Site.Page.Raw.AsSpan(0, Site.Start), Stage + Text, Site.Page.Raw.AsSpan(Site.End));

    /// <summary>The sentences of the edited page, one of which must be named.</summary>
    public (int Start, int End) Place => Site.Start == Site.End
        ? (Site.Start + Stage.Length, Site.Start + Stage.Length + Text.Length)
        : (Site.Around.Start, Site.Around.End + Text.Length - (Site.End - Site.Start));

    /// <summary>Lines of the edited page that tell the other side.</summary>
    public IEnumerable<int> OtherLines
    {
        get
        {
            var grown = Stage.Length + Text.Length - (Site.End - Site.Start);
            var lines = Site.Others.Select(at => at >= Site.End ? at + grown : at);
            if (Stage.Length > 0)
                lines = lines.Append(Site.Start + Stage.Length - 1);
            return lines.Select(at => Edited.AsSpan(0, at).Count('\n') + 1).Distinct();
        }
    }
}
