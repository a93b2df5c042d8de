namespace MoscowTrials.Claims.Voices;

/// <summary>Who says what a clause says.</summary>
public enum Voice
{
    /// <summary>The article itself.</summary>
    Article,

    /// <summary>Somebody who says, shows or finds it.</summary>
    Attributed,

    /// <summary>A charge, a testimony, a claim.</summary>
    Alleged,

    /// <summary>Somebody's own words.</summary>
    Quoted,
}
