using System.Linq;
using System.Net;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Samples;

/// <summary>The response with the items of a sample, each as its content type says.</summary>
internal static class StreamReply
{
    private const string Sequence = "application/json-seq";

    public static GatewayResponse Of(SampleStream stream, HttpStatusCode status) =>
        GatewayResponse.Text(string.Concat(stream.Items.Select(item => Write(item, stream.ContentType.Split(';')[0].Trim().ToLowerInvariant()))), stream.ContentType, status);

    private static string Write(string item, string type) => type switch
    {
        SampleStream.Events => string.Concat(item.ReplaceLineEndings("\n").Split('\n').Select(static line => $"data: {line}\n")) + "\n",
        Sequence => $"\u001E{item}\n",
        _ => item + "\n",
    };
}
