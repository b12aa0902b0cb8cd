using System.Net.Http;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;

namespace Tidegate.Runtime.Tests.Http;

/// <summary>The names that services give to files, honest ones and hostile ones.</summary>
public sealed class FileNameTests
{
    private static readonly ApiOperation s_get = new("GetFile", HttpMethod.Get, "/files");

    [Theory]
    [InlineData("attachment; filename=plain.csv", "plain.csv")]
    [InlineData("attachment; filename=\"with ; and = in.csv\"; size=3", "with ; and = in.csv")]
    [InlineData("inline;FileName = \"a \\\"b\\\".csv\"", "a _b_.csv")]
    [InlineData("attachment; filename=\"plain.csv\"; filename*=UTF-8''%e2%82%ac%20rates.csv", "€ rates.csv")]
    [InlineData("attachment; filename*=UTF-8'en'%C3%BC.csv; filename=u.csv", "ü.csv")]
    [InlineData("attachment; filename*=iso-8859-1''%FC.csv", "ü.csv")]
    [InlineData("attachment; filename*=UTF-8''%FC; filename=u.csv", "u.csv")]
    [InlineData("attachment; filename*=UTF-8''%4; filename=u.csv", "u.csv")]
    [InlineData("attachment; filename=\"\u00c3\u00bc.csv\"", "ü.csv")]
    [InlineData("attachment; filename=\"../../etc/passwd\"", "passwd")]
    [InlineData("attachment; filename=\"C:\\dir\\evil.exe\"", "evil.exe")]
    [InlineData("attachment; filename*=UTF-8''..%5C..%2Fx.exe", "x.exe")]
    [InlineData("attachment; filename*=UTF-8''a%00b%0D%0A.csv", "a_b__.csv")]
    [InlineData("attachment; filename*=UTF-8''cod%E2%80%AE.fdp.exe", "cod_.fdp.exe")]
    [InlineData("attachment; filename=\"a.txt:stream\"", "a.txt_stream")]
    [InlineData("attachment; filename=nul.txt", "_nul.txt")]
    [InlineData("attachment; filename=\"a.exe. . \"", "a.exe")]
    [InlineData("attachment; filename=\"..\"", null)]
    [InlineData("attachment; filename=\"a/\"", null)]
    [InlineData("attachment; filename=\"\"", null)]
    [InlineData("attachment; filename=\"open", "open")]
    [InlineData("attachment; filename=\"a\\", null)]
    [InlineData("attachment; filename", null)]
    [InlineData("attachment", null)]
    [InlineData(null, null)]
    public async Task A_name_is_read_and_made_harmless(string? disposition, string? expected)
    {
        using var api = new TestApi();
        api.Transport.Response = _ =>
        {
            HttpResponseMessage response = StubTransport.Bytes([1]);
            if (disposition is not null)
            {
                response.Content.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
            }

            return response;
        };

        await using ApiDownload download = await api.Client.DownloadAsync(api.Client.CreateRequest(s_get, null), default);

        Assert.Equal(expected, download.FileName);
    }
}
