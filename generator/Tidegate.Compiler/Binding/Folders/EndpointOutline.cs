using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding.Folders;

/// <summary>
/// What the checks between files see of an endpoint, with every source location set to the start of the file. A comment or a new
/// description leaves the outline equal, so that nothing is checked again; when the checks find something, the whole file tells where it
/// is.
/// </summary>
internal sealed class EndpointOutline
{
    private readonly SourceSpan _place;

    private EndpointOutline(string path) => _place = new SourceSpan(path, 0, 0, 0, 0, 0, 0);

    /// <returns>The file itself when it is not an endpoint.</returns>
    public static ParsedSpec Of(ParsedSpec file) => file.Syntax is EndpointSyntax endpoint
        ? new ParsedSpec(file.Path, new EndpointOutline(file.Path).Of(endpoint), EquatableArray<SpecDiagnostic>.Empty)
        : file;

    private EndpointSyntax Of(EndpointSyntax endpoint) => endpoint with
    {
        BrokenLines = EquatableArray<int>.Empty,
        Name = OrNull(endpoint.Name),
        Doc = "",
        Requires = EquatableArray<string>.Empty,
        Request = endpoint.Request is { } request
            ? new RequestSyntax(Of(request.Method), Of(request.Path), request.Literals.Select(Of).ToEquatableArray(), request.Placeholders.Select(Of).ToEquatableArray())
            : null,
        Action = OrNull(endpoint.Action),
        Host = OrNull(endpoint.Host),
        Auth = OrNull(endpoint.Auth),
        Compress = OrNull(endpoint.Compress),
        Parameters = endpoint.Parameters.Select(section => section with { Parameters = Of(section.Parameters) }).ToEquatableArray(),
        Body = endpoint.Body switch
        {
            ObjectBodySyntax body => new ObjectBodySyntax(_place, Of(body.Members)),
            ValueBodySyntax body => new ValueBodySyntax(_place, OrNull(body.Type)),
            FormBodySyntax => new FormBodySyntax(_place),
            PartsBodySyntax => new PartsBodySyntax(_place),
            FileBodySyntax body => new FileBodySyntax(_place, OrNull(body.MediaType)),
            _ => null,
        },
        Envelope = endpoint.Envelope is { } envelope ? Of(envelope) : null,
        Beside = Of(endpoint.Beside),
        Returns = OrNull(endpoint.Returns),
        Statuses = endpoint.Statuses.Select(status => new StatusSyntax(Of(status.Status), OrNull(status.Type))).ToEquatableArray(),
        Errors = endpoint.Errors.Select(error => error with { Code = Of(error.Code), Name = OrNull(error.Name), Doc = "", Type = OrNull(error.Type) }).ToEquatableArray(),
        IdempotentPlace = null,
        Task = endpoint.Task is null ? null : new TaskSyntax(_place, EquatableArray<TaskIdSyntax>.Empty, null, null),
        Samples = EquatableArray<SampleSyntax>.Empty,
    };

    private EnvelopeSyntax Of(EnvelopeSyntax envelope) => new(
        _place,
        envelope.CodeNames.Select(Of).ToEquatableArray(),
        envelope.Success is { } success ? success with { Rule = OrNull(success.Rule), Codes = success.Codes.Select(Of).ToEquatableArray() } : null,
        envelope.MessageNames.Select(Of).ToEquatableArray(),
        OrNull(envelope.DataName),
        OrNull(envelope.RequestIdName),
        Of(envelope.Beside))
    {
        IsNone = envelope.IsNone,
        FlagName = OrNull(envelope.FlagName),
    };

    private EquatableArray<MemberSyntax> Of(EquatableArray<MemberSyntax> members) => members
        .Select(member => member with
        {
            Name = Of(member.Name),
            Type = OrNull(member.Type),
            Doc = "",
            Aliases = EquatableArray<Word>.Empty,
            CSharpName = null,
        })
        .ToEquatableArray();

    private Word Of(Word word) => word with { Span = _place };

    private Word? OrNull(Word? word) => word is null ? null : Of(word);

    private TypeExpression Of(TypeExpression type) => type switch
    {
        ArrayType array => new ArrayType(_place, Of(array.Item)),
        NullableType nullable => new NullableType(_place, Of(nullable.Value)),
        GenericType generic => new GenericType(_place, Of(generic.Name), generic.Arguments.Select(Of).ToEquatableArray()),
        _ => type with { Span = _place },
    };

    private TypeExpression? OrNull(TypeExpression? type) => type is null ? null : Of(type);
}
