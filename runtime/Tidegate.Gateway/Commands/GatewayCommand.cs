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

    /// <summary>How long a signal lets the program take to its end before it kills it: on a busy machine, a clean end needs seconds.</summary>
    private static readonly TimeSpan s_limitOfEnd = TimeSpan.FromSeconds(10);

    /// <summary>How long shutdown waits for the console; much less than a signal allows.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs a command line; errors in it are reported without repeating the whole help text.</summary>
    public static Task<int> InvokeAsync(string[] arguments)
    {
        ParseResult line = Create().Parse(arguments);
        if (line.Action is ParseErrorAction mistake)
        {
            mistake.ShowHelp = false;
        }

        return line.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = s_limitOfEnd });
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

        command.Validators.Add(options.CheckTogether);
        command.SetAction((line, cancellationToken) => RunAsync(options, line, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        GatewayCommandOptions options, ParseResult line, CancellationToken cancellationToken)
    {
        // Neither requests nor shutdown may wait for somebody to read the output.
        var output = new ConsoleLines(line.InvocationConfiguration.Output);
        var warnings = new ConsoleLines(line.InvocationConfiguration.Error);
        try
        {
            GatewayOptions gatewayOptions = options.Read(line, request => output.Write(RequestLine.Describe(request)));
            TestGateway gateway = await TestGateway.StartAsync(line.GetRequiredValue(options.Specs), gatewayOptions, cancellationToken)
                .ConfigureAwait(false);
            await using (gateway.ConfigureAwait(false))
            {
                foreach (string warning in gateway.SpecWarnings)
                {
                    warnings.Write(warning);
                }

                output.Write(Introduce(gateway));
                await WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            output.Write("Stopped.");
            await Task.WhenAll(output.EndAsync(s_patience), warnings.EndAsync(s_patience)).ConfigureAwait(false);
            return Succeeded;
        }
        catch (Exception unusable) when (unusable is SpecException or IOException or ArgumentException)
        {
            line.InvocationConfiguration.Error.WriteLine(unusable.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Succeeded;
        }
    }

    private static string Introduce(TestGateway gateway)
    {
        int width = gateway.Operations.Max(operation => operation.Name.Length);
        return string.Join(
            Environment.NewLine,
            gateway.Hosts.Select(host => $"The host {host} is {gateway.AddressOf(host)}.")
                .Concat(gateway.Operations.Select(operation => $"  {operation.Name.PadRight(width)}  {operation.RequestLine}"))
                .Prepend($"Listening on {gateway.Uri} for access key {gateway.AccessKey}. Press Ctrl+C to stop."));
    }

    private static async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C or a termination signal: the only way out.
        }
    }
}
