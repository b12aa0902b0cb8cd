using System;
using System.ComponentModel;

namespace Tidegate.Json;

/// <summary>Lets System.Text.Json read and write a union and its cases in the same way as the client. Generated code derives from it.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="T">The union.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiUnionConverter<T> : ApiJsonConverter<T>
    where T : class
{
    /// <summary>Creates a converter.</summary>
    /// <param name="read">Reads the value.</param>
    /// <param name="write">Writes the value.</param>
    protected ApiUnionConverter(JsonRead<T> read, JsonWrite<T> write)
        : base(read, write)
    {
    }

    /// <inheritdoc/>
    public sealed override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);
}
