using System;

namespace Tidegate.Requests;

/// <summary>Creates an address from text that is already escaped.</summary>
internal static class TargetUri
{
    /// <summary>The text was escaped here, so it is sent byte for byte and not examined a second time.</summary>
    private static readonly UriCreationOptions s_options = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Create(string address) => new(address, s_options);
}
