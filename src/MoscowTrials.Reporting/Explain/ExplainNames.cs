using MoscowTrials.Claims.Names;

namespace MoscowTrials.Reporting.Explain;

/// <summary>Words for what the JSON contract does not name.</summary>
internal static class ExplainNames
{
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Place => "place",
        EntityKind.Building => "building",
        EntityKind.Body => "body",
        EntityKind.Work => "work",
        EntityKind.Vessel => "vessel",
        EntityKind.Occasion => "occasion",
        _ => "name",
    };
}
