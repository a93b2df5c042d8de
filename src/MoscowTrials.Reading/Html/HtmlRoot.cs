namespace MoscowTrials.Reading.Html;

/// <summary>Finds the article in a page, and what the page says of it.</summary>
internal static class HtmlRoot
{
    /// <summary>The element that holds the article; -1 where the whole page does.</summary>
    public static int Find(HtmlPage page)
    {
        int wiki = -1, article = -1, articles = 0, main = -1, body = -1;
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            ref readonly var node = ref page.Nodes[i];
            if (node.Kind != HtmlNodeKind.Element)
                continue;
            if (wiki < 0 && node.Attributes is not null && page.IsMarked(i, "root"))
                wiki = i;
            if (node.Name == "article" || node.Attribute("role") == "article" || node.Attribute("itemprop") == "articleBody")
            {
                articles++;
                if (article < 0 || Length(page, i) > Length(page, article))
                    article = i;
            }
            if (main < 0 && (node.Name == "main" || node.Attribute("role") == "main"))
                main = i;
            if (body < 0 && node.Name == "body")
                body = i;
        }
        // A page that lists several is a page of news.
        return wiki >= 0 ? wiki : article >= 0 && (articles == 1 || main < 0) ? article : main >= 0 ? main : body;
    }

    /// <summary>The heading that is the title: the first of the highest rank, in the article or before it; -1 where there is none.</summary>
    public static int Title(HtmlPage page, int root)
    {
        var end = root < 0 ? page.Nodes.Length : page.Nodes[root].Next;
        for (var i = 0; i < end; i++)
        {
            if (page.Nodes[i].Kind == HtmlNodeKind.Element && page.Nodes[i].Name == "h1" && !page.IsHidden(i) && page.Raw(i).Length > 0)
                return i;
        }
        return -1;
    }

    /// <summary>Where the article begins: behind the menus above its title, on a page that tells its article apart by nothing else.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">The element that holds the article.</param>
    /// <param name="title">The heading that is the title, or -1.</param>
    public static int Begin(HtmlPage page, int root, int title)
    {
        if (IsTold(page, root) || title < 0)
            return root + 1;
        var end = root < 0 ? page.Nodes.Length : page.Nodes[root].Next;
        return Letters(page, title, end) > Letters(page, root + 1, title) ? title : root + 1;
    }

    /// <summary>Whether the page is one of a site, menus and all, and tells its article apart by no element.</summary>
    public static bool IsMixed(HtmlPage page, int root) =>
        !IsTold(page, root) && Array.Exists(page.Nodes, n => n.Kind == HtmlNodeKind.Element && n.Name is "script" or "form");

    private static bool IsTold(HtmlPage page, int root) => root >= 0 && page.Nodes[root].Name != "body";

    // Of the text that a reader sees.
    private static int Letters(HtmlPage page, int from, int end)
    {
        var letters = 0;
        for (var i = from; i < end;)
        {
            ref readonly var node = ref page.Nodes[i];
            if (node.Kind == HtmlNodeKind.Element && page.IsHidden(i))
            {
                i = node.Next;
                continue;
            }
            if (node.Kind == HtmlNodeKind.Text)
                letters += page.SpanOf(i).In(page.Text).Trim().Length;
            i++;
        }
        return letters;
    }

    /// <summary>The title of the document without the name of its site, or null.</summary>
    public static string? DocumentTitle(HtmlPage page)
    {
        for (var i = 0; i < page.Nodes.Length; i++)
        {
            if (page.Nodes[i].Name != "title" || page.Nodes[i].Kind != HtmlNodeKind.Element)
                continue;
            var title = string.Join(' ', page.Raw(i).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            foreach (var separator in (ReadOnlySpan<string>)[" - ", " — ", " – ", " | ", " · "])
            {
                var at = title.LastIndexOf(separator, StringComparison.Ordinal);
                if (at > 0)
                    title = title[..at];
            }
            return title.Length == 0 ? null : title;
        }
        return null;
    }

    /// <summary>The language that the article or the page is marked with, or null.</summary>
    public static string? Language(HtmlPage page, int root)
    {
        // A page need not write its body down.
        var from = root >= 0 ? root : Array.FindIndex(page.Nodes, n => n.Kind == HtmlNodeKind.Element && n.Name == "html");
        for (var i = from; i >= 0; i = page.Nodes[i].Parent)
        {
            if (page.Nodes[i].Attribute("lang") is { Length: > 1 } tag)
                return tag;
        }
        return null;
    }

    private static int Length(HtmlPage page, int node) => page.Nodes[node].End - page.Nodes[node].Start;
}
