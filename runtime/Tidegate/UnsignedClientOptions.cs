using System.ComponentModel;

namespace Tidegate;

/// <summary>
/// How a client reaches a service of which no operation is signed or sends an access token: <see cref="ApiClientOptions.AccessKey"/> and
/// <see cref="ApiClientOptions.SecretKey"/> may both be missing. Only untyped calls are signed then, and without the keys they are an
/// <see cref="System.InvalidOperationException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class UnsignedClientOptions : ApiClientOptions
{
    /// <inheritdoc/>
    internal override bool NeedsKeys => !string.IsNullOrWhiteSpace(AccessKey) || !string.IsNullOrWhiteSpace(SecretKey);
}
