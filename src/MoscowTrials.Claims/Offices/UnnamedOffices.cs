namespace MoscowTrials.Claims.Offices;

/// <summary>Names the offices that a text leaves unnamed: "took office in 1856".</summary>
internal static class UnnamedOffices
{
    /// <summary>
    /// Names the offices that the text has left unnamed, where all else that it tells of the holder is of one office; drops the rest.
    /// </summary>
    /// <param name="claims">The claims of the whole article.</param>
    public static void Settle(Claim[] claims)
    {
        for (var i = 0; i < claims.Length; i++)
        {
            if (claims[i].Tenures.Any(static t => t.Title == Office.Unnamed))
                claims[i] = claims[i] with { Tenures = [.. claims[i].Tenures.Select(t => Named(t, claims)).OfType<Tenure>()] };
        }
    }

    private static Tenure? Named(Tenure told, Claim[] claims)
    {
        if (told.Title != Office.Unnamed)
            return told;
        var others = claims.SelectMany(static c => c.Tenures).Where(t => t.Holder == told.Holder && t.Title != Office.Unnamed)
            .DistinctBy(static t => (t.Title, t.Of)).Take(2).ToList();
        return others is [{ Of.Length: 0 } one] ? told with { Title = one.Title, Office = one.Office, Of = one.Of, Body = one.Body, IsSole = one.IsSole } : null;
    }
}
