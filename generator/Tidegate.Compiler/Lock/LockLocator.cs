using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Syntax;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// Finds the source location of a change in the files of its service. When the element itself is gone, that is the location of its owner.
/// </summary>
internal sealed class LockLocator
{
    private readonly ServiceSyntax _service;
    private readonly List<EndpointSyntax> _endpoints;

    public LockLocator(ServiceSyntax service, IEnumerable<EndpointSyntax> endpoints)
    {
        _service = service;
        _endpoints = endpoints.ToList();
    }

    public SourceSpan Find(LockKey place, string property) => place.Kind switch
    {
        LockKind.Service => FindInService(property),
        LockKind.Envelope => FindInEnvelope(property),
        LockKind.ClientParameter => Find(_service.Client, place.Name, property),
        LockKind.Error => FindError(place.Name, property),
        LockKind.Operation => FindInOperation(Endpoint(place.Name), property),
        LockKind.BodyMember => Find((Endpoint(place.Owner)?.Body as ObjectBodySyntax)?.Members, place.Name, property),
        LockKind.Body => FindBody(Endpoint(place.Owner), property),
        LockKind.ClientUse => Find(Endpoint(place.Owner)?.Parameters.SelectMany(section => section.Parameters.Where(p => p.IsClient)), place.Name, property),
        _ when LockInput.Find(place.Kind) is { } input => Find(Endpoint(place.Owner)?.ParametersUnder(input.Word), place.Name, property),
        _ => FindInTypes(place, property),
    } ?? _service.Name!.Span;

    private EndpointSyntax? Endpoint(string name) => _endpoints.FirstOrDefault(endpoint => endpoint.Name?.Text == name);

    private SourceSpan? FindInService(string property) => property switch
    {
        LockProperties.Namespace => _service.Namespace?.Span,
        LockProperties.BasePath => _service.BasePath?.Span,
        _ => null,
    };

    private SourceSpan? FindInEnvelope(string property)
    {
        EnvelopeSyntax envelope = _service.Envelope;
        Word? word = property switch
        {
            LockProperties.Code => Last(envelope.CodeNames),
            LockProperties.Message => envelope.MessageName,
            LockProperties.Data => envelope.DataName,
            LockProperties.RequestId => envelope.RequestIdName,
            _ => null,
        };
        return word?.Span ?? envelope.Key;
    }

    private SourceSpan? FindError(string code, string property)
    {
        int wanted = int.Parse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        // The service's declaration of an error comes first; an endpoint can only add to it.
        ErrorSyntax? error = _service.Errors.Concat(_endpoints.SelectMany(endpoint => endpoint.Errors))
            .FirstOrDefault(e => e.Name is not null && e.TryCode(out int number) && number == wanted);
        return property == LockProperties.Name ? error?.Name?.Span : error?.Code.Span;
    }

    private static SourceSpan? FindInOperation(EndpointSyntax? endpoint, string property)
    {
        SourceSpan? place = property switch
        {
            LockProperties.Method => endpoint?.Request?.Method.Span,
            LockProperties.Path => endpoint?.Request?.Path.Span,
            LockProperties.Action => endpoint?.Action?.Span,
            LockProperties.Returns => endpoint?.Returns?.Span,
            LockProperties.Idempotent => endpoint?.IdempotentPlace,
            _ => null,
        };
        return place ?? endpoint?.Name?.Span;
    }

    private static SourceSpan? FindBody(EndpointSyntax? endpoint, string property)
    {
        var body = endpoint?.Body as ValueBodySyntax;
        return property == LockProperties.Type ? body?.Type?.Span : body?.Key;
    }

    private SourceSpan? FindInTypes(LockKey place, string property)
    {
        TypeSyntax? type = _service.Types.FirstOrDefault(t => t.Name.Text == (place.OwnerKey ?? place).Name);
        switch (place.Kind)
        {
            case LockKind.Member:
                return Find((type as RecordSyntax)?.Members, place.Name, property);
            case LockKind.EnumValue:
                EnumValueSyntax? value = (type as EnumSyntax)?.Values.FirstOrDefault(v => v.Name.Text == place.Name);
                return property == LockProperties.Wire ? value?.Value.Span : value?.Name.Span;
            default:
                return type?.Name.Span;
        }
    }

    private static SourceSpan? Find(IEnumerable<MemberSyntax>? members, string name, string property)
    {
        MemberSyntax? member = members?.FirstOrDefault(m => m.Name.Text == name);
        SourceSpan? place = property switch
        {
            LockProperties.Type => member?.Type?.Span,
            LockProperties.Name => member?.CSharpName?.Span,
            LockProperties.Alias => member is null ? null : Last(member.Aliases)?.Span,
            _ => null,
        };
        return place ?? member?.Name.Span;
    }

    private static Word? Last(EquatableArray<Word> words) => words.Count == 0 ? null : words[words.Count - 1];
}
