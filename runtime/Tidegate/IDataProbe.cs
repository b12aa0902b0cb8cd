using System;

namespace Tidegate;

/// <summary>Looks at the data of a call's response as it came.</summary>
internal interface IDataProbe
{
    /// <param name="data">The bytes of the data; empty when the response has none.</param>
    void Observe(ReadOnlySpan<byte> data);
}
