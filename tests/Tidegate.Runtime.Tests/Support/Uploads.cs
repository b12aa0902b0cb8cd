using System.Net.Http;
using System.Threading.Tasks;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Calls that send a file.</summary>
internal static class Uploads
{
    public static readonly ApiOperation Operation = new("Upload", HttpMethod.Post, "/files");

    /// <param name="contentType">What the operation says of the file.</param>
    public static Task SendAsync(TestApi api, ApiFile file, string? contentType = null)
    {
        ApiRequest request = Request(api);
        ApiUpload.Set(request, file, contentType);
        return api.Client.SendAsync(request, default);
    }

    /// <summary>A request whose body is still to be written.</summary>
    public static ApiRequest Request(TestApi api)
    {
        ApiRequest request = api.Client.CreateRequest(Operation, null);
        request.AddQuery("action"u8, "put"u8);
        return request;
    }
}
