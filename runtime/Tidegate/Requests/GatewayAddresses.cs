using System;
using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Requests;

/// <summary>The addresses to which a client sends its requests: the gateway's, and those that other options hold.</summary>
internal sealed class GatewayAddresses
{
    private readonly GatewayAddress _gateway;
    private readonly Dictionary<string, GatewayAddress> _byOption;

    /// <param name="gateway">Where requests are sent unless their operation says otherwise.</param>
    /// <param name="named">The further addresses, by the name of their option.</param>
    public GatewayAddresses(Uri gateway, IEnumerable<KeyValuePair<string, Uri>> named)
    {
        _gateway = new GatewayAddress(gateway);
        _byOption = named.ToDictionary(static one => one.Key, static one => new GatewayAddress(one.Value), StringComparer.Ordinal);
    }

    /// <exception cref="ArgumentException">The option with the address is not set.</exception>
    public GatewayAddress Of(ApiOperation operation) => Find(operation)
        ?? throw new ArgumentException($"{operation.GatewayOption} is missing: set it to the address that {operation.Name} is sent to, such as https://upload.example.com.");

    /// <returns>Null when the option with the address is not set.</returns>
    public GatewayAddress? Find(ApiOperation operation) => operation.GatewayOption is not { } option ? _gateway
        : _byOption.TryGetValue(option, out GatewayAddress? address) ? address
        : null;
}

/// <summary>The address of a gateway, as it is needed for requests and for reports about them.</summary>
internal sealed class GatewayAddress
{
    public GatewayAddress(Uri address)
    {
        Text = address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Host = address.IdnHost;
        Port = address.Port;
    }

    /// <summary>Scheme, host, port, and the path that stands in front of the paths of operations; without a slash at the end.</summary>
    public string Text { get; }

    /// <summary>The host; for an IPv6 address without the brackets, which belong to URLs only.</summary>
    public string Host { get; }

    /// <summary>The port, boxed once for all attributes.</summary>
    public object Port { get; }
}
