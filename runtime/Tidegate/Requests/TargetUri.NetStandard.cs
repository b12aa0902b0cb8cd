using System;

namespace Tidegate.Requests;

/// <summary>Creates an address from text that is already escaped.</summary>
internal static class TargetUri
{
    public static Uri Create(string address) => new(address);
}
