using System.Collections.Generic;
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
        LockKind.Host => _service.Hosts.FirstOrDefault(host => host.Name.Text == place.Name)?.Name.Span,
        LockKind.Constant => FindConstant(place, property),
        LockKind.Envelope => FindIn(_service.Envelope, property),
        LockKind.OwnEnvelope => FindIn(Endpoint(place.Owner)?.Envelope, property) ?? Endpoint(place.Owner)?.Name?.Span,
        LockKind.OperationError => FindError(Endpoint(place.Owner)?.Errors, place.Name, property) ?? FindError(_service.Errors, place.Name, property),
        LockKind.Beside => Find(MembersBeside(Endpoint(place.Owner)), place.Name, property),
        LockKind.Task or LockKind.TaskMember => FindInTask(Endpoint(place.Owner), property),
        LockKind.ClientParameter => Find(_service.Client, place.Name, property),
        // The service's declaration of an error comes first; an endpoint can only add to it.
        LockKind.Error => FindError(_service.Errors.Concat(_endpoints.SelectMany(endpoint => endpoint.Errors)), place.Name, property),
        LockKind.Operation => FindInOperation(Endpoint(place.Name), property),
        LockKind.BodyMember => Find((Endpoint(place.Owner)?.Body as ObjectBodySyntax)?.Members, place.Name, property),
        LockKind.Body => FindBody(Endpoint(place.Owner), property),
        LockKind.ClientUse => Find(Endpoint(place.Owner)?.Parameters.SelectMany(section => section.Parameters.Where(p => p.IsClient)), place.Name, property) ?? Find(_service.Client, place.Name, property),
        _ when LockInput.Find(place.Kind) is { } input => Find(Endpoint(place.Owner)?.ParametersUnder(input.Word), place.Name, property),
        _ => FindInTypes(place, property),
    } ?? _service.Name!.Span;

    private EndpointSyntax? Endpoint(string name) => _endpoints.FirstOrDefault(endpoint => endpoint.Name?.Text == name);

    private SourceSpan? FindInService(string property) => property switch
    {
        LockProperties.Namespace => _service.Namespace?.Span,
        LockProperties.BasePath => _service.BasePath?.Span,
        LockProperties.Access => _service.Access?.Span,
        LockProperties.Lacking => _service.Lacking?.Span,
        _ => null,
    };

    private IEnumerable<MemberSyntax> MembersBeside(EndpointSyntax? endpoint) =>
        (endpoint?.Envelope ?? _service.Envelope).Beside.Concat(endpoint?.Beside ?? EquatableArray<MemberSyntax>.Empty);

    private static SourceSpan? FindIn(EnvelopeSyntax? envelope, string property)
    {
        Word? word = property switch
        {
            LockProperties.Code => Last(envelope?.CodeNames ?? EquatableArray<Word>.Empty),
            LockProperties.Partial => Last(envelope?.Partial ?? EquatableArray<Word>.Empty),
            LockProperties.Message => Last(envelope?.MessageNames ?? EquatableArray<Word>.Empty),
            LockProperties.Flag => envelope?.FlagName,
            LockProperties.Data => envelope?.DataName,
            LockProperties.RequestId => envelope?.RequestIdName,
            _ => null,
        };
        return word?.Span ?? envelope?.Key;
    }

    private SourceSpan? FindConstant(LockKey place, string property)
    {
        ConstantSyntax? constant = _service.Constants.Where(section => section.Key == place.Owner)
            .SelectMany(section => section.Constants).FirstOrDefault(c => c.Name.Text == place.Name);
        return property == LockProperties.Value ? constant?.Value.Span : constant?.Name.Span;
    }

    private static SourceSpan? FindError(IEnumerable<ErrorSyntax>? errors, string code, string property)
    {
        ErrorSyntax? error = errors?.FirstOrDefault(e => (e.Name is not null || e.Type is not null) && e.Key == code);
        return (property switch
        {
            LockProperties.Name => error?.Name?.Span,
            LockProperties.Type => error?.Type?.Span,
            _ => null,
        }) ?? error?.Code.Span;
    }

    private SourceSpan? FindInOperation(EndpointSyntax? endpoint, string property)
    {
        SourceSpan? place = property switch
        {
            LockProperties.Method => endpoint?.Request?.Method.Span,
            LockProperties.Path => endpoint?.Request?.Path.Span,
            LockProperties.Host => endpoint?.Host?.Span,
            LockProperties.Auth => (endpoint?.Auth ?? _service.Auth)?.Span,
            LockProperties.Bearer => endpoint?.ParametersUnder(ParameterSection.Header).FirstOrDefault(parameter => parameter.IsBearerToken)?.Name.Span,
            LockProperties.Key => KeyOf(endpoint)?.Name.Span,
            LockProperties.Action => endpoint?.Action?.Span,
            LockProperties.Returns or LockProperties.Status => endpoint?.ReturnsPlace,
            LockProperties.ExactlyOne or LockProperties.OneOrMore => endpoint?.Groups.FirstOrDefault(groups => groups.Key.Text == property)?.Key.Span,
            LockProperties.Idempotent => endpoint?.IdempotentPlace,
            LockProperties.Compress => endpoint?.Compress?.Span,
            _ => null,
        };
        return place ?? endpoint?.Name?.Span;
    }

    private static MemberSyntax? KeyOf(EndpointSyntax? endpoint) => endpoint?.Parameters.SelectMany(section => section.Parameters)
        .Concat((endpoint.Body as ObjectBodySyntax)?.Members ?? EquatableArray<MemberSyntax>.Empty)
        .FirstOrDefault(member => member.IsIdempotencyKey);

    private static SourceSpan? FindInTask(EndpointSyntax? endpoint, string property)
    {
        TaskSyntax? task = endpoint?.Task;
        Word? word = property switch
        {
            LockProperties.Status => task?.Status,
            LockProperties.State => task?.State,
            LockProperties.Done => Last(task?.Done ?? EquatableArray<Word>.Empty),
            LockProperties.Failed => Last(task?.Failed ?? EquatableArray<Word>.Empty),
            LockProperties.Result => task?.Result,
            LockProperties.Cancel => task?.Cancel,
            _ => null,
        };
        return word?.Span ?? task?.Key ?? endpoint?.Name?.Span;
    }

    private static SourceSpan? FindBody(EndpointSyntax? endpoint, string property)
    {
        SourceSpan? type = endpoint?.Body switch
        {
            ValueBodySyntax body => body.Type?.Span,
            FileBodySyntax body => body.MediaType?.Span,
            _ => null,
        };
        return (property == LockProperties.Type ? type : null) ?? endpoint?.Body?.Key;
    }

    private SourceSpan? FindInTypes(LockKey place, string property)
    {
        TypeSyntax? type = _service.Types.FirstOrDefault(t => t.Name.Text == (place.OwnerKey ?? place).Name);
        switch (place.Kind)
        {
            case LockKind.Member:
                return Find((type as RecordSyntax)?.Members, place.Name, property);
            case LockKind.Alternative:
                AlternativeSyntax? alternative = (type as UnionSyntax)?.Alternatives.FirstOrDefault(a => (a.Tag?.Text ?? a.Type.Text) == place.Name);
                return (property == LockProperties.Name ? alternative?.CSharpName : property == LockProperties.Type ? null : alternative?.Tag)?.Span ?? alternative?.Type.Span;
            case LockKind.Type when property is LockProperties.By or LockProperties.Tags:
                return (type as UnionSyntax)?.TagName?.Span ?? type?.Name.Span;
            case LockKind.EnumValue:
                EnumValueSyntax? value = (type as EnumSyntax)?.Values.FirstOrDefault(v => v.Name.Text == place.Name);
                SourceSpan? written = property switch
                {
                    LockProperties.Wire => value?.Value.Span,
                    LockProperties.Alias => value is null ? null : Last(value.Aliases)?.Span,
                    _ => null,
                };
                return written ?? value?.Name.Span;
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
            LockProperties.In => member?.In?.Span,
            LockProperties.Alias => member is null ? null : Last(member.Aliases)?.Span,
            _ => member?.Limits.FirstOrDefault(limit => limit.Key.Text == LockLimits.KeyOf(property))?.Value.Span,
        };
        return place ?? member?.Name.Span;
    }

    private static Word? Last(EquatableArray<Word> words) => words.Count == 0 ? null : words[words.Count - 1];
}
