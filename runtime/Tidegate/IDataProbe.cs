using System;

namespace Tidegate;

/// <summary>Inspects the data of a response as it was received.</summary>
internal interface IDataProbe
{
    /// <param name="data">The bytes of the data; empty when the response has none.</param>
    void Observe(ReadOnlySpan<byte> data);
}
