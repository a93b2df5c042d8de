namespace MoscowTrials.Claims.Names;

/// <summary>The gender of those who bear a given name.</summary>
public enum Gender : byte
{
    /// <summary>Women, nearly always.</summary>
    Female,

    /// <summary>Men, nearly always.</summary>
    Male,

    /// <summary>Both, or one in one language and the other in another (Andrea, Jean): the name decides nothing.</summary>
    Either,
}
