using System.Collections.Generic;
using System.Linq;

namespace Tidegate.Compiler.Model;

/// <summary>Names that generated code needs for itself, each with the reason for messages.</summary>
internal static class ReservedNames
{
    private const string EveryType = "every C# type has already";
    private const string IsItsType = "is the name of its type";

    private static readonly string[] s_objectMembers =
    {
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    };

    /// <summary>The other members of an enum or an id, including those of the interfaces that bind and order values.</summary>
    private static readonly string[] s_valueMembers =
    {
        "Value", "IsKnown", "PrintMembers", "Deconstruct", "Clone", "Parse", "TryParse", "CompareTo", "TryFormat",
    };

    private static readonly Dictionary<string, string> s_enumMembers =
        Table(EveryType, s_objectMembers, "every enum has already", s_valueMembers);

    /// <summary>A type cannot have the name of one of its own members.</summary>
    private static readonly Dictionary<string, string> s_types = Table(
        "is a member of every C# type",
        s_objectMembers,
        "is a member of every record, enum or id",
        s_valueMembers.Append("EqualityContract").ToArray());

    private static readonly Dictionary<string, string> s_options = Table(
        EveryType,
        s_objectMembers,
        "the options have already",
        "Gateway",
        "GetGateway",
        "SetGateway",
        "AccessKey",
        "SecretKey",
        "Timeout",
        "IdleTimeout",
        "UserAgent",
        "MaxDepth",
        "MaxResponseBytes",
        "Clock",
        "Details",
        "ExplainSignature",
        "Headers",
        "IdempotencyKey",
        "IsSignatureHeader",
        "UnprotectedGateways",
        "Untyped",
        "Api",
        "API",
        "FindProblems",
        "Resilience");

    private static readonly Dictionary<string, string> s_errors = Table(EveryType, s_objectMembers, EveryType);

    /// <summary>Names that no property of a record can have.</summary>
    public static readonly IReadOnlyDictionary<string, string> RecordMembers =
        Table(EveryType, s_objectMembers, "every record has already", "Clone", "PrintMembers", "EqualityContract");

    /// <summary>Names that no alternative of a union can have, since its cases have members of these names or are one of them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Alternatives =
        Table(EveryType, s_objectMembers, "every union has already", "Clone", "PrintMembers", "EqualityContract", "Deconstruct", "Unknown", "Value", "Kind", "Json");

    /// <summary>Names that no union can have.</summary>
    public static readonly IReadOnlyDictionary<string, string> Unions = Table("is the name of one of its cases", new[] { "Unknown" }, EveryType);

    /// <summary>Names that no value of an enum can have.</summary>
    public static IReadOnlyDictionary<string, string> EnumMembers(string type) => new Dictionary<string, string>(s_enumMembers)
    {
        [type] = IsItsType,
    };

    /// <summary>Names that no property of the options of a client, nor of those of a call, can have.</summary>
    public static IReadOnlyDictionary<string, string> Options(string service) => new Dictionary<string, string>(s_options)
    {
        [EmittedNames.Options(service)] = IsItsType,
        [EmittedNames.CallOptions(service)] = IsItsType,
    };

    /// <summary>Names that no error can have, since it becomes a constant.</summary>
    public static IReadOnlyDictionary<string, string> Errors(string service) => new Dictionary<string, string>(s_errors)
    {
        [EmittedNames.Errors(service)] = "holds the error codes",
    };

    /// <summary>Names that no operation can have, since the client has members named after it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Operations =
        Table("every client has already", new[] { "Send", "Dispose", "Service", "SERVICE" }, EveryType);

    /// <summary>Names that no type of a service can have.</summary>
    public static IReadOnlyDictionary<string, string> Types(string service) =>
        s_types.Concat(EmittedNames.Of(service)).ToDictionary(name => name.Key, name => name.Value);

    private static Dictionary<string, string> Table(string reason, string[] names, string moreReason, params string[] more)
    {
        Dictionary<string, string> table = new();
        foreach (string name in names)
        {
            table[name] = reason;
        }

        foreach (string name in more)
        {
            table[name] = moreReason;
        }

        return table;
    }
}
