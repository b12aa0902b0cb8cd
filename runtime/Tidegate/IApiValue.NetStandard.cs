using System.ComponentModel;

namespace Tidegate;

/// <summary>An API value with a single plain text form. Generated types implement it; there is no need to implement it by hand.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiValue<TSelf>
    where TSelf : struct, IApiValue<TSelf>
{
    /// <summary>Reads the text that <see cref="object.ToString"/> returns.</summary>
    /// <returns>False when the text is null, blank or has another form; the value is then the default one.</returns>
    bool TryRead(string? text, out TSelf value);
}
