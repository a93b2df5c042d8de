namespace MoscowTrials.Cli.Pipeline;

/// <summary>Joins the projects.</summary>
internal static class RealSteps
{
    public static Steps Create() => throw new NotSupportedException();
}
