using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Tidegate.Benchmarks.StartUp;

/// <summary>A program that makes a first call.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">How to start it.</param>
internal sealed record FreshProcess(string Name, ProcessStartInfo Program)
{
    /// <summary>Starts it, and waits until it has ended.</summary>
    public FirstCallTime Run()
    {
        Program.RedirectStandardOutput = true;

        // The clock of all processes of a machine: what one prints another can subtract.
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(Program)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        long[] printed = process.ExitCode == 0
            ? [.. output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => long.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{Name}: the first call failed");
        return new FirstCallTime(
            Stopwatch.GetElapsedTime(start, printed[0]).TotalNanoseconds,
            Stopwatch.GetElapsedTime(0, printed[1]).TotalNanoseconds,
            printed[2],
            TimeSpan.FromTicks(printed[3]).TotalNanoseconds);
    }
}

/// <summary>What one fresh process took.</summary>
/// <param name="FromStart">Nanoseconds from the start of the process to the end of the call.</param>
/// <param name="Call">Nanoseconds from the making of the client to the end of the call.</param>
/// <param name="Methods">How many methods the just-in-time compiler made meanwhile.</param>
/// <param name="Compiling">Nanoseconds that it took for them, on whatever thread.</param>
internal sealed record FirstCallTime(double FromStart, double Call, long Methods, double Compiling);
