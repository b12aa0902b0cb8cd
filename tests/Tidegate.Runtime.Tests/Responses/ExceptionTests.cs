using System;
using System.Net;
using Xunit;

namespace Tidegate.Runtime.Tests.Responses;

/// <summary>A fake client makes these exceptions itself.</summary>
public sealed class ExceptionTests
{
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
