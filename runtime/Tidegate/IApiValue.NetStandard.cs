using System.ComponentModel;

namespace Tidegate;

/// <summary>
/// A value of an API that has one plain text. Generated types implement it; there is no need to do so by hand.
/// </summary>
/// <remarks>For generated code. It may change with any version, together with the generator.</remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiValue<TSelf>
    where TSelf : struct, IApiValue<TSelf>
{
    /// <summary>Reads the text that <see cref="object.ToString"/> gives.</summary>
    /// <returns>False when the text is null, empty or of another form; the value is then the default one.</returns>
    bool TryRead(string? text, out TSelf value);
}
