using System.Net.Http;
using Tidegate.Responses;

namespace Tidegate.Downloads;

/// <summary>Bytes as the result of a call, each as it came.</summary>
internal sealed class BytesAnswer(PlainRule rule) : WholeAnswer<byte[]>(rule)
{
    protected override string Noun => "bytes";

    protected override byte[] Value(HttpResponseMessage response, ReceivedResponse received) => received.Body.Bytes.ToArray();
}
