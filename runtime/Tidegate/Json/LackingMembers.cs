using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Tidegate.Json;

/// <summary>
/// Gives required members that an answer lacks, or has null for, as null, and reports them as drift, where the spec says <c>lacking: drift</c>. The reader
/// must be at the end of the object. Whether they are written tells whether it is for a request.
/// </summary>
/// <remarks>For use by generated code only. It may change in any version, together with the generator.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LackingMembers
{
    /// <summary>Returns the value of a required member.</summary>
    public static T? Noted<T>(ref ApiJsonReader reader, T? value, string name)
        where T : class
    {
        if (value is null)
        {
            reader.Source.NoteLacking(name, reader.Depth);
        }

        return value;
    }

    /// <summary>Returns the value of a required member.</summary>
    public static T? Noted<T>(ref ApiJsonReader reader, T? value, string name)
        where T : struct
    {
        if (value is null)
        {
            reader.Source.NoteLacking(name, reader.Depth);
        }

        return value;
    }

    /// <summary>Whether a member is written that a request must have. What is kept of an answer may lack it.</summary>
    /// <exception cref="ArgumentNullException">What lacks it is to be sent.</exception>
    public static bool IsWritten<T>([NotNullWhen(true)] T? value, string name)
        where T : class => value is not null || IsKeptWithout(name);

    /// <summary>Whether a member is written that a request must have. What is kept of an answer may lack it.</summary>
    /// <exception cref="ArgumentNullException">What lacks it is to be sent.</exception>
    public static bool IsWritten<T>([NotNullWhen(true)] T? value, string name)
        where T : struct => value is not null || IsKeptWithout(name);

    /// <summary>Returns an empty list for a member that is null, and null for one that is absent: that says nothing of its items.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="reader">The reader, at the end of the object.</param>
    /// <param name="objectStart">Where the object starts: <see cref="ApiJsonReader.TokenStart"/> after <see cref="ApiJsonReader.BeginObject"/>.</param>
    /// <param name="names">The member's names; drift is told of the first one.</param>
    public static T[]? List<T>(ref ApiJsonReader reader, int objectStart, params string[] names) =>
        NullMembers.IsNull(ref reader, objectStart, names) ? [] : Noted<T[]>(ref reader, null, names[0]);

    /// <summary>Returns an empty map for a member that is null, and null for one that is absent.</summary>
    /// <inheritdoc cref="List"/>
    public static IReadOnlyDictionary<string, T>? Map<T>(ref ApiJsonReader reader, int objectStart, params string[] names) =>
        NullMembers.IsNull(ref reader, objectStart, names) ? new Dictionary<string, T>(StringComparer.Ordinal) : Noted<IReadOnlyDictionary<string, T>>(ref reader, null, names[0]);

    private static bool IsKeptWithout(string name) => KeptJson.IsWritten ? false : throw new ArgumentNullException(name);
}
