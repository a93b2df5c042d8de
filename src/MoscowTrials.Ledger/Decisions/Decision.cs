using MoscowTrials.Reading;

namespace MoscowTrials.Ledger.Decisions;

/// <summary>What a person holds of a finding.</summary>
public enum Verdict
{
    /// <summary>It is right, and stays as it is.</summary>
    Accepted,

    /// <summary>It is wrong: the tool misread something.</summary>
    FalseAlarm,

    /// <summary>The article reports the impossible knowingly.</summary>
    ReportedKnowingly,

    /// <summary>It is right, and will be mended.</summary>
    WillFix,
}

/// <summary>A person's verdict on a finding.</summary>
/// <param name="Finding">The finding's fingerprint: 16 lower-case hex digits.</param>
/// <param name="In">The article, as a path from the root of the repository.</param>
/// <param name="As">The verdict.</param>
/// <param name="Because">Why; null where no reason is given, and then it does not count.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">When; null where it is not written.</param>
/// <param name="Until">Last day on which it counts; null for good.</param>
/// <param name="Of">Fingerprint of the finding's sentences when it was decided; null where it is to count whatever becomes of them.</param>
/// <param name="Block">The whole lines of the file that belong to it; empty for one that is not written yet.</param>
public sealed record Decision(
    string Finding, string In, Verdict As, string? Because, string By, DateOnly? On, DateOnly? Until, string? Of, TextSpan Block)
{
    /// <summary>The verdict as it is written: <c>false-alarm</c>.</summary>
    public string Word => Words[(int)As];

    /// <summary>The verdicts as they are written, in the order of <see cref="Verdict"/>.</summary>
    public static IReadOnlyList<string> Words { get; } = ["accepted", "false-alarm", "reported-knowingly", "will-fix"];
}
