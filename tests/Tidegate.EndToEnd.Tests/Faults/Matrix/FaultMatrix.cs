using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Enos.BatchProcessing;
using Tidegate.EndToEnd.Tests.Enos;
using Tidegate.EndToEnd.Tests.Operations;
using Tidegate.EndToEnd.Tests.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Faults.Matrix;

/// <summary>
/// Every fault against every operation: the right error or the right response, in time, no effect twice, and nothing left behind. Each
/// fault befalls a new connection first and one that is kept open afterwards, since clients treat them differently.
/// </summary>
[Collection(SharedMatrix.Name)]
public abstract class FaultMatrix(MatrixGateways gateways)
{
    /// <summary>What the specs do not mark as idempotent: once it may have arrived, it must not be sent again.</summary>
    private static readonly string[] s_once =
    [
        "CancelFlowInstance", "CreateDirectory", "DeleteFlow", "ImportFlow", "LoadFlowForEdit", "SaveFlow", "TriggerFlow",
        "TriggerFlowFromTask", "UpdateAndTriggerFlow",
    ];

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Faults =>
        [.. LongRuns.Choose(plain: FaultExpectation.OneOfEachKind, @long: FaultExpectation.All).Select(expectation => expectation.Fault)];

    /// <summary>Whether the client sends again what is idempotent.</summary>
    protected abstract bool SendsAgain { get; }

    /// <param name="configure">Tells a client of its gateway.</param>
    /// <param name="answerTimeout">How long the client waits for a response.</param>
    protected abstract ClientUnderTest CreateClient(Action<BatchProcessingOptions> configure, TimeSpan answerTimeout);

    [Fact]
    public void Every_fault_has_its_expectation() =>
        Assert.Equal(GatewayFault.All.Select(fault => fault.Name).Order(), FaultExpectation.All.Select(one => one.Fault).Order());

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_operation_meets_the_fault_as_it_should(string fault)
    {
        FaultExpectation expected = FaultExpectation.All.Single(one => one.Fault == fault);
        using var unobserved = new UnobservedExceptions();
        var mismatches = new ConcurrentQueue<string>();

        await Task.WhenAll(OperationCalls.Names.Select(operation => TryAsync(operation, expected, mismatches))).WaitAsync(s_patience);

        Assert.Empty(mismatches);
        unobserved.AssertNone();
    }

    private async Task TryAsync(string operation, FaultExpectation expected, ConcurrentQueue<string> mismatches)
    {
        TestGateway gateway = gateways.For(operation);
        ClientUnderTest client = CreateClient(Configure, expected.ResponseTimeout);
        using (client.Owner)
        {
            string cold = await MeetAsync(gateway, client, operation, expected.Fault);
            string right = await CallAsync(client, operation);
            string warm = await MeetAsync(gateway, client, operation, expected.Fault);

            bool hasBody = !gateway.Operations.Single(served => served.Name == operation).RequestLine.StartsWith("GET ", StringComparison.Ordinal);
            string wanted = Describe(operation, hasBody, expected, right);
            foreach ((string connection, string outcome) in new[] { ("a new connection", cold), ("an open connection", warm) })
            {
                if (outcome != wanted)
                {
                    mismatches.Enqueue($"{operation} on {connection}: expected {wanted}, but got {outcome}");
                }
            }
        }

        await Eventually.HoldsAsync(() => gateway.OpenConnectionCount == 0, $"{operation} has left no connection open after {expected.Fault}");

        void Configure(BatchProcessingOptions options)
        {
            options.Gateway = gateway.Uri;
            options.AccessKey = gateway.AccessKey;
            options.SecretKey = gateway.SecretKey;
            options.UserId = EnosTests.UserId;
            options.OrgId = EnosTests.OrgId;
        }
    }

    private string Describe(string operation, bool hasBody, FaultExpectation expected, string right)
    {
        bool isMended = (SendsAgain && expected.HelpsToSendAgain) || (expected.IsMendedByTransport && !hasBody);
        bool isSentAgain = isMended && !s_once.Contains(operation);
        if (expected.Reason is not { } reason || isSentAgain)
        {
            // What is sent again is carried out once more.
            return Tell(right, expected.Reason is null ? expected.Effects : expected.Effects + 1);
        }

        return Tell(DescribeFailure(operation, reason, mayHaveReachedServer: true, (int?)expected.Status), expected.Effects);
    }

    private static async Task<string> MeetAsync(TestGateway gateway, ClientUnderTest client, string operation, string fault)
    {
        gateway.ClearRequests();
        gateway.Operation(operation).Next(1).Fails(GatewayFault.All.Single(one => one.Name == fault));
        string outcome = await CallAsync(client, operation);
        return Tell(outcome, gateway.Requests.Count(request => request.Operation == operation && request.WasCarriedOut));
    }

    private static async Task<string> CallAsync(ClientUnderTest client, string operation)
    {
        try
        {
            return $"'{await OperationCalls.CallAsync(operation, client.Flows)}'";
        }
        catch (ApiTransportException failure)
        {
            return DescribeFailure(failure.Operation, failure.Reason, failure.MayHaveReachedServer, (int?)failure.HttpStatus);
        }
        catch (Exception other)
        {
            return $"{other.GetType().Name}: {other.Message}";
        }
    }

    private static string DescribeFailure(string operation, ApiTransportReason reason, bool mayHaveReachedServer, int? status) =>
        $"{operation} failed: {reason}, HTTP {status?.ToString() ?? "none"}, {(mayHaveReachedServer ? "may have arrived" : "has not arrived")}";

    private static string Tell(string outcome, int effects) => $"{outcome}, carried out {effects} times";
}
