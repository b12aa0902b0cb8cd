namespace Tidegate.Json;

/// <summary>Reads one value. The reader stands on the value's first token, and on its last one afterwards.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">The reader.</param>
public delegate T JsonRead<out T>(ref ApiJsonReader reader);
