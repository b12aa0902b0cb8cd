using System;
using Enos.BatchProcessing;

namespace Tidegate.EndToEnd.Tests.Faults.Matrix;

/// <summary>The client as it is, which sends again only what was refused for its token.</summary>
public sealed class PlainClientFaults(MatrixGateways gateways) : FaultMatrix(gateways)
{
    protected override bool SendsAgain => false;

    protected override ClientUnderTest CreateClient(Action<BatchProcessingOptions> configure, TimeSpan answerTimeout)
    {
        var options = new BatchProcessingOptions { Timeout = answerTimeout };
        configure(options);
        var client = new BatchProcessingClient(options);
        return new ClientUnderTest(client, client);
    }
}
