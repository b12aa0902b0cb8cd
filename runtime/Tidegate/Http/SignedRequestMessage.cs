using System;
using System.Net.Http;
using Tidegate.Tokens;

namespace Tidegate.Http;

/// <summary>A request on its way through the handlers, with what is needed to sign it as often as it is sent.</summary>
internal sealed class SignedRequestMessage : HttpRequestMessage
{
    private readonly ApiOperation _operation;
    private readonly Uri _target;

    public SignedRequestMessage(ApiOperation operation, Uri target, ReadOnlyMemory<byte> signedPayload)
        : base(operation.Method, target)
    {
        _operation = operation;
        _target = target;
        SignedPayload = signedPayload;
    }

    /// <summary>The query's names and values, then the body.</summary>
    public ReadOnlyMemory<byte> SignedPayload { get; }

    /// <summary>The token of the last sending; null as long as nothing was sent.</summary>
    public AccessToken? SentToken { get; set; }

    /// <summary>Whether the request may have left: it was handed to the transport.</summary>
    public bool WasSent => SentToken is not null;

    /// <summary>Whether a handler has changed the address, which was made from the configured gateway.</summary>
    public bool IsRedirected => !ReferenceEquals(RequestUri, _target);

    /// <summary>Without headers and query: they hold the token, the signature and perhaps secret values.</summary>
    public override string ToString() => $"{_operation.Name}: {Method} {_target.AbsolutePath}";
}
