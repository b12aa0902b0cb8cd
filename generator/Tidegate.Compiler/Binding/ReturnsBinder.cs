using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds what an operation returns: the type of its data, nothing, or an answer that is no JSON.</summary>
internal sealed class ReturnsBinder
{
    public const string None = "none";

    private static readonly PlainRef[] s_plain = [new DownloadRef(), new WholeTextRef(), new WholeBytesRef()];

    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;

    public ReturnsBinder(TypeBinder types, DiagnosticBag diagnostics)
    {
        _types = types;
        _diagnostics = diagnostics;
    }

    /// <summary>What may stand in place of the type of data, in the order in which editors offer it.</summary>
    public static IEnumerable<string> Words => s_plain.Select(plain => plain.Word).Prepend(None);

    public BoundReturns Bind(EndpointSyntax syntax, EnvelopeModel envelope) => syntax.Statuses.Count > 0
        ? new StatusBinder(syntax, _types, _diagnostics).Bind(envelope)
        : new BoundReturns(Bind(syntax.Returns), EquatableArray<StatusModel>.Empty);

    /// <summary>The answer that is no JSON for which a type stands; null when it stands for none.</summary>
    public static PlainRef? FindPlain(TypeExpression type) => type is NamedType { Name: var name } ? s_plain.FirstOrDefault(plain => plain.Word == name) : null;

    /// <returns>Null when nothing is returned.</returns>
    private TypeRef? Bind(TypeExpression? type) => type switch
    {
        null => TypeBinder.Anything,
        NamedType { Name: None } => null,
        _ when FindPlain(type) is { } plain => plain,
        NullableType { Value: NamedType { Name: "text" or "bytes" } } or ArrayType { Item: NamedType { Name: "text" or "bytes" } } => ReportPart(type),
        _ => _types.BindResult(type) ?? TypeBinder.Anything,
    };

    private TypeRef ReportPart(TypeExpression type)
    {
        string word = ((NamedType)(type is NullableType nullable ? nullable.Value : ((ArrayType)type).Item)).Name;
        string suffix = type is NullableType ? "?" : "[]";
        _diagnostics.Report(
            TypeRules.MisusedType,
            type.Span,
            word + suffix,
            $"'{word}' is a whole answer that is no JSON, so write '{word}' alone, or 'string{suffix}' where the answer is JSON");
        return TypeBinder.Anything;
    }
}
