extern alias gateway;

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using gateway::Tidegate.Gateway;
using Tidegate.PageCoverage.Specs;

namespace Tidegate.PageCoverage.Calls;

/// <summary>Compiles the specs of a service, serves them, and calls each operation that compiles.</summary>
internal static class DraftedService
{
    public static async Task<IEnumerable<CallResult>> CallAllAsync(ServiceDraft draft, string folder)
    {
        Directory.CreateDirectory(folder);
        string service = Path.Combine(folder, "service.yaml");
        List<(string Path, string Text)> endpoints = [.. draft.Endpoints.Select(endpoint => (Path.Combine(folder, $"{endpoint.Endpoint}.endpoint.yaml"), endpoint.Text))];
        foreach ((string path, string text) in endpoints.Append((service, draft.Service)))
        {
            await File.WriteAllTextAsync(path, text);
        }

        var compiled = Compiled.Of(endpoints.Append((service, draft.Service)));
        string? ofService = compiled.Errors[service].FirstOrDefault();
        List<string?> refusals = [.. endpoints.Select(endpoint => ofService ?? compiled.Errors[endpoint.Path].FirstOrDefault())];

        // The gateway serves a folder without errors only: a mistake in one endpoint costs that endpoint.
        string sound = Path.Combine(folder, "sound");
        Directory.CreateDirectory(sound);
        await File.WriteAllTextAsync(Path.Combine(sound, "service.yaml"), draft.Service);
        for (int i = 0; i < endpoints.Count; i++)
        {
            if (refusals[i] is null)
            {
                await File.WriteAllTextAsync(Path.Combine(sound, Path.GetFileName(endpoints[i].Path)), endpoints[i].Text);
            }
        }

        if (compiled.Client is null || refusals.TrueForAll(refusal => refusal is not null))
        {
            return draft.Endpoints.Select((endpoint, i) => new CallResult(endpoint.Page, refusals[i], compiled.Problem ?? "the service does not compile"));
        }

        await using TestGateway server = await TestGateway.StartAsync(sound);
        var caller = new ClientCaller(compiled.Client, draft, server.Uri, server.AccessKey, server.SecretKey);
        var results = new List<CallResult>();
        for (int i = 0; i < endpoints.Count; i++)
        {
            string? failure = refusals[i] is null ? await caller.CallAsync(draft.Endpoints[i].Endpoint, draft.Endpoints[i].Page) : null;
            results.Add(new CallResult(draft.Endpoints[i].Page, refusals[i], failure));
        }

        return results;
    }
}
