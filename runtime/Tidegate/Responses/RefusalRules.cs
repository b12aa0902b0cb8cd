using System.Net;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>By what a gateway says that it refuses the credentials of a call, and so has not carried it out. Ways of signing add their own to the status 401.</summary>
internal class RefusalRules
{
    /// <summary>What to look at when other credentials are refused, too; null where nothing can be told.</summary>
    public virtual string? Hint => null;

    /// <summary>What a status says that is not success.</summary>
    public virtual CredentialRefusal OfStatus(HttpStatusCode status) =>
        status == HttpStatusCode.Unauthorized ? CredentialRefusal.Unauthorized : CredentialRefusal.None;

    /// <summary>Whether the gateway itself refuses credentials by this code, unless the service has given the code a meaning of its own.</summary>
    public virtual bool IsRefusal(int code) => false;

    /// <summary>The name of a code by which the gateway refuses credentials; null for all others.</summary>
    public virtual string? NameOf(int code) => null;

    /// <summary>Reads a member of a response that is none of the envelope's.</summary>
    /// <returns>The code by which the gateway refuses the credentials there; null when it does not.</returns>
    public virtual int? ReadMember(ref ApiJsonReader reader)
    {
        reader.Skip();
        return null;
    }
}
