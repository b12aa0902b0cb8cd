using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Binding;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// Writes down what consumers of a service see, in C# and on the wire. Documentation, samples, secrets and sizes of pages
/// are not part of it: they may change at any time.
/// </summary>
internal static class LockFacts
{
    public const string UsedInAnswers = "answers";
    public const string UsedInRequests = "requests";
    public const string Yes = "true";

    /// <summary>The facts, in the order of their lines.</summary>
    public static EquatableArray<LockFact> Of(ServiceModel service, IReadOnlyCollection<TypeModel> types, IReadOnlyCollection<EndpointModel> operations)
    {
        IEnumerable<ErrorModel> errors = service.Errors.Concat(operations.SelectMany(operation => operation.Errors))
            .GroupBy(error => error.Code).Select(group => group.First());
        HashSet<string> read = TypeReach.Closure(types, operations.SelectMany(TypeReach.ReadBy));
        HashSet<string> written = TypeReach.Closure(types, operations.SelectMany(TypeReach.WrittenBy));

        return new[] { OfService(service), OfEnvelope(service.Envelope) }
            .Concat(service.ClientParameters.Select(OfClientParameter))
            .Concat(errors.Select(OfError))
            .Concat(operations.SelectMany(operation => OfOperation(operation, service.BasePath)))
            .Concat(types.SelectMany(type => OfType(type, read.Contains(type.Name), written.Contains(type.Name))))
            .OrderBy(LockFile.LineOf, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static LockFact OfService(ServiceModel service) => Fact(
        LockKind.Service,
        "",
        "",
        [Text(LockProperties.Name, service.Name), Text(LockProperties.Namespace, service.Namespace), Text(LockProperties.BasePath, service.BasePath)]);

    private static LockFact OfEnvelope(EnvelopeModel envelope) => Fact(
        LockKind.Envelope,
        "",
        "",
        [
            .. envelope.CodeNames.Select(name => Text(LockProperties.Code, name)),
            Text(LockProperties.Success, Number(envelope.SuccessCode)),
            Text(LockProperties.Message, envelope.MessageName),
            Text(LockProperties.Data, envelope.DataName),
            Text(LockProperties.RequestId, envelope.RequestIdName),
        ]);

    private static LockFact OfClientParameter(ParameterModel parameter) => Fact(
        LockKind.ClientParameter,
        "",
        parameter.WireName,
        [
            Text(LockProperties.Name, parameter.Name),
            Text(LockProperties.Type, parameter.Type.Display()),
            Flag(LockProperties.Optional, parameter.IsOptional),
        ]);

    private static LockFact OfError(ErrorModel error) => Fact(
        LockKind.Error,
        "",
        Number(error.Code),
        [Text(LockProperties.Name, error.Name), Flag(LockProperties.Transient, error.IsTransient)]);

    private static IEnumerable<LockFact> OfOperation(EndpointModel operation, string basePath)
    {
        string path = string.Concat(operation.Path.Select(part => part is PathPlaceholder placeholder ? $"{{{placeholder.WireName}}}" : ((PathLiteral)part).Text));
        yield return Fact(
            LockKind.Operation,
            "",
            operation.Name,
            [
                Text(LockProperties.Method, operation.Method.ToString().ToUpperInvariant()),
                Text(LockProperties.Path, path.Substring(basePath.Length)),
                Text(LockProperties.Action, operation.Query.OfType<FixedQuery>().FirstOrDefault()?.Value),
                Text(LockProperties.Returns, operation.Returns?.Display()),
                Text(LockProperties.Pages, operation.Paging?.ItemType.Display()),
                Flag(LockProperties.Idempotent, operation.IsIdempotent),
                .. operation.Inputs.Select(input => Text(LockProperties.Input, input.Name)),
            ]);

        foreach (PathPlaceholder placeholder in operation.Path.OfType<PathPlaceholder>())
        {
            yield return OfInput(LockKind.PathInput, operation, placeholder.WireName, placeholder.InputName, placeholder.Type, false);
        }

        foreach (QueryPart part in operation.Query)
        {
            switch (part)
            {
                case InputQuery query:
                    yield return OfInput(LockKind.QueryInput, operation, query.WireName, query.InputName, query.Type, query.IsOptional);
                    break;
                case ClientQuery client:
                    yield return Fact(LockKind.ClientUse, operation.Name, client.WireName, []);
                    break;
            }
        }

        switch (operation.Body)
        {
            case ValueBody body:
                yield return OfInput(LockKind.Body, operation, "", "Body", body.Type, false);
                break;
            case ObjectBody body:
                foreach (MemberModel member in body.Members)
                {
                    yield return OfInput(LockKind.BodyMember, operation, member.WireName, member.Name, member.Type, member.IsOptional);
                }

                break;
        }
    }

    private static LockFact OfInput(LockKind kind, EndpointModel operation, string wireName, string name, TypeRef type, bool isOptional) => Fact(
        kind,
        operation.Name,
        wireName,
        [Text(LockProperties.Name, name), Text(LockProperties.Type, type.Display()), Flag(LockProperties.Optional, isOptional)]);

    private static IEnumerable<LockFact> OfType(TypeModel type, bool isRead, bool isWritten)
    {
        string kind = type switch
        {
            IdModel => "id",
            IntEnumModel => "enum-int",
            StringEnumModel => "enum-string",
            _ => "record",
        };
        yield return Fact(
            LockKind.Type,
            "",
            type.Name,
            [
                Text(LockProperties.Kind, kind),
                Text(LockProperties.Used, isRead ? UsedInAnswers : null),
                Text(LockProperties.Used, isWritten ? UsedInRequests : null),
            ]);

        IEnumerable<LockFact> parts = type switch
        {
            RecordModel record => record.Members.Select(member => OfMember(record, member)),
            StringEnumModel values => values.Values.Select(value => OfValue(type, value.Name, value.Value)),
            IntEnumModel values => values.Values.Select(value => OfValue(type, value.Name, Number(value.Value))),
            _ => [],
        };
        foreach (LockFact part in parts)
        {
            yield return part;
        }
    }

    private static LockFact OfMember(RecordModel record, MemberModel member) => Fact(
        LockKind.Member,
        record.Name,
        member.WireName,
        [
            Text(LockProperties.Name, member.Name),
            Text(LockProperties.Type, member.Type.Display()),
            Flag(LockProperties.Optional, member.IsOptional),
            .. member.Aliases.OrderBy(alias => alias, StringComparer.Ordinal).Select(alias => Text(LockProperties.Alias, alias)),
        ]);

    // An empty wire value is a value, unlike an absent property.
    private static LockFact OfValue(TypeModel type, string name, string wire) =>
        new(new LockKey(LockKind.EnumValue, type.Name, name), new[] { new LockProperty(LockProperties.Wire, wire) }.ToEquatableArray());

    private static LockFact Fact(LockKind kind, string owner, string name, LockProperty[] properties) =>
        new(new LockKey(kind, owner, name), properties.Where(property => property.Value.Length > 0).ToEquatableArray());

    private static LockProperty Text(string name, string? value) => new(name, value ?? "");

    private static LockProperty Flag(string name, bool isSet) => new(name, isSet ? Yes : "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
