using System;
using System.Diagnostics;
using Tidegate.Benchmarks.Calls;
using Tidegate.Benchmarks.Clients;

namespace Tidegate.Benchmarks.Servers;

/// <summary>A client in a process of its own, as a consumer has it: nobody else's calls shape what the compiler makes of its code, or fill its heap.</summary>
internal sealed class CallerProcess : IDisposable
{
    private readonly Process _process;

    private CallerProcess(string name, Process process)
    {
        Name = name;
        _process = process;
    }

    public string Name { get; }

    public static CallerProcess Start(Contender client, Uri gateway)
    {
        ProcessStartInfo program = ThisProgram.With("--caller", client.Name, gateway.AbsoluteUri);
        program.RedirectStandardInput = true;
        program.RedirectStandardOutput = true;
        return new CallerProcess(client.Name, Process.Start(program)!);
    }

    public Turn TakeTurn(Operation call, int callers)
    {
        _process.StandardInput.WriteLine($"{call} {callers}");
        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name}: a call of {call} failed.");
        return Turn.Parse(line);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
