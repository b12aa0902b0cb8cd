using System;

namespace Tidegate.Requests;

/// <summary>Makes an address out of text that is escaped already.</summary>
internal static class TargetUri
{
    /// <summary>What was escaped here is sent byte for byte, and not looked through a second time.</summary>
    private static readonly UriCreationOptions s_options = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Create(string address) => new(address, s_options);
}
