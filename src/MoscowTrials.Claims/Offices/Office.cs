namespace MoscowTrials.Claims.Offices;

/// <summary>An office as a sentence names it.</summary>
/// <param name="Title">What it is, in lower case, without articles: "general manager".</param>
/// <param name="Of">Of what the words say that it is, in lower case; empty where they leave that open ("the director", "chairman of the company").</param>
/// <param name="Body">The entity it is of, by name: the one the words name, else what the article is about; null where neither is known.</param>
/// <param name="First">First token of the words.</param>
/// <param name="Last">Last token.</param>
internal readonly record struct Office(string Title, string Of, string? Body, int First, int Last)
{
    /// <summary>The office with what it is of: "mayor of bergen".</summary>
    public string Key => Of.Length > 0 ? $"{Title} of {Of}" : Title;
}
