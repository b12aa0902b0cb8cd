using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Sample.Depot;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Files;

/// <summary>Texts and bytes that a generated client reads from the gateway.</summary>
public class WholeAnswerTests
{
    [Fact]
    public async Task A_text_is_served_from_its_sample()
    {
        await using Depot depot = await Depot.OpenAsync();

        Assert.Equal("Größe: 7\n", await depot.Client.GetNoteAsync("a"));
    }

    [Fact]
    public async Task Bytes_are_served_from_their_sample()
    {
        await using Depot depot = await Depot.OpenAsync();

        Assert.Equal("\u0001\u0002"u8.ToArray(), await depot.Client.GetThumbnailAsync("a"));
    }

    [Fact]
    public async Task What_is_attached_is_no_refusal_whatever_it_holds()
    {
        await using Depot depot = await Depot.OpenAsync();

        Assert.Equal("""{"code":1203,"msg":"of the file","data":null}"""u8.ToArray(), await depot.Client.GetThumbnailAsync("json"));
        Assert.Single(depot.Gateway.Requests, static request => request.Operation == "GetThumbnail");
    }

    [Fact]
    public async Task Errors_are_those_of_the_spec()
    {
        await using Depot depot = await Depot.OpenAsync();

        ApiException note = await Assert.ThrowsAsync<ApiException>(() => depot.Client.GetNoteAsync("lost"));
        ApiException thumbnail = await Assert.ThrowsAsync<ApiException>(() => depot.Client.GetThumbnailAsync("lost"));

        Assert.Equal((DepotErrors.FileLost, "It is gone."), (note.Code, note.ServiceMessage));
        Assert.Equal(("NoThumbnail", HttpStatusCode.NotFound), (thumbnail.ErrorName, thumbnail.HttpStatus));
    }

    [Fact]
    public async Task A_refused_token_is_replaced_although_there_is_no_envelope()
    {
        await using Depot depot = await Depot.OpenAsync();
        depot.Gateway.Operation("GetThumbnail").Next(1).Fails(GatewayFault.TokenExpired);

        Assert.Equal("\u0001\u0002"u8.ToArray(), await depot.Client.GetThumbnailAsync("a"));
        Assert.Equal(
            [RequestOutcome.TokenExpired, RequestOutcome.Served],
            depot.Gateway.Requests.Where(static request => request.Outcome != RequestOutcome.TokenIssued).Select(static request => request.Outcome));
    }
}
