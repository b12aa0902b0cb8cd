namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about the files of a spec folder taken together.</summary>
internal static class FolderRules
{
    public static readonly SpecRule NoService = Error(
        "TG5001", "Endpoint without a service",
        "The endpoint '{0}' belongs to no service: put a service.yaml in its folder or in one above");

    public static readonly SpecRule TwoServices = Error(
        "TG5002", "Two services in one folder",
        "The folder has a service already, in '{0}': move one of them, with its endpoints, to a folder of its own");

    public static readonly SpecRule SameService = Error(
        "TG5003", "Two services with one name",
        "The service '{0}' is declared in '{1}' already: give one another name or namespace");

    public static readonly SpecRule SameOperation = Error(
        "TG5004", "Two operations with one name",
        "The operation '{0}' has the same name as '{1}' in '{2}' (file names do not tell case apart): rename one");

    public static readonly SpecRule SameRoute = Error(
        "TG5005", "Two operations with one request",
        "'{0}' sends the same method, path and action to the same host as '{1}' in '{2}': correct one of them");

    public static readonly SpecRule PagesNameTaken = Error(
        "TG5006", "Operation named like the pages of another",
        "'{0}' is the name of the method that walks the pages of '{1}': rename the operation");

    public static readonly SpecRule ErrorNamedOtherwise = Error(
        "TG5007", "Error named differently elsewhere",
        "The error {0} is '{1}' here but '{2}' in '{3}': one code has one name in a service");

    public static readonly SpecRule ErrorNameElsewhere = Error(
        "TG5008", "Error name of another code",
        "The error name '{0}' stands for {1} here but for {2} in '{3}': one name has one code in a service");

    public static readonly SpecRule UnusedType = new(
        "TG5009", SpecSeverity.Warning, "Unused type",
        "Nothing uses the type '{0}': delete it or use it");

    public static readonly SpecRule NoEndpoint = new(
        "TG5010", SpecSeverity.Warning, "Service without endpoints",
        "The service '{0}' has no endpoint: add a file such as 'GetFlow.endpoint.yaml' beside it");

    public static readonly SpecRule TypeElsewhere = Error(
        "TG5011", "Type of two services in one namespace",
        "The type '{0}' is declared in '{1}' already, for the same namespace: rename it, or give one service another namespace");

    public static readonly SpecRule NameElsewhere = Error(
        "TG5012", "Name of another service's code",
        "{0} would be '{1}' in C#, which is the name of {2} in '{3}': rename one, or give one service another namespace");

    public static readonly SpecRule UnusedParameter = new(
        "TG5013", SpecSeverity.Warning, "Unused client parameter",
        "No endpoint sends the client parameter '{0}': name it in the 'query:' or 'header:' of one, or add 'in: header', by which all send it");

    public static readonly SpecRule TransientElsewhere = Error(
        "TG5014", "Error transient elsewhere",
        "The error {0} {1} in '{2}', and calls are repeated for it alike: say 'transient: true' in all endpoints that declare it, or in none");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
