using System;
using System.Collections.Generic;
using System.Linq;
using Tidegate.PageCoverage.Operations;

namespace Tidegate.PageCoverage.Specs;

/// <summary>The spec files of all operations below one base path.</summary>
/// <param name="Endpoints">The files by operation.</param>
internal sealed record ServiceDraft(string Name, string Namespace, string Service, IReadOnlyList<(PageOperation Page, string Endpoint, string Text)> Endpoints)
{
    public static IEnumerable<ServiceDraft> Of(IEnumerable<PageOperation> pages) => pages.GroupBy(page => BasePath(page.Path)).Select(Of);

    private static string BasePath(string path)
    {
        string[] parts = path.Split('/');
        return parts.Length > 3 ? $"/{parts[1]}/{parts[2]}" : "";
    }

    private static ServiceDraft Of(IGrouping<string, PageOperation> pages)
    {
        var types = new TypeWriter();
        List<(PageOperation Page, EndpointDraft Draft)> drafts = [.. pages.Select(page => (page, new EndpointDraft(page, types)))];
        var envelope = Envelope.OfMost([.. drafts.Select(draft => draft.Draft.Envelope)]);
        string name = Names.Pascal(pages.Key.Replace('.', '_'));
        List<(PageOperation, string, string)> endpoints = [.. drafts.Select(draft => (draft.Page, draft.Draft.Name, draft.Draft.Write(pages.Key, envelope)))];
        string hosts = endpoints.Any(endpoint => endpoint.Item3.Contains("\nhost: integration", StringComparison.Ordinal)) ? "hosts: { integration: The gateway of the message integration. }\n" : "";
        string service = $"service: {name}\nnamespace: Pages.{name}\nbasePath: {pages.Key}\nenvelope: {envelope.Text}\n{hosts}"
            + (types.Lines.Count == 0 ? "" : $"types:\n{string.Join('\n', types.Lines)}\n");
        return new ServiceDraft(name, $"Pages.{name}", service, endpoints);
    }
}
