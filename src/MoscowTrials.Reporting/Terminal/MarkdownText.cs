namespace MoscowTrials.Reporting.Terminal;

/// <summary>Shows the little Markdown that rules are written in: paragraphs, lists, code; emphasis is dropped.</summary>
internal static class MarkdownText
{
    public static void Write(TerminalWriter output, string markdown, string indent = "")
    {
        var paragraph = new List<string>();
        var inCode = false;
        foreach (var raw in markdown.Split('\n'))
        {
            var line = raw.TrimEnd();
            var start = line.TrimStart();
            if (start.StartsWith("```", StringComparison.Ordinal))
            {
                Flush(output, paragraph, indent);
                inCode = !inCode;
            }
            else if (inCode)
                output.WriteLine(indent + "  " + line);
            else if (start.Length == 0)
            {
                if (Flush(output, paragraph, indent))
                    output.EndLine();
            }
            else
            {
                if (IsItem(start))
                    Flush(output, paragraph, indent);
                paragraph.Add(start);
            }
        }
        Flush(output, paragraph, indent);
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal);

    private static bool Flush(TerminalWriter output, List<string> paragraph, string indent)
    {
        if (paragraph.Count == 0)
            return false;
        var text = string.Join(' ', paragraph).Replace("**", "", StringComparison.Ordinal);
        if (IsItem(text))
            output.WriteProse(text[2..], indent + "- ", indent + "  ");
        else
            output.WriteProse(text.TrimStart('#', ' '), indent, indent);
        paragraph.Clear();
        return true;
    }
}
