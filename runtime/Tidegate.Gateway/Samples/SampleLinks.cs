using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tidegate.Compiler.Model;
using Tidegate.Compiler.Scalars;

namespace Tidegate.Gateway.Samples;

/// <summary>
/// Gives the pages of a list numbers, and links them as services do that page by a <c>Link</c> header (RFC 8288): to the first, the one before, the next and
/// the last. The number is a parameter of the links, which only the service knows, unless the endpoint has an int of its name, by which samples may then show
/// further pages.
/// </summary>
internal sealed class SampleLinks(EndpointModel endpoint, LinkSteps steps)
{
    private const int FirstPage = 1;

    /// <summary>There is a page behind the first, if only an empty one, so that a client follows a link.</summary>
    private const int SecondPage = 2;

    private readonly string _name = FreeName(endpoint);

    /// <summary>The number of the page that a request asks for, or that a sample shows.</summary>
    /// <param name="query">Returns a parameter of the query; null when there is none.</param>
    public int NumberOf(Func<string, string?> query) =>
        int.TryParse(query(_name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Max(number, FirstPage) : FirstPage;

    /// <returns>The header.</returns>
    public string Of(GatewayRequest request, IReadOnlyList<Sample> samples)
    {
        int page = NumberOf(request.QueryValue);
        int last = Math.Max(SecondPage, samples.Select(sample => NumberOf(sample.QueryValue)).DefaultIfEmpty().Max());
        List<(string Relation, int Page)> links = [("first", FirstPage), ("last", last)];
        if (page < last)
        {
            links.Insert(0, (steps.Relation, page + 1));
        }

        if (page > FirstPage)
        {
            links.Insert(0, ("prev", Math.Min(page - 1, last)));
        }

        return string.Join(", ", links.Select(link => $"<{TargetOf(request, link.Page)}>; rel=\"{link.Relation}\""));
    }

    /// <summary>The address without its origin: a proxy may stand before the gateway.</summary>
    private string TargetOf(GatewayRequest request, int page)
    {
        IEnumerable<string> others = (request.RawQuery ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => pair.Split('=')[0] != _name);
        return $"{request.Path}?{string.Join('&', others.Append(string.Create(CultureInfo.InvariantCulture, $"{_name}={page}")))}";
    }

    private static string FreeName(EndpointModel endpoint)
    {
        string name = "page";
        while (endpoint.Bindings.Query.FirstOrDefault(binding => binding.WireName == name) is not (null or { Source: InputSource, Type: ScalarRef { Kind: ScalarKind.Int } }))
        {
            name += "_";
        }

        return name;
    }
}
