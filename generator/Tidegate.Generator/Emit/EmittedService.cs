using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>Everything that the files depend on that exists once per service.</summary>
/// <param name="Errors">The errors that the service and its operations declare, each once, by code.</param>
/// <param name="SharedErrors">Those of the operations whose codes are the service's: each code once, in ascending order.</param>
/// <param name="SecretNames">The wire names that the service and its operations mark as secret, each once, in ordinal order.</param>
/// <param name="SecretSeparators">The separators of parameters that are secret lists, each once, in ordinal order.</param>
internal sealed record EmittedService(
    ServiceModel Service, EquatableArray<ErrorModel> Errors, EquatableArray<ErrorModel> SharedErrors, EquatableArray<string> SecretNames, string SecretSeparators)
{
    /// <summary>Whether no operation has credentials, so that the client is made without keys.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>Whether answers have items with outcomes of their own.</summary>
    public bool HasOutcomes { get; init; }

    /// <param name="service">The service.</param>
    /// <param name="types">The types that it declares.</param>
    /// <param name="operations">What operations declare, including those of other services.</param>
    public static EmittedService Of(ServiceModel service, IEnumerable<TypeModel> types, IEnumerable<OperationFacts> operations)
    {
        var names = ServiceNames.Of(service);
        var own = operations.Where(operation => operation.Names == names).ToList();
        EquatableArray<ErrorModel> shared = ErrorsOf(service, own.Where(operation => !operation.HasOwnErrors));
        return new EmittedService(service, WithOwn(shared, own), shared, SecretNamesOf(service, types, own), SecretSeparatorsOf(service, own))
        {
            HasOutcomes = own.Any(operation => operation.HasOutcomes) || types.OfType<RecordModel>().SelectMany(record => record.AllMembers).Any(member => OperationFacts.IsOutcome(member.Type)),
            IsUnsigned = own.Count == 0 ? service.Auth == AuthKind.None : own.All(operation => operation.IsUnsigned),
        };
    }

    private static string SecretSeparatorsOf(ServiceModel service, List<OperationFacts> operations) => string.Concat(
        Tidegate.Compiler.Model.SecretSeparators.Of(service)
            .Concat(operations.SelectMany(operation => operation.SecretSeparators))
            .Distinct()
            .OrderBy(separator => separator));

    private static EquatableArray<string> SecretNamesOf(ServiceModel service, IEnumerable<TypeModel> types, List<OperationFacts> operations) =>
        SecretWireNames.Of(service)
            .Concat(SecretWireNames.Of(types))
            .Concat(operations.SelectMany(operation => operation.SecretNames))
            .Distinct()
            .OrderBy(name => name, System.StringComparer.Ordinal)
            .ToEquatableArray();

    private static EquatableArray<ErrorModel> ErrorsOf(ServiceModel service, IEnumerable<OperationFacts> operations)
    {
        // What the service says about an error takes precedence over what an operation says about it.
        IEnumerable<ErrorModel> errors = DeclaredBy(operations)
            .GroupBy(error => error.Code)
            .Where(sameCode => service.Errors.All(error => error.Code != sameCode.Key))
            .Select(CommonTo)
            .Concat(service.Errors)
            .OrderBy(error => error.Code);
        return errors.ToEquatableArray();
    }

    /// <summary>Adds the errors of operations with codes of their own, of which one may have the number of another.</summary>
    private static EquatableArray<ErrorModel> WithOwn(EquatableArray<ErrorModel> shared, List<OperationFacts> operations)
    {
        IEnumerable<ErrorModel> own = DeclaredBy(operations.Where(operation => operation.HasOwnErrors))
            .GroupBy(error => error.Name)
            .Where(sameName => shared.All(error => error.Name != sameName.Key))
            .Select(CommonTo);
        return shared.Concat(own).OrderBy(error => error.Code).ToEquatableArray();
    }

    private static IEnumerable<ErrorModel> DeclaredBy(IEnumerable<OperationFacts> operations) =>
        operations.OrderBy(operation => operation.Operation, System.StringComparer.Ordinal).SelectMany(operation => operation.Errors);

    /// <summary>One code that several operations declare: its meaning is kept only if they agree on it.</summary>
    private static ErrorModel CommonTo(IEnumerable<ErrorModel> sameCode)
    {
        var errors = sameCode.ToList();
        var docs = errors.Select(error => error.Doc).Where(doc => doc.Length > 0).Distinct().ToList();
        string doc = docs.Count == 1 ? docs[0] : $"The error {errors[0].Code.Text}; each operation says what it means there.";
        return errors[0] with { Doc = docs.Count == 0 ? "" : doc };
    }
}

/// <summary>
/// What the files of a service need to know about an operation: the errors that it may return, and the wire names and lists that it marks as
/// secret.
/// </summary>
internal sealed record OperationFacts(
    ServiceNames Names, string Operation, EquatableArray<ErrorModel> Errors, EquatableArray<string> SecretNames, EquatableArray<char> SecretSeparators)
{
    /// <summary>Whether the codes of the errors are not those of the service.</summary>
    public bool HasOwnErrors { get; init; }

    /// <summary>Whether its requests have no credentials.</summary>
    public bool IsUnsigned { get; init; }

    /// <summary>Whether its result itself has items with outcomes.</summary>
    public bool HasOutcomes { get; init; }

    public static bool IsOutcome(TypeRef type) => type.Layers().Any(layer => layer is OutcomeRef);

    public static OperationFacts Of(EndpointModel endpoint) => new(
        ServiceNames.Of(endpoint),
        endpoint.Name,
        endpoint.Errors,
        SecretWireNames.Of(endpoint).ToEquatableArray(),
        Tidegate.Compiler.Model.SecretSeparators.Of(endpoint).ToEquatableArray())
    {
        HasOwnErrors = endpoint.HasOwnErrors,
        IsUnsigned = endpoint.Auth == AuthKind.None,
        HasOutcomes = endpoint.ResultParts.Any(IsOutcome),
    };
}
