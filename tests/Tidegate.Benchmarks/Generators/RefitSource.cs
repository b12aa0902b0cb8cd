using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Benchmarks.Generators;

/// <summary>Writes endpoints and types as a user of Refit does by hand.</summary>
internal static class RefitSource
{
    private const string Head = """
        #nullable enable
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Refit;

        namespace Flows;


        """;

    public static string Types(ApiModel api)
    {
        var text = new StringBuilder(Head);
        text.Append("public sealed record Envelope<T>(int? Code, string? Msg, T? Data);\n\n");
        foreach (RecordModel record in api.Types.OfType<RecordModel>())
        {
            AppendRecord(text, record.Name, record.Members);
        }

        foreach (EndpointModel endpoint in api.Endpoints)
        {
            if (endpoint.Body == BodyKind.Object)
            {
                AppendRecord(text, BodyOf(endpoint), endpoint.Bindings.BodyMembers);
            }
        }

        return text.ToString();
    }

    /// <summary>The context that names what is sent and what is answered, set up like the one that is measured at run time.</summary>
    public static string JsonContext(ApiModel api)
    {
        IEnumerable<string> bodies = api.Endpoints
            .Where(endpoint => endpoint.Body != BodyKind.None)
            .Select(endpoint => endpoint.Bindings.WholeBody is { } body ? TypeOf(body.Type) : BodyOf(endpoint));
        var text = new StringBuilder(Head);
        text.Append("""
            [JsonSourceGenerationOptions(
                PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]

            """);
        foreach (string type in api.Endpoints.Select(ResponseOf).Concat(bodies).Distinct())
        {
            text.Append($"[JsonSerializable(typeof({type}))]\n");
        }

        return text.Append("internal sealed partial class FlowsJson : JsonSerializerContext;\n").ToString();
    }

    public static string Interface(string name, IEnumerable<EndpointModel> endpoints)
    {
        var text = new StringBuilder(Head);
        text.Append($"public interface {name}\n{{\n");
        foreach (EndpointModel endpoint in endpoints)
        {
            text.Append($"    /// <summary>{endpoint.Doc}</summary>\n");
            text.Append($"    [{endpoint.Method}(\"{Route(endpoint)}\")]\n");
            text.Append($"    Task<{ResponseOf(endpoint)}> {endpoint.Name}Async(");
            text.AppendJoin(", ", Parameters(endpoint)).Append(");\n\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string ResponseOf(EndpointModel endpoint) => $"Envelope<{(endpoint.Returns is { } returns ? TypeOf(returns) : "string")}>";

    private static string BodyOf(EndpointModel endpoint) => endpoint.Name + "Body";

    private static string Route(EndpointModel endpoint)
    {
        IEnumerable<BindingModel> constants = endpoint.Bindings.Query.Where(binding => binding.FixedValue is not null);
        return endpoint.PathTemplate + "?" + string.Join('&', constants.Select(binding => $"{binding.WireName}={binding.FixedValue}"));
    }

    private static IEnumerable<string> Parameters(EndpointModel endpoint) =>
    [
        .. endpoint.Path.OfType<PathPlaceholder>().Select(placeholder => $"{TypeOf(placeholder.Binding.Type)} {placeholder.Binding.WireName}"),
        .. endpoint.Bindings.Query.Where(binding => binding.FixedValue is null)
            .Select(binding => $"{TypeOf(binding.Type)}{(binding is { Source: InputSource, IsOptional: true } ? "?" : "")} {binding.WireName}"),
        .. endpoint.Body switch
        {
            BodyKind.Object => [$"[Body(true)] {BodyOf(endpoint)} body"],
            BodyKind.Value => [$"[Body(true)] {TypeOf(endpoint.Bindings.WholeBody!.Type)} body"],
            _ => Array.Empty<string>(),
        },
        "CancellationToken cancellationToken",
    ];

    private static void AppendRecord(StringBuilder text, string name, IEnumerable<ValueModel> members)
    {
        text.Append($"public sealed record {name}\n{{\n");
        foreach (ValueModel member in members)
        {
            text.Append($"    /// <summary>{member.Doc}</summary>\n    [JsonPropertyName(\"{member.WireName}\")]\n");
            text.Append($"    public {(member.IsOptional ? "" : "required ")}{TypeOf(member.Type)}{(member.IsOptional ? "?" : "")} {member.Name} {{ get; init; }}\n\n");
        }

        text.Append("}\n\n");
    }

    private static string TypeOf(TypeRef type) => type switch
    {
        ScalarRef { Kind: ScalarKind.Bool } => "bool",
        ScalarRef { Kind: ScalarKind.Int } or NamedRef { Kind: NamedKind.IntEnum } => "int",
        ScalarRef { Kind: ScalarKind.Long or ScalarKind.EpochMillis or ScalarKind.EpochSeconds or ScalarKind.Id } or NamedRef { Kind: NamedKind.Id } => "long",
        ScalarRef { Kind: ScalarKind.Double } => "double",
        ScalarRef { Kind: ScalarKind.Decimal } => "decimal",
        ScalarRef { Kind: ScalarKind.Json } => "JsonElement",
        NamedRef { Kind: NamedKind.Record } record => record.Name,
        ArrayRef array => TypeOf(array.Item) + "[]",
        MapRef map => $"Dictionary<string, {TypeOf(map.Value)}>",
        NullableRef nullable => TypeOf(nullable.Value) + "?",
        ScalarRef { Kind: ScalarKind.String or ScalarKind.Date or ScalarKind.DateTime } => "string",
        NamedRef { Kind: NamedKind.StringEnum } or SeparatedRef or JsonTextRef => "string",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The comparison has no C# type for it."),
    };
}
