using System.Collections.Generic;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Text;

namespace Tidegate.Generator.Emit;

/// <summary>Everything that the files depend on that exists once per service.</summary>
/// <param name="Errors">The errors that the service and its operations declare, each code once, in ascending order.</param>
/// <param name="SecretNames">The wire names that the service and its operations mark as secret, each once, in ordinal order.</param>
internal sealed record EmittedService(ServiceModel Service, EquatableArray<ErrorModel> Errors, EquatableArray<string> SecretNames)
{
    /// <param name="service">The service.</param>
    /// <param name="types">The types that it declares.</param>
    /// <param name="operations">What operations declare, including those of other services.</param>
    public static EmittedService Of(ServiceModel service, IEnumerable<TypeModel> types, IEnumerable<OperationFacts> operations)
    {
        var names = ServiceNames.Of(service);
        var own = operations.Where(operation => operation.Names == names).ToList();
        return new EmittedService(service, ErrorsOf(service, own), SecretNamesOf(service, types, own));
    }

    private static EquatableArray<string> SecretNamesOf(ServiceModel service, IEnumerable<TypeModel> types, List<OperationFacts> operations) =>
        SecretWireNames.Of(service)
            .Concat(SecretWireNames.Of(types))
            .Concat(operations.SelectMany(operation => operation.SecretNames))
            .Distinct()
            .OrderBy(name => name, System.StringComparer.Ordinal)
            .ToEquatableArray();

    private static EquatableArray<ErrorModel> ErrorsOf(ServiceModel service, List<OperationFacts> operations)
    {
        IEnumerable<ErrorModel> declared = operations
            .OrderBy(operation => operation.Operation, System.StringComparer.Ordinal)
            .SelectMany(operation => operation.Errors);
        // What the service says about an error takes precedence over what an operation says about it.
        IEnumerable<ErrorModel> errors = declared
            .GroupBy(error => error.Code)
            .Where(sameCode => service.Errors.All(error => error.Code != sameCode.Key))
            .Select(CommonTo)
            .Concat(service.Errors)
            .OrderBy(error => error.Code);
        return errors.ToEquatableArray();
    }

    /// <summary>One code that several operations declare: its meaning is kept only if they agree on it.</summary>
    private static ErrorModel CommonTo(IEnumerable<ErrorModel> sameCode)
    {
        var errors = sameCode.ToList();
        var docs = errors.Select(error => error.Doc).Where(doc => doc.Length > 0).Distinct().ToList();
        string doc = docs.Count == 1 ? docs[0] : $"The error {errors[0].Code}; each operation says what it means there.";
        return errors[0] with { Doc = docs.Count == 0 ? "" : doc };
    }
}

/// <summary>
/// What the files of a service need to know about an operation: the errors that it may return, and the wire names that it marks as secret.
/// </summary>
internal sealed record OperationFacts(ServiceNames Names, string Operation, EquatableArray<ErrorModel> Errors, EquatableArray<string> SecretNames)
{
    public static OperationFacts Of(EndpointModel endpoint) =>
        new(ServiceNames.Of(endpoint), endpoint.Name, endpoint.Errors, SecretWireNames.Of(endpoint).ToEquatableArray());
}
