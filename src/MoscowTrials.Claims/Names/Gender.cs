namespace MoscowTrials.Claims.Names;

/// <summary>The gender that a given name or a pronoun tells.</summary>
public enum Gender : byte
{
    Female,
    Male,

    /// <summary>Given to women and men.</summary>
    Either,
}
