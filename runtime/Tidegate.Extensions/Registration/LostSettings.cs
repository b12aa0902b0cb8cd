using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;

namespace Tidegate.Extensions.Registration;

/// <summary>
/// The settings made with ConfigureHttpClient that a signed client cannot honor. It can honor headers and the HTTP version; see
/// <see cref="StandingHeaders"/>.
/// </summary>
internal static class LostSettings
{
    /// <returns>One sentence for each setting.</returns>
    public static IEnumerable<string> Of(HttpClient configured)
    {
        using var untouched = new HttpClient();
        if (configured.BaseAddress is not null)
        {
            yield return "HttpClient has a BaseAddress, which does nothing here: set the option Gateway instead.";
        }

        // AddStandardResilienceHandler sets an infinite timeout, even when an application adds it to all of its clients.
        if (configured.Timeout != untouched.Timeout && configured.Timeout != Timeout.InfiniteTimeSpan)
        {
            yield return "HttpClient has a Timeout, which does nothing here: set the option Timeout instead.";
        }

        if (configured.MaxResponseContentBufferSize != untouched.MaxResponseContentBufferSize)
        {
            yield return "HttpClient has a MaxResponseContentBufferSize, which does nothing here: set the option MaxResponseBytes instead.";
        }

        foreach (string name in configured.DefaultRequestHeaders.Select(header => header.Key).Where(ApiClientOptions.IsSignatureHeader))
        {
            yield return $"HttpClient has the default header {name}, which the signature sets: leave it out.";
        }
    }
}
