using MoscowTrials.Reporting.Terminal;

namespace MoscowTrials.Reporting.Html;

/// <summary>Writes HTML in which every text is shown as it is, whatever it holds: there is no way to hand in markup.</summary>
/// <remarks>Names of elements and attributes come from the code, values from anywhere. What is opened has to be closed, innermost
/// first.</remarks>
internal sealed class HtmlWriter(TextWriter output)
{
    private readonly Stack<string> _open = [];

    /// <summary>Opens an element, which ends when the result is disposed.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; one without a value is left out, an empty value is written as one.</param>
    public OpenElement Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        WriteAttributes(attributes);
        output.Write('>');
        _open.Push(name);
        return new OpenElement(this);
    }

    /// <summary>An element that holds nothing but text.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes))
            Text(text);
        return this;
    }

    /// <summary>An element of HTML or SVG that holds nothing.</summary>
    public HtmlWriter Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        WriteAttributes(attributes);
        output.Write("/>");
        return this;
    }

    /// <summary>Text on one line; what would steer the reader's eye or the page is shown by name.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text)
    {
        Escape(text.IndexOfAnyExceptInRange(' ', '~') < 0 ? text : VisibleText.Of(text.ToString()));
        return this;
    }

    /// <summary>Text of several lines, each as above.</summary>
    public HtmlWriter Lines(string text)
    {
        var isFirst = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!isFirst)
                Break();
            isFirst = false;
            Text(line);
        }
        return this;
    }

    /// <summary>A line break in the source, for whoever reads that.</summary>
    public HtmlWriter Break()
    {
        output.Write('\n');
        return this;
    }

    /// <summary>A style sheet or script of the tool's own as the content of the open element.</summary>
    public void Asset(PageAsset asset) => output.Write(asset.Content);

    private void WriteAttributes(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            output.Write(' ');
            output.Write(name);
            output.Write("=\"");
            Text(value);
            output.Write('"');
        }
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"'") is >= 0 and var at)
        {
            output.Write(text[..at]);
            output.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(at + 1)..];
        }
        output.Write(text);
    }

    private void Close()
    {
        output.Write("</");
        output.Write(_open.Pop());
        output.Write('>');
    }

    /// <summary>An element that is open.</summary>
    public readonly ref struct OpenElement(HtmlWriter html) : IDisposable
    {
        public void Dispose() => html.Close();
    }
}
