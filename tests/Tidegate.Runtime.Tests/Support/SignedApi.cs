using System;
using System.Net.Http;
using Tidegate.Auth;

namespace Tidegate.Runtime.Tests.Support;

/// <summary>Clients over a stub transport whose requests a signer of the test signs.</summary>
internal sealed class SignedApi : IDisposable
{
    public StubTransport Transport { get; } = new();

    public TestClock Clock { get; } = new();

    public ApiClientOptions Options => new() { Gateway = new Uri("https://harbor.example.test"), Clock = Clock };

    public ApiClient Client(ApiSigner signer, Action<ApiClientOptions>? configure = null, params DelegatingHandler[] handlers)
    {
        ApiClientOptions options = Options;
        configure?.Invoke(options);
        return new ApiClient(TestApi.Service, options, new ApiClientParts { Transport = Transport, Signer = signer, Handlers = handlers });
    }

    public void Dispose() => Transport.Dispose();
}
