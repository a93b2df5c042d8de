namespace MoscowTrials.Claims.Counts.Tallies;

/// <summary>A list by name of things that another sentence counts.</summary>
/// <param name="Claim">The claim that has it.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Row">The names.</param>
/// <param name="Noun">What they are called in the singular; null where the list takes up the sentence before ("They are …"), or opens
/// its own.</param>
/// <param name="Form">How it stands to what it lists.</param>
/// <param name="Here">Position among the sentence's own numbers of the one it belongs to, or -1.</param>
internal sealed record NamedList(int Claim, int Paragraph, NameRow Row, string? Noun, ListForm Form, int Here);

/// <summary>How a list stands to what it lists.</summary>
internal enum ListForm : byte
{
    /// <summary>"The novels are …", "the names of the vessels as …".</summary>
    Named,

    /// <summary>"They are called …".</summary>
    TakenUp,

    /// <summary>"consisted of the faculties of …".</summary>
    Made,

    /// <summary>"Sulzbach, Rothau and Thann set their seals to it".</summary>
    Doing,

    /// <summary>"first to Ladyrigg, then to Whitton and Thann".</summary>
    Route,
}
