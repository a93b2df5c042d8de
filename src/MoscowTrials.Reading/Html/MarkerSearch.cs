namespace MoscowTrials.Reading.Html;

/// <summary>Finds the marker of a note in an element that holds nothing else.</summary>
/// <param name="page">The page.</param>
/// <param name="notes">Its notes.</param>
internal sealed class MarkerSearch(HtmlPage page, HtmlNotes notes)
{
    /// <summary>Nodes that a marker is made of: brackets, and elements around them.</summary>
    private const int Most = 12;

    /// <summary>The one marker that an element holds, and nothing else; null where it holds none.</summary>
    public (int Note, string Key)? In(int index)
    {
        var most = Math.Min(page.Nodes[index].Next, index + Most);
        if (page.Nodes[index].Name != "a" && !page.IsReference(index) && page.Nodes[index].Name != "sup")
            return null;
        // "<sup>[<a>1</a>, <a>2</a>]</sup>": each link is a marker by itself.
        (int, string)? found = null;
        for (var i = index; i < most; i++)
        {
            if (page.Nodes[i].Name != "a" || notes.Mark(i) is not var (note, key))
                continue;
            if (found is not null)
                return null;
            found = (note, key);
        }
        return found;
    }

    /// <summary>The key of the one marker in an element whose note is not on the page; null where there is none.</summary>
    public string? LostIn(int index)
    {
        if (page.Nodes[index].Name == "a")
            return notes.Lost(index);
        string? found = null;
        for (var i = index; i < Math.Min(page.Nodes[index].Next, index + Most); i++)
        {
            if (page.Nodes[i].Name != "a")
                continue;
            if (found is not null || notes.Lost(i) is not { } key)
                return null;
            found = key;
        }
        return found;
    }
}
