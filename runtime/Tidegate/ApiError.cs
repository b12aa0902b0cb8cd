using System;

namespace Tidegate;

/// <summary>An error code that a spec declares.</summary>
public sealed class ApiError
{
    /// <summary>Declares an error code.</summary>
    /// <param name="code">The code as it appears in the envelope.</param>
    /// <param name="name">The name that the spec gives the code, such as <c>NoPrivilege</c>.</param>
    public ApiError(int code, string name)
    {
        Code = code;
        Name = name ?? throw new ArgumentNullException(nameof(name));
    }

    /// <summary>The code as it appears in the envelope.</summary>
    public int Code { get; }

    /// <summary>The name that the spec gives the code.</summary>
    public string Name { get; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Code} {Name}");
}
