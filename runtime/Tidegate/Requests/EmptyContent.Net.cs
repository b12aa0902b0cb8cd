using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Tidegate.Requests;

/// <summary>A body without bytes, which avoids the fields that other bodies need.</summary>
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
