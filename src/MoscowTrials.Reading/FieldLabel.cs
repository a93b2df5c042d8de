namespace MoscowTrials.Reading;

/// <summary>What a cell of a table or a field of an infobox is filed under.</summary>
/// <param name="Name">The column's header, or the field's name as the file has it: <c>birth_date</c>; empty where there is none.</param>
/// <param name="Subject">The row's header, or what the infobox is about; empty where neither tells.</param>
/// <param name="Form">Of an infobox its template, lower case: <c>infobox person</c>; of a table empty.</param>
public sealed record FieldLabel(string Name, string Subject, string Form);
