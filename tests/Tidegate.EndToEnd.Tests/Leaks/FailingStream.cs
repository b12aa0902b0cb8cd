using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.EndToEnd.Tests.Leaks;

/// <summary>A file whose disk fails.</summary>
internal sealed class FailingStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The disk is gone.");
}
