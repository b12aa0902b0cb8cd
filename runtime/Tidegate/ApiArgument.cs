using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Tidegate;

/// <summary>Checks required inputs before anything is sent.</summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiArgument
{
    /// <summary>Returns the value unless it is null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static T NotNull<T>([NotNull] T? value, string name)
        where T : class =>
        value ?? throw new ArgumentNullException(name);

    /// <summary>Returns the value unless it is null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static T NotNull<T>([NotNull] T? value, string name)
        where T : struct =>
        value ?? throw new ArgumentNullException(name);

    /// <summary>Returns the values unless there is none: they are sent one by one, so that nothing would be sent, which services may take for all.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="values"/> is empty.</exception>
    public static IReadOnlyList<T> NotEmpty<T>([NotNull] IReadOnlyList<T>? values, string name) => NotNull(values, name).Count > 0
        ? values
        : throw new ArgumentException("A value is sent for each item, and so none without an item: give at least one.", name);

    /// <summary>Returns the id unless it is the default value, which is no id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is the default value.</exception>
    public static ApiId NotNull(ApiId value, string name) =>
        value.HasValue ? value : throw new ArgumentNullException(name);

    /// <summary>Returns the JSON unless it is the default value, which is no JSON.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is the default value.</exception>
    public static JsonElement NotNull(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Undefined ? throw new ArgumentNullException(name) : value;
}
