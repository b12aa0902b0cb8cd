using System;
using System.Threading;
using Enos.BatchProcessing;
using Enos.Connection;
using Enos.TimeSeries;
using Quickstart;
using Tidegate;

// A story over three services: a device is connected and measures something, its values are read, and a flow of tasks works every
// night. Ids come from the responses, never from what was sent: a service is free to choose others.

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

try
{
    await using Destination destination = await Destination.OfEnvironmentAsync(Environment.GetEnvironmentVariable);
    using var requestLines = new RequestLines();
    var parts = new ApiClientParts { Transport = requestLines };
    using var connection = new ConnectionClient(destination.ConnectionOptions, parts);
    using var series = new TimeSeriesClient(destination.TimeSeriesOptions, parts);
    using var flows = new BatchProcessingClient(destination.FlowOptions, parts);
    var transcript = new Transcript(Console.Out, requestLines);
    CancellationToken cancel = cancellation.Token;

    var device = new DeviceStory(connection, transcript, cancel);
    var measurements = new MeasurementStory(series, transcript, cancel);
    var flow = new FlowStory(flows, transcript, cancel);

    transcript.Title($"Calling {destination.Description}.");
    DateTimeOffset now = await flow.AskForTheTimeAsync();

    Product product = await device.ChooseProductAsync();
    string point = await measurements.ChoosePointAsync(product);
    NewDevice connected = await device.ConnectAsync(product, now);
    if (destination.HasIntegration)
    {
        await device.UploadAsync(connected, point, now);
    }
    else
    {
        transcript.Note("nothing is uploaded: set ENOS_INTEGRATION_GATEWAY as well to upload a value");
    }

    await device.LookAsync(connected);
    await measurements.ReadAsync(connected, point, now);

    string directory = await flow.LookAroundAsync();
    FlowId made = await flow.MakeAsync(directory, now);
    FlowId changed = await flow.ChangeAsync(made);
    TaskId task = await flow.RunAsync(changed, now);
    string last = await flow.RunInOtherWaysAsync(changed, task, now);

    if (destination.Embedded is { } gateway)
    {
        transcript.Chapter("What goes wrong looks like this");
        await ProvokedErrors.BusinessErrorAsync(gateway, flows, transcript, changed, cancel);
        await ProvokedErrors.BadSignatureAsync(destination.FlowOptions, requestLines, transcript, changed, cancel);
    }

    transcript.Chapter("Clean up");
    await flow.CleanUpAsync(changed, last);
    await device.CleanUpAsync(connected);

    transcript.Title($"Done: {transcript.Operations.Count} operations of 3 services called.");
    return 0;
}
catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("Stopped.");
    return 1;
}
catch (Exception failure)
{
    // The message helps a newcomer; a stack trace would not.
    await Console.Error.WriteLineAsync($"The Quickstart failed: {failure.Message}");
    return 1;
}
