namespace MoscowTrials.Claims.Lengths;

/// <summary>A length of time that a sentence tells, and the dates between which it lies.</summary>
/// <param name="Told">Position in the claim's dates of the length: "ten years", "two years later".</param>
/// <param name="Dates">Position in the claim's dates of the dates: "from 1850 to 1870", "in 1938".</param>
/// <param name="TellsMinimum">Least number of days that the words can mean, with the usual rounding.</param>
/// <param name="TellsMaximum">The most; null is open.</param>
/// <param name="LastsMinimum">Least number of days that the dates leave.</param>
/// <param name="LastsMaximum">The most, both ends counted.</param>
/// <param name="Since">Sentences back to the one from which the words count; 0 where the dates hold both ends.</param>
public sealed record TimeComparison(
    int Told, int Dates, int TellsMinimum, int? TellsMaximum, int LastsMinimum, int LastsMaximum, int Since);
