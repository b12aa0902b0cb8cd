using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Compiler.Lock;

/// <summary>
/// Records what consumers of a service see, in C# and on the wire. Documentation, samples, secret marks and page sizes are not included:
/// they may change at any time.
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
            // A client parameter may be sent in several places of one request, but is a single fact.
            .Concat(operations.SelectMany(operation => OfOperation(operation, service.BasePath)).Distinct())
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
            Text(LockProperties.Type, LockTypeText.Of(parameter.Type)),
            Flag(LockProperties.Optional, parameter.IsOptional),
        ]);

    private static LockFact OfError(ErrorModel error) => Fact(
        LockKind.Error,
        "",
        Number(error.Code),
        [Text(LockProperties.Name, error.Name), Flag(LockProperties.Transient, error.IsTransient)]);

    private static IEnumerable<LockFact> OfOperation(EndpointModel operation, string basePath)
    {
        yield return Fact(
            LockKind.Operation,
            "",
            operation.Name,
            [
                Text(LockProperties.Method, operation.Method.ToString().ToUpperInvariant()),
                Text(LockProperties.Path, operation.PathTemplate.Substring(basePath.Length)),
                Text(LockProperties.Action, operation.Bindings.Query.FirstOrDefault(binding => binding.FixedValue is not null)?.FixedValue),
                Text(LockProperties.Returns, OrNull(operation.Returns)),
                Text(LockProperties.Pages, OrNull(operation.Paging?.ItemType)),
                Flag(LockProperties.Idempotent, operation.IsIdempotent),
                .. operation.Bindings.Inputs.Select(input => Text(LockProperties.Input, input.Name)),
            ]);

        foreach (BindingModel binding in operation.Bindings.All)
        {
            switch (binding.Source)
            {
                case InputSource:
                    yield return OfInput(operation, binding);
                    break;
                case ClientSource:
                    yield return Fact(LockKind.ClientUse, operation.Name, binding.WireName, []);
                    break;
            }
        }
    }

    private static LockFact OfInput(EndpointModel operation, BindingModel binding) => Fact(
        binding.Location == BindingLocation.Body ? LockKind.Body : LockInput.Of(binding.Location).Kind,
        operation.Name,
        binding.WireName,
        [Text(LockProperties.Name, binding.Name), Text(LockProperties.Type, LockTypeText.Of(binding.Type)), Flag(LockProperties.Optional, binding.IsOptional)]);

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
            Text(LockProperties.Type, LockTypeText.Of(member.Type)),
            Flag(LockProperties.Optional, member.IsOptional),
            .. member.Aliases.OrderBy(alias => alias, StringComparer.Ordinal).Select(alias => Text(LockProperties.Alias, alias)),
        ]);

    // An empty wire value is still a value, unlike an absent property.
    private static LockFact OfValue(TypeModel type, string name, string wire) =>
        new(new LockKey(LockKind.EnumValue, type.Name, name), new[] { new LockProperty(LockProperties.Wire, wire) }.ToEquatableArray());

    private static LockFact Fact(LockKind kind, string owner, string name, LockProperty[] properties) =>
        new(new LockKey(kind, owner, name), properties.Where(property => property.Value.Length > 0).ToEquatableArray());

    private static LockProperty Text(string name, string? value) => new(name, value ?? "");

    private static string? OrNull(TypeRef? type) => type is null ? null : LockTypeText.Of(type);

    private static LockProperty Flag(string name, bool isSet) => new(name, isSet ? Yes : "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
