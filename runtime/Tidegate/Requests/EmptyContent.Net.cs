using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>A body of no bytes, without the fields of one that has some.</summary>
internal sealed class EmptyContent : HttpContent
{
    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
