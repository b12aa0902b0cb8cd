using System.Text;

namespace Tidegate.EndToEnd.Tests.Gateway.Support;

/// <summary>All that came over a connection until its end.</summary>
/// <param name="Bytes">The bytes as they came.</param>
/// <param name="WasReset">Whether the connection ended with a reset instead of in order.</param>
internal sealed record RawResponse(byte[] Bytes, bool WasReset)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The status line and the headers.</summary>
    public string Head => Text[..BodyStart];

    public string Body => Text[BodyStart..];

    private int BodyStart => Text.IndexOf("\r\n\r\n", System.StringComparison.Ordinal) is >= 0 and var end ? end + 4 : Text.Length;
}
