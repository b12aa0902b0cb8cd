using System;
using System.Globalization;

namespace Tidegate;

/// <summary>An error code that a spec declares.</summary>
public class ApiError
{
    /// <summary>Declares an error code that is a whole number.</summary>
    /// <param name="code">The code as it appears in the envelope.</param>
    /// <param name="name">The name that the spec gives the code, such as <c>NoPrivilege</c>.</param>
    public ApiError(int code, string name)
        : this(code.ToString(CultureInfo.InvariantCulture), name)
    {
        Code = code;
    }

    /// <summary>Declares an error code that is a text.</summary>
    /// <param name="code">The code as it appears in the envelope, such as <c>AuthFailure.SignatureExpire</c>.</param>
    /// <param name="name">The name that the spec gives the code, such as <c>ClockWrong</c>.</param>
    public ApiError(string code, string name)
    {
        CodeText = code ?? throw new ArgumentNullException(nameof(code));
        Name = name ?? throw new ArgumentNullException(nameof(name));
    }

    /// <summary>The code as it appears in the envelope; 0 when it is a text.</summary>
    public int Code { get; }

    /// <summary>The code as it appears in the envelope; a number in plain decimal digits.</summary>
    public string CodeText { get; }

    /// <summary>The name that the spec gives the code.</summary>
    public string Name { get; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{CodeText} {Name}";
}
