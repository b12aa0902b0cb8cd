using System;

namespace Tidegate;

/// <summary>
/// Tells whether the JSON that is written on this thread is to be kept, in a cache or a queue, and not to be sent. What is kept is written as it is: limits,
/// and members that a request must have, are of what is sent.
/// </summary>
/// <remarks>It is of the thread, since one method writes a record for both, and a record is written from its begin to its end in one go.</remarks>
internal static class KeptJson
{
    [ThreadStatic]
    private static int s_depth;

    /// <summary>Whether what is written now is to be kept.</summary>
    public static bool IsWritten => s_depth > 0;

    /// <summary>Begins a value that is to be kept.</summary>
    public static void Begin() => s_depth++;

    /// <summary>Ends it.</summary>
    public static void End() => s_depth--;
}
