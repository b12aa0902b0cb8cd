using System.Collections.Generic;

namespace Tidegate.Compiler.Model;

/// <summary>
/// The names of the C# types that a service has besides those that it declares. Checks and emission both take them from
/// here, so that no name is emitted that was not checked.
/// </summary>
internal static class EmittedNames
{
    public static string Client(string service) => service + "Client";

    public static string Interface(string service) => "I" + Client(service);

    public static string Options(string service) => service + "Options";

    public static string CallOptions(string service) => service + "CallOptions";

    public static string Errors(string service) => service + "Errors";

    public static string Json(string service) => service + "Json";

    public static string Registration(string service) => service + "ServiceCollectionExtensions";

    /// <summary>The record with the inputs of an operation that has more than <see cref="EndpointModel.MostParameters"/>.</summary>
    public static string Request(string operation) => operation + "Request";

    /// <summary>The class in the client by which System.Text.Json reads what an operation returns, where that holds documents in text.</summary>
    public static string ResultConverter(string operation) => operation + "ResultConverter";

    /// <summary>All that a service has, each with what it is, as a message says it.</summary>
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
