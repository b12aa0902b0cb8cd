using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Tidegate.Runtime.Tests.Support;
using Xunit;
using static Tidegate.Runtime.Tests.Support.StreamedItems;

namespace Tidegate.Runtime.Tests.Streams;

/// <summary>Streams whose content type names a charset.</summary>
public sealed class StreamCharsetTests
{
    /// <summary>What is not UTF-8 may look like it, and would be read wrong.</summary>
    [Theory]
    [InlineData(LinesType + ";charset=gbk", "gbk")]
    [InlineData(LinesType + "; charset=utf-16", "utf-16")]
    [InlineData(EventsType + "; charset=\"Shift_JIS\"", "Shift_JIS")]
    [InlineData("application/json-seq; Charset=ebcdic-x", "ebcdic-x")]
    public async Task Another_charset_is_named(string contentType, string charset)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(contentType, "{\"id\":1}\n");

        (string items, Exception failure) = await FailAsync(api.Client);

        Assert.Equal(("", ApiTransportReason.InvalidResponse), (items, Assert.IsType<ApiTransportException>(failure).Reason));
        Assert.Contains($"is a stream in the charset '{charset}', and streams are read in UTF-8 only", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LinesType + "; charset=utf-8")]
    [InlineData(LinesType + "; charset=UTF8")]
    [InlineData(LinesType + "; charset=us-ascii")]
    [InlineData(LinesType + "; charset=iso-8859-1")]
    public async Task A_charset_that_may_be_meant_as_UTF8_is_read_so(string contentType)
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(contentType, "{\"id\":1,\"name\":\"ü\"}\n");

        Assert.Equal("1:ü", await ReadAsync(api.Client));
    }

    [Fact]
    public async Task JSON_in_another_charset_is_read_as_a_whole()
    {
        using var api = new TestApi();
        api.Transport.Response = _ => Response(JsonType + "; charset=utf-16", new MemoryStream(Encoding.Unicode.GetBytes("{\"code\":0,\"data\":[{\"id\":1,\"name\":\"ü\"},{\"id\":2}]}")));

        Assert.Equal("1:ü 2:", await ReadAsync(api.Client));
    }
}
