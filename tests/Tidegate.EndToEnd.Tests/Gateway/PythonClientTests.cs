using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tidegate.EndToEnd.Tests.Gateway.Support;
using Tidegate.Gateway;
using Xunit;

namespace Tidegate.EndToEnd.Tests.Gateway;

/// <summary>A client in another language, written from the signing rules with nothing but its standard library.</summary>
public class PythonClientTests
{
    [PythonFact]
    public async Task A_client_written_from_the_signing_rules_alone_is_served()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        (int exitCode, string output, string errors) = await RunAsync(harbor.Gateway, harbor.Gateway.SecretKey);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(
            ["token/get 0", "GetBerth 0 Nord", "SaveBerth 0 9", "token/refresh 0", "ReadLog 0 stormy", "CloseBerth 62102"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ["TokenIssued", "Served", "Served", "TokenIssued", "Served", "Incomplete"],
            harbor.Gateway.Requests.Select(request => request.Outcome.ToString()));
        Assert.Equal("u 1+0&0=描述🌀%", harbor.Gateway.Requests[1].QueryValue("userId"));
        Assert.Contains("泊位", harbor.Gateway.Requests[2].BodyText, StringComparison.Ordinal);
    }

    [PythonFact]
    public async Task The_Python_client_is_refused_with_another_secret()
    {
        await using Harbor harbor = await Harbor.OpenAsync();

        (int exitCode, string output, _) = await RunAsync(harbor.Gateway, "wrong");

        Assert.Equal(1, exitCode);
        Assert.Equal("token/get 1003", output.Trim());
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(TestGateway gateway, string secretKey)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        string script = Path.Combine(AppContext.BaseDirectory, "Gateway", "client.py");
        foreach (string argument in new[] { script, gateway.Uri.ToString(), gateway.AccessKey, secretKey })
        {
            start.ArgumentList.Add(argument);
        }

        using Process python = Process.Start(start)!;
        Task<string> output = python.StandardOutput.ReadToEndAsync();
        Task<string> errors = python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (python.ExitCode, await output, await errors);
    }
}
