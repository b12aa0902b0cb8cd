using System.Net;
using System.Threading.Tasks;
using Sample.Depot;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>Results by status, which the gateway answers with from the samples.</summary>
public class StatusResultTests
{
    [Theory]
    [InlineData("a", HttpStatusCode.OK, "first")]
    [InlineData("copy", HttpStatusCode.NonAuthoritativeInformation, "second")]
    [InlineData("none", HttpStatusCode.NoContent, null)]
    [InlineData("same", HttpStatusCode.NotModified, null)]
    public async Task A_sample_has_its_status(string id, HttpStatusCode status, string? name)
    {
        await using Depot depot = await Depot.OpenAsync();
        var details = new ApiResponseDetails();

        Label? label = await depot.Client.FindLabelAsync(id, new DepotCallOptions { Details = details });

        Assert.Equal((status, name), (details.HttpStatus, label?.Name));
    }

    [Fact]
    public async Task An_error_says_its_detail()
    {
        await using Depot depot = await Depot.OpenAsync();

        ApiException<ApiProblem> exception = await Assert.ThrowsAsync<ApiException<ApiProblem>>(() => depot.Client.FindLabelAsync("gone"));

        Assert.Equal(("LabelGone", "It was taken off.", "Gone"), (exception.ErrorName, exception.ServiceMessage, exception.Body.Title));
    }

    [Fact]
    public async Task A_status_that_is_not_listed_is_an_error()
    {
        await using Depot depot = await Depot.OpenAsync();
        depot.Gateway.Operation("FindLabel").RespondsWith(_ => GatewayResponse.Json("""{"name":"x"}""", HttpStatusCode.Accepted));

        ApiTransportException exception = await Assert.ThrowsAsync<ApiTransportException>(() => depot.Client.FindLabelAsync("a"));

        Assert.Equal((ApiTransportReason.InvalidResponse, HttpStatusCode.Accepted), (exception.Reason, exception.HttpStatus));
    }
}
