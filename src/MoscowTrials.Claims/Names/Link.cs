namespace MoscowTrials.Claims.Names;

/// <summary>What a phrase was found to name.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Form">How the phrase names it.</param>
/// <param name="Reason">Why, for <c>explain</c>.</param>
internal sealed record Link(int Entity, MentionForm Form, string Reason)
{
    public bool IsInferred => Form != MentionForm.Name;
}
