using System;
using System.Net;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

/// <summary>A fake client makes these exceptions itself.</summary>
public sealed class ExceptionTests
{
    [Fact]
    public void All_of_an_envelope_may_be_in_one()
    {
        var text = new ApiException("EnableFlow", "Auth.Expired", null, "late", HttpStatusCode.OK, "r-1", ["very late"]);
        var number = new ApiException("EnableFlow", 7, serviceMessage: "late", requestId: "r-1", furtherMessages: ["very late"]);

        Assert.Equal(("r-1", "very late"), (text.RequestId, Assert.Single(text.FurtherMessages)));
        Assert.Equal("EnableFlow: the service refused with code Auth.Expired: late; very late [request r-1]", text.Message);
        Assert.Equal("EnableFlow: the service refused with code 7: late; very late [request r-1]", number.Message);
    }

    [Fact]
    public void A_code_may_be_a_text()
    {
        var exception = new ApiException("EnableFlow", "Auth.Expired", "Expired", "late", HttpStatusCode.OK);

        Assert.Equal("Auth.Expired", exception.CodeText);
        Assert.Equal(0, exception.Code);
        Assert.Equal("EnableFlow: the service refused with code Auth.Expired (Expired): late", exception.Message);
        Assert.Equal("-7", new ApiException("EnableFlow", -7).CodeText);
    }

    [Fact]
    public void A_refusal_can_be_made_from_what_a_test_needs()
    {
        var exception = new ApiException("EnableFlow", 62103);

        Assert.Equal(62103, exception.Code);
        Assert.Equal("EnableFlow", exception.Operation);
        Assert.Equal(HttpStatusCode.OK, exception.HttpStatus);
        Assert.Equal("EnableFlow: the service refused with code 62103", exception.Message);
        Assert.Null(exception.ServiceMessage);
        Assert.IsAssignableFrom<ApiClientException>(exception);
    }

    [Fact]
    public void A_transport_failure_can_be_made_from_what_a_test_needs()
    {
        var cause = new TimeoutException();

        var exception = new ApiTransportException("EnableFlow", ApiTransportReason.Timeout, "too late", mayHaveReachedServer: false, innerException: cause);

        Assert.Equal(ApiTransportReason.Timeout, exception.Reason);
        Assert.Equal("too late", exception.Message);
        Assert.Null(exception.HttpStatus);
        Assert.False(exception.MayHaveReachedServer);
        Assert.Same(cause, exception.InnerException);
    }

    [Fact]
    public void A_long_message_is_cut_in_the_text_of_the_exception_only()
    {
        string message = new('m', 5000);

        var exception = new ApiException("EnableFlow", 1, serviceMessage: message);

        Assert.Equal(message, exception.ServiceMessage);
        Assert.True(exception.Message.Length < 300);
    }
}
