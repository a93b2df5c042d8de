using MoscowTrials.Claims.Contrasts;
using Xunit;

namespace MoscowTrials.Tests.Claims.Contrasts;

/// <summary>What one sentence rules out and another tells, in other words and of other things than the examples of the rulebook.</summary>
public sealed class ContrastTests
{
    [Theory]
    // Of a doer with a name, by the same verb.
    [InlineData("Karl Holm left the signal box and slept for an hour. The inquiry established that Karl Holm had never left the signal box.", ContrastKind.Refuted)]
    // "nobody" is enough where both name where it was.
    [InlineData("In 1909 Otto Lind reached Mount Varn. A panel of experts proved that nobody had ever reached Mount Varn.",
        ContrastKind.Refuted)]
    // Another verb that may tell the same.
    [InlineData("The wall was paid for with the loan that the bank had handed over. The audit proved that no loan from the bank had been paid.", ContrastKind.Refuted)]
    [InlineData("All nineteen horses were killed in the fire. A mare from the stable lived for another ten years.", null)]
    [InlineData("All nineteen horses were killed in the fire. Bruna, one of the nineteen horses, survived and was sold.",
        ContrastKind.Excepted)]
    [InlineData("None of the fifteen ships survived the gale. One of the fifteen ships, a brig, escaped to the open sea.",
        ContrastKind.Excepted)]
    [InlineData("The entire crew perished. The cook, one of the crew, was rescued.", ContrastKind.Excepted)]
    [InlineData("Every church in Varn was destroyed. The chapel in Varn was left undamaged.", ContrastKind.Excepted)]
    // "Every other" and "nearly every" leave some out.
    [InlineData("Nearly every church in Varn was destroyed. The chapel in Varn was left undamaged.", null)]
    [InlineData("The lamp of 1902 was the first electric lamp to be lit in Norway. The Fram had carried an electric lamp in Norway since 1895.", ContrastKind.Preceded)]
    [InlineData("The lamp of 1902 was the first electric lamp to be lit in Norway. The Fram had carried an oil lamp in Norway since 1895.",
        null)]
    [InlineData("On 4 May 1702 the abbot wrote to the bishop of Orn. The bishop gave a curt reply to this letter, dated 2 April 1702.",
        ContrastKind.Answered)]
    [InlineData("On 4 May 1702 the abbot wrote to the bishop of Orn. The bishop gave a curt reply to this letter, dated 2 June 1702.",
        null)]
    [InlineData("The nave was not vaulted until the tower had been completed. The tower was completed in 1340. The nave was vaulted in 1311.", ContrastKind.Reordered)]
    [InlineData("The nave was not vaulted until the tower had been completed. The tower was completed in 1310. The nave was vaulted in 1311.", null)]
    [InlineData("The Gunnhild sank off Cape Orn on 3 May 1904. The wreck of the Gunnhild on 9 July 1904 was investigated.",
        ContrastKind.Redated)]
    [InlineData("The Gunnhild sank off Cape Orn on 3 May 1904. The wreck of the Gunnhild on 3 May 1904 was investigated.", null)]
    // The first number is the paper's own.
    [InlineData("Its first number came out on 3 October 1868. The first number of all, which had appeared on 15 January 1871, was reprinted.", ContrastKind.Redated)]
    [InlineData("Otto's Comet was discovered on 14 September 1892. The pamphlet tells of the finding of Otto's Comet on the evening of 2 October 1892.", ContrastKind.Redated)]
    public void What_one_sentence_rules_out_another_tells(string text, ContrastKind? expected)
    {
        var found = Reading.Of(text).Contrasts;
        Assert.Equal(expected, found.IsEmpty ? null : found[0].Kind);
    }
}
