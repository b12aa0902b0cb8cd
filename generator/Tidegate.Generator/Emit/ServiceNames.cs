using Tidegate.Generator.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The C# names that all files of one service share.</summary>
/// <param name="Service">The service's name, such as <c>BatchProcessing</c>.</param>
/// <param name="Namespace">The namespace, ready to stand in C#.</param>
internal readonly record struct ServiceNames(string Service, string Namespace)
{
    public string Client => Service + "Client";

    public string Interface => "I" + Client;

    public string Options => Service + "Options";

    public string CallOptions => Service + "CallOptions";

    public string Errors => Service + "Errors";

    public string Registration => Service + "ServiceCollectionExtensions";

    public string Json => Service + "Json";

    public static ServiceNames Of(ServiceModel service) => Of(service.Name, service.Namespace);

    public static ServiceNames Of(EndpointModel endpoint) => Of(endpoint.ServiceName, endpoint.Namespace);

    /// <summary>The name under which the compiler knows a generated file.</summary>
    /// <remarks>No dot before the content: a service named <c>Types</c> beside a namespace that ends so would share files.</remarks>
    public string HintName(string content) => $"{Namespace.Replace("@", "")}.{Service}-{content}.g.cs";

    private static ServiceNames Of(string service, string space) =>
        new(CSharpLiteral.PlainIdentifier(service), CSharpLiteral.QualifiedName(space));
}
