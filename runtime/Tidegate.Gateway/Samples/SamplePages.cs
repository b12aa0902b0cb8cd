using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Compiler.Model;

namespace Tidegate.Gateway.Samples;

/// <summary>
/// Serves a sample's list page by page, as requested. Returning the same items for every page number would mimic a service that ignores the
/// number. Behind the token that a sample gives, or the link that it is given, there is an empty page, unless another sample asks for it.
/// </summary>
internal sealed class SamplePages
{
    private readonly PagingModel _paging;
    private readonly PageWindows _windows;
    private readonly ResultPlaces _places;
    private readonly MemberModel? _items;
    private readonly SampleLinks? _links;

    private SamplePages(ApiModel api, EndpointModel endpoint, PagingModel paging)
    {
        _paging = paging;
        _windows = PageWindows.Of(api, paging.Steps);
        _links = paging.Steps is LinkSteps links ? new SampleLinks(endpoint, links) : null;
        _places = new ResultPlaces(endpoint.EnvelopeIn(api.Service));
        if (paging.ItemsName is not null)
        {
            TypeRef result = endpoint.Returns is NullableRef nullable ? nullable.Value : endpoint.Returns!;
            _items = PageWindows.Record(api, ((NamedRef)result).Name).Members.First(member => member.Name == paging.ItemsName);
        }
    }

    /// <returns>Null when the endpoint is not paged.</returns>
    public static SamplePages? Of(ApiModel api, EndpointModel endpoint) =>
        endpoint.Paging is { } paging ? new SamplePages(api, endpoint, paging) : null;

    /// <returns>The response with the page that the request asks for; null when that is the unchanged sample.</returns>
    public JsonNode? Cut(Sample sample, GatewayRequest request, JsonElement? body)
    {
        var asked = new PageValues(request.QueryValue, body);
        var shown = new PageValues(sample.QueryValue, sample.Body);
        JsonNode response = JsonNode.Parse(sample.Text)!;
        if (ListIn(response) is not { } list)
        {
            return null;
        }

        return _links is not null ? CutBehindLink(response, list, _links.NumberOf(request.QueryValue), _links.NumberOf(sample.QueryValue))
            : _paging.Steps is TokenSteps steps ? CutBehindToken(response, list, steps, asked.Of(steps.Token), shown.Of(steps.Token))
            : CutWindow(response, list, _windows.Asked(asked), _windows.Asked(shown));
    }

    /// <summary>What the response says of the pages around it.</summary>
    /// <returns>Null when the service links no pages.</returns>
    public string? LinksFor(GatewayRequest request, IReadOnlyList<Sample> samples) => _links?.Of(request, samples);

    private static JsonNode? CutBehindLink(JsonNode response, JsonArray list, int asked, int shown)
    {
        if (asked == shown)
        {
            return null;
        }

        list.Clear();
        return response;
    }

    private JsonNode? CutBehindToken(JsonNode response, JsonArray list, TokenSteps steps, string? asked, string? shown)
    {
        if (string.IsNullOrEmpty(asked) || asked == shown)
        {
            return null;
        }

        list.Clear();
        if (_places.PlaceOf(response, steps.Next) is { } next)
        {
            next.Holder.Remove(next.Name);
        }

        return response;
    }

    private JsonNode? CutWindow(JsonNode response, JsonArray list, PageWindow? asked, PageWindow? shown)
    {
        if (asked is not { Size: > 0 } window)
        {
            return null;
        }

        bool isOtherTotal = TellTotal(response, list.Count);
        if (window == shown)
        {
            return isOtherTotal ? response : null;
        }

        for (int i = list.Count - 1; i >= 0; i--)
        {
            if (i < window.Skipped || i >= window.Skipped + window.Size)
            {
                list.RemoveAt(i);
            }
        }

        return response;
    }

    /// <summary>Says how many items there are: a sample shows a few of many.</summary>
    /// <returns>Whether the sample says something else.</returns>
    private bool TellTotal(JsonNode response, int count)
    {
        if (_paging.Total is not { } path || _places.PlaceOf(response, path) is not { } total || total.Holder[total.Name]?.ToString() == $"{count}")
        {
            return false;
        }

        total.Holder[total.Name] = count;
        return true;
    }

    private JsonArray? ListIn(JsonNode response)
    {
        JsonNode? data = _places.DataOf(response);
        return _items is null
            ? data as JsonArray
            : _items.WireNames.Select(name => (data as JsonObject)?[name]).OfType<JsonArray>().FirstOrDefault();
    }
}
