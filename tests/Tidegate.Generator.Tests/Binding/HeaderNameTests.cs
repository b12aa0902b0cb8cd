using System;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.Compiler;
using Tidegate.Generator.Tests.Live;
using Xunit;

namespace Tidegate.Generator.Tests.Binding;

/// <summary>Which headers a spec may declare is told by the compiler and once more by the runtime, which do not know each other: they agree.</summary>
public sealed class HeaderNameTests
{
    /// <summary>Of requests and of responses, from the registry of RFC 9110, section 18.4, and those of the signature.</summary>
    private static readonly string[] s_names =
    [
        "Accept", "Accept-Language", "Age", "Allow", "apim-accesstoken", "apim-signature", "apim-timestamp", "Authorization", "Cache-Control", "Connection", "Content-Disposition",
        "Content-Encoding", "Content-Length", "Content-MD5", "Content-Type", "Cookie", "Date", "ETag", "Expect", "Expires", "From", "Host", "If-Match", "If-Modified-Since", "Keep-Alive",
        "Last-Modified", "Location", "Max-Forwards", "Origin", "Pragma", "Proxy-Connection", "Range", "Referer", "Retry-After", "Server", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
        "User-Agent", "Vary", "Via", "X-Trace",
    ];

    [Fact]
    public void What_the_compiler_keeps_free_the_client_does_not_let_callers_set() =>
        Assert.Equal(s_names.Where(IsSetByClient), Reserved(s_names));

    [Fact]
    public async Task The_headers_that_a_call_carries_are_kept_free()
    {
        var gateway = new StubGateway("""{"code":0,"msg":"OK","data":""}""");

        await LiveService.RunAsync("endpoint: Ping\nrequest: GET /ping\nreturns: none\n", "await flows.PingAsync().ConfigureAwait(false); return null;", gateway);

        string[] own = [.. gateway.Headers.Keys.Except(["Accept", "User-Agent"], StringComparer.OrdinalIgnoreCase)];
        Assert.True(own.Length >= 3);
        Assert.Equal(own, Reserved(own));
    }

    private static string[] Reserved(string[] names)
    {
        string header = string.Concat(names.Select(static name => $"  {name}?: string\n"));
        var endpoint = new SpecText(FailingSpec.EndpointPath, $"endpoint: Ping\nrequest: GET /ping\nheader:\n{header}returns: none\n");
        SpecCompilation compilation = SpecCompiler.Compile([SampleSpecs.Service, SampleSpecs.Everything, endpoint]);
        Assert.All(compilation.Diagnostics, static diagnostic => Assert.Equal("TG3209", diagnostic.Rule.Id));
        return [.. compilation.Diagnostics.Select(static diagnostic => diagnostic.Arguments[0].ToString()!)];
    }

    private static bool IsSetByClient(string name)
    {
        var options = new ApiClientOptions { Gateway = new Uri("https://harbor.example.test"), AccessKey = "a", SecretKey = "s", Headers = { [name] = "1" } };
        return options.FindProblems().Count > 0;
    }
}
