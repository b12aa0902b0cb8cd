using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;
using Tidegate.Compiler.Syntax;
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
    /// <param name="tasks">The tasks that the operations start.</param>
    public static EquatableArray<LockFact> Of(
        ServiceModel service, IReadOnlyCollection<TypeModel> types, IReadOnlyCollection<EndpointModel> operations, IEnumerable<TaskModel> tasks)
    {
        // Those of the service's codes come first: another operation may have a code of the same number.
        var errors = service.Errors.Concat(operations.OrderBy(operation => operation.HasOwnErrors).SelectMany(operation => operation.Errors))
            .GroupBy(error => error.Code.Text).ToDictionary(group => group.Key, group => group.First());
        HashSet<string> read = TypeReach.Closure(types, operations.SelectMany(TypeReach.ReadBy));
        HashSet<string> written = TypeReach.Closure(types, operations.SelectMany(TypeReach.WrittenBy));

        return new[] { OfService(service), OfEnvelope(LockKind.Envelope, "", service.Envelope) }
            .Concat(service.Hosts.Select(OfHost))
            .Concat(service.Constants.Select(OfConstant))
            .Concat(service.ClientParameters.Select(OfClientParameter))
            .Concat(errors.Values.Select(OfError))
            // A client parameter may be sent in several places of one request, but is a single fact.
            .Concat(operations.SelectMany(operation => OfOperation(operation, service.BasePath)).Distinct())
            .Concat(operations.SelectMany(operation => OfErrors(operation, service)))
            .Concat(tasks.SelectMany(LockTasks.Of))
            .Concat(types.SelectMany(type => OfType(type, read.Contains(type.Name), written.Contains(type.Name))))
            .OrderBy(LockFile.LineOf, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private static LockFact OfService(ServiceModel service) => Fact(
        LockKind.Service,
        "",
        "",
        [
            Text(LockProperties.Name, service.Name),
            Text(LockProperties.Namespace, service.Namespace),
            Text(LockProperties.BasePath, service.BasePath),
            Text(LockProperties.Access, service.IsInternal ? "internal" : null),
            Text(LockProperties.Lacking, service.ReadsLacking ? LackingWords.Drift : null),
        ]);

    private static LockFact OfHost(HostModel host) => Fact(LockKind.Host, "", host.Name, [Text(LockProperties.Name, host.Option)]);

    private static LockFact OfEnvelope(LockKind kind, string owner, EnvelopeModel envelope) => Fact(
        kind,
        owner,
        "",
        [
            .. envelope.CodeNames.Select(name => Text(LockProperties.Code, name)),
            Text(LockProperties.Flag, envelope.FlagName),
            .. SuccessOf(envelope.Success).Select(code => Text(LockProperties.Success, code)),
            .. envelope.MessageNames.Select(name => Text(LockProperties.Message, name)),
            Text(LockProperties.Data, envelope.IsDataAtRoot ? MemberPath.Display(envelope.DataName) : envelope.DataName),
            Text(LockProperties.By, envelope.Success.Kind == SuccessKind.Numbers ? null : envelope.Success.Kind.ToString().ToLowerInvariant()),
            .. envelope.Partial.Select(code => Text(LockProperties.Partial, code.Text)),
            Text(LockProperties.RequestId, envelope.RequestIdName),
        ]);

    private static IEnumerable<string> SuccessOf(SuccessModel success) =>
        success.Codes.Count > 0 ? success.Codes.Select(code => code.Text) : [success.Kind.ToString().ToLowerInvariant()];

    private static LockFact OfClientParameter(ParameterModel parameter) => Fact(
        LockKind.ClientParameter,
        "",
        parameter.WireName,
        [
            Text(LockProperties.Name, parameter.Name),
            Text(LockProperties.Type, LockTypeText.Of(parameter.Type)),
            Flag(LockProperties.Optional, parameter.IsOptional),
            Text(LockProperties.In, parameter.SentIn is { } location ? LockInput.Of(location).Word : null),
            .. LockLimits.Of(parameter.Limits),
        ]);

    // An empty value is still a value, unlike an absent property.
    private static LockFact OfConstant(BindingModel constant) => new(
        new LockKey(LockKind.Constant, LockInput.Of(constant.Location).Word, constant.WireName),
        new[] { new LockProperty(LockProperties.Value, constant.FixedValue!) }.ToEquatableArray());

    private static LockFact OfError(ErrorModel error) => Fact(
        LockKind.Error,
        "",
        error.Code.Text,
        [Text(LockProperties.Name, error.Name), Flag(LockProperties.Transient, error.IsTransient)]);

    /// <summary>
    /// The errors that belong to one operation: those that have a body, and those of an operation with codes of its own, which no other operation
    /// has because of it.
    /// </summary>
    private static IEnumerable<LockFact> OfErrors(EndpointModel operation, ServiceModel service) => operation.Errors
        .Where(error => error.Body is not null || (operation.HasOwnErrors && !IsInherited(error, operation, service)))
        .Select(error => Fact(
            LockKind.OperationError,
            operation.Name,
            error.Code.Text,
            [Text(LockProperties.Name, error.Name), Flag(LockProperties.Transient, error.IsTransient), Text(LockProperties.Type, OrNull(error.Body))]));

    private static bool IsInherited(ErrorModel error, EndpointModel operation, ServiceModel service) =>
        (operation.Envelope ?? service.Envelope).IsNone == service.Envelope.IsNone && service.Errors.Any(inherited => inherited.Code == error.Code);

    private static IEnumerable<LockFact> OfOperation(EndpointModel operation, string basePath)
    {
        yield return Fact(
            LockKind.Operation,
            "",
            operation.Name,
            [
                Text(LockProperties.Method, operation.Method.ToString().ToUpperInvariant()),
                Text(LockProperties.Path, operation.PathTemplate.Substring(basePath.Length)),
                Text(LockProperties.Host, operation.Host?.Name),
                Text(LockProperties.Auth, operation.Auth == AuthKind.Signature ? null : operation.Auth.ToString().ToLowerInvariant()),
                Text(LockProperties.Bearer, operation.Bindings.Named.FirstOrDefault(binding => binding.Source is TokenSource)?.WireName),
                Text(LockProperties.Key, operation.Bindings.Key is { } key ? $"{LockInput.Of(key.Location).Word} {key.WireName}" : null),
                Text(LockProperties.Action, operation.Bindings.Query.FirstOrDefault(binding => binding.Source is FixedSource)?.FixedValue),
                Text(LockProperties.Returns, OrNull(operation.Returns)),
                .. operation.Statuses.Select(status => Text(LockProperties.Status, Number(status.Status) + (status.HasData ? "" : " none"))),
                Text(LockProperties.Pages, OrNull(operation.Paging?.ItemType)),
                Flag(LockProperties.Idempotent, operation.IsIdempotent),
                Text(LockProperties.Compress, operation.IsBodyCompressed ? "gzip" : null),
                .. GroupsOf(operation, GroupsKind.ExactlyOne).Select(group => Text(LockProperties.ExactlyOne, group)),
                .. GroupsOf(operation, GroupsKind.OneOrMore).Select(group => Text(LockProperties.OneOrMore, group)),
                .. operation.Bindings.Inputs.Select(input => Text(LockProperties.Input, input.Name)),
            ]);

        if (operation.Envelope is { } envelope)
        {
            yield return OfEnvelope(LockKind.OwnEnvelope, operation.Name, envelope);
        }

        foreach (MemberModel member in operation.Response?.Members.Where(member => member.Name != EmittedNames.Data) ?? [])
        {
            yield return OfMember(LockKind.Beside, operation.Name, member);
        }

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

    /// <summary>The groups of inputs, such as <c>productKey deviceKey</c>, in an order that does not depend on that of the spec.</summary>
    private static IEnumerable<string> GroupsOf(EndpointModel operation, GroupsKind kind) => operation.Groups
        .Where(groups => groups.Kind == kind)
        .SelectMany(groups => groups.Groups.Select(group => string.Join(" ", group.Select(input => input.WireName).OrderBy(name => name, StringComparer.Ordinal))))
        .OrderBy(group => group, StringComparer.Ordinal);

    private static LockFact OfInput(EndpointModel operation, BindingModel binding) => Fact(
        binding.Location == BindingLocation.Body ? LockKind.Body : LockInput.Of(binding.Location).Kind,
        operation.Name,
        binding.WireName,
        [Text(LockProperties.Name, binding.Name), Text(LockProperties.Type, LockTypeText.Of(binding.Type)), Flag(LockProperties.Optional, binding.IsOptional), .. LockLimits.Of(binding.Limits)]);

    private static IEnumerable<LockFact> OfType(TypeModel type, bool isRead, bool isWritten)
    {
        string kind = type switch
        {
            IdModel => "id",
            IntEnumModel => "enum-int",
            StringEnumModel => "enum-string",
            UnionModel => "union",
            _ => "record",
        };
        yield return Fact(
            LockKind.Type,
            "",
            type.Name,
            [
                Text(LockProperties.Kind, kind),
                Text(LockProperties.By, (type as UnionModel)?.Tag?.WireName),
                Text(LockProperties.Tags, (type as UnionModel)?.Tag is { } tag ? KindOf(tag) : null),
                Text(LockProperties.Used, isRead ? UsedInAnswers : null),
                Text(LockProperties.Used, isWritten ? UsedInRequests : null),
            ]);

        IEnumerable<LockFact> parts = type switch
        {
            RecordModel record => record.AllMembers.Select(member => OfMember(LockKind.Member, record.Name, member)),
            StringEnumModel values => values.Values.Select(value => OfValue(type, value.Name, value.Value, value.Aliases)),
            IntEnumModel values => values.Values.Select(value => OfValue(type, value.Name, Number(value.Value), value.Aliases.Select(Number))),
            UnionModel union => union.Alternatives.Select(alternative => OfAlternative(union, alternative)),
            _ => [],
        };
        foreach (LockFact part in parts)
        {
            yield return part;
        }
    }

    private static LockFact OfMember(LockKind kind, string owner, MemberModel member) => Fact(
        kind,
        owner,
        member.WireName,
        [
            Text(LockProperties.Name, member.Name),
            Text(LockProperties.Type, LockTypeText.Of(member.Type)),
            Flag(LockProperties.Optional, member.IsOptional),
            .. Aliases(member.Aliases),
            .. LockLimits.Of(member.Limits),
        ]);

    private static string KindOf(TagModel tag) => tag.Form switch
    {
        ScalarForm.WholeNumber => "number",
        ScalarForm.Boolean => "boolean",
        _ => "text",
    };

    private static LockFact OfAlternative(UnionModel union, AlternativeModel alternative) => Fact(
        LockKind.Alternative,
        union.Name,
        alternative.Tag ?? LockTypeText.Of(alternative.Type),
        [Text(LockProperties.Name, alternative.Name), Text(LockProperties.Type, LockTypeText.Of(alternative.Type))]);

    // An empty wire value is still a value, unlike an absent property.
    private static LockFact OfValue(TypeModel type, string name, string wire, IEnumerable<string> aliases) =>
        new(
            new LockKey(LockKind.EnumValue, type.Name, name),
            Aliases(aliases).Prepend(new LockProperty(LockProperties.Wire, wire)).ToEquatableArray());

    private static IEnumerable<LockProperty> Aliases(IEnumerable<string> aliases) =>
        aliases.OrderBy(alias => alias, StringComparer.Ordinal).Select(alias => Text(LockProperties.Alias, alias));

    private static LockFact Fact(LockKind kind, string owner, string name, LockProperty[] properties) =>
        new(new LockKey(kind, owner, name), properties.Where(property => property.Value.Length > 0).ToEquatableArray());

    private static LockProperty Text(string name, string? value) => new(name, value ?? "");

    private static string? OrNull(TypeRef? type) => type is null ? null : LockTypeText.Of(type);

    private static LockProperty Flag(string name, bool isSet) => new(name, isSet ? Yes : "");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
