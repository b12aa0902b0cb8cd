using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate.Gateway.Commands;

/// <summary>The command line of the program.</summary>
internal static class GatewayCommand
{
    private const int Succeeded = 0;
    private const int Failed = 1;

    /// <summary>Runs a command line; what is wrong with it is said without repeating the whole help.</summary>
    public static Task<int> InvokeAsync(string[] arguments)
    {
        ParseResult line = Create().Parse(arguments);
        if (line.Action is ParseErrorAction mistake)
        {
            mistake.ShowHelp = false;
        }

        return line.InvokeAsync();
    }

    private static RootCommand Create()
    {
        var options = new GatewayCommandOptions();
        var command = new RootCommand(
            "Serves the endpoint specs of a folder as a signed API on this machine: gives out access tokens, checks every signature, "
            + "checks each request against its spec, and answers with the samples of the spec.");
        foreach (Option option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction((line, cancellationToken) => RunAsync(options, line, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        GatewayCommandOptions options, ParseResult line, CancellationToken cancellationToken)
    {
        TextWriter output = TextWriter.Synchronized(line.InvocationConfiguration.Output);
        TextWriter error = line.InvocationConfiguration.Error;
        string specs = line.GetRequiredValue(options.Specs);
        GatewayOptions gatewayOptions = options.Read(line, request => output.WriteLine(RequestLine.Describe(request)));
        try
        {
            TestGateway gateway = await TestGateway.StartAsync(specs, gatewayOptions, cancellationToken).ConfigureAwait(false);
            await using (gateway.ConfigureAwait(false))
            {
                foreach (string warning in gateway.SpecWarnings)
                {
                    error.WriteLine(warning);
                }

                Introduce(gateway, output);
                await WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            output.WriteLine("Stopped.");
            return Succeeded;
        }
        catch (Exception unusable) when (unusable is SpecException or IOException)
        {
            error.WriteLine(unusable.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Succeeded;
        }
    }

    private static void Introduce(TestGateway gateway, TextWriter output)
    {
        int width = gateway.Operations.Max(operation => operation.Name.Length);
        output.WriteLine($"Listening on {gateway.Uri} for access key {gateway.AccessKey}. Press Ctrl+C to stop.");
        foreach (ServedOperation operation in gateway.Operations)
        {
            output.WriteLine($"  {operation.Name.PadRight(width)}  {operation.RequestLine}");
        }
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C, or a request to end: the only way out.
        }
    }
}
