using MoscowTrials.Claims.Contrasts;
using Xunit;

namespace MoscowTrials.Tests.Claims.Counts.Tallies;

/// <summary>All numbers of an article held against each other: only what is wrong is told.</summary>
public sealed class TallyTests
{
    [Theory]
    // The last number is told to be the rest, in words of any kind.
    [InlineData("The fire destroyed 340 houses in all. Two hundred and ten of them were rebuilt in brick, and the rest, 160 in number, in timber.", "340 = 210 + 160, closed, complete")]
    [InlineData("It had 240 pupils. Ninety of the boys slept in the Old House and eighty in the New House, while the remaining ninety were lodged in the town.", "240 = 90 + 80 + 90, closed, complete")]
    [InlineData("The meadow covers 85 hectares. Forty hectares belong to the parish and twenty-five to the castle, and the others, thirty hectares, to a trust.", "85 = 40 + 25 + 30, closed, complete")]
    [InlineData("He had left an estate of forty thousand pounds. Twelve thousand pounds went to a hospital and eighteen thousand to a school, while what was left, a matter of fourteen thousand, paid for a park.", "40000 = 12000 + 18000 + 14000, closed, complete")]
    // Nobody is on both sides.
    [InlineData("The Amalthea struck a reef with 260 souls on board. When the roll was called, 148 had survived and 132 had drowned.", "260 = 148 + 132, closed")]
    [InlineData("In 1951 the academy examined 75 applicants. Forty-one passed and forty-four failed.", "75 = 41 + 44, closed")]
    [InlineData("She bore him nine children. Four died in infancy, and six lived to see her buried.", "9 = 4 + 6, closed")]
    [InlineData("In 1934 the club played thirty matches. It won eighteen, drew seven and lost eight.", "30 = 18 + 7 + 8, closed")]
    [InlineData("It is a twelve-volume history. Seven of the volumes were printed in his lifetime, and six appeared posthumously.", "12 = 7 + 6, closed")]
    // As many parts as the sentence before divides it into.
    [InlineData("It contained exactly 12,400 sheets. He sorted them into three cabinets. The first cabinet housed 7,900 sheets of flowering plants, the second 2,300 of mosses, and the third 3,200 of ferns.", "12400 = 7900 + 2300 + 3200, closed, complete")]
    // The whole is told in two numbers.
    [InlineData("She had 131 passengers and a crew of 83 on board. Of all those who had sailed in her, 96 reached the shore alive and 128 perished.", "214 = 96 + 128, closed")]
    public void A_wrong_sum_is_told(string text, string expected) => Assert.Equal(expected, CountText.Sums(text));

    [Theory]
    [InlineData("He had left an estate of forty thousand pounds. Twelve thousand pounds went to a hospital and eighteen thousand to a school, while what was left was laid out on a park which cost fourteen thousand in all.")]
    // Another year's.
    [InlineData("In 1951 the academy examined 75 applicants. Forty-one passed; in the following year forty-four failed.")]
    [InlineData("The senate had fifty-one members. Thirty-one voted for the treaty, and twenty-four had spoken against it in committee.")]
    [InlineData("The chamber had eighty deputies. Fifty supported the motion, and at the second reading forty opposed it.")]
    [InlineData("It is a twelve-volume history. Seven of the volumes were printed in his lifetime, and six were reprinted posthumously.")]
    // 148 and 112 are the whole.
    [InlineData("The Amalthea struck a reef with 260 souls on board. When the roll was called, 148 had survived and 112 had drowned.")]
    public void Nothing_is_told_of_other_numbers(string text) => Assert.Equal(Reading.Nothing, CountText.Sums(text));

    [Theory]
    [InlineData("It owned just three granges. The granges were Hartfield, Oldfield, Brookham and Langley.", "3: 4")]
    [InlineData("Five movements make up the suite. They are entitled \"Dawn\", \"March\", \"Lament\" and \"Finale\".", "5: 4")]
    [InlineData("The county was divided into the hundreds of Aldon, Merse and Keld. Each of the four hundreds had its own court.", "4: 3")]
    [InlineData("Bremmen, Harst, Cloven and Sint signed the pact in 1402. No other city joined it. The five signatory cities met every spring.", "5: 4")]
    [InlineData("The ridge has a trio of summits, namely Greyhead, Longtop, Raven Crag and Black Fell.", "3: 4")]
    [InlineData("Horn has two lakes, Big Horn, Little Horn and Mirror Lake.", "2: 3")]
    [InlineData("Horn has two lakes, Big Horn and Little Horn, also called Mirror Lake.", "nothing")]
    // What is told of an item between commas is none.
    [InlineData("The genus has a pair of species, namely Anna from Istria, Berta from the caves of Spain, and the recently discovered Carla from Greece.", "2: 3")]
    [InlineData("The trains halted at four places. A passenger would come first to Ladyrigg, then to Stobs Bridge, Oxnam Road and Cauldmill, and at length to Whitton, where the engine took water.", "4: 5")]
    [InlineData("They built two ships. The ships were named Petrel and Heron, and the tender Gannet.", "nothing")]
    [InlineData("The ridge has a trio of summits, namely Greyhead, Longtop, also known as Black Fell, and Raven Crag.", "nothing")]
    // The fifth is told where the four are.
    [InlineData("The trains halted at four places, and at a fifth by request. A passenger would come first to Ladyrigg, then to Stobs Bridge, Oxnam Road and Cauldmill, and at length to Whitton.", "nothing")]
    [InlineData("The tribunal consisted of the judges Ferd, Lint and Osk. All four clerks signed the sentence.", "nothing")]
    public void A_list_is_held_against_its_number(string text, string expected) => Assert.Equal(expected, CountText.Lists(text));

    [Theory]
    [InlineData("Its nave is lit by fourteen windows. Each of the sixteen windows shows a saint.", "fourteen windows / sixteen windows")]
    [InlineData("The mutineers set nineteen sailors adrift in the launch. The twenty-four sailors who had been set adrift were cared for by the governor.", "nineteen sailors / twenty-four sailors")]
    [InlineData("The whole staff of the yard, 820 men, stopped work. On the tenth day all those who had stopped work, 640 of them, returned.", "820 men / 640")]
    [InlineData("His founding members numbered twelve. Including himself seven founders in all sat down to dinner.", "twelve / seven founders")]
    [InlineData("A party of forty horsemen rode into Torv. By noon the fifty-five horsemen had gone again.", "forty horsemen / fifty-five horsemen")]
    [InlineData("The zoo opened with thirteen animals. A list of the eighteen creatures with which it opened hangs at the gate.", "thirteen animals / eighteen creatures")]
    // What narrows them is told of nobody before.
    [InlineData("The mutineers set nineteen sailors adrift in the launch. The twenty-four sailors who had been marooned were cared for by the governor.", "nothing")]
    [InlineData("The chapel has fourteen windows. The chapel has sixteen panels. Each of the sixteen panels shows a saint.", "nothing")]
    [InlineData("The whole staff of the yard, 820 men, stopped work. On the tenth day 640 of those who had stopped work returned.", "nothing")]
    // The second number is told once more.
    [InlineData("It has seventeen arches. A later bridge of two dozen arches crosses the river. He carved each of the two dozen arches.", "nothing")]
    public void What_is_counted_again_is_held_against_the_first_number(string text, string expected)
    {
        var read = Reading.Of(text);
        var found = read.Contrasts.Where(static c => c.Kind == ContrastKind.CountedAgain).Select(c =>
            $"{c.Span.In(read.Claims[c.Claim].Sentence.Text)} / {c.OtherSpan.In(read.Claims[c.Other].Sentence.Text)}").ToList();
        Assert.Equal(expected, found.Count == 0 ? Reading.Nothing : string.Join("; ", found));
    }
}
