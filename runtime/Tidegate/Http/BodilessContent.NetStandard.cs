using System.Net.Http;

namespace Tidegate.Http;

/// <summary>What is sent where there is no body: nothing, since .NET Framework refuses even an empty body with GET.</summary>
internal static class BodilessContent
{
    public static HttpContent? For(ApiOperation operation) => null;
}
