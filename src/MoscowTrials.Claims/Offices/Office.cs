namespace MoscowTrials.Claims.Offices;

/// <summary>An office as a sentence names it.</summary>
/// <param name="Title">What it is, in lower case, without articles: "general manager".</param>
/// <param name="Of">Of what the words say that it is, in lower case; empty where they leave that open ("the director", "chairman of the company").</param>
/// <param name="Body">The entity it is of, by name: the one the words name, else what the article is about; null where neither is known.</param>
/// <param name="IsSole">Whether one person holds it at a time: by what it is, or by what the words say ("the sole editor").</param>
/// <param name="First">First token of the words.</param>
/// <param name="Last">Last token.</param>
internal readonly record struct Office(string Title, string Of, string? Body, bool IsSole, int First, int Last)
{
    /// <summary>The title of an office that the text does not name: "took office in 1856".</summary>
    public const string Unnamed = "office";

    /// <summary>The office with what it is of: "mayor of bergen".</summary>
    public string Key => Of.Length > 0 ? $"{Title} of {Of}" : Title;
}
