using Xunit;

namespace MoscowTrials.Tests.Claims.Events;

/// <summary>Who was held, and from which to which day it is certain.</summary>
public sealed class CustodyTests
{
    public static readonly TheoryData<string, string> AStatedCustodyLastsRows = Reading.Table("""
        Harald Voss was in prison from 1907 to 1909. | imprison(patient Harald Voss) 1907/1909 held 1907-12-31..1909-01-01
        From 1907 to 1909 Harald Voss was in prison. | imprison(patient Harald Voss) 1907/1909 held 1907-12-31..1909-01-01
        Harald Voss was imprisoned from 1907 to 1909. | imprison(patient Harald Voss) 1907/1909 held 1907-12-31..1909-01-01
        Harald Voss was held captive from 1907 to 1909. | imprison(patient Harald Voss) 1907/1909 held 1907-12-31..1909-01-01
        Harald Voss was a prisoner of war from 1915 to 1918. | imprison(patient Harald Voss) 1915/1918 held 1915-12-31..1918-01-01
        Harald Voss was in a labour camp from 1926 to 1929. | imprison(patient Harald Voss) 1926/1929 held 1926-12-31..1929-01-01
        Harald Voss was interned on the Isle of Man from 1915 to 1918. | imprison(patient Harald Voss) 1915/1918 held 1915-12-31..1918-01-01
        Harald Voss served his sentence from 1907 to 1909. | imprison(patient Harald Voss) 1907/1909 held 1907-12-31..1909-01-01
        Harald Voss spent the years 1926 to 1929 in prison. | imprison(patient Harald Voss) 1926/1929 held 1926-12-31..1929-01-01
        Harald Voss was in custody from 5 May 1908 to 7 June 1908. | imprison(patient Harald Voss) 1908-05-05/1908-06-07 held 1908-05-05..1908-06-07
        """);

    [Theory]
    [MemberData(nameof(AStatedCustodyLastsRows))]
    public void A_stated_custody_lasts_from_one_date_to_another(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Held));

    public static readonly TheoryData<string, string> OneEndMayBeRows = Reading.Table("""
        Harald Voss had been in prison since 1907. | imprison(patient Harald Voss) 1907/.. held 1907-12-31..
        Harald Voss remained in prison until 1909. | imprison(patient Harald Voss) ../1909 held ..1909-01-01
        Harald Voss was put aboard a prison hulk on 5 May 1907. | imprison(patient Harald Voss) 1907-05-05 held 1907-05-05..
        Harald Voss was thrown into Holloway Prison on 5 May 1907. | imprison(patient Harald Voss) 1907-05-05 held 1907-05-05..
        Harald Voss was landed at Plymouth as a prisoner in May 1907. | imprison(patient Harald Voss) 1907-05 held 1907-05-31..
        Harald Voss was taken from his house on 5 May 1907 and put into prison. | imprison(patient Harald Voss) 1907-05-05 held 1907-05-05..
        Harald Voss was in prison from March 1907 until he was exchanged in May 1909. | imprison(patient Harald Voss) 1907-03/1909-05 held 1907-03-31..1909-05-01; release(patient Harald Voss) 1909-05
        Harald Voss was held in the fortress until March 1909. | imprison(patient Harald Voss) ../1909-03 held ..1909-03-01
        Harald Voss was imprisoned until 1909. | imprison(patient Harald Voss) ../1909 held ..1909-01-01
        // Imprisoned in a year begins in it; in prison in a year is no more than some of its days.
        Harald Voss was imprisoned in 1907. | imprison(patient Harald Voss) 1907 held 1907-12-31..
        Harald Voss was jailed in 1907. | imprison(patient Harald Voss) 1907 held 1907-12-31..
        Harald Voss was in prison in 1908. | imprison(patient Harald Voss) 1908
        Harald Voss was held under arrest in 1907. | imprison(patient Harald Voss) 1907
        Harald Voss spent 1926 behind bars. | imprison(patient Harald Voss) 1926
        """);

    [Theory]
    [MemberData(nameof(OneEndMayBeRows))]
    public void One_end_may_be_all_that_is_told(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Held));

    public static readonly TheoryData<string, string> ItsEndsMayStandRows = Reading.Table("""
        Harald Voss was sent to prison in 1907 and remained there until 1909. | imprison(patient Harald Voss) 1907 held 1907-12-31..; imprison(patient Harald Voss) ../1909 held ..1909-01-01
        Harald Voss entered the prison in 1907 and left it in 1909. | imprison(patient Harald Voss) 1907 held 1907-12-31..; release(patient Harald Voss) 1909
        Harald Voss entered the women's prison in 1901 and left it in 1906. | imprison(patient Harald Voss) 1901 held 1901-12-31..; release(patient Harald Voss) 1906
        Harald Voss was arrested in 1907 and released in 1909. | arrest(patient Harald Voss) 1907 held 1907-12-31..; release(patient Harald Voss) 1909
        Harald Voss was imprisoned in 1907 and released two years later. | imprison(patient Harald Voss) 1907 held 1907-12-31..; release(patient Harald Voss) 1909
        Harald Voss was not released until 1909. | release(patient Harald Voss) 1909
        Harald Voss escaped from prison in 1908. | escape(patient Harald Voss) 1908
        """);

    [Theory]
    [MemberData(nameof(ItsEndsMayStandRows))]
    public void Its_ends_may_stand_in_two_clauses(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Held));

    public static readonly TheoryData<string, string> SomebodyElsesPrisonIsRows = Reading.Table("""
        Harald Voss was in London while his brother was in prison. | nothing
        In 1908 Harald Voss was in London while his brother was in prison. | be-at(agent Harald Voss) 1908
        Harald Voss was in London with friends who were in prison. | nothing
        Harald Voss's brother was in prison from 1907 to 1909. | nothing
        // The other way about it is his, but the date is his brother's.
        While Harald Voss was in prison, his brother was in London in 1908. | imprison(patient Harald Voss)
        Harald Voss was in prison when Anton Berg went to Ghent in 1908. | imprison(patient Harald Voss); travel(agent Anton Berg) 1908
        """);

    [Theory]
    [MemberData(nameof(SomebodyElsesPrisonIsRows))]
    public void Somebody_elses_prison_is_not_the_subjects(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who | Shown.When | Shown.Held));

    public static readonly TheoryData<string, string> APrisonMayBeRows = Reading.Table("""
        Harald Voss was at the prison as its governor from 1907 to 1909. | nothing
        Harald Voss served as governor of the prison from 1907 to 1909. | nothing
        Harald Voss was the director of the prison from 1907 to 1909. | nothing
        Harald Voss worked in the prison service from 1907 to 1909. | serve(agent Harald Voss)
        Harald Voss was in the prison hospital in 1908. | nothing
        Harald Voss visited the prison in 1908. | visit(agent Harald Voss)
        Harald Voss preached in prison from 1907 to 1909. | speak(agent Harald Voss)
        Harald Voss was held in high regard from 1907 to 1909. | nothing
        // A camp takes soldiers and tourists too.
        Harald Voss spent the summer of 1926 at a camp. | stay(agent Harald Voss)
        Harald Voss was never imprisoned. | not imprison(patient Harald Voss)
        """);

    [Theory]
    [MemberData(nameof(APrisonMayBeRows))]
    public void A_prison_may_be_a_place_of_work(string text, string expected) => Assert.Equal(expected, Reading.Events(text, Shown.Who));
}
