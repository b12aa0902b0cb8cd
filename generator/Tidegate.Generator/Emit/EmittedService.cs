using System.Collections.Generic;
using System.Linq;
using Tidegate.Generator.Model;
using Tidegate.Generator.Text;

namespace Tidegate.Generator.Emit;

/// <summary>All that the files depend on which a service has once.</summary>
/// <param name="Errors">What the service and its operations declare, each code once, in ascending order.</param>
internal sealed record EmittedService(ServiceModel Service, EquatableArray<ErrorModel> Errors)
{
    /// <param name="operations">The errors of operations, also those of other services.</param>
    public static EmittedService Of(ServiceModel service, IEnumerable<OperationErrors> operations)
    {
        ServiceNames names = ServiceNames.Of(service);
        IEnumerable<ErrorModel> declared = operations
            .Where(operation => operation.Names == names)
            .OrderBy(operation => operation.Operation, System.StringComparer.Ordinal)
            .SelectMany(operation => operation.Errors);
        // What the service says of an error comes before what an operation says of it.
        IEnumerable<ErrorModel> errors = declared
            .GroupBy(error => error.Code)
            .Where(sameCode => service.Errors.All(error => error.Code != sameCode.Key))
            .Select(CommonTo)
            .Concat(service.Errors)
            .OrderBy(error => error.Code);
        return new EmittedService(service, errors.ToEquatableArray());
    }

    /// <summary>One code that operations declare: what it means is said here only if they do not disagree.</summary>
    private static ErrorModel CommonTo(IEnumerable<ErrorModel> sameCode)
    {
        List<ErrorModel> errors = sameCode.ToList();
        List<string> docs = errors.Select(error => error.Doc).Where(doc => doc.Length > 0).Distinct().ToList();
        string doc = docs.Count == 1 ? docs[0] : $"The error {errors[0].Code}; each operation says what it means there.";
        return errors[0] with { Doc = docs.Count == 0 ? "" : doc };
    }
}

/// <summary>The errors that an operation may answer with.</summary>
internal sealed record OperationErrors(ServiceNames Names, string Operation, EquatableArray<ErrorModel> Errors)
{
    public static OperationErrors Of(EndpointModel endpoint) => new(ServiceNames.Of(endpoint), endpoint.Name, endpoint.Errors);
}
