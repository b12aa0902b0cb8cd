using System.ComponentModel;

namespace Tidegate;

/// <summary>An API value that wraps a simpler one, which is what is sent on the wire.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TValue">The simpler type: an <see cref="ApiId"/>, a text or a number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiValue<TSelf, TValue> : IApiValue<TSelf>
    where TSelf : struct, IApiValue<TSelf, TValue>
{
    /// <summary>The value on the wire.</summary>
    TValue Value { get; }

    /// <summary>Creates another value of this type; the instance it is called on does not matter.</summary>
    TSelf Wrap(TValue value);
}
