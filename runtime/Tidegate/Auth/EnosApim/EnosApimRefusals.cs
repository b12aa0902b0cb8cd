using System;
using Tidegate.Json;
using Tidegate.Responses;

namespace Tidegate.Auth.EnosApim;

/// <summary>
/// How this gateway says that it refuses a token: HTTP 401; the token service's code for an expired token; or, in responses with status 200, a
/// member of the gateway's own, as handled by the vendor's Python SDK.
/// </summary>
internal sealed class EnosApimRefusals : RefusalRules
{
    public override string Hint => "new access tokens are refused too: check AccessKey, SecretKey and this machine's clock";

    public override bool IsRefusal(int code) => code == TokenErrors.AccessTokenExpired;

    public override string? NameOf(int code) => IsRefusal(code) ? TokenErrors.NameOf(code) : null;

    public override int? ReadMember(ref ApiJsonReader reader)
    {
        if (!reader.Name.SequenceEqual("apim_status"u8))
        {
            return base.ReadMember(ref reader);
        }

        return AnyJson.ReadText(ref reader) switch
        {
            "4011" => 4011,
            "4012" => 4012,
            _ => null,
        };
    }
}
