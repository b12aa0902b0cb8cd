using System.Text;

namespace Tidegate.Auth.EnosApim;

/// <summary>The application's keys, in the form in which they are hashed.</summary>
internal sealed class Credentials
{
    public Credentials(string accessKey, string secretKey)
    {
        AccessKey = accessKey;
        AccessKeyUtf8 = Encoding.UTF8.GetBytes(accessKey);
        SecretKeyUtf8 = Encoding.UTF8.GetBytes(secretKey);
    }

    public string AccessKey { get; }

    public byte[] AccessKeyUtf8 { get; }

    public byte[] SecretKeyUtf8 { get; }
}
