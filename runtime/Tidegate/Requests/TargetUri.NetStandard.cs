using System;

namespace Tidegate.Requests;

/// <summary>Makes an address out of text that is escaped already.</summary>
internal static class TargetUri
{
    public static Uri Create(string address) => new(address);
}
