using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;
using Tidegate.Benchmarks.Transports;

namespace Tidegate.Benchmarks.Checks;

/// <summary>Before anything is timed: every client sends the same call with a valid signature, and reads the same of the response.</summary>
internal static class SameWork
{
    /// <exception cref="InvalidOperationException">A client does something else than the others; the message says what.</exception>
    public static async Task CheckAsync()
    {
        foreach (Operation call in Enum.GetValues<Operation>())
        {
            (SentRequest Sent, Facts Read) model = await MakeAsync(Contender.Tidegate, call);
            foreach (Contender contender in (Contender[])[.. Contender.All, Contender.TidegateWithToken, Contender.ExpertWithKeptAddress])
            {
                (SentRequest sent, Facts read) = await MakeAsync(contender, call);
                Require(SignatureRule.Holds(sent), "sends an invalid signature");
                Require(sent.Method == model.Sent.Method && SameAddress(sent, model.Sent), $"calls {sent.Address.PathAndQuery}");
                Require(JsonNode.DeepEquals(Body(sent), Body(model.Sent)), "sends another body");
                Require(sent.Body.Length == 0 || sent.MediaType == "application/json", $"sends {sent.MediaType}");
                string? difference = read.DifferenceFrom(model.Read);
                Require(difference is null, $"reads {difference}");

                void Require(bool holds, string problem)
                {
                    if (!holds)
                    {
                        throw new InvalidOperationException($"{contender.Name}, {call}: {problem}");
                    }
                }
            }
        }
    }

    private static async Task<(SentRequest Sent, Facts Read)> MakeAsync(Contender contender, Operation call)
    {
        using var transport = new RecordingTransport();
        using IFlowsClient client = contender.Create(transport, Account.StubGateway);
        Task finished = client.Start(call);
        await finished;
        return (transport.Last!, client.Read(call, finished));
    }

    /// <summary>Parameters may come in any order.</summary>
    private static bool SameAddress(SentRequest left, SentRequest right) =>
        left.Address.GetLeftPart(UriPartial.Path) == right.Address.GetLeftPart(UriPartial.Path)
        && Sorted(left.Address.Query) == Sorted(right.Address.Query);

    private static string Sorted(string query)
    {
        string[] parts = query.TrimStart('?').Split('&');
        Array.Sort(parts, StringComparer.Ordinal);
        return string.Join('&', parts);
    }

    private static JsonNode? Body(SentRequest sent) => sent.Body.Length == 0 ? null : JsonNode.Parse(sent.Body);
}
