using System;

namespace Tidegate.Generator.Emit;

/// <summary>Where a declared type occurs, so that only the JSON code that is called is emitted.</summary>
[Flags]
internal enum TypeUse
{
    None = 0,

    /// <summary>Somewhere in a response.</summary>
    Read = 1,

    /// <summary>Somewhere in a request body.</summary>
    Written = 2,

    /// <summary>In a response, and not only in a converter for System.Text.Json.</summary>
    Answered = 4,

    /// <summary>In a request body, and not only in a converter for System.Text.Json.</summary>
    Sent = 8,
}
