using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Tidegate.Json;

namespace Tidegate;

/// <summary>Makes signed calls to one service. Meant to be kept and shared: all callers use one access token and one set of connections.</summary>
public sealed class ApiClient : IDisposable
{
    /// <summary>Creates a client with connections of its own.</summary>
    /// <exception cref="ArgumentException">An option is missing or wrong; the message names it and the remedy.</exception>
    public ApiClient(ApiService service, ApiClientOptions options)
    {
        throw new NotImplementedException();
    }

    /// <summary>Creates a client that sends through <paramref name="transport"/>, which stays the caller's to dispose of.</summary>
    /// <exception cref="ArgumentException">An option is missing or wrong, or the transport follows redirects.</exception>
    public ApiClient(ApiService service, ApiClientOptions options, HttpMessageHandler transport)
    {
        throw new NotImplementedException();
    }

    /// <summary>Starts a request.</summary>
    public ApiRequest CreateRequest(ApiOperation operation, CallOptions? options) => throw new NotImplementedException();

    /// <summary>Sends a request whose answer carries nothing.</summary>
    /// <exception cref="ApiException">The service refused.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    public Task SendAsync(ApiRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Sends a request and reads the data of the answer.</summary>
    /// <exception cref="ApiException">The service refused.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, JsonRead<T> read, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Makes a signed call that no spec describes.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The whole escaped path, starting with a slash; without query.</param>
    /// <param name="query">The query parameters, unescaped, in any order; a null value is left out.</param>
    /// <param name="body">The JSON body, sent as it is; null for none.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The whole answer, its envelope checked.</returns>
    /// <exception cref="ArgumentException">The path is not a plain path on the gateway, or a query name is empty or given twice.</exception>
    /// <exception cref="ApiException">The service refused.</exception>
    /// <exception cref="ApiTransportException">The call was not completed.</exception>
    public Task<JsonDocument> SendAsync(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, string?>>? query = null,
        string? body = null,
        CallOptions? options = null,
        CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Makes a signed call that no spec describes, with a body of UTF-8 JSON that is sent as it is.</summary>
    /// <inheritdoc cref="SendAsync(HttpMethod, string, IEnumerable{KeyValuePair{string, string?}}?, string?, CallOptions?, CancellationToken)"/>
    public Task<JsonDocument> SendUtf8Async(
        HttpMethod method,
        string path,
        IEnumerable<KeyValuePair<string, string?>>? query,
        ReadOnlyMemory<byte> body,
        CallOptions? options,
        CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Gives up the connections, if they are the client's own.</summary>
    public void Dispose()
    {
    }
}
