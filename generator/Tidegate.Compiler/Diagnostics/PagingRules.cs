namespace Tidegate.Compiler.Diagnostics;

/// <summary>Rules about paging.</summary>
internal static class PagingRules
{
    public static readonly SpecRule TypeNotRecord = Error(
        "TG3701", "Paging type that is no record",
        "'{0}' is not a record of this service, which paging needs{1}");

    public static readonly SpecRule BadMember = Error(
        "TG3702", "Paging member that is no int",
        "The record '{1}' has no int member '{0}'{2}");

    public static readonly SpecRule NeedsMore = Error(
        "TG3703", "Paging record with another required member",
        "The record '{0}' cannot page, since the first page would lack '{1}': declare it as '{1}?'");

    public static readonly SpecRule PagesLost = new(
        "TG3704", SpecSeverity.Warning, "Pages that are not walked",
        "'{0}' takes a page, but there is no '{0}AllAsync': {1}");

    public static readonly SpecRule KeyOfOtherKind = Error(
        "TG3705", "Paging key of another kind",
        "'{0}' means nothing in paging {1}: delete it");

    public static readonly SpecRule BadInput = Error(
        "TG3706", "Paging input that the endpoint does not have",
        "The endpoint has no {1} '{0}' in its {2}{3}");

    public static readonly SpecRule BadPath = Error(
        "TG3707", "Paging path that leads nowhere",
        "'{0}' leads to no {1} in what the endpoint returns{2}");

    public static readonly SpecRule TotalUnknown = new(
        "TG3708", SpecSeverity.Warning, "Pages without the total of the service",
        "The pages of '{0}' are walked without a total, since '{1}' leads to no int or long in what is returned: give it a 'paging' of its own");

    public static readonly SpecRule LinkWithoutGet = Error(
        "TG3710", "Pages by a link without GET",
        "A link to the next page is followed by GET, but this endpoint is a {0}: page it by its inputs, or write 'paging: none'");

    public static readonly SpecRule NoRelation = Error(
        "TG3711", "Link without a relation",
        "'{0}' is not the relation of a link: write 'next', or the one word that the service calls it");

    private static SpecRule Error(string id, string title, string message) => new(id, SpecSeverity.Error, title, message);
}
