namespace Tidegate.Generator.Emit;

/// <summary>The expression for the key of a call. A request is built once for all attempts, so that they have one key.</summary>
internal static class KeyCode
{
    public static string Of(EndpointSignature signature) => $"global::Tidegate.ApiIdempotencyKey.Of({signature.Options})";
}
