using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Diagnostics;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Binding;

/// <summary>Binds results by status: which statuses are success, and the one type that those with a result share.</summary>
internal sealed class StatusBinder
{
    private const int NotModified = 304;

    private static readonly int[] s_bodiless = [204, 205, NotModified];

    private readonly EndpointSyntax _syntax;
    private readonly TypeBinder _types;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<StatusModel> _statuses = new();
    private TypeRef? _type;
    private bool _mayBeNull;

    public StatusBinder(EndpointSyntax syntax, TypeBinder types, DiagnosticBag diagnostics)
    {
        _syntax = syntax;
        _types = types;
        _diagnostics = diagnostics;
    }

    public BoundReturns Bind(EnvelopeModel envelope)
    {
        if (!envelope.IsNone)
        {
            _diagnostics.Report(EnvelopeRules.StatusInEnvelope, _syntax.Statuses[0].Status.Span);
            return BoundReturns.Unknown;
        }

        bool isSound = true;
        foreach (StatusSyntax status in _syntax.Statuses)
        {
            isSound &= status.Type is not null && TryBind(status);
        }

        return !isSound ? BoundReturns.Unknown
            : new BoundReturns(_type is not null && _mayBeNull ? new NullableRef(_type) : _type, _statuses.OrderBy(status => status.Status).ToEquatableArray());
    }

    private bool TryBind(StatusSyntax status)
    {
        if (!WholeNumbers.TryRead(status.Status.Text, out int number) || number is not ((>= 200 and <= 299) or NotModified))
        {
            _diagnostics.Report(EnvelopeRules.NoSuccessStatus, status.Status.Span, status.Status.Text, Remedy(status.Status.Text, number));
            return false;
        }

        if (!status.IsNone && !TryBindType(status, number))
        {
            return false;
        }

        _mayBeNull |= status.IsNone;
        _statuses.Add(new StatusModel(number, !status.IsNone));
        return true;
    }

    private string Remedy(string text, int number) => number switch
    {
        _ when _syntax.Errors.Any(error => error.Code.Text == text) => "delete it here, since 'errors:' declares it already",
        >= 400 and <= 599 => $"declare it under 'errors:', such as '{number}: {{ name: Refused }}'",
        >= 300 and <= 399 => "delete it, since redirects are refused; of these only 304 can be said, as '304: none'",
        _ => "write each status by its number, from 200 to 299, or 304",
    };

    private bool TryBindType(StatusSyntax status, int number)
    {
        TypeExpression written = status.Type!;
        if (written is GenericType { Name.Text: TypeBinder.StreamWord })
        {
            _diagnostics.Report(TypeRules.MisusedType, written.Span, TypeBinder.StreamWord, "a stream stands alone, so write it as 'returns: stream<T>', without statuses");
            return false;
        }

        if (ReturnsBinder.FindPlain(written) is { } plain)
        {
            _diagnostics.Report(TypeRules.MisusedType, written.Span, plain.Word, $"it is a whole answer that is no JSON and stands alone, so write 'returns: {plain.Word}'");
            return false;
        }

        if (_types.Bind(written) is not { } bound)
        {
            return false;
        }

        TypeRef type = bound is NullableRef nullable ? nullable.Value : bound;
        if (s_bodiless.Contains(number))
        {
            _diagnostics.Report(EnvelopeRules.BodilessStatus, written.Span, status.Status.Text, bound.Display());
            return false;
        }

        if (_type is not null && _type != type)
        {
            _diagnostics.Report(EnvelopeRules.SeveralResults, written.Span, _type.Display(), type.Display());
            return false;
        }

        _type = type;
        _mayBeNull |= bound is NullableRef;
        return true;
    }
}
