using MoscowTrials.Claims.Sources.Identifiers;
using Xunit;

namespace MoscowTrials.Tests.Claims.Sources;

public sealed class IdentifierReaderTests
{
    [Theory]
    [InlineData("0-19-505580-2", "9780195055801", null)]
    [InlineData("978-0-19-505580-1", "9780195055801", null)]
    [InlineData("0 19 505580 2", "9780195055801", null)]
    [InlineData("082231066X", "9780822310662", null)]
    [InlineData("082231066x", "9780822310662", null)]
    // As before 1970: without the first zero.
    [InlineData("19 505580 2", "9780195055801", null)]
    [InlineData("0-19-505580-3", null, IdentifierFault.CheckDigit)]
    [InlineData("978-0-19-505580-2", null, IdentifierFault.CheckDigit)]
    [InlineData("0-19-50558-3", null, IdentifierFault.CheckDigit)]
    [InlineData("978-0-19-505580", null, IdentifierFault.Length)]
    [InlineData("0195055802 12", null, IdentifierFault.Length)]
    [InlineData("123-0-19-505580-1", null, IdentifierFault.Prefix)]
    public void An_isbn_is_worked_out(string written, string? normal, IdentifierFault? fault)
    {
        var isbn = IdentifierReader.Isbn(written);
        Assert.Equal((normal, fault), (isbn?.Normal, isbn?.Fault));
    }

    [Theory]
    [InlineData("0-19-505580-2 (pbk)")]
    [InlineData("((978-0-19-505580-2))")]
    [InlineData("none")]
    [InlineData("")]
    public void What_holds_more_than_a_number_is_not_judged(string written) => Assert.Null(IdentifierReader.Isbn(written));

    [Theory]
    [InlineData("0378-5955", "03785955", null)]
    [InlineData("2434-561X", "2434561X", null)]
    [InlineData("0378-5956", null, IdentifierFault.CheckDigit)]
    [InlineData("0378-595", null, IdentifierFault.Length)]
    public void An_issn_is_worked_out(string written, string? normal, IdentifierFault? fault)
    {
        var issn = IdentifierReader.Issn(written);
        Assert.Equal((normal, fault), (issn?.Normal, issn?.Fault));
    }

    [Theory]
    [InlineData("10.1000/182", "10.1000/182")]
    [InlineData("10.1016/S0168-9525(02)02777-4", "10.1016/s0168-9525(02)02777-4")]
    [InlineData("11.1000/182", null)]
    [InlineData("10.1000", null)]
    [InlineData("", null)]
    public void A_doi_begins_like_one(string written, string? normal) => Assert.Equal(normal, IdentifierReader.Doi(written).Normal);
}
