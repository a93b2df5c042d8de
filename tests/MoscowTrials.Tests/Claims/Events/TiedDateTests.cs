using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Dates that a clause has from the words it is tied to.</summary>
public sealed class TiedDateTests
{
    private const string Lead = "Harald Voss was a surgeon. The Lunde Bridge is a bridge. ";

    public static readonly TheoryData<string, string> Rows = Reading.Table("""
        The rule goes back to an instruction of May 1866, which Voss issued. | issued 1866-05
        It rests on a contract of 3 June 1701, which Harald Voss signed. | signed 1701-06-03
        A memorandum dated 4 May 1931, which Harald Voss sent to the ministry, is kept. | sent 1931-05-04
        // The town has no day.
        The people of May 1866, which Voss issued, are kept. | issued
        // Two verbs that nothing parts.
        The Lunde Bridge was completed and opened on 14 May 1798. | completed 1798-05-14; opened 1798-05-14
        The Lunde Bridge was completed and solemnly opened on 14 May 1798. | completed 1798-05-14; opened 1798-05-14
        // What takes its time may have been done before.
        The Lunde Bridge was built and opened on 14 May 1798. | built; opened 1798-05-14
        The Lunde Bridge was completed by the town and opened on 14 May 1798. | completed; opened 1798-05-14
        // The day behind an aside is of the verb before it.
        Harald Voss died there, without having recovered consciousness, on 5 November 1861. | died 1861-11-05; recovered 1861-11-05
        Harald Voss died there without having recovered consciousness on 5 November 1861. | died; recovered 1861-11-05
        // What ends somebody on the only day that the sentence tells.
        On 9 May 1739 his party was surrounded; the escort fled, and Harald Voss was beaten to death. | beaten to death 1739-05-09
        On 9 May 1739 his party was surrounded, and Harald Voss was later beaten to death. | beaten to death
        In 1739 his party was surrounded, and Harald Voss was beaten to death. | beaten to death
        """);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_clause_has_the_date_of_the_words_it_is_tied_to(string text, string expected)
    {
        var claim = Reading.Of(Lead + text).Claims[^1];
        Assert.Equal(expected, string.Join("; ", claim.Events.Where(e => e.Trigger.Length > 0 && e.Type.Name is not ("surround" or "keep" or "rest" or "idiom"))
            .Select(e => (e.Trigger.In(claim.Sentence.Text).ToString() + " " + e.When?.Edtf).TrimEnd())));
    }

    public static readonly TheoryData<string, string> EllipticRows = Reading.Table("""
        Harald Voss suffered a stroke while dressing for church and died on 15 August 1909. | die Harald Voss
        Harald Voss fell from a horse while on holiday at Baden and died in 1861. | die Harald Voss
        Harald Voss caught a fever while in Rome and died in May 1899. | die Harald Voss
        Harald Voss, though in poor health, went to Rome and died in 1899. | die Harald Voss
        // A clause of its own: it is not Voss who died.
        Harald Voss left when working men rioted and a guard died in 1899. | die nobody
        """);

    [Theory]
    [MemberData(nameof(EllipticRows))]
    public void What_follows_a_clause_without_a_verb_is_the_main_subjects(string text, string expected)
    {
        var read = Reading.Of("Harald Voss was a surgeon. " + text);
        var death = read.Claims[^1].Events.Single(e => e.Type.Name == "die");
        Assert.Equal(expected, "die " + (death.Participants.FirstOrDefault(p => p.Entity is not null)?.Entity is { } who ? read.Entities[who].Name : "nobody"));
    }
}
