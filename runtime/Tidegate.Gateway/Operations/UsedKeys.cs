using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Tidegate.Gateway.Responses;

namespace Tidegate.Gateway.Operations;

/// <summary>The idempotency keys of requests that were carried out: another request with one of them is a mistake of the client.</summary>
internal sealed class UsedKeys
{
    /// <summary>More keys than this are forgotten, all at once: a gateway for tests need not remember for ever.</summary>
    private const int MostKept = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Operation, string Key), string> _requests = [];

    /// <returns>The refusal of a request whose key was used for another; null when there is none.</returns>
    public Reply? Check(GatewayRequest request, OperationMatch match, JsonElement? body, int code)
    {
        if (Find(request, match, body) is not { } used)
        {
            return null;
        }

        lock (_lock)
        {
            return _requests.TryGetValue(used, out string? digest) && digest != DigestOf(request)
                ? EnvelopeReply.Refuse(RequestOutcome.Incomplete, match.Operation.Envelope, code, $"Invalid parameter {match.Operation.Endpoint.Bindings.Key!.WireName}: the key was used for another request, so make one for each call.")
                : null;
        }
    }

    /// <summary>Notes the key of a request that was carried out.</summary>
    public void Note(GatewayRequest request, OperationMatch match, JsonElement? body)
    {
        if (Find(request, match, body) is not { } used)
        {
            return;
        }

        lock (_lock)
        {
            if (_requests.Count == MostKept)
            {
                _requests.Clear();
            }

            _requests[used] = DigestOf(request);
        }
    }

    private static (string Operation, string Key)? Find(GatewayRequest request, OperationMatch match, JsonElement? body) =>
        match.Operation.Endpoint.Bindings.Key is { } key && KeyCheck.Find(request, key, body) is { } text ? (match.Operation.QualifiedName, text) : null;

    /// <summary>Bodies of several parts differ by their boundaries, so that their parts are compared.</summary>
    private static string DigestOf(GatewayRequest request)
    {
        var text = new StringBuilder(request.Path);
        foreach ((string name, string value) in request.Query)
        {
            text.Append('\n').Append(name).Append('=').Append(value);
        }

        if (request.Parts.Count == 0)
        {
            return text.Append('\n').Append(Convert.ToHexString(SHA256.HashData(request.Body.Span))).ToString();
        }

        foreach (GatewayPart part in request.Parts)
        {
            text.Append('\n').Append(part.Name).Append('=').Append(Convert.ToHexString(SHA256.HashData(part.Content.Span)));
        }

        return text.ToString();
    }
}
