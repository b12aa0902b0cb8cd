using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Tidegate.Generator.Tests.Live;

/// <summary>Walks of compiled clients over services that page in ways of their own.</summary>
public static class PageWalks
{
    public const int Size = 10;

    public delegate Task<string> Walk(PagedService service);

    public static Task<string> Flows(PagedService service) => Flows(service, Size);

    public static Task<string> Flows(PagedService service, int pageSize) =>
        WalkAsync("endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: Flow[]", "Flow", "FlowId", service, pageSize: pageSize);

    public static Task<string> Records(PagedService service) => WalkAsync(
        "endpoint: Search\nrequest: POST /s\nbody: { pagination?: Pagination }\nreturns: FlowPage", "Flow", "FlowId", service,
        types: "  FlowPage: { count?: int, flows?: 'Flow[]' }");

    public static async Task AssertAllAsync(PagedService service, int total, Walk walk)
    {
        string outcome = await walk(service);

        Assert.Equal(Ids(total), outcome);
        Assert.InRange(service.Asked.Count, 1, total + 5);
    }

    /// <summary>Gives the items, and after a <c>!</c> the error.</summary>
    public static async Task<string> WalkAsync(
        string endpoint, string itemType, string member, PagedService service, string types = "", int firstPage = 1, int pageSize = Size) => (string)(await LiveService.RunAsync(
            endpoint,
            $$"""
            var items = new List<string>();
            try
            {
                await foreach ({{itemType}} item in flows.SearchAllAsync(new Pagination { PageNo = index, PageSize = {{pageSize}} }).ConfigureAwait(false)) { items.Add(item.{{member}}.ToString()); }
                return string.Join(",", items);
            }
            catch (ApiClientException e)
            {
                return string.Join(",", items) + "! " + e.Message;
            }
            """,
            service,
            types,
            firstPage))!;

    public static string Ids(int total) => string.Join(",", Enumerable.Range(0, total));
}
