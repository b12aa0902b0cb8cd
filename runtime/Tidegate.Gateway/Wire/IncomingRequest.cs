using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Tidegate.Gateway.Requests;

namespace Tidegate.Gateway.Wire;

/// <summary>One exchange on a connection: the server's features for a request and its response.</summary>
internal sealed class IncomingRequest(IFeatureCollection features)
{
    private readonly IHttpRequestFeature _request = features.GetRequiredFeature<IHttpRequestFeature>();

    public long StartedAt { get; } = Stopwatch.GetTimestamp();

    /// <summary>Canceled when the connection is lost or the server stops.</summary>
    public CancellationToken Aborted => features.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;

    public IHttpResponseFeature Response => features.GetRequiredFeature<IHttpResponseFeature>();

    public IHttpResponseBodyFeature ResponseBody => features.GetRequiredFeature<IHttpResponseBodyFeature>();

    /// <summary>The connection itself, for what the server cannot be made to do.</summary>
    public Socket Socket => features.GetRequiredFeature<IConnectionSocketFeature>().Socket;

    /// <summary>Aborts the connection at once.</summary>
    public void Abort() => features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();

    /// <summary>Returns the request with the body that was read, which may be empty.</summary>
    public GatewayRequest ToRequest(ReadOnlyMemory<byte> body, TimeProvider clock)
    {
        KeyValuePair<string, string>[] headers =
        [
            .. from header in _request.Headers
               from value in header.Value.ToArray()
               select KeyValuePair.Create(header.Key, value ?? ""),
        ];
        return new GatewayRequest(_request.Method, RequestTarget.Parse(_request.RawTarget), headers, body, clock.GetUtcNow());
    }

    /// <summary>Reads the whole body.</summary>
    /// <returns>Null when it is larger than the limit.</returns>
    public async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(int limit, CancellationToken cancellationToken)
    {
        if (_request.Headers.ContentLength > limit)
        {
            return null;
        }

        using var body = new MemoryStream();
        byte[] chunk = new byte[8192];
        int count;
        while ((count = await _request.Body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + count > limit)
            {
                return null;
            }

            body.Write(chunk, 0, count);
        }

        return body.ToArray();
    }
}
