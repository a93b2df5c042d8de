namespace MoscowTrials.Claims.Kinship;

/// <summary>What a parent is to the child.</summary>
public enum ParentRole
{
    /// <summary>The text does not tell which of the two.</summary>
    Parent,
    Father,
    Mother,
}
