using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>The C# names that all files of one service share.</summary>
/// <param name="Service">The service's name, such as <c>BatchProcessing</c>.</param>
/// <param name="Namespace">The namespace, ready for use in C#.</param>
/// <param name="Access">The modifier of all types: <c>public</c> or <c>internal</c>.</param>
internal readonly record struct ServiceNames(string Service, string Namespace, string Access)
{
    public string Client => EmittedNames.Client(Service);

    public string Interface => EmittedNames.Interface(Service);

    public string Options => EmittedNames.Options(Service);

    public string CallOptions => EmittedNames.CallOptions(Service);

    public string Errors => EmittedNames.Errors(Service);

    public string Registration => EmittedNames.Registration(Service);

    public string Json => EmittedNames.Json(Service);

    public static ServiceNames Of(ServiceModel service) => Of(service.Name, service.Namespace, service.IsInternal);

    public static ServiceNames Of(EndpointModel endpoint) => Of(endpoint.ServiceName, endpoint.Namespace, endpoint.IsInternal);

    /// <summary>The name under which the compiler knows a generated file.</summary>
    /// <remarks>
    /// The content is not preceded by a dot: otherwise a service named <c>Types</c> could clash with a namespace that ends that way.
    /// </remarks>
    public string HintName(string content) => $"{Namespace.Replace("@", "")}.{Service}-{content}.g.cs";

    private static ServiceNames Of(string service, string space, bool isInternal) =>
        new(CSharpLiteral.PlainIdentifier(service), CSharpLiteral.QualifiedName(space), isInternal ? "internal" : "public");
}
