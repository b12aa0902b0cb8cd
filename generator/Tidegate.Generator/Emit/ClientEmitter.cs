using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;

namespace Tidegate.Generator.Emit;

/// <summary>Emits the members of a client other than its operations: constructors, client parameters, untyped calls.</summary>
internal static class ClientEmitter
{
    public static GeneratedFile Emit(EmittedService emitted)
    {
        ServiceModel service = emitted.Service;
        var names = ServiceNames.Of(service);
        return GeneratedFile.Create(names, "Client", writer =>
        {
            EmitInterface(writer, service, names);
            writer.Line();
            writer.Line($"/// <inheritdoc cref=\"{names.Interface}\"/>");
            using (writer.Type($"{names.Access} sealed partial class {names.Client} : {names.Interface}, global::System.IDisposable"))
            {
                EmitService(writer, emitted, names);
                EmitFields(writer, service);
                EmitConstructors(writer, service, names);
                EmitUntypedSend(writer, names);
                EmitClientParameters(writer, service, names);
            }

            if (emitted.HasOutcomes)
            {
                writer.Line();
                EmitOutcomes(writer, names);
            }
        });
    }

    private static void EmitInterface(CSharpWriter writer, ServiceModel service, ServiceNames names)
    {
        writer.Describe(service.Doc, $"The operations of {service.Name}.");
        using (writer.Type($"{names.Access} partial interface {names.Interface}"))
        {
            writer.Lines($"""
                /// <summary>Makes a signed call to an operation that has no method here.</summary>
                /// <param name="method">The HTTP method.</param>
                /// <param name="path">The path from the root of the gateway, escaped, without query.</param>
                /// <param name="query">The query parameters, unescaped; those with a null value are left out.</param>
                /// <param name="body">The request body as JSON, sent as it is; null for none.</param>
                /// <param name="options">Options for this call; null for the client's.</param>
                /// <param name="cancellationToken">Cancels the call.</param>
                /// <returns>The whole response, its envelope checked.</returns>
                /// <exception cref="global::Tidegate.ApiException">The service answered with an error code.</exception>
                /// <exception cref="global::Tidegate.ApiTransportException">The call did not complete.</exception>
                """);
            if (service.SentByAll.Any())
            {
                writer.Lines("""
                    /// <remarks>
                    /// The constants of the service are sent, too, unless the query or the headers of the options have their names, if only with null.
                    /// Client parameters are not.
                    /// </remarks>
                    """);
            }

            writer.Lines($"{UntypedSend(names)};");
        }
    }

    private static void EmitService(CSharpWriter writer, EmittedService emitted, ServiceNames names)
    {
        ServiceModel service = emitted.Service;
        IReadOnlyList<string> traits = ServiceTraits.Of(emitted);
        string access = emitted.HasOutcomes ? "internal" : "private";
        writer.Line($"{access} static readonly global::Tidegate.ApiService s_service = new(");
        using (writer.Indent())
        {
            writer.Line($"{CSharpLiteral.Text(service.Name)},");
            EnvelopeEmitter.Emit(writer, service.Envelope, "");
            writer.Line("new global::Tidegate.ApiError[]");
            writer.Line("{");
            using (writer.Indent())
            {
                foreach (ErrorModel error in emitted.SharedErrors)
                {
                    writer.Line(ErrorsEmitter.Declaration(error, names));
                }
            }

            writer.Line(traits.Count == 0 ? "});" : "})");
        }

        EmitTraits(writer, traits);
        writer.Line();
    }

    /// <summary>The items of batches have the envelope of the service, and its errors.</summary>
    private static void EmitOutcomes(CSharpWriter writer, ServiceNames names)
    {
        using (writer.Block($"internal static partial class {names.Json}"))
        {
            writer.Line($"internal static readonly global::Tidegate.Responses.ApiOutcomes {EmittedNames.Outcomes} = new({names.Client}.s_service);");
        }
    }

    private static void EmitTraits(CSharpWriter writer, IReadOnlyList<string> traits)
    {
        if (traits.Count == 0)
        {
            return;
        }

        writer.Line("{");
        using (writer.Indent())
        {
            foreach (string trait in traits)
            {
                writer.Line($"{trait},");
            }
        }

        writer.Line("};");
    }

    private static void EmitFields(CSharpWriter writer, ServiceModel service)
    {
        writer.Line("private readonly global::Tidegate.ApiClient _api;");
        foreach (ParameterModel parameter in service.ClientParameters)
        {
            writer.Line($"private readonly {CSharpTypes.OrNull(parameter.Type)} {FieldFor(parameter)};");
        }

        writer.Line();
    }

    private static void EmitConstructors(CSharpWriter writer, ServiceModel service, ServiceNames names)
    {
        writer.Lines($$"""
            /// <summary>Creates a client with its own connections.</summary>
            /// <param name="options">The gateway, the keys and the client parameters; read only here.</param>
            /// <exception cref="global::System.ArgumentException">An option is missing or malformed.</exception>
            public {{names.Client}}({{names.Options}} options)
                : this(options, new global::Tidegate.ApiClient(s_service, options))
            {
            }

            /// <summary>Creates a client on the given parts, such as a transport.</summary>
            /// <param name="options">The gateway, the keys and the client parameters; read only here.</param>
            /// <param name="parts">The parts to build the client on; the client creates those that are null.</param>
            /// <exception cref="global::System.ArgumentException">An option is missing or malformed, or a part cannot be used.</exception>
            public {{names.Client}}({{names.Options}} options, global::Tidegate.ApiClientParts parts)
                : this(options, new global::Tidegate.ApiClient(s_service, options, parts))
            {
            }

            """);
        using (writer.Block($"private {names.Client}({names.Options} options, global::Tidegate.ApiClient api)"))
        {
            writer.Line("_api = api;");
            foreach (ParameterModel parameter in service.ClientParameters)
            {
                writer.Line($"{FieldFor(parameter)} = options.{CSharpLiteral.Identifier(parameter.Name)};");
            }
        }

        writer.Lines("""

            /// <inheritdoc/>
            public void Dispose() => _api.Dispose();
            """);
    }

    private static void EmitUntypedSend(CSharpWriter writer, ServiceNames names) =>
        writer.Lines($"""

            /// <inheritdoc/>
            public {UntypedSend(names)} =>
                _api.SendAsync(method, path, query, body, options, cancellationToken);
            """);

    private static string UntypedSend(ServiceNames names) => $"""
        global::System.Threading.Tasks.Task<global::System.Text.Json.JsonDocument> SendAsync(
            global::System.Net.Http.HttpMethod method,
            string path,
            global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, string?>>? query = null,
            string? body = null,
            {names.CallOptions}? options = null,
            global::System.Threading.CancellationToken cancellationToken = default)
        """;

    private static void EmitClientParameters(CSharpWriter writer, ServiceModel service, ServiceNames names)
    {
        foreach (ParameterModel parameter in service.ClientParameters)
        {
            string name = CSharpLiteral.Identifier(parameter.Name);
            string type = parameter.IsOptional ? CSharpTypes.OrNull(parameter.Type) : CSharpTypes.Of(parameter.Type);
            string remedy =
                $"{parameter.WireName} is not given: set {parameter.Name} in {names.Options}, or in {names.CallOptions} for one call.";
            string value = $"options?.{name} ?? {FieldFor(parameter)}";
            string given = parameter.IsOptional
                ? value
                : $"{value} ?? throw new global::System.ArgumentException({CSharpLiteral.Text(remedy)}, nameof(options))";
            writer.Line();
            LimitsCode.EmitFields(writer, names.Options, [parameter], limited => limited.Name);
            string header = $"private {type} {EmittedNames.ClientAccessor(parameter.Name)}({names.CallOptions}? options)";
            if (parameter.Limits is null)
            {
                writer.Line($"{header} =>");
                using (writer.Indent())
                {
                    writer.Line($"{given};");
                }
            }
            else
            {
                EmitLimitedAccessor(writer, header, type, given, parameter, names);
            }
        }
    }

    private static void EmitLimitedAccessor(CSharpWriter writer, string header, string type, string given, ParameterModel parameter, ServiceNames names)
    {
        using (writer.Block(header))
        {
            writer.Line($"{type} value = {given};");
            LimitsCode.EmitChecks(writer, names.Options, parameter, "value", parameter.Name);
            writer.Line("return value;");
        }
    }

    private static string FieldFor(ParameterModel parameter) => "_" + LocalNames.CamelCase(parameter.Name);
}
