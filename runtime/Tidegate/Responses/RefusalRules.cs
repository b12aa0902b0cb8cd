using System.Net;
using Tidegate.Json;

namespace Tidegate.Responses;

/// <summary>
/// How a gateway says that it refuses the credentials of a call, and so has not carried it out. Signing schemes add their own rules to the status
/// 401.
/// </summary>
internal class RefusalRules
{
    /// <summary>The rules for calls without credentials, of which none can be refused.</summary>
    public static RefusalRules WithoutCredentials { get; } = new NothingToRefuse();

    /// <summary>Advice on what to check when other credentials are refused, too; null when there is none.</summary>
    public virtual string? Hint => null;

    /// <summary>What a status other than success says about the credentials.</summary>
    public virtual CredentialRefusal OfStatus(HttpStatusCode status) =>
        status == HttpStatusCode.Unauthorized ? CredentialRefusal.Unauthorized : CredentialRefusal.None;

    /// <summary>Whether the gateway itself refuses credentials with this code, unless the service gives the code its own meaning.</summary>
    public virtual bool IsRefusal(int code) => false;

    /// <summary>The name of a code with which the gateway refuses credentials; null for all other codes.</summary>
    public virtual string? NameOf(int code) => null;

    /// <summary>Reads a member of a response that does not belong to the envelope.</summary>
    /// <returns>The code with which the gateway refuses the credentials there; null when it does not.</returns>
    public virtual int? ReadMember(ref ApiJsonReader reader)
    {
        reader.Skip();
        return null;
    }

    private sealed class NothingToRefuse : RefusalRules
    {
        public override CredentialRefusal OfStatus(HttpStatusCode status) => CredentialRefusal.None;
    }
}
