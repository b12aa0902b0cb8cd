using System.Collections.Generic;

namespace Tidegate.Compiler.Model;

/// <summary>
/// The names of the C# types that a service has in addition to those that it declares. Checks and emission both take them from here, so
/// that no unchecked name is emitted.
/// </summary>
internal static class EmittedNames
{
    /// <summary>The suffix of every operation's method; a spec leaves it off.</summary>
    public const string MethodEnding = "Async";

    /// <summary>The name of the input that is the whole body.</summary>
    public const string Body = "Body";

    /// <summary>The name of the input that is a file and the whole body.</summary>
    public const string Content = "Content";

    /// <summary>A method with more inputs than this takes them as one record.</summary>
    private const int MostParameters = 5;

    public static string Client(string service) => service + "Client";

    public static string Interface(string service) => "I" + Client(service);

    public static string Options(string service) => service + "Options";

    public static string CallOptions(string service) => service + "CallOptions";

    public static string Errors(string service) => service + "Errors";

    public static string Json(string service) => service + "Json";

    public static string Registration(string service) => service + "ServiceCollectionExtensions";

    public static string Method(string operation) => operation + MethodEnding;

    /// <summary>The operation that iterates over all pages, which has a method as operations do.</summary>
    public static string AllPages(string operation) => operation + "All";

    /// <summary>Whether this many inputs are passed as one record, and not one by one.</summary>
    public static bool IsRecord(int inputs) => inputs > MostParameters;

    /// <summary>The record that carries the inputs of an operation that has many of them.</summary>
    public static string Request(string operation) => operation + "Request";

    /// <summary>The record that an operation returns when members beside the data belong to its result.</summary>
    public static string Response(string operation) => operation + "Response";

    /// <summary>The field that knows how items of batches tell their outcomes, in the class with the JSON code.</summary>
    public const string Outcomes = "Outcomes";

    /// <summary>The record that identifies a task that an operation has started.</summary>
    public static string Task(string operation) => operation + "Task";

    /// <summary>The class with the methods that start such a task, wait for it and end it.</summary>
    public static string TaskExtensions(string operation) => Task(operation) + "Extensions";

    /// <summary>What the method that starts a task is called, as operations are: <c>StartTriggerFlow</c>, or <c>StartExportTask</c> where the operation says "start" itself.</summary>
    public static string Start(string operation)
    {
        const string Word = "Start";
        bool saysStart = operation.StartsWith(Word, System.StringComparison.Ordinal) && operation.Length > Word.Length && char.IsUpper(operation[Word.Length]);
        return saysStart ? Task(operation) : Word + operation;
    }

    /// <summary>The property with the data, in the record that an operation returns with members beside them.</summary>
    public const string Data = "Data";

    /// <summary>The class in the client with which System.Text.Json reads the result of an operation, when that contains documents in text.</summary>
    public static string ResultConverter(string operation) => operation + "ResultConverter";

    /// <summary>The class in a record with which System.Text.Json reads a member that contains documents in text.</summary>
    public static string MemberConverter(string member) => member + "Converter";

    /// <summary>The option with the address of a host.</summary>
    public static string HostOption(string host) => host + "Gateway";

    /// <summary>The method in the client that returns the value of a client parameter for one call.</summary>
    public static string ClientAccessor(string parameter) => parameter + "Of";

    /// <summary>All these names for a service, each with what it stands for, in the words of a message.</summary>
    public static IReadOnlyDictionary<string, string> Of(string service) => new Dictionary<string, string>
    {
        [Interface(service)] = "is the interface of the client",
        [Client(service)] = "is the client",
        [Options(service)] = "holds the client's options",
        [CallOptions(service)] = "holds the options of a call",
        [Errors(service)] = "holds the error codes",
        [Json(service)] = "reads and writes the types",
        [Registration(service)] = "registers the client",
    };
}
