using System.ComponentModel;

namespace Tidegate.Json;

/// <summary>Reads one value. The reader is at the value's first token before the call, and at its last token afterwards.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonRead<out T>(ref ApiJsonReader reader);
