namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about names: which are valid in C# or on the wire, and which are taken.</summary>
internal static class NameRules
{
    public static readonly SpecRule NotAName = Error(
        "TG3001", "Not a C# name",
        "'{0}' cannot be the name of {1}: {2}");

    public static readonly SpecRule NotANamespace = Error(
        "TG3002", "Not a namespace",
        "'{0}' cannot be a namespace: write identifiers with dots between them, such as 'Enos.BatchProcessing'");

    public static readonly SpecRule Unnameable = Error(
        "TG3003", "Wire name without a C# name",
        "No C# name can be made of '{0}': give it one, such as '{{ type: string, name: Value }}'");

    public static readonly SpecRule ReservedName = Error(
        "TG3004", "Name that generated code needs",
        "{0} would be named '{1}' in C#, which {2}: {3}");

    public static readonly SpecRule SameName = Error(
        "TG3005", "Two things with one C# name",
        "'{0}' and '{1}' would both be named '{2}' in C#, be it in other letter case: give one of them another name with 'name:'");

    public static readonly SpecRule MemberTwice = Error(
        "TG3006", "Member given twice",
        "The member '{0}' is given twice: delete one");

    public static readonly SpecRule AliasTaken = Error(
        "TG3007", "Alias that is taken",
        "The alias '{0}' is already a name of '{1}': one JSON name can mean one member only");

    public static readonly SpecRule DuplicateType = Error(
        "TG3008", "Two types with one name",
        "The type '{0}' has the same name as '{1}' (file names do not tell case apart): rename one");

    public static readonly SpecRule BadParameterName = Error(
        "TG3009", "Parameter name that cannot be sent",
        "'{0}' cannot be the name of a parameter: use letters, digits, '-', '.', '_' and '~'{1}");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
