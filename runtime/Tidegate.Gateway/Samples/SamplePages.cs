using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Samples;

/// <summary>
/// Serves a sample's list page by page, as requested. Returning the same items for every page number would mimic a service that ignores the
/// number.
/// </summary>
internal sealed class SamplePages
{
    private readonly int _firstPage;
    private readonly string _dataName;
    private readonly BindingModel _page;
    private readonly string _numberName;
    private readonly string _sizeName;
    private readonly MemberModel? _items;

    private SamplePages(ApiModel api, EndpointModel endpoint, PagingModel paging)
    {
        _firstPage = paging.FirstPage;
        _dataName = api.Service.Envelope.DataName;
        _page = paging.Input;
        RecordModel type = Record(api, paging.TypeName);
        _numberName = type.Members.First(member => member.Name == paging.PageName).WireName;
        _sizeName = type.Members.First(member => member.Name == paging.SizeName).WireName;
        if (paging.ItemsName is not null)
        {
            TypeRef result = endpoint.Returns is NullableRef nullable ? nullable.Value : endpoint.Returns!;
            _items = Record(api, ((NamedRef)result).Name).Members.First(member => member.Name == paging.ItemsName);
        }
    }

    /// <returns>Null when the endpoint is not paged.</returns>
    public static SamplePages? Of(ApiModel api, EndpointModel endpoint) =>
        endpoint.Paging is { } paging ? new SamplePages(api, endpoint, paging) : null;

    /// <returns>The response with the page that the body asks for; null when that is the unchanged sample.</returns>
    public JsonNode? Cut(Sample sample, JsonElement? body)
    {
        if (Asked(body) is not { Size: > 0 } asked || Asked(sample.Body) == asked)
        {
            return null;
        }

        JsonNode response = JsonNode.Parse(sample.Text)!;
        if (ListIn(response) is not { } list)
        {
            return null;
        }

        long skipped = ((long)asked.Number - _firstPage) * asked.Size;
        for (int i = list.Count - 1; i >= 0; i--)
        {
            if (i < skipped || i >= skipped + asked.Size)
            {
                list.RemoveAt(i);
            }
        }

        return response;
    }

    private static RecordModel Record(ApiModel api, string name) => api.Types.OfType<RecordModel>().First(type => type.Name == name);

    private (int Number, int Size)? Asked(JsonElement? body) =>
        body is { ValueKind: JsonValueKind.Object } members
        && members.TryGetProperty(_page.WireName, out JsonElement page)
        && page.ValueKind == JsonValueKind.Object
        && TryNumber(page, _numberName, out int number)
        && TryNumber(page, _sizeName, out int size)
            ? (number, size)
            : null;

    private static bool TryNumber(JsonElement page, string name, out int number)
    {
        number = 0;
        return page.TryGetProperty(name, out JsonElement value) && int.TryParse(value.ToString(), CultureInfo.InvariantCulture, out number);
    }

    private JsonArray? ListIn(JsonNode response)
    {
        JsonNode? data = response[_dataName];
        return _items is null
            ? data as JsonArray
            : _items.WireNames.Select(name => (data as JsonObject)?[name]).OfType<JsonArray>().FirstOrDefault();
    }
}
