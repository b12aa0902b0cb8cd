using System.ComponentModel;

namespace Tidegate;

/// <summary>A value of an API around a plainer one, which is what stands on the wire.</summary>
/// <remarks>For generated code. It may change with any version, together with the generator.</remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TValue">The plainer type: an <see cref="ApiId"/>, a text or a number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiValue<TSelf, TValue> : IApiValue<TSelf>
    where TSelf : struct, IApiValue<TSelf, TValue>
{
    /// <summary>The value on the wire.</summary>
    TValue Value { get; }

    /// <summary>Makes another value of this type; which one it is called on does not matter.</summary>
    TSelf Wrap(TValue value);
}
