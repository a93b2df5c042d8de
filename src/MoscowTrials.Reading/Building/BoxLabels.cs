namespace MoscowTrials.Reading.Building;

/// <summary>The labels of a box of facts as a page shows it, by the names of the parameters that a template has for them.</summary>
internal static class BoxLabels
{
    /// <summary>The field's name: the label in lower case, without the signs that set it out.</summary>
    public static string Name(ReadOnlySpan<char> label) => label.Trim(" •-–:\t").ToString().ToLowerInvariant();

    /// <summary>Whether the field holds a name, a day and a place, a line each: a template has a parameter for each of them.</summary>
    public static bool IsLife(string name) => name is "born" or "died";

    /// <summary>The name of the field for one of its lines.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="line">What the line says.</param>
    /// <param name="hasDate">Whether a line before it held the day; set where this one does.</param>
    public static string Part(string name, ReadOnlySpan<char> line, ref bool hasDate)
    {
        if (!IsLife(name))
            return name;
        var isDate = !hasDate && line.ContainsAnyInRange('0', '9');
        var part = isDate ? "_date" : hasDate ? "_place" : "_name";
        hasDate |= isDate;
        return (name == "born" ? "birth" : "death") + part;
    }
}
