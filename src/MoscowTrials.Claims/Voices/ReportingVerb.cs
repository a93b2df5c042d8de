namespace MoscowTrials.Claims.Voices;

/// <summary>How a verb gives the word to somebody.</summary>
/// <param name="Voice">Attributed or alleged.</param>
/// <param name="Factive">"yes", "inquiry" or "no".</param>
/// <param name="TakesClause">Whether "that …" or an infinitive holds what is said.</param>
/// <param name="TakesGerund">Whether "of …ing" does.</param>
/// <param name="TakesAs">Whether "as …" does.</param>
internal sealed record ReportingVerb(Voice Voice, string Factive, bool TakesClause, bool TakesGerund, bool TakesAs);
