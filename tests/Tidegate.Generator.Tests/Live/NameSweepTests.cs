using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Tidegate.Compiler;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Generator.Tests.Roslyn;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>
/// Odd names in every place where a spec names something: each compiles without a warning, beside all the others, or is
/// refused where it stands. The C# compiler never has to.
/// </summary>
public sealed class NameSweepTests
{
    /// <summary>Keywords, members of object, records and the runtime's interfaces, and names that generated code uses.</summary>
    private const string Words =
        "abstract as base bool break case catch char class const default delegate do double else enum event explicit extern false finally fixed for foreach goto if implicit in int "
        + "interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sealed short sizeof static string struct "
        + "switch this throw true try typeof uint unchecked unsafe ushort using virtual void volatile while "
        + "add alias ascending async await by descending dynamic equals extension field file from get global group init into join let managed nameof nint not notnull on or orderby partial record "
        + "remove required scoped select set unmanaged value var when where with yield and allows "
        + "Parse TryParse GetHashCode ToString GetType ReferenceEquals MemberwiseClone Finalize EqualityContract PrintMembers Deconstruct Clone CompareTo TryFormat Value Values IsKnown Known Unknown "
        + "HasValue IsEmpty IsNumber All Body Request Response Options Client Service Errors Json System Task String Int32 Boolean DateTimeOffset Guid Uri CancellationToken CancellationTokenSource "
        + "Tidegate IParsable IFormatProvider IApiValue ApiId ApiDate ApiClient ApiArgument ApiJsonReader JsonText JsonElement Utf8JsonWriter List Dictionary IReadOnlyList Nullable ValueTuple Attribute "
        + "Obsolete Enum Exception Type Index Range Action Func Wrap TryRead Read Write Send Dispose SendAsync ConfigureAwait provider result text other reader writer item items key name api options "
        + "cancellationToken s _ _1 A Z1 Microsoft Acme Main Program Item Count Length This Base WithX With Init Add op_Equality op_Implicit get_Value set_Value Async AsyncCall RunAsync RunAll "
        + "Builder StringBuilder Page PageCallOptions Call Headers Gateway AccessKey SecretKey Timeout Clock UserId "
        + "SweepClient ISweepClient SweepOptions SweepCallOptions SweepErrors SweepJson";

    /// <summary>Those that may hide what generated code uses: where each needs a client of its own.</summary>
    private const string FewWords =
        "System Microsoft Tidegate Acme Task String List Uri Json JsonText Client Options Errors Send Parse Value Enum Attribute Nullable Range Func Call Page Dispose Equals GetType Finalize "
        + "Request Registration record async file required _ _1 A Async RunAsync RunAll ApiClient Größe";

    /// <summary>What the options of clients and calls have from the runtime.</summary>
    private static readonly IEnumerable<string> s_optionMembers = new[] { typeof(ApiClientOptions), typeof(UnsignedClientOptions), typeof(CallOptions) }
        .SelectMany(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(member => member is PropertyInfo { GetMethod: { IsAssembly: false, IsPrivate: false } } or MethodInfo { IsSpecialName: false, IsAssembly: false, IsPrivate: false })
        .Select(member => member.Name);

    private static readonly string[] s_names = Words.Split(' ').Concat(s_optionMembers).DistinctBy(name => name.ToUpperInvariant()).ToArray();

    private static readonly string[] s_typeNames = s_names.Select(Pascal).Append("Größe").Append("名").Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    private static readonly string[] s_few = FewWords.Split(' ');

    /// <summary>Where each needs a service of its own.</summary>
    private static readonly string[] s_fewest = ["System", "Tidegate", "Acme", "Task", "String", "Json", "Client", "Options", "Call", "Request", "record", "_"];

    /// <summary>Their options end with 'Gateway'.</summary>
    private static readonly string[] s_hosts = ["get", "set", "find", "unprotected", "upload", "in", "operator", "Sweep"];

    private static readonly string[] s_fewTypes = s_few.Select(Pascal).ToArray();

    private static readonly Dictionary<string, Place> s_places = new()
    {
        ["records"] = new(s_typeNames, names => Types(names, name => $"{name}: {{ value: string, next?: {name} }}")),
        ["enums over text"] = new(s_typeNames, names => Types(names, name => $"{name}: {{ enum: string, values: {{ One: one, Two: two }} }}")),
        ["enums over numbers"] = new(s_typeNames, names => Types(names, name => $"{name}: {{ enum: int, values: {{ One: 1, Two: 2 }} }}")),
        ["unions"] = new(s_typeNames, names => Types(names, name => $"{name}: {{ oneOf: [{{ type: int, name: One0 }}, {{ type: 'bool[]', name: Many0 }}] }}")),
        ["tags"] = new(s_names.Append("Größe").ToArray(), names => Types(["Thing"], _ => $"Thing:\n    by: sort\n    oneOf:\n      zero0: Circle0\n{Lines("      ", names, name => $"'{name}': Circle0")}\n  Circle0: {{ radius: int }}")),
        ["members with a tag"] = new(s_names, names => Types([.. names.Select((_, i) => $"Thing{i}")], thing => $"{thing}: {{ by: '{names[int.Parse(thing[5..], System.Globalization.CultureInfo.InvariantCulture)]}', oneOf: {{ a0: Circle0{thing}, b0: Circle0{thing} }} }}\n  Circle0{thing}: {{ radius: int }}")),
        ["alternatives"] = new(s_typeNames, names => Types(names, name => $"{name}: {{ value: string }}\n  Union0{name}: {{ oneOf: {{ '{name}': {name}, zero0: {name} }}, by: sort }}")),
        ["ids"] = new(s_typeNames, names => Types(names, name => $"{name}: id")),
        ["members"] = new(s_names.Append("Größe").Append("名").ToArray(), names => Types(["Thing"], _ => $"Thing:\n    members:\n{Lines("      ", names, name => $"'{name}': string")}")),
        ["optional members"] = new(s_names, names => Types(["Thing"], _ => $"Thing:\n    members:\n{Lines("      ", names, name => $"'{name}?': Kind[]")}\n  Kind: {{ enum: int, values: {{ One: 1 }} }}")),
        ["values over text"] = new(s_typeNames, names => Types(["Kind"], _ => $"Kind:\n    enum: string\n    values:\n{Lines("      ", names, name => $"{name}: '{name}'")}")),
        ["values over numbers"] = new(s_typeNames, names => Types(["Kind"], _ => $"Kind:\n    enum: int\n    values:\n{Lines("      ", names, name => $"{name}: {Array.IndexOf(s_typeNames, name)}")}")),
        ["errors"] = new(s_typeNames, names => [Service($"errors:\n{Lines("  ", names, name => $"{Array.IndexOf(s_typeNames, name) + 1}: {{ name: {name} }}")}"), Endpoint("Echo", "GET /a", "returns: none")]),
        ["client parameters"] = new([.. s_names, "API"], names => [Service($"client:\n{Lines("  ", names, name => $"'{name}': string")}"), Endpoint("Echo", "GET /a", $"query: [{string.Join(", ", names.Select(name => $"'{name}'"))}]\nreturns: none")]),
        ["hosts"] = new(s_hosts, names => [Service($"hosts:\n{Lines("  ", names, name => $"'{name}': Files.")}"), .. names.Select((name, i) => Endpoint($"Echo{i}", $"GET /{i}", $"host: '{name}'\nreturns: none"))]),
        ["operations"] = new([.. s_fewTypes, "SERVICE"], names => [Service(""), .. names.Select((name, i) => Endpoint(name, $"POST /{i}", "body: { a: int, b?: string }\nreturns: string"))]),
        ["operations with many inputs"] = new(s_fewTypes, names => [Service(""), .. names.Select(name => Endpoint(name, $"POST /{Array.IndexOf(s_fewTypes, name)}", "body: { a: int, b: int, c: int, d: int, e: int, f?: int }\nreturns: none"))]),
        ["inputs of a record"] = new(s_names, names => [Service(""), Endpoint("Echo", "POST /a", $"body:\n{Lines("  ", names, name => $"'{name}': string")}\nreturns: none")]),
        ["few inputs"] = new(s_few, names => [Service(""), .. names.Select((name, i) => Endpoint($"Echo{i}", $"POST /{i}", $"query: {{ '{name}': string }}\nbody: {{ other{i}: int, value{i}?: bool }}\nreturns: string"))]),
        ["path parameters"] = new(s_few, names => [Service(""), .. names.Select((name, i) => Endpoint($"Echo{i}", $"GET /{i}/{{{name}}}", $"path: {{ '{name}': string }}\nreturns: none"))]),
        ["services"] = new(s_fewest.Select(Pascal).ToArray(), names => [.. names.SelectMany(name => InFolder(name, $"service: {name}\nnamespace: Acme.Own{name}\n"))]),
        ["services of one namespace"] = new(s_fewest.Select(Pascal).ToArray(), names => [.. names.SelectMany(name => InFolder(name, $"service: {name}\nnamespace: Acme.Shared\n"))]),
        ["namespaces"] = new(s_fewest, names => [.. names.SelectMany((name, i) => InFolder($"n{i}", $"service: Flows{i}\nnamespace: Acme.{name}.Inner\n"))]),
        ["whole namespaces"] = new(s_fewest.Except(["System"]).ToArray(), names => [.. names.SelectMany((name, i) => InFolder($"n{i}", $"service: Flows{i}\nnamespace: {name}\n"))]),
    };

    public static TheoryData<string> Places => new(s_places.Keys);

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_name_compiles_or_is_refused_in_place(string place)
    {
        (string[] names, Func<string[], SpecFile[]> specs) = s_places[place];
        string[] good = names.Where(name => !IsRefused(name, specs)).ToArray();
        Assert.InRange(good.Length, names.Length / 5, names.Length);

        new GeneratorHarness(specs(good)).Run().MustCompile("TG5009");
    }

    /// <summary>Whether a name alone is refused; the refusal covers it.</summary>
    private static bool IsRefused(string name, Func<string[], SpecFile[]> specs)
    {
        SpecText[] files = specs([name]).Select(file => new SpecText(file.Path, file.Text)).ToArray();
        SpecDiagnostic[] errors = SpecCompiler.Compile(files).Diagnostics.Where(d => d.Rule.Severity == SpecSeverity.Error).ToArray();
        if (errors.Length == 0)
        {
            return false;
        }

        Assert.Contains(errors, error => files.Single(file => file.Path == error.Span.Path).Text.Substring(error.Span.Start, error.Span.Length).Contains(name, StringComparison.Ordinal));
        return true;
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Lines(string indent, IEnumerable<string> names, Func<string, string> line) => string.Join("\n", names.Select(name => indent + line(name)));

    private static SpecFile Service(string rest) => new("/s/service.yaml", $"service: Sweep\nnamespace: Acme.Sweep\n{rest}\n");

    private static SpecFile Endpoint(string name, string request, string rest) => new($"/s/{name}.endpoint.yaml", $"endpoint: {name}\nrequest: {request}\n{rest}\n");

    /// <summary>A service with these types, each of which goes out and comes back.</summary>
    private static SpecFile[] Types(string[] names, Func<string, string> declaration) =>
    [
        Service($"types:\n{Lines("  ", names, declaration)}\n  Holder0:\n{Lines("    ", names, name => $"member{Array.IndexOf(names, name)}: {name}")}"),
        Endpoint("Exchange", "POST /a", $"body: {{ held: Holder0 }}\nreturns: {names[0]}"),
    ];

    private static SpecFile[] InFolder(string folder, string service) =>
    [
        new SpecFile($"/s/{folder}/service.yaml", service + "client: { userId: string }\nerrors: { 7: { name: Late } }\ntypes: { " + $"Kind{folder}: {{ enum: string, values: {{ One: one }} }} }}\n"),
        new SpecFile($"/s/{folder}/echo.endpoint.yaml", $"endpoint: Echo\nrequest: GET /a\nquery: {{ userId: client, kind: Kind{folder} }}\nreturns: Kind{folder}\n"),
    ];

    /// <param name="Names">The names that are tried there.</param>
    /// <param name="Specs">Specs that have these names there.</param>
    private sealed record Place(string[] Names, Func<string[], SpecFile[]> Specs);
}
