using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Model;

/// <summary>Where in a request a value is sent.</summary>
internal enum BindingLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>A member of the JSON object that is the body.</summary>
    BodyMember,

    /// <summary>The whole body; the value has no wire name there.</summary>
    Body,

    /// <summary>A field of a url-encoded form, which is the body.</summary>
    Form,

    /// <summary>A part of a body that has several (multipart).</summary>
    Part,
}

/// <summary>Where a value comes from.</summary>
internal abstract record BindingSource;

/// <summary>The spec, such as the <c>enable</c> of <c>action=enable</c>.</summary>
internal sealed record FixedSource(string Value) : BindingSource;

/// <summary>The service, which sends the same with all its endpoints, such as <c>version=2.1</c>.</summary>
internal sealed record ConstantSource(string Value) : BindingSource;

/// <summary>A parameter declared under <c>client</c>: the value given for the call, otherwise the client's.</summary>
/// <param name="Name">The parameter's C# name.</param>
internal sealed record ClientSource(string Name) : BindingSource;

/// <summary>The client: the access token that it has, as <c>Bearer</c>.</summary>
internal sealed record TokenSource : BindingSource;

/// <summary>The client, which makes a key for each call, unless the caller gives one; all attempts of the call have it.</summary>
internal sealed record KeySource : BindingSource;

/// <summary>The caller of the operation.</summary>
/// <param name="Name">The C# name in Pascal case, unique among the inputs of the operation.</param>
internal sealed record InputSource(string Name) : BindingSource;

/// <summary>One value of a request: where it is sent, where it comes from, and what it is.</summary>
internal sealed record BindingModel(
    BindingLocation Location,
    string WireName,
    BindingSource Source,
    TypeRef Type,
    bool IsOptional,
    bool IsSecret,
    string Doc) : ValueModel(WireName, EquatableArray<string>.Empty, Type, IsOptional, IsSecret, Doc)
{
    /// <inheritdoc/>
    public override string Name => Source switch
    {
        InputSource input => input.Name,
        ClientSource client => client.Name,
        _ => "",
    };

    /// <summary>The value that the spec fixes; null when it is given at run time.</summary>
    public string? FixedValue => Source switch
    {
        FixedSource source => source.Value,
        ConstantSource source => source.Value,
        _ => null,
    };

    /// <summary>Whether the value is the body or a part of it.</summary>
    public bool IsInBody => Location is BindingLocation.BodyMember or BindingLocation.Body or BindingLocation.Form or BindingLocation.Part;

    /// <summary>Whether each item is sent under the name by itself, so that an empty list is not sent at all.</summary>
    public bool IsRepeated => Type is ArrayRef array && (Location is BindingLocation.Query or BindingLocation.Form || array.Item is FileRef);

    public static BindingModel OfFixed(BindingLocation location, string wireName, string value) => Fixed(location, wireName, new FixedSource(value));

    public static BindingModel OfConstant(BindingLocation location, string wireName, string value) => Fixed(location, wireName, new ConstantSource(value));

    public static BindingModel OfToken(string headerName) => Fixed(BindingLocation.Header, headerName, new TokenSource()) with { IsSecret = true };

    public static BindingModel OfKey(BindingLocation location, string wireName) => Fixed(location, wireName, new KeySource());

    /// <summary>Creates a binding without documentation, since the service documents the parameter once for all its endpoints.</summary>
    public static BindingModel OfClient(BindingLocation location, ParameterModel parameter) =>
        Of(location, new ClientSource(parameter.Name), parameter) with { Doc = "" };

    public static BindingModel OfInput(BindingLocation location, ValueModel value) => Of(location, new InputSource(value.Name), value);

    private static BindingModel Fixed(BindingLocation location, string wireName, BindingSource source) =>
        new(location, wireName, source, new ScalarRef(ScalarKind.String), IsOptional: false, IsSecret: false, Doc: "");

    private static BindingModel Of(BindingLocation location, BindingSource source, ValueModel value) =>
        new(location, value.WireName, source, value.Type, value.IsOptional, value.IsSecret, value.Doc) { Aliases = value.Aliases, Default = value.Default, Limits = value.Limits };
}
