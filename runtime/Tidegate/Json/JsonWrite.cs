using System.Text.Json;

namespace Tidegate.Json;

/// <summary>Writes one value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">The writer.</param>
/// <param name="value">The value.</param>
public delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
